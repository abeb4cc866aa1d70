package io.github.spinthermo.metrology;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Squeezing of a collective steady state, from the moments of its collective spin: M_1 = ⟨J_z⟩ = E − ns, M_2 = ⟨J_z²⟩,
 * and the variance V = (Σ w_J J(J+1) − M_2)/2 of J_x and of J_y. For spins of several sizes ns stands for Σ n_g s_g.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision. <b>Cost.</b> That of the {@link
 * CollectiveSteadyState}.
 *
 * <p>Source: derived; the parameters are those of Kitagawa and Ueda, of Wineland and others, and of Tóth and others.
 *
 * @derivation 6.9
 */
public final class Squeezing {

    /** Bits for the roundings of a factor. */
    private static final int GUARD = 16;

    private final CollectiveSteadyState state;
    private final Real largest;
    private final Real first;
    private final Real transverse;

    private Squeezing(CollectiveSteadyState state) {
        this.state = state;
        this.largest = Real.of(state.spins().largestTotalSpin().toFraction());
        this.first = firstMoment(state);
        this.transverse = state.squaredTotalSpin().subtract(secondMoment(state)).divide(Real.of(2));
    }

    /**
     * Makes the squeezing of a steady state.
     *
     * @param state the steady state, after any start
     * @return its squeezing; nothing is computed yet
     */
    public static Squeezing of(CollectiveSteadyState state) {
        return new Squeezing(state);
    }

    /** Returns M_1 = E − ns, at a small |x| as −⟨J_+J_−⟩ (e^x − 1)/2, where the difference would cancel. */
    private static Real firstMoment(CollectiveSteadyState state) {
        InverseTemperature x = state.betaB();
        if (x.isInfinite() || Fractions.smallness(x.toFraction()) == 0) {
            return state.energy().subtract(Real.of(state.spins().largestTotalSpin().toFraction()));
        }
        Real factor = Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            return Enclosures.of(a.expm1(a.ratio(x.toFraction())));
        });
        return Radiation.of(state).emission().multiply(factor).divide(Real.of(-2));
    }

    /** Returns M_2 = Var E + M_1². */
    static Real secondMoment(CollectiveSteadyState state) {
        Real first = firstMoment(state);
        return state.energyVariance().add(first.multiply(first));
    }

    /**
     * Returns the squeezing of spins (Kitagawa and Ueda): the variance across the mean spin over that of a
     * spin-coherent state. For s = 1/2 it is 1 + 2K/n, with the collective coherence K: below 1 where K is negative.
     *
     * @return 2V/(ns); exactly 0 if all weight is on J = 0
     */
    public Real spinSqueezing() {
        return state.isDark() ? Real.of(0) : transverse.multiply(Real.of(2)).divide(largest);
    }

    /**
     * Returns the metrological squeezing (Wineland): the variance of a phase that is read from the spins over that of a
     * spin-coherent state.
     *
     * @return 2ns V/M_1²; +∞ at x = 0, where the mean spin vanishes; undefined if all weight is on J = 0
     */
    public Outcome metrologicalSqueezing() {
        if (state.isDark()) {
            return new Outcome.Undefined("metrologicalSqueezing", "a state of J = 0 has no mean spin and no variance");
        }
        return state.betaB().equals(InverseTemperature.ZERO)
                ? new Outcome.Infinite("metrologicalSqueezing", Sign.POSITIVE)
                : Outcome.of(transverse.multiply(largest).multiply(Real.of(2)).divide(first.multiply(first)));
    }

    /**
     * Returns the singlet squeezing: the sum of the three variances of the collective spin over ns. A value below 1
     * proves that the spins are entangled.
     *
     * @return (Σ w_J J(J+1) − M_1²)/(ns); exactly 0 if all weight is on J = 0
     */
    public Real singletSqueezing() {
        return state.isDark() ? Real.of(0)
                : state.squaredTotalSpin().subtract(first.multiply(first)).divide(largest);
    }

    /**
     * Shows the state, without any computation.
     *
     * @return for example {@code Squeezing[CollectiveSteadyState[n = 4, s = 1/2, ghz, betaB = 1]]}
     */
    @Override
    public String toString() {
        return "Squeezing[" + state + "]";
    }
}
