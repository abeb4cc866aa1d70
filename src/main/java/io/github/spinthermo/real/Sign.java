package io.github.spinthermo.real;

/** The sign of a real number or of a difference, proven. */
public enum Sign {
    /** The sign of a number below zero; the left side is the smaller one. */
    NEGATIVE(-1),
    /** Exactly zero; both sides are equal. */
    ZERO(0),
    /** The sign of a number above zero; the left side is the larger one. */
    POSITIVE(1);

    private final int signum;

    Sign(int signum) {
        this.signum = signum;
    }

    /**
     * Returns the sign of an integer.
     *
     * @param value any integer
     * @return its sign
     */
    public static Sign of(int value) {
        return value < 0 ? NEGATIVE : value > 0 ? POSITIVE : ZERO;
    }

    /**
     * Returns the opposite sign.
     *
     * @return the sign of the opposite number
     */
    public Sign negate() {
        return of(-signum());
    }

    /**
     * Returns the sign as a number.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return signum;
    }
}
