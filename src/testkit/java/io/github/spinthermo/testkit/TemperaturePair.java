package io.github.spinthermo.testkit;

import io.github.spinthermo.thermal.InverseTemperature;

/**
 * Temperatures of a relaxation: that at which an ensemble starts, and that of its bath.
 *
 * @param beta0 x_0, that of the initial state
 * @param betaB x_B, that of the bath
 */
public record TemperaturePair(InverseTemperature beta0, InverseTemperature betaB) {
}
