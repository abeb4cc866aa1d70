package io.github.spinthermo.local;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One spin of an ensemble in its collective steady state, and what the state is worth without its local
 * coherences.
 *
 * <p>The steady state is diagonal in J and m, and so is what is left of it for a single spin. The populations
 * are, with T_J(m, μ) the probability of μ summed over the l_J copies of block J,
 * <pre>p(μ) = Σ_J p_J(x_0) Σ_m (e^−mx/Z_J(x)) T_J(m, μ),   x = x_B,   μ = −s … s.</pre>
 *
 * <p>Units: ħ = k_B = ω = 1. Temperatures have either sign and may be 0 and ±∞; both are those of a thermal
 * start and of the bath. Everything is even in x_0; x_B → −x_B turns the populations upside down, changes the
 * sign of the temperatures and leaves the coherence as it is.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision, however small it is;
 * the enclosures of small populations may be wider than the precision asked for. Exact are zeros and
 * equalities that follow from the arguments (spec 1.10): populations 1/(2s+1) at x_B = 0; those where both
 * temperatures are 0 or ±∞ (with x_0 = 0 as long as the sum over multiplicities can be written out in a
 * tenth of a second); temperatures equal to x_B, and coherence 0, where the state is thermal.
 *
 * <p><b>Cost.</b> For s = 1/2 populations come from the energy. For s &gt; 1/2 they are one sum over the J
 * that have a weight, of (2s+1)² small products each; it needs the exact multiplicities of n − 1 spins, is
 * done once for all baths, and has one term after an extreme start, whatever n is. The coherence is a sum
 * over as many J and m, each with two logarithms; after a start at a finite x_0 and for s &gt; 1/2 one over
 * multisets of single states, which ends at some 50 spins 1.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section V.4, appendices D, H and
 * J; [L D.4], [L D.6] and [L J.2] to [L J.11] hold for s = 1/2 only and are replaced.
 *
 * @derivation 1.6
 * @derivation 6.9
 * @derivation 1.7
 * @derivation 1.10
 * @derivation 5
 */
public final class LocalState {

    /** Bits beyond those asked for, for a temperature or a coherence. */
    private static final int GUARD = 8;

    /** Digits to which weights are made when they tell of the copies. */
    private static final Precision FEWEST = Precision.digits(1);

    private final Function<CollectiveSteadyState, OneSpin> start;
    private final CollectiveSteadyState steady;
    private final InverseTemperature betaB;
    private final InverseTemperature coldness;
    private final OneSpin one;
    private final List<Real> ascending;
    private final Outcome decohered;

    private LocalState(Function<CollectiveSteadyState, OneSpin> start, CollectiveSteadyState steady) {
        this.start = start;
        this.steady = steady;
        this.betaB = steady.betaB();
        this.coldness = betaB.abs();
        this.one = start.apply(betaB.equals(coldness) ? steady : steady.inBath(coldness));
        this.ascending = newPopulations();
        this.decohered = newDecohered();
    }

    /**
     * Makes the state of one spin in the steady state after a thermal start.
     *
     * @param ensemble n spins s
     * @param beta0 x_0, of either sign, also 0 and ±∞
     * @param betaB x_B, of either sign, also 0 and ±∞
     * @return the local state; next to nothing is computed yet
     * @throws ResourceLimitException if a list of 2s + 1 populations is too long; it names {@code s}
     */
    public static LocalState of(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB) {
        return new LocalState(thermal(ensemble, beta0), CollectiveSteadyState.of(ensemble, beta0, betaB));
    }

    /**
     * Makes the state of one spin in a collective steady state, with which it shares what both need.
     *
     * @param steady the state of the ensemble
     * @return the local state, averaged over the spins; empty for spins of several sizes, and for s &gt; 1/2 where the
     *     copies of total spins are not even, as then the weights do not tell it
     * @throws ResourceLimitException if a list of 2s + 1 populations is too long; it names {@code s}; if the weights,
     *     which are looked at for s &gt; 1/2, need more memory than there is; it names {@code n}
     */
    public static Optional<LocalState> in(CollectiveSteadyState steady) {
        return steady.spins().single().flatMap(ensemble -> steady.beta0()
                .map(beta0 -> thermal(ensemble, beta0)).or(() -> listed(ensemble, steady.start()))
                .map(start -> new LocalState(start, steady)));
    }

    private static Function<CollectiveSteadyState, OneSpin> thermal(SpinEnsemble ensemble, InverseTemperature beta0) {
        LocalStart start = new LocalStart(ensemble, beta0.abs());
        return upright -> new OneSpinAfterThermal(start, upright);
    }

    /** Prepares a start whose weights are listed; one in the largest block alone is as that of x_0 = ∞. */
    private static Optional<Function<CollectiveSteadyState, OneSpin>> listed(SpinEnsemble ensemble,
            InitialState start) {
        if (start.blocks() == 1 && start.weights().firstKey().equals(ensemble.largestTotalSpin())) {
            return Optional.of(thermal(ensemble, InverseTemperature.INFINITY));
        }
        return ensemble.s().equals(HalfInteger.HALF) || isEven(ensemble, start)
                ? Optional.of(upright -> new OneSpinAfterAny(ensemble, start, upright)) : Optional.empty();
    }

