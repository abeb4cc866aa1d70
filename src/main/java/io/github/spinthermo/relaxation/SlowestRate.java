package io.github.spinthermo.relaxation;

import io.github.spinthermo.ladder.LevelMeans;
import io.github.spinthermo.thermal.BathRates;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The slowest rates of blocks: of the rates 0 = r_0 &lt; r_1 &lt; … of a block, r_1. Closed forms are κ for J = 1/2 and
 * for every J at x = 0, 2Jκ at x = ±∞, and κ(2 − 1/cosh(x/2)) for J = 1. Otherwise the eigenvalues of the symmetric
 * tridiagonal matrix of diagonal γ↓d_i + γ↑d_{i+1} and off-diagonal elements √(γ↓γ↑) d_i that lie below a number are
 * counted by the signs of the pivots of its LDLᵀ decomposition (Sylvester). A count in doubles is right for a matrix
 * whose elements differ by some roundings, so that the rate errs by 2^−49 of the fastest one at most.
 *
 * @derivation 7.1.2
 */
final class SlowestRate {

    /** The halvings of an interval until doubles are next to each other. */
    private static final int HALVINGS = 60;

    private final BathRates bath;
    private final double faster;
    private final double slower;

    /** Prepares the rates of a bath, which are those of the mirrored one. */
    SlowestRate(BathRates bath) {
        this.bath = bath;
        this.faster = Math.max(bath.gammaDown(), bath.gammaUp());
        this.slower = Math.min(bath.gammaDown(), bath.gammaUp());
    }

    /** Returns the smallest of the slowest rates of blocks 2J, ascending; none if no J is above 0. */
    OptionalDouble among(List<Long> twiceJs) {
        double slowest = Double.POSITIVE_INFINITY;
        for (long twiceJ : twiceJs) {
            boolean isSlower = twiceJ > 0 && (slowest == Double.POSITIVE_INFINITY || hasBelow(twiceJ, slowest));
            slowest = isSlower ? Math.min(slowest, of(twiceJ)) : slowest;
        }
        return slowest == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(slowest);
    }

    private boolean hasBelow(long twiceJ, double rate) {
        return !isClosed(twiceJ) && count((int) twiceJ, rate) > 1;
    }

    private boolean isClosed(long twiceJ) {
        return twiceJ <= 2 || bath.isInfinite() || faster == slower;
    }

    /** Returns the slowest rate of a block, 2J at least 1. */
    double of(long twiceJ) {
        double kappa = bath.kappa();
        if (bath.isInfinite()) {
            return twiceJ * kappa;
        }
        if (isClosed(twiceJ)) {
            double x = Math.abs(bath.x().toDouble());
            return twiceJ == 2 ? kappa * (2 - 2 * StrictMath.exp(-x / 2) / (1 + StrictMath.exp(-x))) : kappa;
        }
        double low = kappa / 2;
        double high = 2 * kappa;
        while (count((int) twiceJ, high) < 2) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            boolean isAbove = count((int) twiceJ, middle) > 1;
            low = isAbove ? low : middle;
            high = isAbove ? middle : high;
        }
        return high;
    }

    /** Counts the rates below z, that of 0 included. */
    private int count(int twiceJ, double z) {
        double product = faster * slower;
        double pivot = 1;
        int count = 0;
        for (int i = 0; i <= twiceJ; i++) {
            double below = LevelMeans.square(twiceJ, i);
            double above = LevelMeans.square(twiceJ, i + 1);
            pivot = faster * below + slower * above - z
                    - (i == 0 ? 0 : product * below * below / pivot);
            pivot = pivot == 0 ? -Double.MIN_NORMAL : pivot;
            count += pivot < 0 ? 1 : 0;
        }
        return count;
    }
}
