package io.github.spinthermo.initial;

import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;

/**
 * Equal spins of one temperature, beside others in the same bath.
 *
 * @param spins n spins s
 * @param beta0 their initial inverse temperature, of either sign, also 0 and ±∞
 */
public record SpinGroup(SpinEnsemble spins, InverseTemperature beta0) {

    /**
     * Shows the group in messages.
     *
     * @return for example {@code 3x1/2@1.2}
     */
    @Override
    public String toString() {
        return spins.n() + "x" + spins.s() + "@" + beta0;
    }
}
