package io.github.spinthermo.limbs;

/**
 * Walk through the multiplicities of n spins of d levels from the largest total spin downwards, a_k − a_{k−1} with the
 * numbers of configurations a_k = I_{ns−k}, all exact: by the recurrence
 * <pre>(k+1) a_{k+1} = (k + n) a_k − (nd + d − 1 − k) a_{k+1−d} + (nd − n + d − k) a_{k−d}</pre>
 * on words of 40 bits, lowest first, in rows that are written over. For one thread.
 *
 * <p>Factors are below 2^20, so that three products and what is carried, and a remainder with the next word, are below
 * 2^62. A configuration with k + 1 steps comes from those with k by one step more of one spin, in k + 1 ways, and one
 * with k has k + n such successors, or fewer: (k+1) a_{k+1} ≤ (k + n) a_k takes one word more than a_k.
 *
 * @derivation 1.2
 */
public final class MultiplicityWords {

    /** The bound of n (d + 1). */
    private static final long LARGEST_FACTOR = 1L << 20;

    private static final int WORD_BITS = 40;
    private static final long WORD_MASK = (1L << WORD_BITS) - 1;

    private final long n;
    private final int d;
    private final int size;
    private final long[] rows;
    private final long[] multiplicity;
    private long k;
    private int used = 1;
    private int bitLength = 1;

    /**
     * Begins with the largest total spin, whose multiplicity is 1.
     *
     * @param n the number of spins, at least 2
     * @param d the levels of each
     * @param bits the length of the largest a_k that is reached, or more
     * @throws IllegalArgumentException if words do not {@link #reach} so far
     */
    public MultiplicityWords(long n, int d, double bits) {
        if (!reach(n, d)) {
            throw new IllegalArgumentException("n = " + n + " with d = " + d + " is too large for words");
        }
        this.n = n;
        this.d = d;
        this.size = (int) (bits / WORD_BITS) + 3;
        this.rows = new long[(d + 1) * size];
        this.multiplicity = new long[size + 2];
        rows[0] = 1;
        multiplicity[0] = 1;
    }

    /**
     * Tells whether factors are short enough.
     *
     * @param n the number of spins
     * @param d the levels of each
     * @return whether n (d + 1) is below 2^20
     */
    public static boolean reach(long n, long d) {
        return n < LARGEST_FACTOR / (d + 1);
    }

    private int row(long index) {
        return (int) (index % (d + 1)) * size;
    }

    /** Goes on to the next total spin, which is smaller by 1. */
    public void step() {
        int latest = row(k);
        int next = row(k + 1);
        sum(latest, row(k + 2), next);
        divide(next, k + 1);
        used += rows[next + used] == 0 ? 0 : 1;
        subtract(next, latest);
        k++;
    }

    /** Writes (k+1) a_{k+1} over a_{k−d}; rows that were never written are those of a_k with k below 0, zeros. */
    private void sum(int latest, int later, int next) {
        long ofLatest = k + n;
        long ofLater = n * d + d - 1 - k;
        long ofNext = n * d - n + d - k;
        long carry = 0;
        for (int i = 0; i <= used; i++) {
            carry += ofLatest * rows[latest + i] - ofLater * rows[later + i] + ofNext * rows[next + i];
            rows[next + i] = carry & WORD_MASK;
            carry >>= WORD_BITS;
        }
    }

    private void divide(int row, long divisor) {
        long rest = 0;
        for (int i = used; i >= 0; i--) {
            long dividend = (rest << WORD_BITS) + rows[row + i];
            long quotient = dividend / divisor;
            rows[row + i] = quotient;
            rest = dividend - quotient * divisor;
        }
    }

    private void subtract(int next, int latest) {
        long carry = 0;
        for (int i = 0; i < used; i++) {
            carry += rows[next + i] - rows[latest + i];
            multiplicity[i] = carry & WORD_MASK;
            carry >>= WORD_BITS;
        }
        int top = used - 1;
        while (multiplicity[top] == 0) {
            top--;
        }
        bitLength = top * WORD_BITS + Long.SIZE - Long.numberOfLeadingZeros(multiplicity[top]);
    }

    /**
     * Returns the length of the multiplicity.
     *
     * @return a number of bits, at least 1
     */
    public int bitLength() {
        return bitLength;
    }

    /**
     * Writes the multiplicity over 2^bitLength, truncated: off by less than a unit.
     *
     * @param numbers an array
     * @param r the place where it is written
     */
    public void write(LimbArray numbers, int r) {
        long[] words = numbers.words();
        int from = r * numbers.limbs();
        for (int i = 0; i < numbers.limbs(); i++) {
            words[from + i] = limb(bitLength - (i + 1) * LimbArray.RADIX_BITS);
        }
    }

    /** Returns the 58 bits from a bit on, zeros before the first. */
    private long limb(int bit) {
        if (bit < 0) {
            return bit <= -LimbArray.RADIX_BITS ? 0 : limb(0) << -bit & LimbArray.MASK;
        }
        int i = bit / WORD_BITS;
        int shift = bit % WORD_BITS;
        long low = multiplicity[i] >> shift | multiplicity[i + 1] << (WORD_BITS - shift);
        int missing = 2 * WORD_BITS - shift;
        return (missing < LimbArray.RADIX_BITS ? low | multiplicity[i + 2] << missing : low) & LimbArray.MASK;
    }
}
