package io.github.spinthermo.metrology;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Fisher information of a collective steady state about the inverse temperatures of its bath and of its start: with N
 * copies of the state, no measurement finds x with a variance below 1/(NF).
 *
 * <p>The eigenvectors of the state do not depend on either temperature, so that the quantum Fisher information is that
 * of the populations, and the two temperatures do not mix:
 * <pre>F = Σ w_J v_J(x),   F_0 = Σ w_J (e_J(x_0) − n e_s(x_0))² = n v_s(x_0) − Σ w_J v_J(x_0).</pre>
 * The information of the start, n v_s(x_0), is divided by the bath: F_0 survives in the weights, the rest is erased.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision, however small it is. Exact are
 * the zeros at x = ±∞ (F) and at x_0 = 0, ±∞ and for n = 1 (F_0), and the values at x = 0.
 *
 * <p><b>Cost.</b> That of a {@link CollectiveSteadyState}, and of another one in a bath at x_0 for F_0.
 *
 * <p>Source: derived.
 *
 * @derivation 6.7
 */
public final class Thermometry {

    private static final Outcome NOT_THERMAL = new Outcome.Undefined("the initial state has no temperature");

    /** The passes that are made with more and more bits where x_0 is so small that nearly all are lost. */
    private static final double MORE_PASSES = 4;

    private final CollectiveSteadyState state;
    private final InverseTemperature x;

    private Thermometry(CollectiveSteadyState state) {
        this.state = state;
        this.x = state.betaB();
    }

    /**
     * Makes the thermometry of a steady state.
     *
     * @param state the steady state, after any start
     * @return its Fisher information; nothing is computed yet
     */
    public static Thermometry of(CollectiveSteadyState state) {
        return new Thermometry(state);
    }

    /**
     * Estimates the memory and time needed to round all quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        Estimate here = x.isInfinite() ? ofNoBath(precision) : state.estimate(precision);
        return state.beta0().map(beta0 -> here.plus(ofStart(beta0, precision))).orElse(here);
    }

    /** Estimates the weights, which at an infinite x only the information about the start asks for. */
    private Estimate ofNoBath(Precision precision) {
        return state.beta0().isPresent() ? state.estimateWeights(precision) : Estimate.NONE;
    }

    /** Estimates the information about the start, which is what nearly equal numbers differ by where x_0 is small. */
    private Estimate ofStart(InverseTemperature beta0, Precision precision) {
        double lost = Smallness.of(beta0);
        return state.inBath(beta0).estimate(precision)
                .repeated(1 + MORE_PASSES * lost / (lost + precision.bits()));
    }

    /**
     * Returns the Fisher information about the inverse temperature of the bath, F = Σ w_J v_J(x) = −∂E/∂x, even in x:
     * 0 at x = ±∞, Σ w_J J(J+1)/3 at x = 0. About the temperature T = 1/x it is x⁴ F.
     *
     * @return F; exactly 0 if all weight is on J = 0
     */
    public Real fisherBath() {
        return state.blockVariance();
    }

    /**
     * Returns the Fisher information of independent spins about the inverse temperature of the bath.
     *
     * @return Σ_g n_g v_s(x)
     */
    public Real independentFisherBath() {
        return independent(x);
    }

    private Real independent(InverseTemperature beta) {
        return state.spins().ensembles().stream().map(spins -> ofSpins(spins, beta)).reduce(Real.of(0), Real::add);
    }

    private static Real ofSpins(SpinEnsemble spins, InverseTemperature beta) {
        return Real.of(spins.n()).multiply(Block.of(spins.s(), beta).variance());
    }

    /**
     * Returns the information about the bath over that of independent spins.
     *
     * @return the ratio, exactly 1 for a single spin; undefined at x = ±∞, where both vanish
     */
    public Outcome fisherRatio() {
        if (x.isInfinite()) {
            return new Outcome.Undefined("fisherRatio", "nothing depends on an infinite inverse temperature");
        }
        return Outcome.of(state.spins().count() == 1 ? Real.of(1) : fisherBath().divide(independentFisherBath()));
    }

    /**
     * Returns the Fisher information of the steady state about the inverse temperature of the start, F_0 = n v_s(x_0) −
     * Σ w_J v_J(x_0), even in x_0 and whatever the bath.
     *
     * @return F_0; exactly 0 at x_0 = 0 and ±∞ and for n = 1; undefined if the start is not thermal
     */
    public Outcome fisherInitial() {
        return state.beta0().map(this::fisherInitial).orElse(NOT_THERMAL).named("fisherInitial");
    }

    private Outcome fisherInitial(InverseTemperature beta0) {
        if (beta0.isZero() || beta0.isInfinite() || state.spins().count() == 1) {
            return Outcome.of(Real.of(0));
        }
        Real erased = state.inBath(beta0).blockVariance();
        Real kept = independent(beta0).subtract(erased);
        return Outcome.of(Real.refining(bits -> kept.enclose(bits).above(BigFraction.ZERO)));
    }

    /**
     * Returns the Fisher information of the start about its own inverse temperature.
     *
     * @return n v_s(x_0); undefined if the start is not thermal
     */
    public Outcome initialFisher() {
        return state.beta0().map(beta0 -> Outcome.of(independent(beta0))).orElse(NOT_THERMAL).named("initialFisher");
    }

    /**
     * Returns the heat capacity, ∂E/∂T = x² F = T² F_T, with F_T the information about T.
     *
     * @return the heat capacity; 0 at x = 0 and ±∞
     */
    public Real heatCapacity() {
        return state.heatCapacity();
    }

    /**
     * Returns the heat capacity of independent spins.
     *
     * @return x² Σ_g n_g v_s(x); 0 at x = 0 and ±∞
     */
    public Real thermalHeatCapacity() {
        if (x.isInfinite()) {
            return Real.of(0);
        }
        BigFraction factor = x.toFraction();
        return independentFisherBath().multiply(Real.of(factor.multiply(factor)));
    }

    /**
     * Shows the state, without any computation.
     *
     * @return for example {@code Thermometry[CollectiveSteadyState[n = 4, s = 1/2, beta0 = 1, betaB = 0.5]]}
     */
    @Override
    public String toString() {
        return "Thermometry[" + state + "]";
    }
}
