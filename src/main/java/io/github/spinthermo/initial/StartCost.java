package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.SpinComposition;
import java.util.function.Function;

/**
 * The cost of listed weights.
 *
 * @param blocks at most how many weights there are
 * @param weights the memory and time for the weights at a precision
 * @param eigenvalues at most how many different eigenvalues a steady state has
 * @param copies the memory and time for the copies at a precision
 */
record StartCost(double blocks, Function<Precision, Estimate> weights, double eigenvalues,
        Function<Precision, Estimate> copies) {

    /** Makes the cost of weights whose copies are all even or all one, which costs nothing beyond them. */
    static StartCost ofSimpleCopies(SpinComposition spins, double blocks, Function<Precision, Estimate> weights) {
        return new StartCost(blocks, weights, eigenvalues(spins, blocks), precision -> Estimate.NONE);
    }

    /** Bounds the number of levels of all blocks together. */
    static double eigenvalues(SpinComposition spins, double blocks) {
        double largest = spins.largestTotalSpin().twice();
        return Math.min(blocks * (largest + 1), (largest / 2 + 1) * (largest / 2 + 1));
    }
}
