package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Requirement that one field of an answer has to meet. */
sealed interface Expectation {

    /** The error of an independent computation in doubles itself, of its largest terms. */
    double ROUNDING = 1e-14;

    /**
     * Compares it with what is said.
     *
     * @param said a text, a number, a truth value or null
     * @param tolerance the error that the answer admits
     * @return the error over what is allowed: at most 1 where it is right
     */
    double judge(Object said, double tolerance);

    /** A word, an integer, a truth value or null. */
    record Exactly(Object value) implements Expectation {

        @Override
        public double judge(Object said, double tolerance) {
            return String.valueOf(value).equals(String.valueOf(said)) ? 0 : Double.POSITIVE_INFINITY;
        }
    }

    /**
     * A number of which every digit counts.
     *
     * @param value the number
     * @param error how far off it may be itself
     * @param digits how many digits are asked for
     */
    record Digits(BigDecimal value, BigDecimal error, int digits) implements Expectation {

        @Override
        public double judge(Object said, double tolerance) {
            if (!(said instanceof String text) || !text.matches("[-+.\\de]+")) {
                return Double.POSITIVE_INFINITY;
            }
            BigDecimal number = new BigDecimal(text);
            BigDecimal low = rounded(value.subtract(error));
            BigDecimal high = rounded(value.add(error));
            boolean isRight = low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
            return isRight ? 0 : value.subtract(number).abs().divide(value.abs().max(error), MathContext.DECIMAL32)
                    .scaleByPowerOfTen(digits).doubleValue() + 1;
        }

        private BigDecimal rounded(BigDecimal number) {
            return number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        }
    }

    /**
     * A number within the tolerance of the answer.
     *
     * @param value the number
     * @param scale the tolerance is multiplied by it
     */
    record Near(double value, double scale) implements Expectation {

        @Override
        public double judge(Object said, double tolerance) {
            return distance(said, value, (tolerance + ROUNDING) * scale + Math.ulp(value));
        }
    }

    /**
     * A number that doubles can hold.
     *
     * @param value the number
     */
    record Rounded(double value) implements Expectation {

        @Override
        public double judge(Object said, double tolerance) {
            return distance(said, value, ROUNDING * Math.abs(value));
        }
    }

    private static double distance(Object said, double value, double allowed) {
        double distance = said instanceof BigDecimal number ? Math.abs(number.doubleValue() - value)
                : Double.POSITIVE_INFINITY;
        return distance == 0 ? 0 : distance / allowed;
    }
}
