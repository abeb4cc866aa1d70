package io.github.spinthermo.collective.thermalstart;

import io.github.spinthermo.doubledouble.ApproximateBlock;
import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.ApproximateMeans;
import io.github.spinthermo.weights.ApproximateMoments;
import io.github.spinthermo.weights.ApproximateStart;
import io.github.spinthermo.weights.StartWeights;
import java.util.Optional;

/**
 * Steady state in double-double, at finite x_0 and x_B: the screens of its quantities. The formulas are those of the
 * package description without its differences from the largest block, at |x_0| and |x_B|, with E_J = k + φ_J and
 * subscript 0 at x_0:
 * <pre>
 * E = ⟨E_J⟩,   S = −⟨ln p_J⟩ + ⟨ln t_D⟩ + x_B ⟨φ_J⟩
 * Σ = ⟨ln t_D⟩ − ⟨ln t_D⟩_0 + (x_B − x_0) ⟨φ_J⟩_0
 * Var E = ⟨v_J⟩ + ⟨(E_J − E)²⟩,   −dE/dx_0 = ⟨(E_J − E)(E_J − E)_0⟩
 * </pre>
 */
final class ApproximateState {

    private final SpinEnsemble ensemble;
    private final InverseTemperature beta0;
    private final InverseTemperature betaB;
    private final ApproximateStart start;
    private final Approximation coldness;
    private final ApproximateMeans means;
    private final Once<ApproximateMoments> moments;
    private final Once<ApproximateBlock> initialSpin;
    private final Once<ApproximateBlock> spin;

    private ApproximateState(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB,
            ApproximateStart start) {
        this.ensemble = ensemble;
        this.beta0 = beta0;
        this.betaB = betaB;
        this.start = start;
        this.coldness = Approximation.of(betaB.abs().toFraction());
        this.means = start.means(coldness.value());
        this.moments = new Once<>(() -> start.moments(coldness.value(), means));
        this.initialSpin = new Once<>(() -> spin(beta0));
        this.spin = new Once<>(() -> spin(betaB));
    }

    private ApproximateBlock spin(InverseTemperature beta) {
        return ApproximateBlock.of(beta.abs().toFraction(), ensemble.localDimension());
    }

    /** Evaluates a state; there is none where start or bath are out of reach. */
    static Optional<ApproximateState> of(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB,
            Optional<StartWeights> start) {
        return betaB.isInfinite()
                ? Optional.empty()
                : start.flatMap(StartWeights::approximate)
                        .map(weights -> new ApproximateState(ensemble, beta0, betaB, weights));
    }

    Approximation energy() {
        return mirrored(betaB, start.steps().plus(means.excitation()));
    }

    Approximation entropy() {
        return start.surprise().plus(means.logSum()).plus(coldness.times(means.excitation()));
    }

    /** Returns an energy at x from that at |x|. */
    private Approximation mirrored(InverseTemperature beta, Approximation energy) {
        return beta.sign() == Sign.NEGATIVE
                ? Approximation.of(ensemble.largestTotalSpin().twice()).minus(energy)
                : energy;
    }

    private static Approximation signed(InverseTemperature beta, Approximation difference) {
        return beta.sign() == Sign.NEGATIVE ? difference.negate() : difference;
    }

    private boolean hasOneSign() {
        return beta0.sign() == betaB.sign();
    }

    private Approximation ofAll(Approximation ofSpin) {
        return ofSpin.times(Approximation.of(ensemble.n()));
    }

    /** Returns E_0 at |x_0|. */
    private Approximation initialEnergy() {
        return ofAll(initialSpin.get().excitation());
    }

    Approximation heat() {
        return hasOneSign()
                ? signed(betaB, means.excitation().minus(start.initial().excitation()))
                : energy().minus(mirrored(beta0, initialEnergy()));
    }

    Approximation thermalHeat() {
        return mirrored(betaB, ofAll(spin.get().excitation())).minus(mirrored(beta0, initialEnergy()));
    }

    Approximation entropyProduction() {
        return production(means.logSum().minus(start.initial().logSum()), start.initial().excitation());
    }

    Approximation thermalEntropyProduction() {
        return production(ofAll(spin.get().logSum().minus(initialSpin.get().logSum())), initialEnergy());
    }

    /** Adds (x_B − x_0) φ_0, and 2 x_B (ns − E_0) where one temperature is negative. */
    private Approximation production(Approximation logRatio, Approximation excitation) {
        Approximation step = Approximation.of(betaB.abs().toFraction().subtract(beta0.abs().toFraction()));
        Approximation upright = logRatio.plus(step.times(excitation));
        boolean isInverted = !hasOneSign() && !beta0.isZero() && !betaB.isZero();
        Approximation twiceLargest = Approximation.of(ensemble.largestTotalSpin().twice());
        return isInverted
                ? upright.plus(coldness.times(twiceLargest.minus(initialEnergy().plus(initialEnergy()))))
                : upright;
    }

    Approximation freeEnergyChange() {
        return entropyProduction().over(Approximation.of(betaB.toFraction())).negate();
    }

    Approximation thermalFreeEnergyChange() {
        return thermalEntropyProduction().over(Approximation.of(betaB.toFraction())).negate();
    }

    Approximation energyVariance() {
        return moments.get().blockVariance().plus(moments.get().variance());
    }

    Approximation heatCapacity() {
        return coldness.times(coldness).times(moments.get().blockVariance());
    }

    Approximation energyDerivative() {
        Approximation covariance = moments.get().covariance();
        return hasOneSign() ? covariance.negate() : covariance;
    }
}
