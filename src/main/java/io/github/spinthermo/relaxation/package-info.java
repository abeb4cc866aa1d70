/**
 * Spins in a collective bath in time: energy, entropy, emission and distance from the steady state on the way there,
 * how long it takes, and the burst of those that start inverted.
 *
 * <p>{@link io.github.spinthermo.relaxation.Relaxation} is a start in a bath, of which {@link
 * io.github.spinthermo.relaxation.RelaxationCourse} tells the values at given times. All numbers are doubles, with a
 * bound of their errors. The way of each block of total spin is followed in the room {@code ladder}; what is here adds
 * up the blocks.
 *
 * @derivation 7.1
 */
package io.github.spinthermo.relaxation;
