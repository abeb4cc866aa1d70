package io.github.spinthermo.levels;

/**
 * Numbers of D equidistant levels 0, 1, …, D − 1 in a thermal state at one inverse temperature x from 0 to ∞.
 *
 * @param <N> the kind of numbers
 */
public interface LevelNumbers<N> {

    /**
     * Returns the mean level, φ = b − D g = e_J + J.
     *
     * @return the mean excitation
     */
    N excitation();

    /**
     * Returns the variance of the level.
     *
     * @return v_J
     */
    N variance();

    /**
     * Returns ln Σ e^−ix, which is ln Z_J − Jx.
     *
     * @return the logarithm of the partition function, from the ground state
     */
    N logPartition();

    /**
     * Returns the entropy.
     *
     * @return S_J in nats
     */
    N entropy();
}
