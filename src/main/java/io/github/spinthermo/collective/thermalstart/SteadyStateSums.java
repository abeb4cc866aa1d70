package io.github.spinthermo.collective.thermalstart;

import io.github.spinthermo.blocksum.BlockDifferences;
import io.github.spinthermo.blocksum.ClosedForms;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Averages of a steady state after a thermal start, at |x_0| and |x_B|, from the closed forms of the
 * largest block and of one spin and the sums over all other blocks: see the package description.
 *
 * <p>Subscript 0: at x_0. k = ns − J, T = 2ns + 1, α = φ_ns − φ_J; ⟨·⟩ with the weights w_J.
 */
public final class SteadyStateSums {

    private final Arithmetic a;
    private final ClosedForms closed;
    private final BlockDifferences differences;
    private final Ball n;
    private final BigInteger spins;
    private final BigInteger twiceSpin;
    private final BigInteger largestDimension;
    private final Once<Ball> energy;

    SteadyStateSums(SpinEnsemble ensemble, ClosedForms closed, BlockDifferences differences) {
        this.a = closed.arithmetic();
        this.closed = closed;
        this.differences = differences;
        this.n = Ball.of(ensemble.n());
        this.spins = BigInteger.valueOf(ensemble.n());
        this.twiceSpin = BigInteger.valueOf(ensemble.s().twice());
        this.largestDimension = ensemble.largestTotalSpin().dimension();
        this.energy = new Once<>(() -> a.add(closed.largest().excitation(), energyOverLargest()));
    }

    /** Returns ⟨J(J+1)⟩ = ns(ns+1) − n (n−1) (s² − e_s²). */
    Ball squaredTotalSpin() {
        BigInteger twice = spins.multiply(twiceSpin);
        return a.subtract(Ball.of(twice.multiply(twice.add(BigInteger.TWO))).scale(-2), closed.correlation());
    }

    /** Returns the excess of the energy over ⟨k⟩: ⟨φ⟩ at x_B. */
    Ball excitation() {
        return a.subtract(closed.largest().excitation(), differences.deficit());
    }

    /** Returns n φ_s at x_0. */
    Ball initialExcitation() {
        return a.multiply(n, closed.initialSpin().excitation());
    }

    /** Returns n S_s at x_0. */
    Ball initialEntropy() {
        return a.multiply(n, closed.initialSpin().entropy());
    }

    /** Returns n φ_s at x_B. */
    Ball thermalExcitation() {
        return a.multiply(n, closed.spin().excitation());
    }

    /** Returns n S_s at x_B. */
    Ball thermalEntropy() {
        return a.multiply(n, closed.spin().entropy());
    }

    /** Returns φ_ns at x_B. */
    Ball largestExcitation() {
        return closed.largest().excitation();
    }

    /** Returns S_ns at x_B. */
    Ball largestEntropy() {
        return closed.largest().entropy();
    }

    /** Returns E from the ground state, at x_B &gt; 0: that of the initial state and the heat. */
    Ball energy() {
        return energy.get();
    }

    /** Returns the heat E − E_0 for x_0, x_B &gt; 0. */
    Ball heat() {
        Ball ofLargest = a.subtract(closed.largest().excitation(), closed.initialLargest().excitation());
        return a.add(ofLargest, differences.heat());
    }

    /** Returns the heat at −x_B, E(−x_B) − E_0 = (ns − E) + (ns − E_0) for x_0, x_B &gt; 0. */
    Ball heatOfInversion() {
        Ball middle = Ball.of(spins.multiply(twiceSpin)).scale(-1);
        return a.add(a.subtract(middle, energy()), initialPolarization());
    }

    /** Returns ns − E_0 = −n e_s(x_0). */
    Ball initialPolarization() {
        Ball middle = Ball.of(twiceSpin).scale(-1);
        return a.multiply(n, a.subtract(middle, closed.initialSpin().excitation()));
    }

    /** Returns the heat of independent spins for x_0, x_B &gt; 0: n φ_s(x_B) − n φ_s(x_0). */
    Ball thermalHeat() {
        return a.multiply(n, a.subtract(closed.spin().excitation(), closed.initialSpin().excitation()));
    }

    /** Returns the heat of independent spins at −x_B: 2ns − n φ_s(x_B) − n φ_s(x_0). */
    Ball thermalHeatOfInversion() {
        Ball middle = Ball.of(twiceSpin).scale(-1);
        return a.add(a.multiply(n, a.subtract(middle, closed.spin().excitation())), initialPolarization());
    }

    /** Returns the entropy S = S_0 + ⟨S_J(x_B) − S_J(x_0)⟩. */
    Ball entropy() {
        Ball largest = a.subtract(closed.largest().entropy(), closed.initialLargest().entropy());
        return a.add(a.add(initialEntropy(), largest), differences.entropy());
    }

    /**
     * Returns ⟨S_J⟩ in a cold bath. It is ⟨φ_J⟩ (1 + x_B + ε), |ε| ≤ 2q, for q = e^−x_B ≤ 1/2: S_J = ln t_D + x_B
     * φ_J, and with t = t_D, from (t − 1)/t ≤ ln t ≤ t − 1 and t − 1 ≤ t φ_J = Σ i q^i ≤ (t − 1)/(1 − q), ln t/φ_J
     * lies between 1 − q and 1/(1 − q).
     */
    Ball coldBlockEntropy(InverseTemperature betaB) {
        Ball rest = new Ball(BigInteger.ZERO, 1, closed.factor().top() + 1);
        Ball mean = excitation();
        return a.add(times(betaB, mean), a.multiply(mean, a.add(Ball.ONE, rest)));
    }

