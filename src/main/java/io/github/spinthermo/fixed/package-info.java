/**
 * Fixed-point numbers of any length, and what is done with many of them at once. Not exported.
 *
 * <p>A sum over many terms is written once, on {@link io.github.spinthermo.fixed.FixedNumbers}, and runs on integers
 * ({@link io.github.spinthermo.fixed.IntegerNumbers}) or, up to 13 400 bits, on arrays of 54-bit limbs ({@link
 * io.github.spinthermo.fixed.LimbNumbers}), whose products leave out the lower half that integers compute in vain.
 * {@link io.github.spinthermo.fixed.BatchInversion} takes many reciprocals by one division, and {@link
 * io.github.spinthermo.fixed.NearOne} the last part of a logarithm by tables.
 *
 * <p>Numbers of so few limbs that a loop should own them are those of {@link io.github.spinthermo.limbs}.
 */
package io.github.spinthermo.fixed;
