package io.github.spinthermo.operation.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact texts of numbers: the shortest decimal where one ends, else a fraction p/q. */
final class ExactText {

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** The most digits of a number that is written out without an exponent. */
    private static final int LONGEST_PLAIN = 20;

    private ExactText() { }

    /** Writes a fraction. */
    static String of(BigFraction value) {
        BigInteger divisor = value.getDenominator();
        int twos = divisor.getLowestSetBit();
        BigInteger odd = divisor.shiftRight(twos);
        int fives = 0;
        while (odd.mod(FIVE).signum() == 0) {
            odd = odd.divide(FIVE);
            fives++;
        }
        return odd.equals(BigInteger.ONE)
                ? of(new BigDecimal(value.getNumerator()).divide(new BigDecimal(divisor), Math.max(twos, fives),
                        RoundingMode.UNNECESSARY))
                : value.getNumerator() + "/" + divisor;
    }

    /** Writes a decimal, without zeros at its end. */
    static String of(BigDecimal value) {
        BigDecimal digits = value.stripTrailingZeros();
        boolean isShort = Math.abs((long) digits.precision() - digits.scale()) <= LONGEST_PLAIN
                && digits.scale() <= LONGEST_PLAIN;
        return isShort ? digits.toPlainString() : digits.toString().replace('E', 'e');
    }
}
