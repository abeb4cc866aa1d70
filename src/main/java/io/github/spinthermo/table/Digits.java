package io.github.spinthermo.table;

import io.github.spinthermo.real.Decimal;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Number of digits that a table shows of its numbers.
 *
 * @param kind the digits that are counted
 * @param count how many there are
 */
public record Digits(Kind kind, int count) {

    /** Digits of a table that has only integers and texts. */
    public static final Digits INTEGERS = new Digits(Kind.INTEGERS, 1);

    /**
     * Number of digits behind the last shown one that are the same on any machine: with nine places shown, a double
     * has to be the same up to 10^−14, while changes of algorithms were seen to move it by some 10^−16.
     */
    private static final int REPRODUCED = 5;

    /** Kind of the digits that are counted. */
    public enum Kind {
        /** No digits: the table has only integers and texts. */
        INTEGERS,
        /** Significant digits of numbers that are exact or correctly rounded. */
        SIGNIFICANT,
        /** Digits after the point, of numbers in double precision. */
        PLACES
    }

    /**
     * Returns a number of significant digits.
     *
     * @param count how many
     * @return the digits of a table of reals
     */
    static Digits significant(int count) {
        return new Digits(Kind.SIGNIFICANT, count);
    }

    /**
     * Returns a number of digits after the point.
     *
     * @param count how many
     * @return the digits of a table of doubles
     */
    static Digits places(int count) {
        return new Digits(Kind.PLACES, count);
    }

    /** Writes a real number, correctly rounded. */
    String text(Real real) {
        return real.decimal(Precision.digits(count)).toScientificString();
    }

    /** Tells whether the written digits are all of the number. */
    boolean isExact(Real real) {
        return real.exact().isPresent()
                && Real.of(new BigDecimal(text(real))).exact().equals(real.exact());
    }

    /**
     * Writes a double, rounded so that any machine writes the same.
     *
     * @throws IllegalStateException if it is too close to where its last digit changes; the table then needs
     *     other points or fewer digits
     */
    String text(double number) {
        BigDecimal exact = new BigDecimal(number);
        String text = rounded(exact);
        if (!rounded(exact.subtract(drift())).equals(text) || !rounded(exact.add(drift())).equals(text)) {
            throw new IllegalStateException(number + " is within " + drift() + " of a tie at " + count + " places");
        }
        return text;
    }

    private String rounded(BigDecimal exact) {
        return exact.setScale(count, RoundingMode.HALF_EVEN).toPlainString();
    }

    private BigDecimal drift() {
        return BigDecimal.ONE.movePointLeft(count + REPRODUCED);
    }

    /** Returns a bound on the error of a written double: half a unit for its rounding, and as much for the double. */
    BigDecimal tolerance() {
        return BigDecimal.ONE.movePointLeft(count);
    }

    /** Writes a power of ten in the form of all tables. */
    static String text(BigDecimal power) {
        return new Decimal(power.unscaledValue(), -(long) power.scale()).toString();
    }

    /** Describes for people what the digits mean. */
    String precision() {
        return switch (kind) {
            case INTEGERS -> "exact integers";
            case SIGNIFICANT -> count + " significant digits of every real number; integers in full";
            case PLACES -> "double precision, " + count + " digits after the point";
        };
    }

    /** Describes for people how the digits were made. */
    String rounding() {
        return kind == Kind.PLACES
                ? "half-even; each number is within " + text(tolerance())
                        + " of the true one, and was at least " + text(drift())
                        + " away from where its last digit changes, so that any machine writes the same"
                : "half-even; every digit is certain";
    }
}
