package io.github.spinthermo.currents;

import io.github.spinthermo.real.Real;

/** Spins between baths: their energies and emissions at the effective temperature, together and independent. */
interface Medium {

    /** Returns E. */
    Real energy();

    /** Returns E_th of independent spins. */
    Real thermalEnergy();

    /** Returns K = ⟨J_+J_−⟩. */
    Real emission();

    /** Returns the emission of independent spins, Σ n_s K_s. */
    Real thermalEmission();

    /** Returns K/Σ n_s K_s. */
    Real ratio();
}
