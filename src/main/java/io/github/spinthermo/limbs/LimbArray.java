package io.github.spinthermo.limbs;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Array of signed fixed-point numbers of K limbs of 58 bits each, which a loop owns and writes over: no number is an
 * object of its own, which is what makes it faster than {@link BigInteger} for K up to 10, about 600 bits.
 *
 * <p>A number is Σ a_i 2^(−58(i+1)), i from 0 to K − 1: a_0 has the sign, all others are from 0 to 2^58 − 1. One unit
 * u is 2^−58K. Numbers stay below 4 in magnitude; those that may be larger are summed by {@link LimbSum}. Places are
 * counted from 0, and results may be written over arguments. For one thread.
 */
public final class LimbArray {

    /** The most limbs of a number: more would overflow the columns of a product. */
    public static final int MOST_LIMBS = 10;

    /** The length of a limb, in bits. */
    public static final int RADIX_BITS = 58;

    static final long MASK = (1L << RADIX_BITS) - 1;

    private static final int HALF = RADIX_BITS / 2;
    private static final long HALF_MASK = (1L << HALF) - 1;
    private static final double LIMB = 0x1p-58;

    /** The bits of a word beyond a limb, of which each factor of an upper product takes half. */
    static final int SIGN_BITS = (Long.SIZE - RADIX_BITS) / 2;

    private final int limbs;
    private final long[] words;

    /**
     * Makes an array of zeros.
     *
     * @param limbs K, from 1 to {@link #MOST_LIMBS}
     * @param count how many numbers there are
     */
    public LimbArray(int limbs, int count) {
        this.limbs = limbs;
        this.words = new long[Math.multiplyExact(limbs, count)];
    }

    /**
     * Returns the length of the numbers.
     *
     * @return K
     */
    public int limbs() {
        return limbs;
    }

    /**
     * Returns the bits behind the point.
     *
     * @return 58 K
     */
    public int bits() {
        return limbs * RADIX_BITS;
    }

    /**
     * Writes a number.
     *
     * @param r its place
     * @param units the number in units u, below 4 · 2^bits in magnitude
     */
    public void set(int r, BigInteger units) {
        set(r, units, 0);
    }

    /** Writes a number, in units that are larger than u by a power of 2. */
    void set(int r, BigInteger units, int shift) {
        LimbIntegers.write(units, words, r * limbs, limbs, shift);
    }

    /**
     * Writes the leading bits of an integer as a number from 1/2 to 1, truncated: off by less than a unit.
     *
     * @param r its place
     * @param integer a positive integer
     */
    public void setLeading(int r, BigInteger integer) {
        LimbIntegers.write(integer, words, r * limbs, limbs, bits() - integer.bitLength());
    }

    /**
     * Reads a number.
     *
     * @param a its place
     * @return the number in units u
     */
    public BigInteger get(int a) {
        return LimbIntegers.read(words, a * limbs, limbs);
    }

    /**
     * Returns a lower bound of a number in double precision, less than 2^−57 below it up to the rounding to a double.
     *
     * @param a its place
     * @return about the number
     */
    public double approximate(int a) {
        return words[a * limbs] * LIMB;
    }

    /**
     * Counts the first limbs of a number that are 0.
     *
     * @param a the place of a number from 0 on
     * @return z, such that the number is below 2^−58z; K for 0
     */
    public int leadingZeroLimbs(int a) {
        int zeros = 0;
        while (zeros < limbs && words[a * limbs + zeros] == 0) {
            zeros++;
        }
        return zeros;
    }

    /**
     * Returns an upper bound of a number, up to the rounding to a double, also of one far below the doubles next to 1.
     *
     * @param a the place of a number from 0 on
     * @return the number with the last unit of its first limb that is not 0
     */
    public double bound(int a) {
        int zeros = Math.min(leadingZeroLimbs(a), limbs - 1);
        return Math.scalb((words[a * limbs + zeros] + 1.0) * LIMB, -RADIX_BITS * zeros);
    }

    /** Returns the words themselves. */
    long[] words() {
        return words;
    }

    /** Returns the first limb of a number: the number in units of 2^−58, downwards. */
    long leading(int a) {
        return words[a * limbs];
    }

    /** Writes the first limb of a number. */
    void setFirstLimb(int a, long units) {
        words[a * limbs] = units;
    }

    /** Adds to a number a multiple of 2^−58. */
    void addLeading(int a, long units) {
        words[a * limbs] += units;
    }

