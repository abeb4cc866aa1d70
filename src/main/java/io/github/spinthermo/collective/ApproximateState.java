package io.github.spinthermo.collective;

import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.ApproximateMeans;
import io.github.spinthermo.weights.ApproximateStart;
import io.github.spinthermo.weights.StartWeights;
import java.util.Optional;

/**
 * Steady state in double-double, at finite x_0 and x_B: the screens of its quantities. The formulas are those of the
 * package description without its differences from the largest block:
 * <pre>
 * E = ⟨k⟩ + ⟨φ_J⟩,   S = −⟨ln p_J⟩ + ⟨ln t_D⟩ + x_B ⟨φ_J⟩
 * </pre>
 *
 * <p>Where the start or the bath is out of reach, nothing is known of any quantity.
 */
final class ApproximateState {

    private final SpinEnsemble ensemble;
    private final InverseTemperature betaB;
    private final ApproximateStart start;
    private final Approximation coldness;
    private final ApproximateMeans means;

    private ApproximateState(SpinEnsemble ensemble, InverseTemperature betaB, ApproximateStart start) {
        this.ensemble = ensemble;
        this.betaB = betaB;
        this.start = start;
        this.coldness = Approximation.of(betaB.abs().toFraction());
        this.means = start.means(coldness.value());
    }

    static Optional<ApproximateState> of(SpinEnsemble ensemble, InverseTemperature betaB,
            Optional<StartWeights> start) {
        return betaB.isInfinite()
                ? Optional.empty()
                : start.flatMap(StartWeights::approximate).map(s -> new ApproximateState(ensemble, betaB, s));
    }

    Approximation energy() {
        Approximation energy = start.steps().plus(means.excitation());
        return betaB.toFraction().signum() < 0
                ? Approximation.of(ensemble.largestTotalSpin().twice()).minus(energy)
                : energy;
    }

    Approximation entropy() {
        return start.surprise().plus(means.logSum()).plus(coldness.times(means.excitation()));
    }
}
