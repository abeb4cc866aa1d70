package io.github.spinthermo.collective.mixture;

import io.github.spinthermo.real.Outcome;

/** Heat, entropy and free energy on the way from a start to its steady state, collective and of independent spins. */
public interface Exchange {

    /**
     * Returns the energy of the initial state. [L 26]
     *
     * @return E_0
     */
    Outcome initialEnergy();

    /**
     * Returns the entropy of the initial state. [L 36]
     *
     * @return S_0 in nats
     */
    Outcome initialEntropy();

    /**
     * Returns the heat that the spins take from the bath.
     *
     * @return E − E_0
     */
    Outcome heat();

    /**
     * Returns the heat that independent spins take from the bath.
     *
     * @return E_th − E_0
     */
    Outcome thermalHeat();

    /**
     * Returns the change of the free energy at the temperature of the bath. [L 44]
     *
     * @return −Σ/x_B; E − E_0 at |x_B| = ∞
     */
    Outcome freeEnergyChange();

    /**
     * Returns the change of the free energy of independent spins. [L 44]
     *
     * @return −Σ_th/x_B; E_th − E_0 at |x_B| = ∞
     */
    Outcome thermalFreeEnergyChange();

    /**
     * Returns the entropy production.
     *
     * @return Σ = S − S_0 − x_B (E − E_0)
     */
    Outcome entropyProduction();

    /**
     * Returns the entropy production of independent spins.
     *
     * @return Σ_th = S_th − S_0 − x_B (E_th − E_0)
     */
    Outcome thermalEntropyProduction();
}