    /** Copies a number of another array, of the same length. */
    void copy(int r, LimbArray others, int b) {
        System.arraycopy(others.words, b * limbs, words, r * limbs, limbs);
    }

    /**
     * Writes a power of 2.
     *
     * @param r its place
     * @param exponent the power, from −58 to 1
     */
    public void setPower(int r, int exponent) {
        Arrays.fill(words, r * limbs, (r + 1) * limbs, 0);
        words[r * limbs] = 1L << (RADIX_BITS + exponent);
    }

    /**
     * Copies a number.
     *
     * @param r where to
     * @param a where from
     */
    public void copy(int r, int a) {
        System.arraycopy(words, a * limbs, words, r * limbs, limbs);
    }

    /**
     * Copies a number over a power of 2, truncated.
     *
     * @param r where to
     * @param others an array of numbers that are as long or longer
     * @param b the place of a number from 0 to below 1
     * @param shift the power, at least 0
     */
    public void copyShifted(int r, LimbArray others, int b, long shift) {
        int to = r * limbs;
        int zeros = (int) Math.min(limbs, shift / RADIX_BITS);
        Arrays.fill(words, to, to + zeros, 0);
        System.arraycopy(others.words, b * others.limbs, words, to + zeros, limbs - zeros);
        if (zeros < limbs) {
            shiftRight(to, 0, (int) (shift % RADIX_BITS));
        }
    }

    /**
     * Multiplies by the power of 2 that makes a number at least 1/2, exactly; none where it is that already.
     *
     * @param r the place of a number from 2^−58 to below 2, which is written over
     * @return the power
     */
    public int normalize(int r) {
        int shift = Math.max(0, Long.numberOfLeadingZeros(leading(r)) - Long.SIZE + RADIX_BITS);
        shiftLeft(r, r, shift);
        return shift;
    }

    /**
     * Adds, exactly.
     *
     * @param r where the sum is written
     * @param a the place of a number
     * @param b the place of a number
     */
    public void add(int r, int a, int b) {
        long carry = 0;
        for (int i = limbs - 1; i > 0; i--) {
            carry += words[a * limbs + i] + words[b * limbs + i];
            words[r * limbs + i] = carry & MASK;
            carry >>= RADIX_BITS;
        }
        words[r * limbs] = words[a * limbs] + words[b * limbs] + carry;
    }

    /**
     * Subtracts, exactly.
     *
     * @param r where the difference a − b is written
     * @param a the place of a number
     * @param b the place of a number
     */
    public void subtract(int r, int a, int b) {
        long carry = 0;
        for (int i = limbs - 1; i > 0; i--) {
            carry += words[a * limbs + i] - words[b * limbs + i];
            words[r * limbs + i] = carry & MASK;
            carry >>= RADIX_BITS;
        }
        words[r * limbs] = words[a * limbs] - words[b * limbs] + carry;
    }

    /**
     * Multiplies: the result is below the product by 0 to 1.001 u.
     *
     * <p>Of the columns beyond the last limb only the first is summed. Left out are less than 2K parts of products,
     * each below 2^58, in the next column, which is 2^−116 u, and fewer in those after it: less than 2K 2^−57 u
     * together. The carry of the column that is summed is truncated, by less than one unit.
     *
     * @param r where the product is written
     * @param a the place of a number
     * @param b the place of a number
     */
    public void multiply(int r, int a, int b) {
        Product.of(limbs, words, r * limbs, a * limbs, b * limbs);
    }

    /**
     * Multiplies a number that may be small: like {@link #multiply}, without its first limbs that are 0, and without as
     * many last limbs of the other. Those are below 2^−58(K−z) and the number below 2^−58z: the result is below the
     * product by 0 to 2.001 u.
     *
     * @param r where the product is written
     * @param a the place of a number from 0 on
     * @param b the place of a number
     */
    public void multiplySmall(int r, int a, int b) {
        int zeros = leadingZeroLimbs(a);
        if (zeros == 0) {
            multiply(r, a, b);
            return;
        }
        int to = r * limbs;
        long carry = 0;
        if (zeros < limbs) {
            Product.of(limbs - zeros, words, to + zeros, a * limbs + zeros, b * limbs);
            carry = words[to + zeros] >> RADIX_BITS;
            words[to + zeros] &= MASK;
        }
        for (int i = to + zeros - 1; i > to; i--) {
            words[i] = carry & MASK;
            carry >>= RADIX_BITS;
        }
        words[to] = carry;
    }

