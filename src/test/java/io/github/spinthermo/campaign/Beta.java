package io.github.spinthermo.campaign;

import java.math.BigDecimal;

/**
 * An inverse temperature.
 *
 * @param isInfinite whether it is ∞ or −∞
 * @param value the number, or the sign of the infinity
 */
record Beta(boolean isInfinite, BigDecimal value) {

    static Beta of(String text) {
        return text.endsWith("inf") ? new Beta(true, BigDecimal.valueOf(text.startsWith("-") ? -1 : 1))
                : new Beta(false, new BigDecimal(text));
    }

    boolean isZero() {
        return value.signum() == 0;
    }

    int sign() {
        return value.signum();
    }

    Beta times(BigDecimal factor) {
        return isInfinite ? this : new Beta(false, value.multiply(factor));
    }

    Beta negate() {
        return new Beta(isInfinite, value.negate());
    }

    /** Tells whether another one has the same magnitude. */
    boolean hasMagnitudeOf(Beta other) {
        return isInfinite == other.isInfinite && value.abs().compareTo(other.value.abs()) == 0;
    }

    double toDouble() {
        return isInfinite ? sign() * Double.POSITIVE_INFINITY : value.doubleValue();
    }

    /** Counts the zeros behind the point of a number that is small, and half of its size if it is large. */
    int difficulty() {
        if (isInfinite || isZero()) {
            return 0;
        }
        int top = value.precision() - value.scale();
        return top > 0 ? value.abs().intValue() + 1 : 5 * (1 - top);
    }

    @Override
    public String toString() {
        return isInfinite ? (sign() < 0 ? "-inf" : "inf") : value.toString();
    }
}
