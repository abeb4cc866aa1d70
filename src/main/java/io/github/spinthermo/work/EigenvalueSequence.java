package io.github.spinthermo.work;

import io.github.spinthermo.initial.CopyLevel;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;

/**
 * Eigenvalues of a steady state that belong to one eigenvalue μ of the copies of a total spin J: μ q^k/Σ_i q^i, k =
 * 0, …, length − 1, with q = e^(−|x|). At x = 0 and ±∞ one number stands for all of them.
 *
 * @param sum μ, their sum
 * @param length how many different ones there are
 * @param count how many times each of them occurs
 */
record EigenvalueSequence(Real sum, long length, BigInteger count) {

    /** Returns the sequence of a positive eigenvalue of the copies in a bath. */
    static EigenvalueSequence of(CopyLevel copy, InverseTemperature betaB) {
        BigInteger levels = copy.totalSpin().dimension();
        if (betaB.isInfinite()) {
            return new EigenvalueSequence(copy.eigenvalue(), 1, copy.count());
        }
        return betaB.isZero()
                ? new EigenvalueSequence(copy.eigenvalue().divide(Real.of(levels)), 1, copy.count().multiply(levels))
                : new EigenvalueSequence(copy.eigenvalue(), levels.longValueExact(), copy.count());
    }

    /** Tells whether there is one eigenvalue, known as a fraction. */
    boolean isExact() {
        return length == 1 && sum.isExact();
    }

    /** Returns the number of states that belong to the sequence. */
    BigInteger states() {
        return count.multiply(BigInteger.valueOf(length));
    }
}
