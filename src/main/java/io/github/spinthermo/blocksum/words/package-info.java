/**
 * Levels and differences of a steady state in the arithmetic of five machine words, for starts whose smaller blocks
 * count for nothing. Not exported.
 *
 * <p>{@link io.github.spinthermo.blocksum.words.WordForms} has the closed forms, {@link
 * io.github.spinthermo.blocksum.words.NegligibleBlocks} the proof that nothing else is needed: what the smaller blocks
 * add is below one unit of the last word.
 */
package io.github.spinthermo.blocksum.words;
