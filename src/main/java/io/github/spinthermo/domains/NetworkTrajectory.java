package io.github.spinthermo.domains;

import java.util.List;

/**
 * The motion of a network of domains in time.
 *
 * @param times the times, ascending, as asked for
 * @param samples the state at each time
 * @param tolerance a bound on the error of every {@code relative} of the samples
 */
public record NetworkTrajectory(List<Double> times, List<NetworkSample> samples, double tolerance) { }
