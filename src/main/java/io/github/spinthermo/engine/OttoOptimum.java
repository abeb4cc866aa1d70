package io.github.spinthermo.engine;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.ThermalState;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Optimum of an Otto engine: the baths with which it gains most by collective coupling, and how much.
 *
 * <p>For an engine with 0 ≤ β_h ≤ λβ_c the gain per cycle is
 * <pre>(W_coll − W_ind)/(1 − λ) = g(λβ_c) − g(β_h),   g(x) = E_th(x) − E(x),   g' = Σ w_J v_J − n v_s,</pre>
 * with the weights w_J of a start at β_0. g grows from g(0) = 0 to its maximum at β_l and falls after it, so
 * that the largest gain is g(β_l), at β_h = 0 and λβ_c = β_l, and the gain is positive for all baths in [0,
 * β_l].
 *
 * <p><b>The root.</b> f = n v_s − Σ w_J v_J is −n(n−1) e_s(β_0)²/3 &lt; 0 at 0 for every β_0 ≠ 0 [L G.3],
 * corrected. It is positive at |β_0|, where it is the variance of e_J, and at 2 and above, since 4 sinh²(x/2)
 * f ≥ n − 1 − n (2s+1)² sinh²(x/2)/sinh²((2s+1)x/2) ≥ n − 1 − n/cosh²(x/2). So there is a root below both, and
 * the returned value is proven to be one where f goes from negative to positive, a maximum of g. That it is the
 * only one: with h_D(x) = D² sinh²(x/2)/sinh²(Dx/2), 4 sinh²(x/2) f = n − 1 − n h_d + Σ w_J h_D has the
 * derivative n |h_d'| (1 − r), r = Σ w_J h_D'/(n h_d'), and h_D'/h_d' = (h_D/h_d) (e_J/e_s) falls with x for
 * J &gt; s, both factors doing so (the second since y L''/L' falls with y for L = y coth y): no more than one
 * sign change for |β_0| = ∞. For finite β_0, where there may be blocks J &lt; s, it is what all computed cases
 * show.
 *
 * <p>Units: ħ = k_B = ω = 1. Even in β_0. For small β_0, β_l → |β_0|/√3; for n ≫ 1 and |β_0| = ∞, β_l →
 * √(3/(ns(s+1))) and g(β_l)/(ns) → 1 − 2 √((s+1)/(3ns)): for ns ≫ 1 with few spins it does not come near 1, as
 * [L 51] has it.
 *
 * <p><b>Accuracy.</b> Both enclose their value at any precision.
 *
 * <p><b>Cost.</b> Some 20 steady states at low precision ({@link CollectiveSteadyState}), then for d digits
 * about as many as d has binary digits, each more precise than the one before; together as long as 5 of the
 * last. The gain needs β_l to half of its digits, as the maximum is flat.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), appendix G; for finite β_0 and
 * the proof of the enclosures derived.
 *
 * @derivation 2
 */
public final class OttoOptimum {

    /** A temperature from which on f is positive. */
    private static final InverseTemperature TOP = InverseTemperature.of(BigFraction.of(2));

    private static final int GUARD = 8;

    private final SpinEnsemble ensemble;
    private final InverseTemperature beta0;
    private final InverseTemperature coldness;
    private final InverseTemperature top;
    private final CollectiveSteadyState start;
    private final double guess;
    private final Crossing crossing;
    private final Outcome betaLimit;
    private final Real gain;

    private OttoOptimum(SpinEnsemble ensemble, InverseTemperature beta0) {
        this.ensemble = ensemble;
        this.beta0 = beta0;
        this.coldness = beta0.abs();
        this.top = coldness.compareTo(TOP) < 0 ? coldness : TOP;
        this.start = CollectiveSteadyState.of(ensemble, beta0, top);
        this.guess = guess();
        this.crossing = new Crossing(this::excess, guess);
        this.betaLimit = isFlat()
                ? new Outcome.Undefined("betaLimit",
                        "collective coupling gains nothing from one spin or from beta0 = 0")
                : Outcome.of(Real.refining(this::betaLimit));
        this.gain = isFlat() ? Real.of(0) : Real.refining(this::gain);
    }

    /**
     * Makes the optimum for spins that start in a thermal state.
     *
     * @param ensemble n spins s
     * @param beta0 β_0, of either sign, also 0 and ±∞
     * @return the optimum; nothing is computed yet
     */
    public static OttoOptimum of(SpinEnsemble ensemble, InverseTemperature beta0) {
        return new OttoOptimum(Objects.requireNonNull(ensemble, "ensemble"), Objects.requireNonNull(beta0, "beta0"));
    }

    private boolean isFlat() {
        return ensemble.n() == 1 || coldness.isZero();
    }

    /** Guesses β_l over its upper bound: from √3/|β_0| where that is small and √(ns(s+1)/3) where n is large. */
    private double guess() {
        double share = coldness.isInfinite() ? 0 : top.equals(coldness) ? 1 : 2 / coldness.toFraction().doubleValue();
        double x = top.toFraction().doubleValue();
        double s = ensemble.s().twice() / 2.0;
        return 1 / Math.sqrt(Math.max(1, 3 * share * share + x * x * ensemble.n() * s * (s + 1) / 3));
    }

    /**
     * Estimates the memory and time needed to round both quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        if (isFlat()) {
            return Estimate.NONE;
        }
        return CrossingCost.of(start.inBath(top.times(BigFraction.from(guess))), lostBits(), precision);
    }

    /** Counts the bits that f loses: at a small x_0 it is a small difference of two variances. */
    private int lostBits() {
        return 2 * Smallness.of(coldness);
    }

    /**
     * Returns the largest λβ_c of engines that always gain, β_l, the positive root of n v_s(β) = Σ w_J v_J(β):
     * collective coupling gains wherever β_h &lt; λβ_c are both in [0, β_l]. [L G.4]
     *
     * @return β_l, above 0 and below 2 and |β_0|; undefined for n = 1 and for β_0 = 0
     * @throws ResourceLimitException when digits are asked for, if exact multiplicities do not fit into the
     *     free memory; it names {@code n}
     */
    public Outcome betaLimit() {
        return betaLimit;
    }

    /**
     * Returns the largest gain, E_th(β_l) − E(β_l), the largest (W_coll − W_ind)/(1 − λ) of all engines with 0 ≤ β_h
     * ≤ λβ_c; not divided by ns. [L G.5]
     *
     * @return the gain, positive; exactly 0 for n = 1 and for β_0 = 0
     * @throws ResourceLimitException when digits are asked for, if exact multiplicities do not fit into the
     *     free memory; it names {@code n}
     */
    public Real gain() {
        return gain;
    }

    /** Returns x² f at x = t · top, which a small x_0 makes small by its square. */
    private Real excess(BigFraction t) {
        CollectiveSteadyState state = start.inBath(top.times(t));
        BigFraction x = state.betaB().toFraction();
        Real independent = ThermalState.of(ensemble, state.betaB()).energyVariance().multiply(Real.of(x.multiply(x)));
        Real difference = independent.subtract(state.heatCapacity());
        return Real.refining(bits -> difference.enclose(bits + 2 * Smallness.of(coldness)));
    }

    private Enclosure betaLimit(int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        return Enclosures.of(a.multiply(crossing.at(bits + GUARD).hull(), a.ratio(top.toFraction())))
                .above(BigFraction.ZERO);
    }

    /**
     * Encloses g(β_l) by g at the lower end x of a bracket of width δ: with f = 0 at the root, 0 ≤ g(β_l) − g(x) ≤ δ²
     * max |f'|/2. f' is n third cumulants of one spin, and third cumulants of blocks, in the mean; these are at most
     * range times variance, which is at most (range/2)². So |f'| ≤ 2ns · s² + 2ns (ns)² ≤ T³/2, T = 2ns + 1.
     */
    private Enclosure gain(int bits) {
        int block = ensemble.largestTotalSpin().dimension().bitLength();
        int smallness = Smallness.of(coldness);
        Crossing.Bracket bracket = crossing.at(bits / 2 + 2 * block + smallness + GUARD);
        CollectiveSteadyState state = start.inBath(top.times(bracket.low()));
        Arithmetic a = new Arithmetic(bits + GUARD);
        Real least = state.thermalEnergy().subtract(state.energy());
        Enclosure enclosure = least.enclose(bits + GUARD + 3 * smallness);
        Ball lower = Enclosures.ball(enclosure);
        long width = bracket.unit() + 1 + a.ratio(top.toFraction()).top();
        Ball error = new Ball(BigInteger.ONE, 1, 3L * block - 3 + 2 * width);
        return Enclosures.of(a.add(lower, error)).above(BigFraction.ZERO);
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code OttoOptimum[n = 4, s = 1/2, beta0 = 1]}
     */
    @Override
    public String toString() {
        return "OttoOptimum[" + ensemble + ", beta0 = " + beta0 + "]";
    }
}
