/**
 * Arithmetic of five machine words, 58 bits before the point and 232 behind it, with proven bounds of its errors: what
 * decides most roundings to up to some 55 digits, several times faster than the kernel. Not exported.
 *
 * <p>A number ({@link io.github.spinthermo.words.WordBall}) carries its bound along, and {@link
 * io.github.spinthermo.words.WordFunctions} has exponentials and logarithms of such numbers, from limbs of the same
 * length. Formulas that are written for any {@link io.github.spinthermo.kernel.Algebra} are evaluated with either.
 * Where nothing is proven, as for numbers that are too large, the bound is ∞, and whoever asks takes the kernel. So do
 * results that are too small for the digits that are asked for: their errors are absolute.
 */
package io.github.spinthermo.words;
