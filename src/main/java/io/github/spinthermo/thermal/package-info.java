/**
 * Thermal states: one block of total spin, an ensemble of independent spins, and the weights that an initial
 * state gives to each total spin. Values that are rational by structure are exact; all others are enclosed.
 *
 * <h2>Why the enclosures are as narrow as stated</h2>
 *
 * An evaluation for b bits works with b + g. Each operation adds an error of at most 2^(3 − b − g) to the
 * relative errors of its arguments, and a difference divides the error by what it leaves of its terms.
 *
 * <p><b>Block</b>: see the package {@code levels}, which evaluates the levels of a block.
 *
 * <p><b>Weights.</b> With N = 2ns: the n-th power multiplies the relative error of (1 − q)/(1 − q^d) by n and
 * adds 2 log₂ n roundings; q^(ns−J) loses the bits of its exponent, which are paid apart; each of at most N/2
 * + 1 steps over J adds 4 roundings to the running products. All factors are positive, and nothing cancels:
 * below 2^3 (8 n + 4 N + 2^6) units of the working precision, which is below 2^(10 + log₂ N), against g = 20
 * + 2 log₂ N.
 */
package io.github.spinthermo.thermal;
