package io.github.spinthermo.battery;

/**
 * The cycle that a battery ends in, from whichever start, and how fast.
 *
 * @param cycle the cycle
 * @param secondEigenvalue |λ_2|, the factor by which what is left of a start shrinks in each late cycle: the second
 *     largest modulus of an eigenvalue of the map of a cycle
 * @param tolerance a bound on the error of every excitation, length and energy of the cycle, divided by N
 */
public record LimitCycle(CycleReport cycle, double secondEigenvalue, double tolerance) { }
