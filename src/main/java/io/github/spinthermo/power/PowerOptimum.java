package io.github.spinthermo.power;

import java.util.OptionalDouble;

/**
 * Largest power of a cycle with one medium, in magnitude, and the durations of the strokes that give it.
 *
 * @param power the power; 0 at any durations where no work is done
 * @param durationHot t_h, 0 where the power is the limit of short strokes; empty where no heat flows
 * @param durationCold t_c, in the same way
 * @param duty t_h/(t_h + t_c)
 * @param error a bound on the error of the power at these durations
 */
public record PowerOptimum(double power, OptionalDouble durationHot, OptionalDouble durationCold, OptionalDouble duty,
        double error) {

    static final PowerOptimum NONE =
            new PowerOptimum(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0);

    static PowerOptimum ofFast(double power, double duty, double error) {
        return new PowerOptimum(power, OptionalDouble.of(0), OptionalDouble.of(0), OptionalDouble.of(duty), error);
    }

    static PowerOptimum of(double power, double durationHot, double durationCold, double error) {
        return new PowerOptimum(power, OptionalDouble.of(durationHot), OptionalDouble.of(durationCold),
                OptionalDouble.of(durationHot / (durationHot + durationCold)), error);
    }
}
