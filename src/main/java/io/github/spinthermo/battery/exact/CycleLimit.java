package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.Populations;

/**
 * The cycle that all starts tend to.
 *
 * @param detail all that is told of it
 * @param secondEigenvalue how fast it is approached: the second largest modulus of an eigenvalue of the map of a cycle
 * @param error a bound on the error of its populations, in the 1-norm
 * @param start the populations with which it begins
 */
public record CycleLimit(CycleDetail detail, double secondEigenvalue, double error, Populations start) { }
