package io.github.spinthermo.doubledouble;

/**
 * Sums over the D equidistant levels of a block at x ≥ 0, q = e^−x: all of them are sums of positive numbers, so that
 * nothing cancels for any x. They are built up from D to D + 1, and from D to 2D.
 *
 * <p><b>Error.</b> q is off by at most 2^−95 of itself: {@link TableExponential#ERROR}, and an x that is rounded to 15
 * U, at most 64. Then q^D is off by at most D (2^−95 + ε), and every sum has only terms c q^i, i ≤ D, and at most 4 D
 * additions and products with integers: less than D 2^−94 in all. In D → 2D, t' = t + q^D t and the like, an error D e
 * of each number and D (2^−95 + ε) of q^D make less than 2 D e.
 *
 * @param dimension D
 * @param power q^D
 * @param rest t − 1, t = Σ_{i&lt;D} q^i
 * @param first Σ i q^i
 * @param second Σ i² q^i
 */
public record LevelSums(long dimension, DoubleDouble power, DoubleDouble rest, DoubleDouble first,
        DoubleDouble second) {

    /** Bound of the change of a saturated t by further levels, relative to it: q^D ≤ e^−56−x. */
    public static final double SATURATION_ERROR_OF_SUM = 0x1p-80;

    /** Bound of the relative error of each sum, for each level. */
    private static final double ERROR_PER_LEVEL = 0x1p-94;

    /** The (D − 1) x from which on further levels change the mean, the variance and ln t by less than 2^−69. */
    static final double SATURATION = 56;

    /** The largest D that is built up. */
    private static final double LARGEST = 1 << 20;

    /** The change of a saturated mean, variance or logarithm by further levels, relative to it. */
    private static final double SATURATION_ERROR = 0x1p-69;

    /**
     * Builds the sums of a block up.
     *
     * @param q e^−x
     * @param dimension D, at least 1
     * @return the sums of D levels
     */
    public static LevelSums of(DoubleDouble q, long dimension) {
        LevelSums sums = new LevelSums(1, q, DoubleDouble.ZERO, DoubleDouble.ZERO, DoubleDouble.ZERO);
        for (long bit = Long.highestOneBit(dimension) >> 1; bit > 0; bit >>= 1) {
            sums = sums.twice();
            if ((dimension & bit) != 0) {
                sums = sums.next(q);
            }
        }
        return sums;
    }

    /**
     * Returns the number of levels that a block at x is like: fewer than its own if it is saturated.
     *
     * @param x the inverse temperature
     * @param dimension D of the block
     * @return at most D
     */
    public static long effectiveDimension(double x, long dimension) {
        double saturated = Math.ceil(SATURATION / x) + 1;
        return saturated < dimension ? (long) saturated : dimension;
    }

    /**
     * Tells whether blocks of that many levels are built up.
     *
     * @param dimension D
     * @return false where they are too long
     */
    public static boolean isInReach(long dimension) {
        return dimension <= LARGEST;
    }

    /** Returns the sums of twice as many levels. */
    private LevelSums twice() {
        double d = dimension;
        DoubleDouble sum = sum();
        DoubleDouble shifted = first.plusAlike(sum.times(d));
        DoubleDouble squared = second.plusAlike(first.times(2 * d)).plusAlike(sum.times(d).times(d));
        return new LevelSums(2 * dimension, power.times(power), rest.plusAlike(power.times(sum)),
                first.plusAlike(power.times(shifted)), second.plusAlike(power.times(squared)));
    }

    /**
     * Adds a level.
     *
     * @param q e^−x
     * @return the sums of D + 1 levels
     */
    public LevelSums next(DoubleDouble q) {
        DoubleDouble atFirst = power.times((double) dimension);
        return new LevelSums(dimension + 1, power.times(q), rest.plusAlike(power), first.plusAlike(atFirst),
                second.plusAlike(atFirst.times((double) dimension)));
    }

    /**
     * Tells whether all longer blocks are like this one.
     *
     * @param x the inverse temperature
     * @return whether mean, variance and ln t change by less than 2^−69 of themselves
     */
    public boolean isSaturated(double x) {
        return isSaturated(x, (double) dimension);
    }

    /** Tells the same of a block of D levels. */
    static boolean isSaturated(double x, double dimension) {
        return (dimension - 1) * x >= SATURATION;
    }

    /**
     * Returns t = Σ q^i.
     *
     * @return the sum
     */
    public DoubleDouble sum() {
        return rest.plusAlike(DoubleDouble.ONE);
    }

    /**
     * Returns the mean excitation φ = Σ i q^i/t.
     *
     * @return the mean, off by at most {@link #error} of itself
     */
    public DoubleDouble excitation() {
        return first.over(sum());
    }

    /**
     * Returns ln t.
     *
     * @return the logarithm, off by at most {@link #logError} of itself: that of 1 + h, with h/(1 + h) ≤ ln(1 + h)
     */
    public DoubleDouble logSum() {
        return TableLogarithm.ofOnePlus(rest);
    }

    /**
     * Returns the variance v = Σ i² q^i/t − φ².
     *
     * @return the variance, off by at most {@link #error} times {@link #meanSquare}
     */
    public DoubleDouble variance() {
        DoubleDouble mean = excitation();
        return meanSquare().minus(mean.times(mean));
    }

    /**
     * Returns Σ i² q^i/t, which is at least φ².
     *
     * @return the mean square
     */
    public DoubleDouble meanSquare() {
        return second.over(sum());
    }

    /**
     * Bounds the errors of mean, mean square and variance of a block of up to D levels, saturated or not: twice that of
     * a quotient of two sums, as that of φ² is counted too.
     *
     * @param dimension D
     * @return the bound, relative to the value, or of the variance to the mean square
     */
    public static double error(double dimension) {
        return 8 * dimension * ERROR_PER_LEVEL + 2 * SATURATION_ERROR;
    }

    /**
     * Bounds the error of ln t of a block of up to D levels.
     *
     * @param dimension D
     * @return the bound, relative to the value
     */
    public static double logError(double dimension) {
        return error(dimension) + TableLogarithm.ERROR;
    }
}
