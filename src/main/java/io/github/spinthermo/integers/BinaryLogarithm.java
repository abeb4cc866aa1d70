package io.github.spinthermo.integers;

/** The binary logarithm, which counts bits where the natural one counts powers of e. */
public final class BinaryLogarithm {

    /** An upper bound of log₂ e, in bits: with it no number is taken for shorter than it is. */
    public static final double OF_E_ABOVE = 1.4427;

    /** A lower bound of log₂ e, in bits: with it nothing is taken for smaller than it is. */
    public static final double OF_E_BELOW = 1.4426;

    /** The natural logarithm of 2, in doubles: the powers of e in one bit. */
    public static final double LN2 = Math.log(2);

    private BinaryLogarithm() { }

    /**
     * Returns the binary logarithm, for estimates.
     *
     * @param number a positive number
     * @return log₂ of it, to a rounding or two
     */
    public static double of(double number) {
        return Math.log(number) / LN2;
    }
}
