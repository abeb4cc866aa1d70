package io.github.spinthermo.relaxation;

/**
 * The moment at which spins emit most, later than at the beginning.
 *
 * @param time t
 * @param intensity I(t), quanta per time
 * @derivation 7.1.3
 */
public record Burst(double time, double intensity) { }