    /** Multiplies the first limbs of two numbers, like numbers of that many limbs; the other limbs become 0. */
    void multiplyLeading(int r, int a, int b, int leading) {
        Product.of(leading, words, r * limbs, a * limbs, b * limbs);
        for (int i = r * limbs + leading; i < (r + 1) * limbs; i++) {
            words[i] = 0;
        }
    }

    /**
     * Subtracts from a number of another array the product of the first limbs of two numbers, like numbers of that many
     * limbs; only the first ones of the result are written.
     *
     * @param r where the result is written, over a factor too
     * @param written how many limbs are written, at least as many as are multiplied
     */
    void subtractProduct(int r, LimbArray others, int c, int b, int leading, int written) {
        int to = r * limbs;
        int from = c * limbs;
        Product.of(leading, words, to, to, b * limbs);
        for (int i = leading; i < written; i++) {
            words[to + i] = others.words[from + i];
        }
        long carry = 0;
        for (int i = leading - 1; i > 0; i--) {
            carry += others.words[from + i] - words[to + i];
            words[to + i] = carry & MASK;
            carry >>= RADIX_BITS;
        }
        words[to] = others.words[from] - words[to] + carry;
    }

    /**
     * Multiplies by an integer and divides by a power of 2: less than one unit below that.
     *
     * @param r where the result is written
     * @param a the place of a number
     * @param factor an integer below 2^58 in magnitude
     * @param shift the power, from 0 to 57
     */
    public void scale(int r, int a, long factor, int shift) {
        int from = a * limbs;
        int to = r * limbs;
        long carry = 0;
        for (int i = limbs - 1; i >= 0; i--) {
            long low = (words[from + i] * factor & MASK) + carry;
            carry = Math.multiplyHigh(words[from + i] << SIGN_BITS, factor << SIGN_BITS) + (low >> RADIX_BITS);
            words[to + i] = low & MASK;
        }
        shiftRight(to, carry, shift);
    }

    /** Divides by a power of 2 a number at this place and an integer that is added to it, below 4 after that. */
    private void shiftRight(int place, long integer, int shift) {
        int rest = RADIX_BITS - shift;
        long before = words[place];
        words[place] = (integer << rest) + (before >> shift);
        for (int i = place + 1; i < place + limbs; i++) {
            long word = words[i];
            words[i] = (word >> shift) | (before << rest & MASK);
            before = word;
        }
    }

    /**
     * Multiplies by a power of 2, exactly.
     *
     * @param r where the result is written, below 4 in magnitude
     * @param a the place of a number
     * @param shift the power, from 0 to 57
     */
    public void shiftLeft(int r, int a, int shift) {
        int from = a * limbs;
        int to = r * limbs;
        int rest = RADIX_BITS - shift;
        long carry = 0;
        for (int i = limbs - 1; i > 0; i--) {
            long word = words[from + i];
            words[to + i] = (word << shift & MASK) | carry;
            carry = word >> rest;
        }
        words[to] = (words[from] << shift) + carry;
    }

    /**
     * Multiplies by a fraction: less than one unit below that. Two halves of a limb are divided one after the other, by
     * which the quotients of neighbours overlap.
     *
     * @param r where the result is written, below 4
     * @param a the place of a number from 0 to below 1
     * @param numerator from 0 to below 2^32
     * @param denominator from 1 to below 2^32, above an eighth of the numerator
     */
    public void ratio(int r, int a, long numerator, long denominator) {
        int from = a * limbs;
        int to = r * limbs;
        long rest = 0;
        int zeros = leadingZeroLimbs(a);
        Arrays.fill(words, to, to + zeros, 0);
        for (int i = zeros; i < limbs; i++) {
            long word = words[from + i];
            long high = (rest << HALF) + (word >> HALF) * numerator;
            long quotient = high / denominator;
            long low = ((high - quotient * denominator) << HALF) + (word & HALF_MASK) * numerator;
            long next = low / denominator;
            rest = low - next * denominator;
            words[to + i] = (quotient << HALF) + next;
        }
        for (int i = to + limbs - 1; i > to + Math.max(0, zeros - 1); i--) {
            words[i - 1] += words[i] >> RADIX_BITS;
            words[i] &= MASK;
        }
    }
}
