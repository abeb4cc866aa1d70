package io.github.spinthermo.domains;

import java.util.List;
import java.util.Optional;

/**
 * The state that a chain of domains ends in.
 *
 * @param jz ⟨J_iz⟩, domain by domain
 * @param relative the same over N_i, from −1/2 to 1/2
 * @param darkStateWeights the weights p_k of the {@link DarkStates} of k = 0 … N_min excitations at temperature 0;
 *     empty above it, where the state keeps no memory of the start, or for two domains only P_J
 * @param tolerance a bound on the error of every member of {@code relative} and of the weights
 */
public record ChainSteadyState(List<Double> jz, List<Double> relative, Optional<List<Double>> darkStateWeights,
        double tolerance) {

    /**
     * Takes copies.
     *
     * @param jz ⟨J_iz⟩
     * @param relative ⟨J_iz⟩/N_i
     * @param darkStateWeights p_k
     * @param tolerance a bound on the error
     */
    public ChainSteadyState {
        jz = List.copyOf(jz);
        relative = List.copyOf(relative);
        darkStateWeights = darkStateWeights.map(List::copyOf);
    }
}
