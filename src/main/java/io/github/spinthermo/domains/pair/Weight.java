package io.github.spinthermo.domains.pair;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The weight of a state in two forms: to its own precision, and as a fraction and what the weight has beyond
 * it. The fraction is the weight for temperatures of the start that go to 0; next to it the rest may be as
 * small as e^−10^6 and still be all that is left of a difference, or decide a tie.
 *
 * @param value the weight, positive
 * @param limit the fraction
 * @param deviation value − limit, relatively as precise as the value
 */
record Weight(Real value, BigFraction limit, Real deviation) {

    /** Bits beside those asked for, which pay for the rounding of the sum. */
    private static final int GUARD = 8;

    /** Makes a weight of a fraction, and nothing beyond. */
    static Weight exact(BigFraction weight) {
        return new Weight(Real.of(weight), weight, Real.of(0));
    }

    /** Returns the weight of a state that is empty in the limit. */
    static Weight vanishing(Real weight) {
        return new Weight(weight, BigFraction.ZERO, weight);
    }

    boolean isExact() {
        return value.isExact();
    }

    /** Returns the weight of both states together; limits are not below their weights, so that deviations add up. */
    Weight times(Weight other) {
        Real product = value.multiply(other.value);
        BigFraction both = limit.multiply(other.limit);
        return both.signum() == 0
                ? vanishing(product)
                : new Weight(product, both,
                        deviation.multiply(other.value).add(Real.of(limit).multiply(other.deviation)));
    }

    /** Adds to a fraction what a number has beyond it, whose sign decides a tie at the fraction. */
    static Real beside(Real limit, IntFunction<Ball> deviation) {
        return limit.add(Real.refining(bits -> {
            Ball rest = deviation.apply(bits + GUARD);
            return Enclosures.beside(BigFraction.ZERO, rest, Enclosures.of(rest));
        }));
    }
}
