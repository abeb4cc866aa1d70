package io.github.spinthermo.words;

import io.github.spinthermo.kernel.Ball;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * Number in fixed point of five machine words with a bound of its error, which every operation carries along.
 *
 * <p>The number is a_0 + Σ a_i 2^(−58i), i from 1 to 4: a_0 has the sign and stays below 2^57 in magnitude, all others
 * are from 0 to 2^58 − 1. One unit u is 2^−232. Where a number becomes too large its bound is ∞ from then on: nothing
 * is known.
 *
 * <p><b>Errors.</b> Sums and products with integers are exact but for what their arguments are off by. A product is too
 * small by up to 8 u: of the products 2^58 h + l of two words, those are left out whose h or l stands behind the last
 * word. There are four l in the first place behind it, each below 1 u, three h that are as small, and fewer in the
 * places after it, where all together are below 1 u, and so is the product of two errors, which are below 2^60 u.
 */
public final class WordBall {

    /** The bits behind the point. */
    public static final int BITS = 232;

    /** The length of a word, in bits. */
    static final int RADIX_BITS = 58;

    static final long MASK = (1L << RADIX_BITS) - 1;

    /** The number of which nothing is known. */
    public static final WordBall UNKNOWN = new WordBall(0, 0, 0, 0, 0, Double.POSITIVE_INFINITY);

    /** Exactly 0. */
    public static final WordBall ZERO = of(0);

    /** Exactly 1. */
    public static final WordBall ONE = of(1);

    /** The bits of a word beyond RADIX_BITS, of which each factor of an upper product takes half. */
    private static final int SIGN_BITS = (Long.SIZE - RADIX_BITS) / 2;

    /** A bound of all magnitudes, and of those of products in double precision. */
    private static final long LARGEST = 1L << (RADIX_BITS - 1);
    private static final double LARGEST_PRODUCT = 0x1p56;

    /** The largest error with which anything is known, in units. */
    private static final double LARGEST_ERROR = 0x1p60;

    /** The error of a product, by which it is too small, in units. */
    private static final double PRODUCT_ERROR = 8;

    private static final double UNIT = 0x1p-232;
    private static final double WORD = 0x1p-58;

    /** A factor beyond the roundings of a bound, and a bound of the rounding of two words to a double below 1. */
    private static final double ROUND_UP = 1 + 0x1p-40;
    private static final double LEFT_OUT = 0x1p-52;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final long a0;
    private final long a1;
    private final long a2;
    private final long a3;
    private final long a4;
    private final double error;

    private WordBall(long a0, long a1, long a2, long a3, long a4, double error) {
        this.a0 = a0;
        this.a1 = a1;
        this.a2 = a2;
        this.a3 = a3;
        this.a4 = a4;
        this.error = error;
    }

    /** Takes the carries of words that may be too large, and gives up where the number or its error is. */
    private static WordBall carried(long c0, long c1, long c2, long c3, long c4, double error) {
        long carry = (c4 >> RADIX_BITS) + c3;
        long b3 = carry & MASK;
        carry = (carry >> RADIX_BITS) + c2;
        long b2 = carry & MASK;
        carry = (carry >> RADIX_BITS) + c1;
        long b1 = carry & MASK;
        long b0 = (carry >> RADIX_BITS) + c0;
        return Math.abs(b0) < LARGEST && error < LARGEST_ERROR
                ? new WordBall(b0, b1, b2, b3, c4 & MASK, error * ROUND_UP) : UNKNOWN;
    }

    /**
     * Takes an integer exactly.
     *
     * @param value an integer
     * @return the integer without an error; unknown from 2^57 on
     */
    public static WordBall of(long value) {
        return -LARGEST < value && value < LARGEST ? new WordBall(value, 0, 0, 0, 0, 0) : UNKNOWN;
    }

    /**
     * Takes a number in fixed point.
     *
     * @param units the number in units u
     * @param error by how many units it may be off, from 0 to ∞
     * @return the number; unknown from 2^57 on
     */
    public static WordBall of(BigInteger units, double error) {
        return units.bitLength() < BITS + RADIX_BITS
                ? carried(units.shiftRight(BITS).longValue(), word(units, 3), word(units, 2), word(units, 1),
                        word(units, 0), error)
                : UNKNOWN;
    }

