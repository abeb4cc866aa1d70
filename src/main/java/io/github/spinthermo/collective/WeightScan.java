package io.github.spinthermo.collective;

import java.math.BigInteger;

/**
 * u_J = l_J q^(ns−J) / t_d^n for one J after another, ascending, as mantissa · 2^exponent, with t_d =
 * Σ_{i&lt;d} q^i: the weight of a thermal start is w_J = u_J t_D.
 */
interface WeightScan {

    /** The mantissa; 0 or at least 2^bits. */
    BigInteger mantissa();

    /** The exponent. */
    long exponent();

    /** Goes on to J + 1. */
    void advance();

    /** Bounds the relative error of the numbers after so many steps, in units of 2^−bits. */
    double relativeError(double steps);
}
