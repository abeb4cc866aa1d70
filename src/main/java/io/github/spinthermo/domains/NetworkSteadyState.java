package io.github.spinthermo.domains;

/**
 * The state that a network of domains ends in.
 *
 * @param sample what is seen of it
 * @param tolerance a bound on the error of every {@code relative} of the sample
 */
public record NetworkSteadyState(NetworkSample sample, double tolerance) { }
