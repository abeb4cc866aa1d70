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
        PLACES,
        /** Digits after the point of a number in double precision over the scale of its error. */
        SCALED
    }

    /**
     * Returns a number of significant digits.
     *
     * @param count how many
     * @return the digits of a table of reals
     */
    public static Digits significant(int count) {
        return new Digits(Kind.SIGNIFICANT, count);
    }

    /**
     * Returns a number of digits after the point.
     *
     * @param count how many
     * @return the digits of a table of doubles
     */
    public static Digits places(int count) {
        return new Digits(Kind.PLACES, count);
    }

    /**
     * Returns a number of digits after the point of numbers whose errors grow with a scale: each power of ten in the
     * scale, and what is left above one, takes one of them away, so that no bound exceeds a unit of the last.
     *
     * @param count how many a number of the scale 1 has
     * @return the digits of a table of doubles of various scales
     */
    public static Digits scaled(int count) {
        return new Digits(Kind.SCALED, count);
    }

    /** Tells whether the numbers are doubles, with a bound on their errors. */
    boolean areOfDoubles() {
        return kind == Kind.PLACES || kind == Kind.SCALED;
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
     * @param number the double
     * @param scale the number by which its error is divided in the tolerance
     * @throws IllegalStateException if it is too close to where its last digit changes; the table then needs
     *     other points or fewer digits
     */
    String text(double number, double scale) {
        int places = count - (int) Math.ceil(Math.log10(scale));
        BigDecimal exact = new BigDecimal(number);
        BigDecimal drift = drift(places);
        String text = rounded(exact, places);
        if (!rounded(exact.subtract(drift), places).equals(text) || !rounded(exact.add(drift), places).equals(text)) {
            throw new IllegalStateException(number + " is within " + drift + " of a tie at " + places + " places");
        }
        return text;
    }

    private static String rounded(BigDecimal exact, int places) {
        return exact.setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static BigDecimal drift(int places) {
        return BigDecimal.ONE.movePointLeft(places + REPRODUCED);
    }

    /**
     * Returns a bound on the error of a written double, over the scale of its error: half a unit for its rounding, and
     * as much for the double.
     */
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
            case SCALED -> "double precision; as many digits after the point as leave the multiple of the tolerance"
                    + " that bounds the error at most one unit of the last";
        };
    }

    /** Describes for people how the digits were made. */
    String rounding() {
        return switch (kind) {
            case INTEGERS, SIGNIFICANT -> "half-even; every digit is certain";
            case PLACES -> "half-even; each number is within " + text(tolerance())
                    + " of the true one, and was at least " + text(drift(count))
                    + " away from where its last digit changes, so that any machine writes the same";
            case SCALED -> "half-even; each number is within its multiple of the tolerance of the true one, and was"
                    + " at least " + text(drift(0)) + " of its last digit away from where that changes, so that"
                    + " any machine writes the same";
        };
    }
}
