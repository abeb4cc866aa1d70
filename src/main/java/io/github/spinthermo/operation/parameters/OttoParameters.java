package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.thermal.InverseTemperature;
import org.apache.commons.numbers.fraction.BigFraction;

/** Parameters that the operations on Otto engines have in common. */
public final class OttoParameters {

    /** Inverse temperature β_h of the hot bath. */
    public static final Parameter<InverseTemperature> BETA_HOT = SpinParameters.orTemperature("THot",
            Parameter.required("betaHot", SpinTypes.INVERSE_TEMPERATURE,
                    "inverse temperature of the hot bath, of either sign, 0, inf or -inf"));

    /** Inverse temperature β_c of the cold bath. */
    public static final Parameter<InverseTemperature> BETA_COLD = SpinParameters.orTemperature("TCold",
            Parameter.required("betaCold", SpinTypes.INVERSE_TEMPERATURE,
                    "inverse temperature of the cold bath, of either sign, 0, inf or -inf"));

    /** Frequency at the cold bath over that at the hot one, λ. */
    public static final Parameter<BigFraction> COMPRESSION = Parameter.required("compression",
            SpinTypes.COMPRESSION, "frequency at the cold bath over that at the hot one, above 0 and at most 1");

    /** Rate κ_h at which one spin 1/2 relaxes in the hot bath. */
    public static final Parameter<Double> RATE_HOT = Parameter.optional("rateHot", NumberTypes.POSITIVE,
            "rate at which the populations of one spin 1/2 relax in the hot bath").byDefault("1").in("1/time");

    /** Rate κ_c at which one spin 1/2 relaxes in the cold bath. */
    public static final Parameter<Double> RATE_COLD = Parameter.optional("rateCold", NumberTypes.POSITIVE,
            "the same in the cold bath").byDefault("1").in("1/time");

    /** Duration τ_0 of both ways between the baths together. */
    public static final Parameter<Double> IDLE = Parameter.optional("idle", NumberTypes.NON_NEGATIVE,
            "duration of both ways between the baths together").byDefault("0").in("time");

    private OttoParameters() { }
}
