package io.github.spinthermo.doubledouble;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Number that is the sum of two doubles, the second at most half a unit in the last place of the first: 106 bits or
 * more. The errors that are stated hold as long as operands and results are 0 or lie between 2^−400 and 2^400 in
 * magnitude; U = 2^−106.
 *
 * <p>Loops make millions of these numbers. They are objects that do not outlive an operation, which the compiler
 * keeps in registers.
 *
 * @param hi the double that is nearest to the number
 * @param lo what is left
 */
public record DoubleDouble(double hi, double lo) {

    /** Bound of the relative error of each operation: more than twice the proven 15 U. */
    public static final double ERROR = 0x1p-101;

    /** Zero. */
    public static final DoubleDouble ZERO = new DoubleDouble(0, 0);

    /** One. */
    public static final DoubleDouble ONE = new DoubleDouble(1, 0);

    private static final int DOUBLE_BITS = 53;

    /** The bits of an integer quotient, of which 106 are kept. */
    private static final int QUOTIENT_BITS = 128;

    /** Powers of two by which numbers in range differ at most. */
    private static final int LARGEST_SCALE = 400;

    /**
     * Takes a double exactly.
     *
     * @param value any double
     * @return the same number
     */
    public static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /**
     * Rounds a fraction.
     *
     * @param fraction any fraction
     * @return the number, off by at most {@link #ERROR} of itself; NaN where it is out of range
     */
    public static DoubleDouble of(BigFraction fraction) {
        BigInteger numerator = fraction.getNumerator();
        BigInteger denominator = fraction.getDenominator();
        int scale = numerator.bitLength() - denominator.bitLength();
        if (Math.abs(scale) >= LARGEST_SCALE) {
            return of(Double.NaN);
        }
        if (isDouble(numerator) && isDouble(denominator)) {
            return of(numerator.doubleValue()).over(of(denominator.doubleValue()));
        }
        int shift = QUOTIENT_BITS - scale;
        return shift >= 0
                ? of(numerator.shiftLeft(shift).divide(denominator), -shift)
                : of(numerator.divide(denominator.shiftLeft(-shift)), -shift);
    }

    /** Tells whether an integer is a double in the range of these numbers. */
    private static boolean isDouble(BigInteger value) {
        return value.bitLength() < LARGEST_SCALE && value.bitLength() - value.getLowestSetBit() <= DOUBLE_BITS;
    }

    /**
     * Rounds an integer times a power of two.
     *
     * @param value an integer, below 2^600
     * @param exponent the power of two, from −1000 to 1000
     * @return value · 2^exponent, off by at most U of itself
     */
    public static DoubleDouble of(BigInteger value, int exponent) {
        double top = value.doubleValue();
        double rest = value.subtract(exact(top)).doubleValue();
        return new DoubleDouble(top, rest).scale(exponent);
    }

    private static BigInteger exact(double integer) {
        int shift = Math.max(0, Math.getExponent(integer) - DOUBLE_BITS + 1);
        return BigInteger.valueOf((long) Math.scalb(integer, -shift)).shiftLeft(shift);
    }

    /** Adds a number that is not larger, or to 0, exactly. */
    static DoubleDouble normalized(double a, double b) {
        double sum = a + b;
        return new DoubleDouble(sum, b - (sum - a));
    }

    /**
     * Adds a number.
     *
     * @param other any number
     * @return the sum, off by at most 3.1 U of itself
     */
    public DoubleDouble plus(DoubleDouble other) {
        double sum = hi + other.hi;
        double part = sum - hi;
        double error = (hi - (sum - part)) + (other.hi - part);
        double low = lo + other.lo;
        double lowPart = low - lo;
        double lowError = (lo - (low - lowPart)) + (other.lo - lowPart);
        double carried = error + low;
        double top = sum + carried;
        return normalized(top, lowError + (carried - (top - sum)));
    }

    /**
     * Adds a number of the same sign, in fewer steps.
     *
     * <p>The sum of the low parts is rounded by at most 2^−53 (|lo| + |lo'|) ≤ U |hi + hi'|, and its sum with the
     * error of the high parts, which is below 3 · 2^−53 |hi + hi'|, by at most 3 U times that.
     *
     * @param other a number of the same sign
     * @return the sum, off by at most 5 U of itself
     */
    public DoubleDouble plusAlike(DoubleDouble other) {
        double sum = hi + other.hi;
        double part = sum - hi;
        double error = (hi - (sum - part)) + (other.hi - part);
        return normalized(sum, error + (lo + other.lo));
    }

    /**
     * Subtracts a number.
     *
     * @param other any number
     * @return the difference, off by at most 3.1 U of itself
     */
    public DoubleDouble minus(DoubleDouble other) {
        return plus(other.negate());
    }

    /**
     * Returns the opposite number.
     *
     * @return −this, exactly
     */
    public DoubleDouble negate() {
        return new DoubleDouble(-hi, -lo);
    }

    /**
     * Multiplies by a number.
     *
     * @param other any number
     * @return the product, off by at most 5 U of itself
     */
    public DoubleDouble times(DoubleDouble other) {
        double product = hi * other.hi;
        double error = Math.fma(hi, other.hi, -product);
        return normalized(product, error + Math.fma(hi, other.lo, lo * other.hi));
    }

    /**
     * Multiplies by a double.
     *
     * @param factor any double
     * @return the product, off by at most 2 U of itself
     */
    public DoubleDouble times(double factor) {
        double product = hi * factor;
        double error = Math.fma(hi, factor, -product);
        return normalized(product, Math.fma(lo, factor, error));
    }

    /**
     * Divides by a number.
     *
     * @param other a number other than 0
     * @return the quotient, off by at most 15.1 U of itself
     */
    public DoubleDouble over(DoubleDouble other) {
        double quotient = hi / other.hi;
        DoubleDouble product = other.times(quotient);
        double rest = (hi - product.hi) + (lo - product.lo);
        return normalized(quotient, rest / other.hi);
    }

    /**
     * Multiplies by a power of two, exactly.
     *
     * @param exponent the power, from −1000 to 1000
     * @return this · 2^exponent
     */
    public DoubleDouble scale(int exponent) {
        double factor = Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << (DOUBLE_BITS - 1));
        return new DoubleDouble(hi * factor, lo * factor);
    }
}
