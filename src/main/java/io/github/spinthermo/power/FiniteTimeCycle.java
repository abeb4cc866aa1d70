package io.github.spinthermo.power;

import io.github.spinthermo.engine.OperatingMode;
import java.util.OptionalDouble;

/**
 * Results of an Otto cycle of finite duration, with spins that the baths cannot tell apart and with independent ones.
 *
 * @param collective the cycle with indistinguishable spins
 * @param independent the cycle with independent ones
 * @param mode the use of the cycle
 * @param efficiency 1 − λ; empty unless the cycle is an engine
 * @param tolerance a bound on the error of heats, works and energies, divided by n, and of powers, divided by n and
 *     multiplied by the duration of the cycle; the entropy production is held to (x_c − x_h) times that of the heat,
 *     the fast powers are right relatively to (12ns + √n + 50) 2^−53, and the ratio is that of the powers
 */
public record FiniteTimeCycle(MediumCycle collective, MediumCycle independent, OperatingMode mode,
        OptionalDouble efficiency, double tolerance) {

    /**
     * Returns the power of the collective medium over that of independent spins.
     *
     * @return the ratio; empty where independent spins have no power, or less than a double holds
     */
    public OptionalDouble powerRatio() {
        return independent.power() == 0
                ? OptionalDouble.empty() : OptionalDouble.of(collective.power() / independent.power());
    }
}
