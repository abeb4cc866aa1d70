package io.github.spinthermo.markov;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The scale of a {@link FixedPointPropagation}: its unit of time τ and its unit of numbers.
 *
 * @param unit log2 τ, so short a time that ‖Aτ‖ ≤ 2^−8
 * @param squarings how often e^{τA} is squared to reach the last time
 * @param bits numbers are multiples of 2^−bits
 */
public record FixedPointScale(int unit, int squarings, int bits) {

    /** −log2 of the norm of Aτ. */
    static final int SERIES_BITS = 8;

    /** The bits of the result, and those for the roundings of the series and of all the powers of one time. */
    private static final int RESULT_BITS = 76;

    /**
     * Chooses the scale for a generator.
     *
     * @param norm a bound on ‖A‖
     * @param lastTime the last time that is asked for
     * @param variables the number V of variables
     * @param largest κ, the largest norm of a vector that has a 1 in one place and 0 elsewhere
     * @return a scale in which all errors together stay below 2^−60
     */
    public static FixedPointScale of(double norm, double lastTime, int variables, BigInteger largest) {
        int squarings = squarings(norm, lastTime);
        return new FixedPointScale(unit(norm), squarings,
                RESULT_BITS + squarings + 2 * BigInteger.valueOf(variables).bitLength() + largest.bitLength());
    }

    private static int unit(double norm) {
        return -Math.getExponent(norm) - 1 - SERIES_BITS;
    }

    /**
     * Counts the squarings that reach a time.
     *
     * @param norm a bound on ‖A‖
     * @param time the time
     * @return how many
     */
    public static int squarings(double norm, double time) {
        return time == 0 ? 0 : Math.max(0, Math.getExponent(time) - unit(norm));
    }

    /**
     * Writes a rate as an element of Aτ.
     *
     * @param rate a rate, 0 or above
     * @return ⌊2^bits rate τ⌋
     */
    public BigInteger ofRate(BigDecimal rate) {
        return scaled(rate, bits + unit);
    }

    /** Returns ⌊2^bits time/τ⌋. */
    BigInteger ofTime(double time) {
        return scaled(new BigDecimal(time), bits - unit);
    }

    private static BigInteger scaled(BigDecimal number, int power) {
        BigDecimal scale = new BigDecimal(BigInteger.TWO.pow(Math.abs(power)));
        return (power < 0 ? number.divideToIntegralValue(scale) : number.multiply(scale)).toBigInteger();
    }

    /**
     * Writes a whole number.
     *
     * @param number the number
     * @return the number times 2^bits
     */
    public BigInteger ofInteger(BigInteger number) {
        return number.shiftLeft(bits);
    }

    /**
     * Writes the product of a whole number and a double.
     *
     * @param number the whole number
     * @param factor the double
     * @return ⌊2^bits number factor⌋
     */
    public BigInteger ofProduct(BigInteger number, double factor) {
        return scaled(new BigDecimal(factor).multiply(new BigDecimal(number)), bits);
    }

    /**
     * Divides a number by another.
     *
     * @param number a number times 2^bits
     * @param divisor the other number
     * @param digits how many digits are computed
     * @return the quotient
     */
    public BigDecimal divide(BigInteger number, BigDecimal divisor, MathContext digits) {
        return new BigDecimal(number).divide(divisor.multiply(new BigDecimal(ofInteger(BigInteger.ONE))), digits);
    }
}
