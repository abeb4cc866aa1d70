package io.github.spinthermo.testkit;

import io.github.spinthermo.thermal.InverseTemperature;

/**
 * Where an ensemble starts and where it comes to rest.
 *
 * @param beta0 x_0, that of the initial state
 * @param betaB x_B, that of the bath
 */
public record TemperaturePair(InverseTemperature beta0, InverseTemperature betaB) {
}
