package io.github.spinthermo.domains;

import io.github.spinthermo.domains.chain.DarkMeans;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The states of a chain of domains that emit nothing into baths of temperature 0: one for every number of
 * excitations k from 0 to N_min, the size of the smallest domain,
 * <pre>
 * |D_k⟩ ∝ Σ_{Σ n_i = k} Π_i (−1)^{(i−1) n_i}/(n_i! √C(N_i, n_i)) |n_1 … n_M⟩,   Pr(n|k) ∝ Π_i (N_i − n_i)!/n_i!,
 * </pre>
 * whatever the rates of the baths are. Written as polynomials in z_i with J_i^- = d/dz_i, they depend on
 * z_1 − z_2 + z_3 − … alone. Every steady state at temperature 0 from a product of Dicke states is a mixture of
 * them ({@link ChainSteadyState#darkStateWeights()}).
 *
 * <p>Source: derived; the paper has only two domains.
 *
 * @derivation 3, 2.3
 */
public final class DarkStates {

    private final List<Long> sizes;

    private DarkStates(List<Long> sizes) {
        this.sizes = sizes;
    }

    /**
     * Returns the dark states of a chain.
     *
     * @param sizes N_1, N_2, …: at least 2 numbers, each from 1 to 9·10^18
     * @return the dark states
     * @throws InvalidInputException if there are fewer than 2 domains or a size is below 1; it names {@code sizes}
     * @throws ResourceLimitException if a size exceeds 9·10^18; it names {@code sizes}
     */
    public static DarkStates of(List<Long> sizes) {
        ChainStart.requireSizes(sizes);
        return new DarkStates(List.copyOf(sizes));
    }

    /**
     * Returns the most excitations that a dark state has.
     *
     * @return N_min; there are N_min + 1 dark states
     */
    public long mostExcitations() {
        return Collections.min(sizes);
    }

    /**
     * Computes the mean excitations of the domains in one dark state, exactly; ⟨J_iz⟩ is less by N_i/2. Cost: M k²
     * products of integers of some k ln k bits.
     *
     * @param k the number of excitations, from 0 to N_min
     * @return ⟨n_1⟩, ⟨n_2⟩, …, of sum k
     * @throws InvalidInputException if there is no dark state of k excitations; it names {@code k}
     */
    public List<BigFraction> meanExcitations(int k) {
        if (k < 0 || k > mostExcitations()) {
            throw new InvalidInputException("no-dark-state", "k", k,
                    "is not the number of excitations of a dark state; it runs from 0 to " + mostExcitations());
        }
        return DarkMeans.of(sizes, k);
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code DarkStates[sizes = [3, 2]]}
     */
    @Override
    public String toString() {
        return "DarkStates[sizes = " + sizes + "]";
    }
}
