package io.github.spinthermo.collective.thermalstart;

import io.github.spinthermo.blocksum.StateDifferences;
import io.github.spinthermo.blocksum.StateForms;
import io.github.spinthermo.kernel.Algebra;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Averages of a steady state after a thermal start, at |x_0| and |x_B|, from the closed forms of the
 * largest block and of one spin and the sums over all other blocks: see the package description.
 *
 * <p>Subscript 0: at x_0. k = ns − J, T = 2ns + 1, α = φ_ns − φ_J; ⟨·⟩ with the weights w_J.
 *
 * @param <N> the kind of numbers: balls of the kernel, or of five machine words
 */
public final class SteadyStateSums<N> {

    private final Algebra<N> a;
    private final StateForms<N> closed;
    private final StateDifferences<N> differences;
    private final N n;
    private final BigInteger twiceSpin;
    private final BigInteger twiceLargest;
    private final InverseTemperature beta0;
    private final InverseTemperature betaB;
    private final Once<N> energy;
    private final Once<N> entropyProduction;
    private final Once<N> thermalEntropyProduction;

    /**
     * Takes the parts.
     *
     * @param closed the levels of one spin and of the largest block
     * @param differences what the smaller blocks add
     * @param beta0 |x_0|
     * @param betaB |x_B|
     */
    SteadyStateSums(StateForms<N> closed, StateDifferences<N> differences, InverseTemperature beta0,
            InverseTemperature betaB) {
        this.a = closed.arithmetic();
        this.closed = closed;
        this.differences = differences;
        this.n = a.integer(BigInteger.valueOf(closed.ensemble().n()));
        this.twiceSpin = BigInteger.valueOf(closed.ensemble().s().twice());
        this.twiceLargest = BigInteger.valueOf(closed.ensemble().largestTotalSpin().twice());
        this.beta0 = beta0;
        this.betaB = betaB;
        this.energy = new Once<>(() -> a.add(closed.largest().excitation(), energyOverLargest()));
        this.entropyProduction = new Once<>(this::newEntropyProduction);
        this.thermalEntropyProduction = new Once<>(this::newThermalEntropyProduction);
    }

    /** Returns ⟨J(J+1)⟩ = ns(ns+1) − n (n−1) (s² − e_s²). */
    N squaredTotalSpin() {
        N ofLargest = a.scale(a.integer(twiceLargest.multiply(twiceLargest.add(BigInteger.TWO))), -2);
        return a.subtract(ofLargest, closed.correlation());
    }

    /** Returns the excess of the energy over ⟨k⟩: ⟨φ⟩ at x_B. */
    N excitation() {
        return a.subtract(closed.largest().excitation(), differences.deficit());
    }

    /** Returns n φ_s at x_0. */
    N initialExcitation() {
        return a.multiply(n, closed.initialSpin().excitation());
    }

    /** Returns n S_s at x_0. */
    N initialEntropy() {
        return a.multiply(n, closed.initialSpin().entropy());
    }

    /** Returns n φ_s at x_B. */
    N thermalExcitation() {
        return a.multiply(n, closed.spin().excitation());
    }

    /** Returns n S_s at x_B. */
    N thermalEntropy() {
        return a.multiply(n, closed.spin().entropy());
    }

    /** Returns φ_ns at x_B. */
    N largestExcitation() {
        return closed.largest().excitation();
    }

    /** Returns S_ns at x_B. */
    N largestEntropy() {
        return closed.largest().entropy();
    }

    /** Returns E from the ground state, at x_B &gt; 0: that of the initial state and the heat. */
    N energy() {
        return energy.get();
    }

    /** Returns the heat E − E_0 for x_0, x_B &gt; 0. */
    N heat() {
        N ofLargest = a.subtract(closed.largest().excitation(), closed.initialLargest().excitation());
        return a.add(ofLargest, differences.heat());
    }

    /** Returns the heat at −x_B, E(−x_B) − E_0 = (ns − E) + (ns − E_0) for x_0, x_B &gt; 0. */
    N heatOfInversion() {
        N middle = a.scale(a.integer(twiceLargest), -1);
        return a.add(a.subtract(middle, energy()), initialPolarization());
    }

    /** Returns ns − E_0 = −n e_s(x_0). */
    N initialPolarization() {
        N middle = a.scale(a.integer(twiceSpin), -1);
        return a.multiply(n, a.subtract(middle, closed.initialSpin().excitation()));
    }

    /** Returns the heat of independent spins for x_0, x_B &gt; 0: n φ_s(x_B) − n φ_s(x_0). */
    N thermalHeat() {
        return a.multiply(n, a.subtract(closed.spin().excitation(), closed.initialSpin().excitation()));
    }

    /** Returns the heat of independent spins at −x_B: 2ns − n φ_s(x_B) − n φ_s(x_0). */
    N thermalHeatOfInversion() {
        N middle = a.scale(a.integer(twiceSpin), -1);
        return a.add(a.multiply(n, a.subtract(middle, closed.spin().excitation())), initialPolarization());
    }

    /** Returns the entropy S = S_0 + ⟨S_J(x_B) − S_J(x_0)⟩. */
    N entropy() {
        N largest = a.subtract(closed.largest().entropy(), closed.initialLargest().entropy());
        return a.add(a.add(initialEntropy(), largest), differences.entropy());
    }

    /**
     * Returns S − S_ns, where the blocks J &lt; ns have little weight and S is all but S_ns.
     *
     * @return the difference, at |x_0| and |x_B|
     */
    public N entropyOverLargest() {
        N over = a.subtract(initialEntropy(), closed.initialLargest().entropy());
        return a.add(over, differences.entropy());
    }

