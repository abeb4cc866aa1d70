package io.github.spinthermo.battery;

/**
 * The cycle that a battery ends in from any start, and how fast it approaches it.
 *
 * @param cycle the cycle
 * @param secondEigenvalue |λ_2|, by which what is left of a start shrinks in each late cycle: the second
 *     largest modulus of an eigenvalue of the map of a cycle, with an error of some 10^−10, in mean field of
 *     some 10^−6
 */
public record LimitCycle(CycleReport cycle, double secondEigenvalue) { }
