package io.github.spinthermo.collective;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Locale;

/**
 * The effect of collective coupling on the action of the bath on the energy, compared with independent spins.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section V.
 *
 * @derivation 1.8
 */
public enum Regime {

    /** The energy changes less: |E − E_0| &lt; |E_th − E_0|. */
    MITIGATION,

    /** The energy changes more: |E − E_0| &gt; |E_th − E_0|. */
    AMPLIFICATION,

    /** The action is the same: a single spin, a bath of infinite temperature, or |x_0| = |x_B|. */
    NEUTRAL;

    /**
     * Returns the regime of n spins: neutral if n = 1, x_B = 0 or |x_0| = |x_B|; else amplification if x_0 x_B &lt; 0
     * and |x_0| &gt; |x_B|; else mitigation. [L V.1]
     *
     * @param n the number of spins
     * @param beta0 x_0, the initial inverse temperature
     * @param betaB x_B, that of the bath
     * @return the regime
     */
    public static Regime of(long n, InverseTemperature beta0, InverseTemperature betaB) {
        int order = beta0.abs().compareTo(betaB.abs());
        if (n == 1 || betaB.isZero() || order == 0) {
            return NEUTRAL;
        }
        return beta0.sign() != betaB.sign() && order > 0 ? AMPLIFICATION : MITIGATION;
    }

    /**
     * Returns the regime of two heats of different magnitudes, compared with proof: |E − E_0| − |E_th − E_0| has the
     * sign of (E − E_th)(E + E_th − 2E_0), in which energies far below E_0 are compared with each other.
     *
     * @param energy E
     * @param thermalEnergy E_th
     * @param initialEnergy E_0
     * @return amplification if E is farther from E_0 than E_th, else mitigation
     */
    static Regime of(Real energy, Real thermalEnergy, Real initialEnergy) {
        Real both = energy.subtract(initialEnergy).add(thermalEnergy.subtract(initialEnergy));
        return energy.compare(thermalEnergy) == both.sign() ? AMPLIFICATION : MITIGATION;
    }

    /**
     * Returns the name in the protocol.
     *
     * @return {@code mitigation}, {@code amplification} or {@code neutral}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
