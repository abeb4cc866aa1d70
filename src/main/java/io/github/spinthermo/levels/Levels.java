package io.github.spinthermo.levels;

import io.github.spinthermo.kernel.Ball;

/** D equidistant levels 0, 1, …, D − 1 at one inverse temperature x from 0 to ∞. */
public interface Levels extends LevelNumbers<Ball> {

    /**
     * Computes t = Σ e^−ix, which is Z_J e^−Jx.
     *
     * @return the partition function, from the ground state
     */
    Ball partition();

    /**
     * Returns the rate at which the levels emit quanta, A = ⟨J₊J₋⟩ = Σ q^i i(D−i) / Σ q^i = −2 e_J/(e^x − 1), in units
     * of that of the bath. At −x it is e^x A.
     *
     * @return A_J(x)
     * @derivation 6.5
     */
    Ball emission();

    /**
     * Returns the rate at which they emit pairs of quanta, B = ⟨J₊²J₋²⟩ = Σ q^i i(i−1)(D−i)(D−i+1) / Σ q^i. At −x it is
     * e^2x B. It has its relative accuracy where {@link Blocks#forPairs} has paid for it.
     *
     * @return B_J(x); exactly 0 for one or two levels
     * @derivation 6.5
     */
    Ball pairEmission();
}
