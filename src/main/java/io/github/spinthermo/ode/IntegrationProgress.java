package io.github.spinthermo.ode;

/**
 * The progress of an integration.
 *
 * @param reached how many of the times asked for it reached
 * @param time the end of its last step
 * @param steps how many steps it tried
 */
public record IntegrationProgress(int reached, double time, int steps) { }
