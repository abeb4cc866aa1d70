package io.github.spinthermo.balls;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import java.util.List;

/** Sum of any number of reals, in one loop: sums of two, one inside the other, would be as deep as they are many. */
public final class RealSum {

    /** The most terms that are added in pairs, which keeps their strict bounds. */
    private static final int FEW = 8;

    /** Bits for the roundings of a sum. */
    private static final int GUARD = 2 * Integer.SIZE;

    private RealSum() { }

    /**
     * Returns a sum.
     *
     * @param terms the terms
     * @return their sum; exact if all terms are
     */
    public static Real of(List<Real> terms) {
        if (terms.size() <= FEW) {
            return terms.stream().reduce(Real.of(0), Real::add);
        }
        return terms.stream().allMatch(Real::isExact)
                ? Real.of(Fractions.sum(terms.stream().map(term -> term.exact().orElseThrow()).toList()))
                : Real.refining(bits -> Enclosures.of(sum(terms, new Arithmetic(bits + GUARD))));
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
