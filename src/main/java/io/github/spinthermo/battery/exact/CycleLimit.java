package io.github.spinthermo.battery.exact;

/**
 * The cycle that all starts tend to.
 *
 * @param course its course
 * @param secondEigenvalue how fast it is approached: the second largest modulus of an eigenvalue of the map of a cycle
 * @param error a bound on the error of its populations, in the 1-norm
 */
public record CycleLimit(Course course, double secondEigenvalue, double error) { }
