package io.github.spinthermo.local;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import java.util.Optional;

/**
 * Start of an ensemble, with all that the state of one spin takes from it in any bath: |x_0|, the weights of the
 * blocks, and the moments of one spin in them.
 */
final class LocalStart {

    private final SpinEnsemble ensemble;
    private final InverseTemperature beta0;
    private final Optional<StartWeights> weights;
    private final Latest<BlockMultipoles> multipoles;

    /**
     * Prepares a start; nothing is computed yet.
     *
     * @param ensemble n spins s
     * @param beta0 |x_0|, also ∞
     */
    LocalStart(SpinEnsemble ensemble, InverseTemperature beta0) {
        boolean onlyLargest = beta0.isInfinite() || ensemble.n() == 1;
        this.ensemble = ensemble;
        this.beta0 = beta0;
        this.weights = onlyLargest ? Optional.empty() : Optional.of(new StartWeights(ensemble, beta0.toFraction()));
        this.multipoles = new Latest<>(this::newMultipoles);
    }

    SpinEnsemble ensemble() {
        return ensemble;
    }

    InverseTemperature beta0() {
        return beta0;
    }

    /** Returns the weights; empty where only the largest block has one. */
    Optional<StartWeights> weights() {
        return weights;
    }

    /** Returns the moments of one spin in all blocks that have a weight, to an absolute precision. */
    BlockMultipoles multipoles(int bits) {
        return multipoles.at(bits);
    }

    private BlockMultipoles newMultipoles(int bits) {
        if (weights.isEmpty()) {
            Budget.MEMORY_ONLY.admit("s", ensemble.s(), estimateMultipoles(bits));
            return BlockMultipoles.ofLargest(ensemble, bits);
        }
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimateMultipoles(bits));
        return BlockMultipoles.of(weights.get(), bits);
    }

    /** Estimates the memory and time that {@link #multipoles} needs. */
    Estimate estimateMultipoles(int bits) {
        return weights.map(known -> BlockMultipoles.estimate(known, beta0, bits))
                .orElseGet(() -> BlockMultipoles.estimateOfLargest(ensemble, bits));
    }

    /** Counts the blocks that have a weight of 2^−bits. */
    long count(int bits) {
        return weights.map(known -> known.support(bits).count()).orElse(1L);
    }
}
