package io.github.spinthermo.integers;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.Collection;
import org.apache.commons.numbers.fraction.BigFraction;

/** Long fractions: made, and summed, so that an interruption of the thread is honoured in time. */
public final class Fractions {

    /** The bits of numerator and denominator up to which {@link BigFraction} takes some 10 milliseconds to be made. */
    private static final int SHORT = 1 << 15;

    /** The bits of an integer up to which a double holds it. */
    private static final int DOUBLE_BITS = 53;

    private Fractions() { }

    /**
     * Returns a quotient as a fraction in lowest terms. {@link BigFraction} looks for a common divisor itself, also
     * where there is none left, and in a way that takes seconds for long numbers and cannot be interrupted.
     *
     * @param numerator any integer
     * @param denominator an integer other than 0
     * @return the fraction
     */
    public static BigFraction of(BigInteger numerator, BigInteger denominator) {
        if (isShort(numerator, denominator)) {
            return BigFraction.of(numerator, denominator);
        }
        BigInteger common = CommonDivisor.of(numerator, denominator);
        BigInteger above = LongIntegers.divide(numerator, common);
        BigInteger below = LongIntegers.divide(denominator, common);
        return isShort(above, below)
                ? BigFraction.of(above, below)
                : Interruption.leavingBehind(() -> BigFraction.of(above, below));
    }

    private static boolean isShort(BigInteger numerator, BigInteger denominator) {
        return Math.min(numerator.bitLength(), denominator.bitLength()) <= SHORT;
    }

    /**
     * Returns the sum, over one common denominator: to reduce long decimals after each addition would take minutes.
     *
     * @param terms fractions with positive denominators
     * @return their sum
     */
    public static BigFraction sum(Collection<BigFraction> terms) {
        BigInteger common = terms.stream().map(BigFraction::getDenominator)
                .reduce(BigInteger.ONE, Fractions::commonMultiple);
        BigInteger numerator = terms.stream()
                .map(term -> term.getNumerator().multiply(common.divide(term.getDenominator())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return of(numerator, common);
    }

    private static BigInteger commonMultiple(BigInteger a, BigInteger b) {
        Interruption.check();
        return a.remainder(b).signum() == 0 ? a : a.divide(CommonDivisor.of(a, b)).multiply(b);
    }

    /**
     * Returns the nearest double, as {@link BigFraction#doubleValue} does, which takes longer for short fractions.
     *
     * @param fraction x
     * @return x, rounded half to even: one division of two doubles that are exact, or a division of integers
     */
    public static double toDouble(BigFraction fraction) {
        return isDouble(fraction)
                ? fraction.getNumerator().doubleValue() / fraction.getDenominator().doubleValue()
                : fraction.doubleValue();
    }

    /**
     * Compares two fractions, as {@link BigFraction#compareTo} does, which takes longer where their doubles differ.
     *
     * @param a a fraction
     * @param b a fraction
     * @return −1, 0 or 1 as a is below b, equal to it or above it
     */
    public static int compare(BigFraction a, BigFraction b) {
        double difference = isDouble(a) && isDouble(b) ? toDouble(a) - toDouble(b) : 0;
        return difference != 0 ? (int) Math.signum(difference) : a.compareTo(b);
    }

    private static boolean isDouble(BigFraction fraction) {
        return Math.max(fraction.getNumerator().bitLength(), fraction.getDenominator().bitLength()) <= DOUBLE_BITS;
    }

    /**
     * Counts the binary places between the point and the first digit.
     *
     * @param fraction x
     * @return −log₂ |x| where that is positive, to the next integer or so; 0 for 0
     */
    public static int smallness(BigFraction fraction) {
        return fraction.signum() == 0
                ? 0
                : Math.max(0, fraction.getDenominator().bitLength() - fraction.getNumerator().bitLength());
    }
}