    /**
     * Returns S − S_th.
     *
     * @return the difference, at |x_0| and |x_B|
     */
    public N entropyOverThermal() {
        return a.subtract(entropy(), thermalEntropy());
    }

    /**
     * Returns E − E_th for x_B &gt; 0, as the difference of the heats, so that E_0 is not added and taken off.
     *
     * @return the difference
     */
    public N energyOverThermal() {
        return a.subtract(heat(), thermalHeat());
    }

    /**
     * Returns E − E_+ for x_B &gt; 0.
     *
     * @return the difference
     */
    public N energyOverLargest() {
        return a.add(closed.stepsOfLargest(), differences.heat());
    }

    /**
     * Returns the relative entropy of the weights, which they save of the entropy production.
     *
     * @return Σ w ln(p_J(x_0)/p_J(x_B))
     */
    public N weightDivergence() {
        return a.subtract(thermalEntropyProduction(), entropyProduction());
    }

    private BigInteger largestDimension() {
        return twiceLargest.add(BigInteger.ONE);
    }

    private N times(BigFraction x, N factor) {
        return a.multiply(a.ratio(x), factor);
    }

    /** Returns the variance of the energy above that of k, where ⟨k⟩ is a fraction. */
    N excessVariance(BigFraction steps) {
        return excessVariance(a.ratio(BigFraction.of(largestDimension()).subtract(steps.multiply(2))));
    }

    /**
     * Returns the variance of the energy above that of k at x_B &gt; 0, ⟨φ⟩ (⟨D⟩ + 2b − ⟨φ⟩) − b (⟨D⟩ − 1): no sum of
     * its own, since φ² + v = D φ + b (2φ − D + 1) in every block. It is of the size e^−x_B, and so are all its terms.
     *
     * @param dimension ⟨D⟩
     */
    N excessVariance(N dimension) {
        N mean = excitation();
        N occupation = closed.occupation();
        N factor = a.add(dimension, a.subtract(a.scale(occupation, 1), mean));
        N ofLevels = a.multiply(occupation, a.subtract(dimension, a.integer(BigInteger.ONE)));
        return a.subtract(a.multiply(mean, factor), ofLevels);
    }

    /** Returns the variance of the energy at x_B &gt; 0, ε (T + 2b − ε) − (T − 1) b − n (n−1) φ_s (2s − φ_s), ε = E. */
    N energyVariance() {
        N mean = energy();
        N top = a.integer(largestDimension());
        N occupation = closed.occupation();
        N factor = a.add(a.subtract(top, mean), a.scale(occupation, 1));
        N ofLevels = a.multiply(occupation, a.integer(twiceLargest));
        return a.subtract(a.subtract(a.multiply(mean, factor), ofLevels), closed.correlation());
    }

    /** Returns ⟨v_J⟩ at x_B. */
    N blockVariance() {
        return a.subtract(closed.largest().variance(), differences.varianceDeficit());
    }

    /** Returns x_B² ⟨v_J⟩. */
    N heatCapacity() {
        N x = a.ratio(betaB.toFraction());
        return a.multiply(a.multiply(x, x), blockVariance());
    }

    /** Returns −dE/dx_0. [L C.6] */
    N covariance() {
        return differences.covariance();
    }

    /**
     * Returns the entropy production Σ for x_0, x_B &gt; 0: the mean relative entropy of the blocks at x_0 and at
     * x_B.
     */
    N entropyProduction() {
        return entropyProduction.get();
    }

    private N newEntropyProduction() {
        N ratio = a.subtract(closed.largest().logPartition(), closed.initialLargest().logPartition());
        N ofLargest = a.add(ratio, afterStep(closed.initialLargest().excitation()));
        return a.add(ofLargest, differences.entropyProduction());
    }

    /** Returns the entropy production of the independent spins. */
    N thermalEntropyProduction() {
        return thermalEntropyProduction.get();
    }

    private N newThermalEntropyProduction() {
        N ratio = a.subtract(closed.spin().logPartition(), closed.initialSpin().logPartition());
        N excitation = closed.initialSpin().excitation();
        return a.multiply(n, a.add(ratio, afterStep(excitation)));
    }

    /** Returns (x_B − x_0) φ(x_0), the difference taken exactly; 0 for x_0 = ∞. */
    private N afterStep(N excitation) {
        return beta0.isInfinite()
                ? a.integer(BigInteger.ZERO)
                : times(betaB.toFraction().subtract(beta0.toFraction()), excitation);
    }

    /** Returns Σ for x_0 and x_B of opposite signs, which is more than that of equal signs by 2 x_B (ns − E_0). */
    N invertedEntropyProduction() {
        return a.add(entropyProduction(), inversion());
    }

    /** Returns the entropy production of the independent spins for x_0 and x_B of opposite signs. */
    N invertedThermalEntropyProduction() {
        return a.add(thermalEntropyProduction(), inversion());
    }

    private N inversion() {
        return a.scale(times(betaB.toFraction(), initialPolarization()), 1);
    }

    /** Returns Σ for opposite signs without 2ns x_B, which is all but e^−|x| of it where both temperatures are low. */
    N excessOfInversion() {
        return a.subtract(entropyProduction(), excitationOfInversion());
    }

    /** Returns the same of the independent spins. */
    N thermalExcessOfInversion() {
        return a.subtract(thermalEntropyProduction(), excitationOfInversion());
    }

    private N excitationOfInversion() {
        return a.scale(times(betaB.toFraction(), initialExcitation()), 1);
    }
}
