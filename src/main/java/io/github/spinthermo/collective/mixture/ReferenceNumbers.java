package io.github.spinthermo.collective.mixture;

import io.github.spinthermo.real.Real;

/** Energies and entropies that the same bath leads to from elsewhere: with independent spins, or in J = ns alone. */
public interface ReferenceNumbers {

    /**
     * Returns the energy of independent spins in the bath. [L 26]
     *
     * @return E_th
     */
    Real thermalEnergy();

    /**
     * Returns the entropy of independent spins in the bath. [L 36]
     *
     * @return S_th in nats
     */
    Real thermalEntropy();

    /**
     * Returns the energy of the largest block in the bath. [L 25]
     *
     * @return E_+
     */
    Real energyPlus();

    /**
     * Returns the entropy of the largest block in the bath. [L 40]
     *
     * @return S_+ in nats
     */
    Real entropyPlus();
}
