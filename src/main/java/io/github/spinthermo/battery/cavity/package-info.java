/**
 * The workers of {@link io.github.spinthermo.battery.DampedCavity}, not exported: the master equation of emitters and
 * cavity as a matrix on the elements of the density matrix that can be reached, and its evolution in double-double
 * precision. Rates of single emitters are those of {@code dicke}, powers those of {@code markov}.
 */
package io.github.spinthermo.battery.cavity;
