/**
 * Equidistant levels 0, 1, …, D − 1 in a thermal state, in the arithmetic of the kernel: what one block of
 * total spin, one spin, and every term of a sum over total spins need. Not exported.
 *
 * <p>Everything is counted from the ground state of the levels, and for inverse temperatures from 0 to ∞
 * only; those above mirror it for negative ones.
 *
 * <h2>Why the enclosures are as narrow as stated</h2>
 *
 * An evaluation for b bits works with b + g. Each operation adds an error of at most 2^(3 − b − g) to the
 * relative errors of its arguments, and a difference divides the error by what it leaves of its terms.
 *
 * <p>With q = e^−x, r = q^D: x and Dx carry one rounding each, which q and r multiply by x and Dx: the
 * first is paid with log₂ x bits, the second does not count, as r is then as small as it is inexact; r as a
 * power of q with D &lt; 2^7 has at most 2^8 times the error of q. 1 − q and 1 − r are differences where
 * they leave 1/16 and more, so that they, b = 1/(e^x − 1), its counterpart in D and the logarithms keep
 * relative errors below 2^14 units. Differences: b − D g − J and the variance have terms of the sizes 1/x
 * and 1/x² and leave D² x/12 and D²/12 where Dx &lt; 1, which costs 2 log₂ 1/(Dx) bits, which are paid, and
 * less than 5 more; for Dx ≥ 1 they lose less than 5 bits. The entropy is a difference of numbers below 1 +
 * ln 1/x ≤ 2304 that leaves at least ln 2 − 1/2 where Dx &lt; 1: less than 14 bits. Together below 2^28
 * units, against g ≥ 32.
 */
package io.github.spinthermo.levels;