    private static long word(BigInteger units, int place) {
        return units.shiftRight(place * RADIX_BITS).longValue() & MASK;
    }

    /** Takes the words of a number and a bound of its error, in units. */
    static WordBall ofWords(long[] words, double error) {
        return carried(words[0], words[1], words[2], words[3], words[4], error);
    }

    /** Takes a double below 2^57 exactly, but for what is below 2^−116 of it. */
    private static WordBall near(double value) {
        long whole = (long) Math.floor(value);
        double rest = (value - whole) / WORD;
        long first = (long) rest;
        return new WordBall(whole, first, (long) ((rest - first) / WORD), 0, 0, 0);
    }

    /** Returns the words of the number behind the point. */
    long[] fraction() {
        return new long[] {a1, a2, a3, a4};
    }

    /** Returns the greatest integer that is not above the number. */
    long floor() {
        return a0;
    }

    /** Returns the number in double precision, up to its rounding and 2^−53. */
    double approximate() {
        return a0 + a1 * WORD;
    }

    /** Returns the magnitude in double precision, relative to itself: that of a negative number from its complement. */
    double magnitude() {
        return a0 >= 0
                ? a0 + WORD * (a1 + WORD * (a2 + WORD * (a3 + WORD * a4)))
                : -1 - a0 + WORD * (MASK - a1 + WORD * (MASK - a2 + WORD * (MASK - a3 + WORD * (MASK + 1 - a4))));
    }

    /** Returns a bound of the magnitude. */
    private double size() {
        return (Math.abs(approximate()) + LEFT_OUT) * ROUND_UP;
    }

    /**
     * Returns by how much the number may be off.
     *
     * @return a number of units, from 0 to ∞
     */
    public double error() {
        return error;
    }

    /**
     * Tells whether anything is known of the number.
     *
     * @return false if its bound is ∞
     */
    public boolean isKnown() {
        return error < Double.POSITIVE_INFINITY;
    }

    /**
     * Adds to the error.
     *
     * @param more what else the number may be off by, in units
     * @return the same number with the larger bound
     */
    public WordBall within(double more) {
        return carried(a0, a1, a2, a3, a4, error + more);
    }

    /** Tells whether this is an integer without an error. */
    private boolean isInteger() {
        return (a1 | a2 | a3 | a4) == 0 && error == 0;
    }

    /** Returns the number without its error. */
    private WordBall centre() {
        return new WordBall(a0, a1, a2, a3, a4, 0);
    }

    /**
     * Adds a number.
     *
     * @param b any number
     * @return the sum
     */
    public WordBall plus(WordBall b) {
        return carried(a0 + b.a0, a1 + b.a1, a2 + b.a2, a3 + b.a3, a4 + b.a4, error + b.error);
    }

    /**
     * Subtracts a number.
     *
     * @param b any number
     * @return the difference
     */
    public WordBall minus(WordBall b) {
        return carried(a0 - b.a0, a1 - b.a1, a2 - b.a2, a3 - b.a3, a4 - b.a4, error + b.error);
    }

    /**
     * Returns the opposite number.
     *
     * @return −this
     */
    public WordBall negate() {
        return carried(-a0, -a1, -a2, -a3, -a4, error);
    }

    /**
     * Multiplies by a number.
     *
     * @param b any number
     * @return the product
     */
    public WordBall times(WordBall b) {
        if (b.isInteger()) {
            return times(b.a0);
        }
        if (isInteger()) {
            return b.times(a0);
        }
        double size = size();
        double sizeOfOther = b.size();
        if (!(size * sizeOfOther < LARGEST_PRODUCT)) {
            return UNKNOWN;
        }
        long b0 = b.a0;
        long b1 = b.a1;
        long b2 = b.a2;
        long b3 = b.a3;
        long b4 = b.a4;
        return carried(a0 * b0 + high(a0, b1) + high(a1, b0),
                low(a0, b1) + low(a1, b0) + high(a0, b2) + high(a1, b1) + high(a2, b0),
                low(a0, b2) + low(a1, b1) + low(a2, b0) + high(a0, b3) + high(a1, b2) + high(a2, b1) + high(a3, b0),
                low(a0, b3) + low(a1, b2) + low(a2, b1) + low(a3, b0)
                        + high(a0, b4) + high(a1, b3) + high(a2, b2) + high(a3, b1) + high(a4, b0),
                low(a0, b4) + low(a1, b3) + low(a2, b2) + low(a3, b1) + low(a4, b0)
                        + high(a1, b4) + high(a2, b3) + high(a3, b2) + high(a4, b1),
                size * b.error + sizeOfOther * error + PRODUCT_ERROR);
    }