    /**
     * Returns S − S_ns, where the blocks J &lt; ns have little weight and S is all but S_ns.
     *
     * @return the difference, at |x_0| and |x_B|
     */
    public Ball entropyOverLargest() {
        Ball over = a.subtract(initialEntropy(), closed.initialLargest().entropy());
        return a.add(over, differences.entropy());
    }

    /**
     * Returns S − S_th.
     *
     * @return the difference, at |x_0| and |x_B|
     */
    public Ball entropyOverThermal() {
        return a.subtract(entropy(), thermalEntropy());
    }

    /**
     * Returns E − E_th for x_B &gt; 0, as the difference of the heats, so that E_0 is not added and taken off.
     *
     * @return the difference
     */
    public Ball energyOverThermal() {
        return a.subtract(heat(), thermalHeat());
    }

    /**
     * Returns E − E_+ for x_B &gt; 0.
     *
     * @return the difference
     */
    public Ball energyOverLargest() {
        return a.add(closed.stepsOfLargest(), differences.heat());
    }

    /**
     * Returns the relative entropy of the weights, which they save of the entropy production.
     *
     * @param beta0 |x_0|
     * @param betaB |x_B|, finite
     * @return Σ w ln(p_J(x_0)/p_J(x_B))
     */
    public Ball weightDivergence(InverseTemperature beta0, InverseTemperature betaB) {
        return a.subtract(thermalEntropyProduction(beta0, betaB), entropyProduction(beta0, betaB));
    }

    /** Multiplies a temperature by a factor that vanishes where the temperature is infinite. */
    private Ball times(InverseTemperature beta, Ball factor) {
        return beta.isInfinite() ? Ball.ZERO : times(beta.toFraction(), factor);
    }

    private Ball times(BigFraction x, Ball factor) {
        return a.multiply(a.ratio(x), factor);
    }

    /** Returns the variance of the energy above that of k, where ⟨k⟩ is a fraction. */
    Ball excessVariance(BigFraction steps) {
        return excessVariance(a.ratio(BigFraction.of(largestDimension).subtract(steps.multiply(2))));
    }

    /**
     * Returns the variance of the energy above that of k at x_B &gt; 0, ⟨φ⟩ (⟨D⟩ + 2b − ⟨φ⟩) − b (⟨D⟩ − 1): no sum of
     * its own, since φ² + v = D φ + b (2φ − D + 1) in every block. It is of the size e^−x_B, and so are all its terms.
     *
     * @param dimension ⟨D⟩
     */
    Ball excessVariance(Ball dimension) {
        Ball mean = excitation();
        Ball occupation = closed.occupation();
        Ball factor = a.add(dimension, a.subtract(occupation.scale(1), mean));
        return a.subtract(a.multiply(mean, factor), a.multiply(occupation, a.subtract(dimension, Ball.ONE)));
    }

    /** Returns the variance of the energy at x_B &gt; 0, ε (T + 2b − ε) − (T − 1) b − n (n−1) φ_s (2s − φ_s), ε = E. */
    Ball energyVariance() {
        Ball mean = energy();
        Ball top = Ball.of(largestDimension);
        Ball occupation = closed.occupation();
        Ball factor = a.add(a.subtract(top, mean), occupation.scale(1));
        Ball ofLevels = a.multiply(occupation, a.subtract(top, Ball.ONE));
        return a.subtract(a.subtract(a.multiply(mean, factor), ofLevels), closed.correlation());
    }

    /** Returns ⟨v_J⟩ at x_B. */
    Ball blockVariance() {
        return a.subtract(closed.largest().variance(), differences.varianceDeficit());
    }

    /** Returns −dE/dx_0. [L C.6] */
    Ball covariance() {
        return differences.covariance();
    }

    /**
     * Returns the entropy production Σ for x_0, x_B &gt; 0: the mean relative entropy of the blocks at x_0 and at
     * x_B.
     */
    Ball entropyProduction(InverseTemperature beta0, InverseTemperature betaB) {
        Ball ratio = a.subtract(closed.largest().logPartition(), closed.initialLargest().logPartition());
        Ball ofLargest = a.add(ratio, afterStep(beta0, betaB, closed.initialLargest().excitation()));
        return a.add(ofLargest, differences.entropyProduction());
    }

    /** Returns the entropy production of the independent spins. */
    Ball thermalEntropyProduction(InverseTemperature beta0, InverseTemperature betaB) {
        Ball ratio = a.subtract(closed.spin().logPartition(), closed.initialSpin().logPartition());
        Ball excitation = closed.initialSpin().excitation();
        return a.multiply(n, a.add(ratio, afterStep(beta0, betaB, excitation)));
    }

    /** Returns (x_B − x_0) φ(x_0), the difference taken exactly; 0 for x_0 = ∞. */
    private Ball afterStep(InverseTemperature beta0, InverseTemperature betaB, Ball excitation) {
        return beta0.isInfinite()
                ? Ball.ZERO
                : times(betaB.toFraction().subtract(beta0.toFraction()), excitation);
    }

    /**
     * Adds to Σ of equal signs what it is more for x_0 and x_B of opposite signs: 2 x_B (ns − E_0).
     */
    Ball inverted(Ball entropyProduction, InverseTemperature betaB) {
        return a.add(entropyProduction, times(betaB, initialPolarization()).scale(1));
    }

    /** Subtracts 2ns x_B, which is all but e^−|x| of an entropy production where both temperatures are low. */
    Ball excessOfInversion(Ball entropyProduction, InverseTemperature betaB) {
        return a.subtract(entropyProduction, times(betaB, initialExcitation()).scale(1));
    }
}
