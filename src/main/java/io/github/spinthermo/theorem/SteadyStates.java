package io.github.spinthermo.theorem;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.collective.SteadyDifferences;
import io.github.spinthermo.real.Sign;
import org.apache.commons.numbers.fraction.BigFraction;

/** The steady state at a point, and those that theorems compare it with. Each is computed once, when asked. */
final class SteadyStates {

    /** What tells numbers apart that hardly agree. */
    static final int FEWEST_BITS = 64;

    private final Point point;
    private final CollectiveSteadyState here;
    private final CollectiveSteadyState fromOppositeStart;
    private final CollectiveSteadyState inOppositeBath;

    SteadyStates(Point point, CollectiveSteadyState here) {
        this.point = point;
        this.here = here;
        this.fromOppositeStart = CollectiveSteadyState.of(point.ensemble(), point.beta0().negate(), point.betaB());
        this.inOppositeBath = here.inBath(point.betaB().negate());
    }

    Point point() {
        return point;
    }

    CollectiveSteadyState here() {
        return here;
    }

    CollectiveSteadyState fromOppositeStart() {
        return fromOppositeStart;
    }

    CollectiveSteadyState inOppositeBath() {
        return inOppositeBath;
    }

    /**
     * The bits that tell the sides of most theorems apart. For small temperatures energies differ by x³ or
     * less beside ns, entropies by x_0² min(x_0, x_B)² beside n ln d; at |x_0| = |x_B| (1 + δ) relative
     * entropies differ by δ².
     */
    int expectedBits() {
        int start = point.beta0().smallness();
        return FEWEST_BITS + 2 * (start + Math.min(start, point.betaB().smallness()) + closeness());
    }

    /** −log₂ δ. */
    private int closeness() {
        if (point.beta0().isInfinite() || point.betaB().isInfinite() || point.comparedMagnitudes() == Sign.ZERO) {
            return 0;
        }
        BigFraction x0 = point.beta0().abs().toFraction();
        BigFraction xB = point.betaB().abs().toFraction();
        BigFraction ratio = x0.subtract(xB).abs().divide(x0.add(xB));
        return Math.max(0, ratio.getDenominator().bitLength() - ratio.getNumerator().bitLength());
    }

    /** By what the steady state differs from others. */
    SteadyDifferences differences() {
        return here.differences().orElseThrow();
    }
}
