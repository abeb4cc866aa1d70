package io.github.spinthermo.testing;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;

/**
 * Total spin of an ensemble.
 *
 * @param ensemble the spins
 * @param totalSpin J, from J_0 to ns
 */
public record Sector(SpinEnsemble ensemble, HalfInteger totalSpin) { }
