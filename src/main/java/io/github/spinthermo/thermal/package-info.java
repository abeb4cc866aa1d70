/**
 * Thermal states: one block of total spin, an ensemble of independent spins, and the weights that an initial
 * state gives to each total spin. Values that are rational by structure are exact; all others are enclosed.
 *
 * <h2>Why the enclosures are as narrow as stated</h2>
 *
 * An evaluation for b bits works with b + g. Each operation adds an error of at most 2^(3 − b − g) to the
 * relative errors of its arguments, and a difference divides the error by what it leaves of its terms.
 *
 * <p><b>Block</b>, with q = e^−x, r = q^D. x and Dx carry one rounding each, which q and r multiply by x and
 * Dx: the first is paid with log₂ x bits, the second does not count, as r is then as small as it is inexact.
 * 1/(e^x − 1), its counterpart in D and the logarithms keep relative errors below 2^6 units. Differences: b −
 * D g − J and v have terms of the sizes 1/x and 1/x² and leave D² x/12 and D²/12 where Dx &lt; 1, which costs
 * 2 log₂ 1/(Dx) bits, which are paid, and less than 5 more; for Dx ≥ 1 they lose less than 5 bits. The
 * entropy is a difference of numbers below 1 + ln 1/x ≤ 2304 that leaves at least ln 2 − 1/2 where Dx &lt; 1:
 * less than 14 bits. Together below 2^20 units, against g ≥ 24.
 *
 * <p><b>Weights.</b> With N = 2ns: the n-th power multiplies the relative error of (1 − q)/(1 − q^d) by n and
 * adds 2 log₂ n roundings; q^(ns−J) loses the bits of its exponent, which are paid apart; each of at most N/2
 * + 1 steps over J adds 4 roundings to the running products. All factors are positive, and nothing cancels:
 * below 2^3 (8 n + 4 N + 2^6) units of the working precision, which is below 2^(10 + log₂ N), against g = 20
 * + 2 log₂ N.
 */
package io.github.spinthermo.thermal;
