/**
 * Fixed-point numbers of a few limbs in arrays that a loop owns, for sums of some hundreds of terms at up to 600 bits.
 * Not exported.
 *
 * <p>The numbers of {@link io.github.spinthermo.limbs.LimbArray} are written over in place, which saves the objects and
 * the shifts of {@link java.math.BigInteger}: a product takes a third of the time at 300 bits and a sum a fifth. {@link
 * io.github.spinthermo.limbs.LimbSum} adds multiples of them exactly, {@link io.github.spinthermo.limbs.LimbLogarithm}
 * takes logarithms by tables, {@link io.github.spinthermo.limbs.Reciprocals} many reciprocals by one division, and
 * {@link io.github.spinthermo.limbs.MultiplicityWords} walks through exact multiplicities. The kernel has its
 * exponentials and logarithms up to that length from {@link io.github.spinthermo.limbs.LimbFunctions}. Numbers of more
 * limbs are those of {@code fixed}, arrays of their own.
 *
 * <h2>Errors</h2>
 *
 * All are in units u = 2^−58K of numbers of K limbs, and derived where they stand: sums, differences and products with
 * powers of 2 are exact, a product is too small by up to 1.001 u, a multiple that is shifted and a fraction by less
 * than 1 u, a logarithm over 16 is off by less than 6 u, an exponential by less than 12 u, a reciprocal of many by less
 * than (7 count + 9) u of itself. Each sum derives its own error from these.
 */
package io.github.spinthermo.limbs;
