package io.github.spinthermo.weights;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weights at infinite temperature, x_0 = 0, where all states are equally likely: w_J = l_J (2J+1)/(2s+1)^n, a
 * fraction whose parts are counted here.
 */
public final class FullyMixedWeights {

    /** The length of the longest integers that Java has room for, in bits. */
    private static final double LARGEST_BITS = 0x1p31 - 64;

    private FullyMixedWeights() { }

    /**
     * Counts the states of all copies of a total spin.
     *
     * @param copies l_J
     * @param totalSpin J
     * @return l_J (2J+1)
     */
    public static BigInteger states(BigInteger copies, HalfInteger totalSpin) {
        return copies.multiply(totalSpin.dimension());
    }

    /**
     * Counts the states of an ensemble.
     *
     * @param ensemble n spins s
     * @return (2s+1)^n
     * @throws ResourceLimitException if that is too long for the memory; it names {@code n}
     */
    public static BigInteger states(SpinEnsemble ensemble) {
        double bits = logStates(ensemble);
        if (bits > LARGEST_BITS) {
            throw new ResourceLimitException("n", ensemble.n(), "makes (2s+1)^n longer than 2^31 bits");
        }
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), new Estimate(bits / 2, 0));
        return BigInteger.valueOf(ensemble.localDimension()).pow(Math.toIntExact(ensemble.n()));
    }

    /**
     * Returns the length of the number of states of an ensemble, in bits.
     *
     * @param ensemble n spins s
     * @return log₂ (2s+1)^n
     */
    public static double logStates(SpinEnsemble ensemble) {
        return ensemble.n() * BinaryLogarithm.of((double) ensemble.localDimension());
    }

    /** Returns ⟨k⟩ = Σ l_J (2J+1) (ns − J)/(2s+1)^n. */
    static BigFraction meanSteps(SpinEnsemble ensemble) {
        BigInteger sum = Multiplicities.descending(ensemble)
                .map(level -> states(level.multiplicity(), level.value()).multiply(
                        BigInteger.valueOf(ensemble.stepsBelowLargest(level.value()))))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return BigFraction.of(sum, states(ensemble));
    }
}
