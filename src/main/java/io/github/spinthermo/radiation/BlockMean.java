package io.github.spinthermo.radiation;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Mean of a quantity of single blocks over the weights of the total spins, Σ w_J f(J). */
final class BlockMean {

    /** Bits for the roundings of a sum. */
    private static final int GUARD = 2 * Integer.SIZE;

    private BlockMean() { }

    /** Returns the mean; exact if all weights and all values are. */
    static Real of(Map<HalfInteger, Real> weights, Function<HalfInteger, Real> quantity) {
        List<Real> terms = new ArrayList<>(weights.size());
        weights.forEach((totalSpin, weight) -> terms.add(weight.multiply(quantity.apply(totalSpin))));
        if (terms.size() == 1 || terms.stream().allMatch(Real::isExact)) {
            return terms.stream().reduce(Real.of(0), Real::add);
        }
        return Real.refining(bits -> Enclosures.of(sum(terms, new Arithmetic(bits + GUARD))));
    }

    private static Ball sum(List<Real> terms, Arithmetic a) {
        Ball sum = Ball.ZERO;
        for (Real term : terms) {
            Interruption.check();
            sum = a.add(sum, Enclosures.ball(term.enclose(a.bits())));
        }
        return sum;
    }
}
