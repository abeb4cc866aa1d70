package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.cost.Estimate;

/** The estimate of the memory and time of a dynamics in fixed point. */
public final class FixedPointCost {

    /** The most variables in fixed point. */
    public static final double MOST_VARIABLES = 1000;

    /** Seconds of a product of integers of some 200 bits. */
    private static final double SECONDS = 40e-9;

    /** The bits at which such a product takes twice as long. */
    private static final double BITS = 320;

    /** Bytes of one of these integers beside its bits. */
    private static final double BYTES = 80;

    /** The number of elements of a column of the generator for each bath. */
    private static final double ELEMENTS = 12;

    private FixedPointCost() { }

    /**
     * Estimates a dynamics.
     *
     * @param variables the number of variables
     * @param squarings the number of squarings that reach the last time
     * @param times the number of times
     * @param baths the number of baths
     * @param isCold whether nothing goes up, and most elements are 0
     * @return memory and time, infinite for too many variables
     */
    public static Estimate of(double variables, double squarings, int times, int baths, boolean isCold) {
        if (variables > MOST_VARIABLES) {
            return new Estimate(0, Double.POSITIVE_INFINITY);
        }
        double bits = 100 + squarings;
        double products = squarings * (Math.pow(variables, 3) * (isCold ? 1.0 / 4 : 1))
                + times * variables * variables * Math.min(squarings, 30)
                + (times + variables) * variables * bits / 8 * ELEMENTS * baths;
        double bytes = (2 * variables * variables + times * variables) * (BYTES + bits / 8);
        return new Estimate(bytes, products * SECONDS * (1 + Math.pow(bits / BITS, 2)));
    }
}
