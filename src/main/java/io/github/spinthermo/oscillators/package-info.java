/**
 * Oscillators in one bath that cannot tell them apart: the limit of large spins, in which only one mode of n couples.
 * It stands on the numbers of {@code real} and the endless ladder of {@code levels}.
 *
 * <h2>Why the enclosures are as narrow as stated</h2>
 *
 * The quantities of one oscillator are positive terms of the ladder, which has its bits beyond those asked for. What is
 * left are differences of two oscillators, at x_0 and at x_B: they have no bits in advance, are exactly 0 at x_0 = x_B,
 * and nowhere else.
 */
package io.github.spinthermo.oscillators;
