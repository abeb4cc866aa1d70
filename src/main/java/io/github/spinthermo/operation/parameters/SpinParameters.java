package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;

/** Parameters that operations on spins have in common. */
public final class SpinParameters {

    /** Number n of spins. */
    public static final Parameter<Long> N = Parameter.required("n", NumberTypes.COUNT, "number of spins");

    /** Size s of each spin; it is checked together with n. */
    public static final Parameter<HalfInteger> S = Parameter.required("s", SpinTypes.SPIN,
            "size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...").checkedBy(SpinParameters::ensemble);

    /** Initial inverse temperature x_0. */
    public static final Parameter<InverseTemperature> BETA0 = orTemperature("T0", Parameter.required("beta0",
            SpinTypes.INVERSE_TEMPERATURE, "initial inverse temperature, of either sign, 0, inf or -inf"));

    /** Inverse temperature x_B of the bath. */
    public static final Parameter<InverseTemperature> BETA_B = orTemperature("TB", Parameter.required("betaB",
            SpinTypes.INVERSE_TEMPERATURE, "inverse temperature of the bath, of either sign, 0, inf or -inf"));

    private SpinParameters() { }

    /**
     * Returns the ensemble that n and s describe.
     *
     * @param arguments those of a request with both
     * @return n spins s
     * @throws io.github.spinthermo.error.InvalidInputException if they are no ensemble
     */
    public static SpinEnsemble ensemble(Arguments arguments) {
        return SpinEnsemble.of(arguments.get(N), arguments.get(S));
    }

    /**
     * Returns an inverse temperature that may also be given as a temperature of its own name.
     *
     * @param name the name of the temperature
     * @param inverse the inverse temperature
     * @return the same parameter with the other way of giving it
     */
    public static Parameter<InverseTemperature> orTemperature(String name, Parameter<InverseTemperature> inverse) {
        return inverse.orTemperature(Parameter.optional(name, SpinTypes.TEMPERATURE,
                ("temperature 1/%1$s in units of ħω/k_B, in place of %1$s; "
                        + "0 means %1$s = inf, -0 means -inf, inf means 0").formatted(inverse.name())).in("ħω/k_B"));
    }
}
