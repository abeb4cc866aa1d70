package io.github.spinthermo.initial;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;

/**
 * Eigenvalue of the state of the copies of one total spin.
 *
 * @param totalSpin J
 * @param eigenvalue λ, at least 0
 * @param count how many copies have it, at least 1
 */
public record CopyLevel(HalfInteger totalSpin, Real eigenvalue, BigInteger count) { }
