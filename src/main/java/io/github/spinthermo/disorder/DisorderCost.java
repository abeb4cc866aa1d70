package io.github.spinthermo.disorder;

import io.github.spinthermo.cost.Estimate;

/**
 * Estimate of what a trajectory and the modes need: one product of matrices for each doubling of the time, one product
 * of a matrix and a vector for each time and doubling, and as much as some products for the modes.
 *
 * @param size the number N of elements of the density matrix
 * @param norm the norm of the generator
 */
record DisorderCost(int size, double norm) {

    /** Seconds of a product in double-double precision, for each element of the cube or the square. */
    private static final double PRODUCT = 1.1e-9;
    private static final double VECTOR = 4e-9;

    /** Seconds of the modes, for each element of the cube, and of the smallest request. */
    private static final double MODES = 6e-9;
    private static final double LEAST = 0.01;

    /** Bytes of the matrices, for each element of the square, and of a result and a vector element at one time. */
    private static final double BYTES = 60;
    private static final double BYTES_OF_TIME = 400;
    private static final double BYTES_OF_ELEMENT = 16;

    /** Estimates a trajectory to some times, the last of which is given, and the modes. */
    Estimate of(double last, int times) {
        double square = (double) size * size;
        double doublings = Math.log1p(4 * last * norm) / Math.log(2);
        double seconds = LEAST + square * size * (PRODUCT * doublings + MODES)
                + times * square * VECTOR * (2 + doublings / 2);
        return new Estimate(BYTES * square + times * (BYTES_OF_TIME + BYTES_OF_ELEMENT * size), seconds);
    }
}
