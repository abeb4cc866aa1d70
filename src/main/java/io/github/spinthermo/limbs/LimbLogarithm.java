package io.github.spinthermo.limbs;

/**
 * Logarithms of numbers of a {@link LimbArray}, over 16 so that they stay below 4: (ln a + e ln 2)/16, to as many limbs
 * L ≤ K as are asked for, off by less than 6 units 2^−58L. A logarithm takes at most seven products.
 *
 * <p>A number is brought near 1 by factors whose logarithms are in tables: to a · 2^s = y from 1/2 to 1; times c/128, c
 * the integer next to 128/y, so that it is 1 + f with |f| ≤ 2^−8 (1 + 2^−50); times 1 + j 2^−16, |j| ≤ 257, which
 * leaves |f| ≤ 2^−17 + 2^−16 · 1.02; times 1 + j 2^−24, |j| ≤ 390, which leaves |f| &lt; 2^−24. The three follow from
 * the leading bits of y, with an error of f below 2^−50, and are applied as one integer below 2^49. Then ln(1 + f) = f
 * (1 − f (1/2 − f (1/3 − …))), N terms with σ (N + 1) &gt; 58 L + 8 where |f| &lt; 2^−σ, σ ≥ 23 by counting bits.
 *
 * <p>Errors: the factors truncate by less than 1 u, once. The i-th term of the rule is multiplied by |f|^i in the end
 * and takes as many limbs as leave 2^−8 units of it: its two factors and its product are truncated by less than that,
 * so that the terms add less than N 2^−6 units, the last product 1.001 units, and what is left out 2^−8. All this, over
 * 16, is below 0.5 units; the division truncates by less than 1 u, and each of the four entries of tables is off by
 * less than 1.01 u.
 */
public final class LimbLogarithm {

    /** A bound of the error of a result, in units of the last limb that is asked for. */
    public static final double ERROR = 6;

    /** The power of 2 that results are divided by. */
    public static final int SCALE = 4;

    /** The number of places that a logarithm writes over. */
    public static final int SCRATCH = 2;

    /** The binary places of the factors 1 + j 2^−p. */
    static final int COARSE = 16;
    static final int FINE = 24;

    /** Bits that a term keeps beyond the last limb. */
    private static final int GUARD = 8;

    private static final int FACTOR_PLACES = 7;
    private static final double FACTOR_ONE = 0x1p7;
    private static final double COARSE_ONE = 0x1p16;
    private static final double FINE_ONE = 0x1p24;
    private static final long ONE = 1L << LimbArray.RADIX_BITS;

    private final LimbArray numbers;
    private final LogTables tables;
    private final int f;
    private final int g;

    /**
     * Prepares logarithms.
     *
     * @param numbers the array
     * @param scratch the first of {@link #SCRATCH} places that are written over
     */
    public LimbLogarithm(LimbArray numbers, int scratch) {
        this.numbers = numbers;
        this.tables = LogTables.of(numbers.limbs());
        this.f = scratch;
        this.g = scratch + 1;
    }

    /** Counts the terms of a series. */
    static int terms(int bits, int smallness) {
        return (bits + GUARD) / smallness + 1;
    }

    /**
     * Writes a logarithm over 16.
     *
     * @param r where it is written
     * @param a the place of a number from 2^−57 to 2
     * @param exponent e, from −7 to 64
     * @param limbs how many limbs are asked for, at least 1
     */
    public void write(int r, int a, int exponent, int limbs) {
        int shift = Long.numberOfLeadingZeros(numbers.leading(a)) - Long.SIZE + LimbArray.RADIX_BITS;
        numbers.shiftLeft(f, a, Math.max(0, shift));
        int halving = Math.max(0, -shift);
        double y = Math.scalb(numbers.approximate(f), -halving);
        int factor = (int) Math.rint(FACTOR_ONE / y);
        double rest = y * factor / FACTOR_ONE - 1;
        int coarse = next(rest, COARSE_ONE);
        rest += coarse / COARSE_ONE * (1 + rest);
        int fine = next(rest, FINE_ONE);
        long all = factor * ((long) COARSE_ONE + coarse) * ((long) FINE_ONE + fine);
        numbers.scale(f, f, all, FACTOR_PLACES + COARSE + FINE + halving);
        numbers.addLeading(f, -ONE);
        series(limbs);
        add(r, tables.factors.at(factor).words(), tables.coarse.at(coarse).words(), tables.fine.at(fine).words(),
                tables.powers.at(shift - exponent).words());
    }

    /** Writes g over 16 and entries of four tables. */
    private void add(int r, long[] factors, long[] coarse, long[] fine, long[] powers) {
        long[] words = numbers.words();
        int from = g * numbers.limbs();
        int to = r * numbers.limbs();
        long carry = 0;
        for (int i = numbers.limbs() - 1; i > 0; i--) {
            long above = words[from + i - 1] << (LimbArray.RADIX_BITS - SCALE) & LimbArray.MASK;
            carry += above + (words[from + i] >> SCALE) + factors[i] + coarse[i] + fine[i] + powers[i];
            words[to + i] = carry & LimbArray.MASK;
            carry >>= LimbArray.RADIX_BITS;
        }
        words[to] = (words[from] >> SCALE) + factors[0] + coarse[0] + fine[0] + powers[0] + carry;
    }

    /** Returns j such that 1 + f becomes near 1 by the factor 1 + j/one. */
    private static int next(double f, double one) {
        return (int) -Math.rint(f * one);
    }

    /** Writes ln(1 + f) in the place of g. */
    private void series(int limbs) {
        int smallness = Long.numberOfLeadingZeros(Math.abs(numbers.leading(f)) + 1) - Long.SIZE + LimbArray.RADIX_BITS;
        int bits = limbs * LimbArray.RADIX_BITS + GUARD;
        int i = terms(bits - GUARD, smallness);
        long leading = tables.reciprocals.leading(i);
        for (; i > 1 && bits <= smallness * (i - 1) + LimbArray.RADIX_BITS; i--) {
            leading = tables.reciprocals.leading(i - 1) - Product.high(leading, numbers.leading(f));
        }
        numbers.copy(g, tables.reciprocals, i);
        numbers.setFirstLimb(g, leading);
        for (; i > 1; i--) {
            int needed = (bits - smallness * (i - 1) - 1) / LimbArray.RADIX_BITS + 1;
            numbers.subtractProduct(g, tables.reciprocals, i - 1, f, Math.min(limbs, needed), limbs);
        }
        numbers.multiplyLeading(g, g, f, limbs);
    }
}
