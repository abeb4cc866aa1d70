package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.function.Function;

/**
 * The cost of listed weights.
 *
 * @param blocks at most how many weights there are
 * @param weights the memory and time for the weights at a precision
 * @param eigenvalues at most how many different eigenvalues a steady state has
 * @param copies the memory and time for the copies at a precision
 * @param mixedBits the bits by which the weights are near to those of infinite temperature
 */
record StartCost(double blocks, Function<Precision, Estimate> weights, double eigenvalues,
        Function<Precision, Estimate> copies, double mixedBits) {

    /** Makes the cost of weights whose copies are all even or all one, which costs nothing beyond them. */
    static StartCost ofSimpleCopies(SpinComposition spins, double blocks, Function<Precision, Estimate> weights) {
        return new StartCost(blocks, weights, eigenvalues(spins, blocks), precision -> Estimate.NONE,
                blocks > 1 ? Double.POSITIVE_INFINITY : 0);
    }

    /** Returns about −log₂ β² for a small β, 0 for others and +∞ for 0. */
    static double mixedBits(InverseTemperature beta) {
        return beta.isZero() ? Double.POSITIVE_INFINITY
                : beta.isInfinite() ? 0 : 2.0 * Fractions.smallness(beta.toFraction());
    }

    /** Bounds the number of levels of all blocks together. */
    static double eigenvalues(SpinComposition spins, double blocks) {
        double largest = spins.largestTotalSpin().twice();
        return Math.min(blocks * (largest + 1), (largest / 2 + 1) * (largest / 2 + 1));
    }
}
