package io.github.spinthermo.integers;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/**
 * Products and quotients of integers so long that one operation of {@link BigInteger} would take longer than an
 * interruption may wait: they are put together from operations on pieces, with a check before each.
 */
public final class LongIntegers {

    /** The length up to which {@link BigInteger#sqrt} takes under a millisecond, in bits. */
    private static final int SHORT_ROOT = 1 << 12;

    /** The length of a piece, in bits: a product of two takes some 10 milliseconds. */
    static final int PIECE = 1 << 19;

    /** Bits by which the leading part of a divisor is longer than the quotient, so that this is off by 2 at most. */
    private static final int GUARD = 4;

    private LongIntegers() { }

    /**
     * Returns a·b, of long factors of like length by Karatsuba's rule.
     *
     * @param a a factor
     * @param b a factor
     * @return their product
     */
    public static BigInteger multiply(BigInteger a, BigInteger b) {
        Interruption.check();
        int length = Math.max(a.bitLength(), b.bitLength());
        if (length <= PIECE) {
            return a.multiply(b);
        }
        int half = length / 2;
        BigInteger aHigh = a.shiftRight(half);
        BigInteger bHigh = b.shiftRight(half);
        BigInteger aLow = a.subtract(aHigh.shiftLeft(half));
        BigInteger bLow = b.subtract(bHigh.shiftLeft(half));
        if (aHigh.signum() == 0) {
            return multiply(a, bHigh).shiftLeft(half).add(multiply(a, bLow));
        }
        if (bHigh.signum() == 0) {
            return multiply(aHigh, b).shiftLeft(half).add(multiply(aLow, b));
        }
        BigInteger high = multiply(aHigh, bHigh);
        BigInteger low = multiply(aLow, bLow);
        BigInteger middle = multiply(aHigh.add(aLow), bHigh.add(bLow)).subtract(high).subtract(low);
        return high.shiftLeft(half).add(middle).shiftLeft(half).add(low);
    }

    /**
     * Returns the power of an integer, by repeated squaring.
     *
     * @param base any integer
     * @param power the power, at least 0
     * @return base^power
     */
    public static BigInteger power(BigInteger base, int power) {
        if ((long) base.bitLength() * power <= PIECE) {
            return base.pow(power);
        }
        BigInteger half = power(base, power / 2);
        BigInteger square = multiply(half, half);
        return power % 2 == 0 ? square : multiply(square, base);
    }

    /**
     * Returns a/b, rounded towards 0, and what is left over.
     *
     * @param a the dividend
     * @param b the divisor, not 0
     * @return the quotient and the remainder, which has the sign of a
     */
    public static BigInteger[] divideAndRemainder(BigInteger a, BigInteger b) {
        if (isShort(a)) {
            return a.divideAndRemainder(b);
        }
        BigInteger quotient = divide(a, b);
        return new BigInteger[] {quotient, a.subtract(multiply(quotient, b))};
    }

    /**
     * Returns the integer square root, by Newton's rule from above, whose start has half the bits right.
     *
     * @param number an integer, at least 0
     * @return the largest integer whose square is not larger
     */
    public static BigInteger sqrt(BigInteger number) {
        Interruption.check();
        int length = number.bitLength();
        if (length <= SHORT_ROOT) {
            return number.sqrt();
        }
        int quarter = length / 4;
        BigInteger root = sqrt(number.shiftRight(2 * quarter)).add(BigInteger.ONE).shiftLeft(quarter);
        while (true) {
            BigInteger next = root.add(divide(number, root)).shiftRight(1);
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
    }

    /**
     * Returns the decimal digits of an integer, by halves.
     *
     * @param number any integer
     * @return the same text as {@link BigInteger#toString}
     */
    public static String toString(BigInteger number) {
        Interruption.check();
        if (number.bitLength() <= PIECE) {
            return number.toString();
        }
        int digits = (int) (number.bitLength() * 3L / 20);
        BigInteger[] parts = divideAndRemainder(number, power(BigInteger.TEN, digits));
        String low = toString(parts[1].abs());
        return toString(parts[0]) + "0".repeat(digits - low.length()) + low;
    }

    private static boolean isShort(BigInteger dividend) {
        Interruption.check();
        return dividend.bitLength() <= 2 * PIECE;
    }

    /**
     * Returns a/b, rounded towards 0, piece by piece of the quotient from the top.
     *
     * @param a the dividend
     * @param b the divisor, not 0
     * @return the quotient
     */
    public static BigInteger divide(BigInteger a, BigInteger b) {
        if (isShort(a)) {
            return a.divide(b);
        }
        BigInteger divisor = b.abs();
        BigInteger dividend = a.abs();
        BigInteger quotient = BigInteger.ZERO;
        BigInteger rest = BigInteger.ZERO;
        int pieces = dividend.bitLength() / PIECE;
        for (int i = pieces; i >= 0; i--) {
            rest = rest.shiftLeft(PIECE).add(piece(dividend, i));
            BigInteger digit = digit(rest, divisor);
            rest = rest.subtract(multiply(digit, divisor));
            while (rest.compareTo(divisor) >= 0) {
                rest = rest.subtract(divisor);
                digit = digit.add(BigInteger.ONE);
            }
            quotient = quotient.shiftLeft(PIECE).add(digit);
        }
        return a.signum() == b.signum() ? quotient : quotient.negate();
    }

    private static BigInteger piece(BigInteger number, int index) {
        BigInteger above = number.shiftRight(index * PIECE);
        return above.subtract(above.shiftRight(PIECE).shiftLeft(PIECE));
    }

    /** Returns a quotient of at most a piece, by the leading bits; by 2 too small at most. */
    private static BigInteger digit(BigInteger rest, BigInteger divisor) {
        int cut = Math.max(0, divisor.bitLength() - PIECE - GUARD);
        BigInteger leading = divisor.shiftRight(cut);
        return rest.shiftRight(cut).divide(cut == 0 ? leading : leading.add(BigInteger.ONE));
    }
}