    /**
     * Multiplies by an integer, exactly but for the error of this number.
     *
     * @param factor an integer
     * @return the product; unknown for a factor from 2^57 on
     */
    public WordBall times(long factor) {
        if (!(size() * Math.abs((double) factor) < LARGEST_PRODUCT && -LARGEST < factor && factor < LARGEST)) {
            return UNKNOWN;
        }
        return carried(a0 * factor + high(a1, factor), low(a1, factor) + high(a2, factor),
                low(a2, factor) + high(a3, factor), low(a3, factor) + high(a4, factor), low(a4, factor),
                error * Math.abs((double) factor));
    }

    /** Returns the upper part of the product of two words. */
    private static long high(long a, long b) {
        return Math.multiplyHigh(a << SIGN_BITS, b << SIGN_BITS);
    }

    /** Returns the lower part of the product of two words. */
    private static long low(long a, long b) {
        return a * b & MASK;
    }

    /**
     * Divides by a power of 2, less than one unit below that.
     *
     * @param shift the power, from 0 to 57
     * @return the quotient
     */
    public WordBall shiftRight(int shift) {
        int rest = RADIX_BITS - shift;
        return new WordBall(a0 >> shift, shifted(a0, a1, shift, rest), shifted(a1, a2, shift, rest),
                shifted(a2, a3, shift, rest), shifted(a3, a4, shift, rest), error + 1);
    }

    private static long shifted(long before, long word, int shift, int rest) {
        return (word >> shift) | (before << rest & MASK);
    }

    /**
     * Divides 1 by this number. With r near 1/y and ρ = 1 − y r, |ρ| below 1/2, r (1 + ρ) is off from 1/y = r/(1 − ρ)
     * by |r| ρ²/(1 − ρ), at most 2 |r| ρ². Three such steps from a double leave nothing of it but roundings; each takes
     * the number without an error but the last one.
     *
     * @return the quotient; unknown for a number that is not between 2^−40 and 2^40, or whose error makes that of the
     *     quotient too large
     */
    public WordBall reciprocal() {
        double size = magnitude();
        if (a0 < 0 || !(size > 0x1p-40 && size < 0x1p40)) {
            return UNKNOWN;
        }
        WordBall centre = centre();
        WordBall r = near(1 / size);
        r = r.plus(r.times(ONE.minus(centre.times(r)))).centre();
        r = r.plus(r.times(ONE.minus(centre.times(r)))).centre();
        WordBall rest = ONE.minus(times(r));
        double ofRest = rest.magnitude() * ROUND_UP + rest.error * UNIT;
        return ofRest < 0x1p-40 ? r.plus(r.times(rest)).within(2 * r.size() * ofRest * ofRest / UNIT) : UNKNOWN;
    }

    /**
     * Returns the ball of the kernel around this number.
     *
     * @return the same interval, its radius rounded up
     */
    public Ball ball() {
        return isKnown() ? new Ball(units(), (long) Math.ceil(error), -BITS) : Ball.UNKNOWN;
    }

    /** Returns the number in units, by way of words of 64 bits; the first is left out where it is but a sign. */
    private BigInteger units() {
        long first = a0 >> 24;
        int start = first == (a0 << 40) >> 63 ? 0 : Long.BYTES;
        byte[] bytes = new byte[start + 4 * Long.BYTES];
        if (start > 0) {
            LONGS.set(bytes, 0, first);
        }
        LONGS.set(bytes, start, (a1 >> 18) | (a0 << 40));
        LONGS.set(bytes, start + Long.BYTES, (a2 >> 12) | (a1 << 46));
        LONGS.set(bytes, start + 2 * Long.BYTES, (a3 >> 6) | (a2 << 52));
        LONGS.set(bytes, start + 3 * Long.BYTES, a4 | (a3 << 58));
        return new BigInteger(bytes);
    }
}
