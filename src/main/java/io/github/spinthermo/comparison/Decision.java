package io.github.spinthermo.comparison;

import io.github.spinthermo.real.Sign;

/**
 * A sign, proven, and what the proof took.
 *
 * @param sign the sign
 * @param bits the working precision that decided it; 0 for a number that is known as a fraction
 */
public record Decision(Sign sign, int bits) { }
