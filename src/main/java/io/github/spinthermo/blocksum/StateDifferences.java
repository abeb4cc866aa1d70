package io.github.spinthermo.blocksum;

/**
 * Differences of the averages over all blocks of a thermal start from those of the largest block alone, J = ns, at
 * |x_0| and |x_B|: all of a steady state but its closed forms. α = φ_ns − φ_J, φ the mean excitation of a block; Λ =
 * ⟨ln(t_D/t_T) at x_B − the same at x_0⟩, t_D = Σ_{i&lt;D} e^−ix, T = 2ns + 1.
 *
 * @param <N> the kind of numbers
 */
public interface StateDifferences<N> {

    /**
     * Returns what the heat that the ensemble takes is above that of the largest block.
     *
     * @return ⟨α_0⟩ − ⟨α⟩
     */
    N heat();

    /**
     * Returns what the mean excitation of the blocks lacks to that of the largest, at x_B.
     *
     * @return ⟨α⟩
     */
    N deficit();

    /**
     * Returns what the mean variance of the blocks lacks to that of the largest, at x_B.
     *
     * @return ⟨v_ns − v_J⟩
     */
    N varianceDeficit();

    /**
     * Returns what the growth of the entropy of the blocks is above that of the largest.
     *
     * @return ⟨S_J − S_J,0⟩ − (S_ns − S_ns,0) = Λ + x_0 ⟨α_0⟩ − x_B ⟨α⟩
     */
    N entropy();

    /**
     * Returns what the entropy production is above that of the largest block; unknown at x_B = ∞.
     *
     * @return Λ − (x_B − x_0) ⟨α_0⟩
     */
    N entropyProduction();

    /**
     * Returns the slope of the energy along the initial temperature, which has no part of the largest block alone.
     *
     * @return −dE/dx_0
     */
    N covariance();
}
