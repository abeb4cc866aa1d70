package io.github.spinthermo.levels;

import io.github.spinthermo.kernel.Ball;

/** D equidistant levels 0, 1, …, D − 1 at one inverse temperature x from 0 to ∞. */
public interface Levels {

    /**
     * Returns the mean level, φ = b − D g = e_J + J.
     *
     * @return the mean excitation
     */
    Ball excitation();

    /**
     * Returns the variance of the level.
     *
     * @return v_J
     */
    Ball variance();

    /**
     * Computes t = Σ e^−ix, which is Z_J e^−Jx.
     *
     * @return the partition function, from the ground state
     */
    Ball partition();

    /**
     * Returns ln Σ e^−ix, which is ln Z_J − Jx.
     *
     * @return the logarithm of the partition function, from the ground state
     */
    Ball logPartition();

    /**
     * Returns the entropy.
     *
     * @return S_J in nats
     */
    Ball entropy();
}
