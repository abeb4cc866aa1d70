package io.github.spinthermo.operation.intime;

import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.parameters.OttoParameters;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.DoublePrecision;
import io.github.spinthermo.power.FiniteTimeOtto;
import java.util.OptionalDouble;

/** The parts that the two operations on engines of finite duration have in common. */
final class OttoPower {

    /** Largest error of heats, or of powers over time, that the user accepts, divided by n. */
    static final Parameter<Double> TOLERANCE = Parameter.optional("tolerance", NumberTypes.POSITIVE,
            "largest accepted error of heats, divided by n, and of powers, divided by n, times the duration of the"
                    + " cycle").byDefault("1e-9");

    private OttoPower() { }

    /** Reads the engine. */
    static FiniteTimeOtto engine(Arguments arguments) {
        return FiniteTimeOtto.of(SpinParameters.ensemble(arguments), arguments.get(SpinParameters.BETA0),
                        arguments.get(OttoParameters.BETA_HOT), arguments.get(OttoParameters.BETA_COLD),
                        arguments.get(OttoParameters.COMPRESSION))
                .withRates(arguments.get(OttoParameters.RATE_HOT),
                        arguments.get(OttoParameters.RATE_COLD))
                .withIdle(arguments.get(OttoParameters.IDLE));
    }

    /** Returns a bound as it is told, if it is accepted. */
    static Value tolerance(Arguments arguments, double bound) {
        DoublePrecision.requireHeld(TOLERANCE.name(), arguments.get(TOLERANCE), bound);
        return new Value.Measured(DoublePrecision.bound(bound));
    }

    /** Returns a number, or why there is none. */
    static Value orUndefined(OptionalDouble number, String reason) {
        return number.isPresent() ? new Value.Measured(number.getAsDouble()) : Value.Missing.undefined(reason);
    }
}
