package io.github.spinthermo.weights;

import java.math.BigInteger;

/**
 * Walk through the weights of the lowest states of the blocks of a thermal start, one J after another, ascending:
 * u_J = l_J q^(ns−J)/t_d^n as mantissa · 2^exponent, with t_d = Σ_{i&lt;d} q^i. The weight of a block is w_J = u_J
 * t_D.
 */
public interface WeightScan {

    /**
     * Returns the mantissa.
     *
     * @return 0, or at least 2^bits
     */
    BigInteger mantissa();

    /**
     * Returns the exponent.
     *
     * @return that of 2
     */
    long exponent();

    /** Goes on to J + 1. */
    void advance();

    /**
     * Bounds the relative errors.
     *
     * @param steps how many steps are made
     * @return the error of any number up to there, in units of 2^−bits
     */
    double relativeError(double steps);
}
