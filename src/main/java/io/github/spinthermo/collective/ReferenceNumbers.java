package io.github.spinthermo.collective;

import io.github.spinthermo.real.Real;

/** Energies and entropies that the same bath leads to from elsewhere: with independent spins, or in J = ns alone. */
interface ReferenceNumbers {

    /** Returns E_th. [L 26] */
    Real thermalEnergy();

    /** Returns S_th. [L 36] */
    Real thermalEntropy();

    /** Returns E_+. [L 25] */
    Real energyPlus();

    /** Returns S_+. [L 40] */
    Real entropyPlus();
}