    /** Tells whether copies are even, which the weights tell. */
    private static boolean isEven(SpinEnsemble ensemble, InitialState start) {
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), start.estimate(FEWEST));
        return start.copies().filter(Copies.EVEN::equals).isPresent();
    }

    /**
     * Makes the state of one spin after the same start in another bath; it shares the sums that do not depend on
     * the bath.
     *
     * @param otherBetaB x_B of the other bath
     * @return the local state
     */
    public LocalState inBath(InverseTemperature otherBetaB) {
        return new LocalState(start, steady.inBath(otherBetaB));
    }

    private List<Real> newPopulations() {
        List<Real> fromLowest = new ArrayList<>(one.reals());
        if (betaB.sign() == Sign.NEGATIVE) {
            Collections.reverse(fromLowest);
        }
        return Collections.unmodifiableList(fromLowest);
    }

    /**
     * Returns the populations of the states of one spin, p(μ), even in x_0; p(−μ) at −x_B. They add up to 1, and Σ μ
     * p(μ) = E/n − s; for s = 1/2, E/n is the upper one; for |x_0| = |x_B| and for n = 1 they are thermal at x_B.
     * [replaces D.6]
     *
     * @return the 2s + 1 populations of one spin, μ = −s … s; unmodifiable
     * @throws ResourceLimitException when digits are asked for, if exact multiplicities do not fit into the
     *     free memory; it names {@code n}
     */
    public List<Real> populations() {
        return ascending;
    }

    /**
     * Returns the inverse temperature of one spin 1/2, x_loc = ln((n − E)/E): x_B for |x_0| = |x_B|, n = 1 and x_B
     * = 0; ±∞ where x_0 and x_B are infinite. [L V.4]
     *
     * @return x_loc; undefined for s &gt; 1/2, where the populations are not thermal in general
     */
    public Outcome localInverseTemperature() {
        return ascending.size() == 2
                ? decohered.named("localInverseTemperature")
                : new Outcome.Undefined("localInverseTemperature",
                        "spins larger than 1/2 are not thermal in general");
    }

    /**
     * Returns the inverse temperature x_app = ln(Tr J−J+ρ/Tr J+J−ρ), to which another system would come if it coupled
     * to the ensemble as the bath does: x_B, whatever x_0. [L H.2], [L I.2]
     *
     * @return x_B exactly; ±∞ for an infinite one, undefined if all weight is on J = 0, which is dark
     */
    public Outcome apparentInverseTemperature() {
        return steady.apparentInverseTemperature();
    }

    /**
     * Returns the apparent inverse temperature of the state without its coherences in the local basis,
     * x_D = ln(Σ p(μ)(s−μ)(s+μ+1)/Σ p(μ)(s+μ)(s−μ+1)); for s = 1/2, x_loc. It is x_B for |x_0| = |x_B|, n = 1 and
     * x_B = 0. [replaces J.6 to J.11]
     *
     * @return x_D; ±∞ where x_0 and x_B are infinite
     */
    public Outcome decoheredApparentInverseTemperature() {
        return decohered.named("decoheredApparentInverseTemperature");
    }

    private Outcome newDecohered() {
        if (one.isThermal() || coldness.isZero()) {
            return betaB.toOutcome();
        }
        if (steady.beta0().isEmpty() && steady.start().isDark()) {
            return Outcome.of(Real.of(0));
        }
        Real positive = Real.refining(bits ->
                Enclosures.of(decohered(bits + GUARD)).above(BigFraction.ZERO));
        return Outcome.of(betaB.sign() == Sign.NEGATIVE ? positive.negate() : positive);
    }

    private Ball decohered(int bits) {
        Arithmetic a = new Arithmetic(bits + Smallness.of(coldness));
        Ball[] p = one.balls(bits);
        Ball up = Ball.ZERO;
        Ball down = Ball.ZERO;
        for (int i = 0; i < p.length; i++) {
            long above = p.length - 1L - i;
            up = a.add(up, a.multiply(p[i], Ball.of(above * (i + 1))));
            down = a.add(down, a.multiply(p[i], Ball.of(i * (above + 1))));
        }
        return a.log(a.divide(up, down));
    }

    /**
     * Returns the relative entropy of coherence in the local basis, C = S(ρ without its local coherences) − S(ρ) ≥ 0;
     * even in x_0 and x_B. For s = 1/2, Σ_m D_m ln(I_m/D_m) − S with D_m = e^−mx Σ_{J≥|m|} w_J/Z_J(x); for |x_0| = ∞
     * and any s, Σ_m P_m [ln C(2ns, ns+m) − n Σ_μ h(μ|m) ln C(2s, s+μ)] with P_m = e^−mx/Z_ns(x) and h
     * hypergeometric. For finite x_0 and s &gt; 1/2 it is a sum over the C(n+2s, 2s) multisets of μ.
     *
     * @return C in nats; exactly 0 where the state is thermal
     * @throws ResourceLimitException when digits are asked for, if there are too many J, m or multisets of μ; it names
     *     {@code n}
     * @derivation 1.7
     * @derivation 6.9
     */
    public Outcome coherence() {
        return one.coherence();
    }

    /**
     * Estimates the memory and time needed to round all quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        Estimate ofPopulations = estimateOfPopulations(precision);
        return coherence() instanceof Outcome.Finite finite && !finite.value().isExact()
                ? ofPopulations.plus(one.estimateCoherence(workingBits(precision)))
                : ofPopulations;
    }

    /**
     * Estimates the memory and time needed to round all quantities but the coherence.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimateOfPopulations(Precision precision) {
        return one.estimate(precision, workingBits(precision));
    }

    private static int workingBits(Precision precision) {
        return precision.bits() + 6 * GUARD;
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code LocalState[n = 4, s = 1/2, beta0 = 1, betaB = 0.5]}
     */
    @Override
    public String toString() {
        return "LocalState[" + steady.spins() + ", " + steady.start().description() + ", betaB = " + betaB + "]";
    }
}
