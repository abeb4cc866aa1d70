package io.github.spinthermo.levels;

/**
 * Bounds of the errors of the results of a {@link LevelScan}, in units of its last bit.
 *
 * <p>q is off by less than 2, ρ = q^(D−1) at first by less than 2 and after each step by q² e_ρ + 6, so
 * that e_ρ ≤ 2 + min(6j, 6/(1 − q²)) after j steps. A step adds to t, to Σ i q^(i−1) and to Σ i² q^(i−1)
 * less than 2 (e_ρ + 5) times 1, D + 1 and (D+1)². These sums start less than 4 units off. A sum divided by
 * t is off by (e + (sum/t) e_t)/t, where φ/q ≤ D − 1 and Σ i² q^(i−1)/t ≤ D², by a unit of 1/t times the
 * sum, which is at most D² and D³, and by one unit of the product. All is computed in doubles, also
 * what counts blocks, and rounded up by more than they err.
 *
 * @param sum the error of t
 * @param relativeSum the error of ln t
 * @param excitation the error of φ/q
 * @param variance the error of v/q
 */
public record ScanError(double sum, double relativeSum, double excitation, double variance) {

    /** A factor beyond the roundings of the doubles. */
    private static final double ROUND_UP = 1.001;

    /** The error of the sums at the first block, in units of the last bit. */
    private static final double START = 4;

    /**
     * Bounds the errors over a stretch of blocks.
     *
     * @param x the inverse temperature
     * @param steps j, how many steps are made
     * @param largestDimension the last D
     * @param smallestSum t at the first D
     * @return the bounds
     */
    public static ScanError of(double x, double steps, double largestDimension, double smallestSum) {
        double power = 2 + Math.min(6 * steps, -6 / Math.expm1(-2 * x));
        double growth = 2 * steps * (power + 5) * ROUND_UP;
        double d = largestDimension + 1;
        double least = smallestSum / ROUND_UP;
        double sum = START + growth;
        double excitation = (START + d * growth + d * sum) / least + d * d + 1;
        double second = (START + d * d * growth + d * d * sum) / least + d * d * d + 1;
        double variance = second + 2 * d * excitation + d * d + 4;
        return new ScanError(sum * ROUND_UP, sum / least * ROUND_UP, excitation * ROUND_UP, variance * ROUND_UP);
    }
}
