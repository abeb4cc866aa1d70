package io.github.spinthermo.collective;

import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.collective.mixture.BathStates;
import io.github.spinthermo.collective.mixture.Exchange;
import io.github.spinthermo.collective.mixture.ListedExchange;
import io.github.spinthermo.collective.mixture.ListedMixture;
import io.github.spinthermo.collective.mixture.Mixture;
import io.github.spinthermo.collective.mixture.ReferenceNumbers;
import io.github.spinthermo.collective.thermalstart.ThermalStartState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.error.UndefinedQuantityException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import io.github.spinthermo.weights.StartWeights;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Steady state of n spins s in a bath that cannot tell them apart, beside what the same bath does to independent
 * spins.
 *
 * <p>The bath leaves the weight w_J of each total spin J as it is and makes each block J thermal at its own inverse
 * temperature x_B. The weights are those of an initial thermal state at x_0, or given ones. With e_J, S_J, v_J the
 * energy from the middle, entropy and variance of a block at x_B ({@link Block}) and p_J = w_J/l_J:
 * <pre>E = ns + Σ w_J e_J,   S = Σ w_J (S_J − ln p_J).</pre>
 *
 * <p>Units: ħ = k_B = ω = 1; energies are counted from the ground state of the ensemble, entropies are in nats.
 * Temperatures have either sign and may be 0 and ±∞. {@code thermal…} is what independent spins come to, {@code
 * …Plus} what a collective bath makes of the extreme starts |x_0| = ∞.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision, however small it is. Exact are
 * zeros and equalities that follow from the arguments (spec 1.10), and each quantity, logarithms excepted, as soon as
 * every temperature that it depends on is 0 or ±∞ (with x_0 = 0 and n so large that Σ l_J (2J+1) J cannot be written
 * out in a third of a second, energy and variance are enclosed instead).
 *
 * <p><b>Cost.</b> A closed form, whatever n and s are, plus a sum over those J &lt; ns that have a weight and differ
 * from the largest: with P bits, J up to about P/(3 min(|x_0|, |x_B|)) and within the weights, whose width is about
 * √(nP). Often there is none. For s = 1/2 a term costs about a microsecond; for s &gt; 1/2 the sum needs the exact
 * multiplicities, see {@link io.github.spinthermo.spin.Multiplicities}. Where such a sum is long, integrals along a
 * line take its place: some ten milliseconds at 50 digits, for any n and s, but not for x_0 = 0, x_B = 0, (2s+1) |x_0|
 * ≥ 2, and where |x_0| √n is a thousand or more while |x_B| n is not. All quantities come from one pass, and the
 * latest pass is kept; {@link #inBath} keeps the weights too. The nearest double ({@link Real#toDouble}) takes
 * microseconds for up to about 10^5 blocks, as double-double arithmetic with a proven bound nearly always decides it.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section III to V; variance, heat
 * capacity and the closed form are derived.
 *
 * @derivation 1.5
 * @derivation 1.10
 * @derivation 1.12
 */
public final class CollectiveSteadyState {

    private static final Outcome NOT_THERMAL = new Outcome.Undefined("the initial state is known by its weights only");

    /** The digits that tell any two doubles apart. */
    private static final Precision DOUBLES = Precision.digits(17);

    private final SpinComposition spins;
    private final Supplier<InitialState> start;
    private final InverseTemperature betaB;
    private final ReferenceNumbers references;
    private final Mixture mixture;
    private final Optional<ThermalStartState> thermalStart;
    private final Supplier<Exchange> exchange;
    private final Function<InverseTemperature, CollectiveSteadyState> otherBath;

    private CollectiveSteadyState(ThermalStartState ofStart) {
        this.spins = SpinComposition.of(ofStart.ensemble());
        this.start = () -> InitialState.thermal(ofStart.ensemble(), ofStart.beta0());
        this.betaB = ofStart.betaB();
        this.references = ofStart.references();
        this.mixture = ofStart;
        this.thermalStart = Optional.of(ofStart);
        this.exchange = ofStart::exchange;
        this.otherBath = beta -> new CollectiveSteadyState(ofStart.inBath(beta));
    }

    private CollectiveSteadyState(InitialState start, InverseTemperature betaB) {
        BathStates states = new BathStates(start.spins(), betaB);
        this.spins = start.spins();
        this.start = () -> start;
        this.betaB = betaB;
        this.references = states;
        this.mixture = new ListedMixture(start, betaB, states);
        this.thermalStart = Optional.empty();
        this.exchange = () -> new ListedExchange(start, betaB, mixture, references);
        this.otherBath = beta -> new CollectiveSteadyState(start, beta);
    }

    /**
     * Makes the steady state of spins that start in a thermal state.
     *
     * @param ensemble n spins s
     * @param beta0 x_0, of either sign, also 0 and ±∞
     * @param betaB x_B, of either sign, also 0 and ±∞
     * @return the steady state; nothing is computed yet
     */
    public static CollectiveSteadyState of(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB) {
        Objects.requireNonNull(betaB, "betaB");
        boolean onlyLargest = beta0.isInfinite() || ensemble.n() == 1;
        Optional<StartWeights> start = onlyLargest
                ? Optional.empty()
                : Optional.of(new StartWeights(ensemble, beta0.abs().toFraction()));
        return new CollectiveSteadyState(new ThermalStartState(ensemble, beta0, betaB, start));
    }

    /**
     * Makes the steady state of spins whose initial state has given weights, each spread evenly over the l_J copies;
     * for the weights of a thermal state, the same as of {@link #of(SpinEnsemble, InverseTemperature,
     * InverseTemperature)}.
     *
     * @param weights w_J
     * @param betaB x_B, of either sign, also 0 and ±∞
     * @return the steady state; for given weights, what needs an initial thermal state is undefined
     */
    public static CollectiveSteadyState of(SectorWeights weights, InverseTemperature betaB) {
        Objects.requireNonNull(betaB, "betaB");
        return weights.beta0()
                .map(beta0 -> of(weights.ensemble(), beta0, betaB))
                .orElseGet(() -> of(InitialState.ofWeights(weights.ensemble(), weights.given(), Copies.EVEN), betaB));
    }

    /**
     * Makes the steady state of spins that start in any state.
     *
     * @param start the initial state
     * @param betaB x_B, of either sign, also 0 and ±∞
     * @return the steady state; nothing is computed yet
     */
    public static CollectiveSteadyState of(InitialState start, InverseTemperature betaB) {
        Objects.requireNonNull(betaB, "betaB");
        Optional<SpinEnsemble> ensemble = start.spins().single();
        return ensemble.isPresent() && start.beta0().isPresent()
                ? of(ensemble.get(), start.beta0().get(), betaB)
                : new CollectiveSteadyState(start, betaB);
    }

    /**
     * Makes the steady state of the same start in another bath; it shares the weights and their multiplicities.
     *
     * @param otherBetaB x_B of the other bath
     * @return the steady state
     */
    public CollectiveSteadyState inBath(InverseTemperature otherBetaB) {
        return otherBath.apply(Objects.requireNonNull(otherBetaB, "otherBetaB"));
    }

    /**
     * Makes the same steady state for one who asks for nothing but energies, their variance and heats: they cost less
     * than in this state, where they are computed together with the rest, and all else costs as much again.
     *
     * @return the steady state; this one for given weights
     */
    public CollectiveSteadyState forEnergies() {
        return thermalStart.map(start -> new CollectiveSteadyState(start.forEnergies())).orElse(this);
    }

    /**
     * Estimates the memory and time needed to round all quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        return mixture.estimate(precision);
    }

    /**
     * Estimates what the weights need, which all baths share.
     *
     * @param precision how many digits of each quantity
     * @return memory and time
     */
    public Estimate estimateWeights(Precision precision) {
        return mixture.estimateWeights(precision);
    }

    /**
     * Estimates the memory and time needed to round quantities to the nearest doubles.
     *
     * @param withMoments whether the variance of the energy, the heat capacity or dE/dx_0 are asked for, too
     * @return memory and time, those of the start included
     */
    public Estimate estimateDoubles(boolean withMoments) {
        return estimateStartOfDoubles().plus(thermalStart.map(start -> start.estimateDoublesInBath(withMoments))
                .orElseGet(() -> mixture.estimateInBath(DOUBLES)));
    }

    /**
     * Estimates what all baths share of {@link #estimateDoubles(boolean)}.
     *
     * @return memory and time
     */
    public Estimate estimateStartOfDoubles() {
        return thermalStart.map(ThermalStartState::estimateStartOfDoubles)
                .orElseGet(() -> mixture.estimateWeights(DOUBLES));
    }

    /**
     * Estimates what energy and entropy need once the weights are known.
     *
     * @param precision how many digits of each quantity
     * @return memory and time
     */
    public Estimate estimateInBath(Precision precision) {
        return mixture.estimateInBath(precision);
    }

    /**
     * Returns the spins, where all have one size.
     *
     * @return the ensemble
     * @throws IllegalStateException if there are spins of several sizes; {@link #spins} has them
     */
    public SpinEnsemble ensemble() {
        return spins.single().orElseThrow(() ->
                new IllegalStateException("the spins have several sizes and are no ensemble: " + spins));
    }

    /**
     * Returns the spins.
     *
     * @return how many there are of each size
     */
    public SpinComposition spins() {
        return spins;
    }

    /**
     * Returns the initial state.
     *
     * @return the start, from which the weights and the copies are had
     */
    public InitialState start() {
        return start.get();
    }

    /**
     * Returns the inverse temperature of the bath.
     *
     * @return x_B
     */
    public InverseTemperature betaB() {
        return betaB;
    }

    /**
     * Returns the inverse temperature of the initial state.
     *
     * @return x_0 of a thermal start; empty for given weights
     */
    public Optional<InverseTemperature> beta0() {
        return thermalStart.map(ThermalStartState::beta0);
    }

    /**
     * Returns the energy of the steady state, E = Σ w_J e_J(x_B) + ns. It is even in x_0, and E(−x_B) = 2ns − E(x_B);
     * ns at x_B = 0, ns ∓ Σ w_J J at x_B = ±∞. [L 18]
     *
     * @return E
     * @throws ResourceLimitException when digits are asked for, if exact multiplicities do not fit into the free
     *     memory; it names {@code n}
     */
    public Real energy() {
        return mixture.energy();
    }

    /**
     * Returns the energy that independent spins come to, E_th = n (e_s(x_B) + s). [L 26]
     *
     * @return E_th
     */
    public Real thermalEnergy() {
        return references.thermalEnergy();
    }

    /**
     * Returns the energy of the initial state, E_0 = n (e_s(x_0) + s). [L 26]
     *
     * @return E_0; undefined for given weights
     */
    public Outcome initialEnergy() {
        return thermalStart.map(state -> Outcome.of(state.references().initialEnergy()))
                .orElseGet(() -> start().energy()).named("initialEnergy");
    }

    /**
     * Returns the energy after an extreme start, |x_0| = ∞, which is E_+ = e_ns(x_B) + ns. [L 25]
     *
     * @return E_+
     */
    public Real energyPlus() {
        return references.energyPlus();
    }

    /**
     * Returns the entropy of the steady state, S = Σ w_J (S_J(x_B) − ln p_J), even in x_0 and x_B. [L 32], [L 35]
     *
     * @return S in nats
     * @throws ResourceLimitException if exact multiplicities do not fit into the free memory, at once for given
     *     weights and when digits are asked for otherwise; it names {@code n}
     * @throws UndefinedQuantityException after a start of three or more temperatures, for which {@link #entropyLower}
     *     and {@link #entropyUpper} are known; {@link #knownEntropy} says so without an exception
     */
    public Real entropy() {
        return knownEntropy().orElseThrow();
    }

    /**
     * Returns the entropy of the steady state, where the state of the copies is known.
     *
     * @return S in nats; not computed after a start of three or more temperatures
     */
    public Outcome knownEntropy() {
        return mixture.entropy().named("entropy");
    }

    /**
     * Returns the least entropy that these weights allow: that of a pure state of the copies, Σ w_J (S_J − ln w_J).
     *
     * @return S where it is known
     * @derivation 6.1
     */
    public Real entropyLower() {
        return mixture.entropyLower();
    }

    /**
     * Returns the greatest entropy that these weights allow: that of evenly mixed copies, Σ w_J (S_J + ln l_J − ln
     * w_J).
     *
     * @return S where it is known
     * @derivation 6.1
     */
    public Real entropyUpper() {
        return mixture.entropyUpper();
    }

    /**
     * Returns the mean square of the total spin, which no collective bath changes.
     *
     * @return Σ w_J J(J+1)
     */
    public Real squaredTotalSpin() {
        return mixture.squaredTotalSpin();
    }

    /**
     * Returns the entropy that independent spins come to, S_th = n S_s(x_B). [L 36]
     *
     * @return S_th in nats
     */
    public Real thermalEntropy() {
        return references.thermalEntropy();
    }

    /**
     * Returns the entropy of the initial state, S_0 = n S_s(x_0). [L 36]
     *
     * @return S_0 in nats; undefined for given weights
     */
    public Outcome initialEntropy() {
        return thermalStart.map(state -> Outcome.of(state.references().initialEntropy()))
                .orElseGet(() -> start().entropy()).named("initialEntropy");
    }

    /**
     * Returns the entropy after an extreme start, |x_0| = ∞, which is S_+ = S_ns(x_B). [L 40]
     *
     * @return S_+ in nats
     */
    public Real entropyPlus() {
        return references.entropyPlus();
    }

    /**
     * Returns the change of the free energy, ΔF = F − F_0 with F = E − S/x_B and F_0 = E_0 − S_0/x_B, both at the
     * temperature of the bath. It is −Σ/x_B, with Σ the entropy production. [L 44]
     *
     * @return ΔF; E − E_0 at x_B = ±∞, undefined at x_B = 0 and for given weights
     */
    public Outcome freeEnergyChange() {
        return exchange.get().freeEnergyChange().named("freeEnergyChange");
    }

    /**
     * Returns the change of the free energy of independent spins. [L 44]
     *
     * @return ΔF_th; E_th − E_0 at x_B = ±∞, undefined at x_B = 0 and for given weights
     */
    public Outcome thermalFreeEnergyChange() {
        return exchange.get().thermalFreeEnergyChange().named("thermalFreeEnergyChange");
    }

    /**
     * Returns the entropy production, Σ = S − S_0 − x_B (E − E_0) ≥ 0; 0 for x_0 = x_B only. It is the mean relative
     * entropy of the blocks at x_0 and at x_B.
     *
     * @return Σ in nats; +∞ at x_B = ±∞ ≠ x_0, undefined for given weights
     */
    public Outcome entropyProduction() {
        return exchange.get().entropyProduction().named("entropyProduction");
    }

    /**
     * Returns the entropy production of independent spins, which is larger by the relative entropy of the weights at
     * x_0 and at x_B.
     *
     * @return Σ_th in nats; +∞ at x_B = ±∞ ≠ x_0, undefined for given weights
     */
    public Outcome thermalEntropyProduction() {
        return exchange.get().thermalEntropyProduction().named("thermalEntropyProduction");
    }

    /**
     * Returns the variance of the energy, Σ w_J (v_J + e_J²) − (Σ w_J e_J)² at x_B, even in x_0 and x_B. It is the
     * variance of J at x_B = ±∞, and Σ w_J J(J+1)/3 at x_B = 0.
     *
     * @return Var E
     * @derivation 1.5
     */
    public Real energyVariance() {
        return mixture.energyVariance();
    }

    /**
     * Returns the heat capacity, ∂E/∂T_B = x_B² Σ w_J v_J(x_B) at fixed weights, even in x_0 and x_B; 0 at x_B = 0
     * and ±∞.
     *
     * @return ∂E/∂T_B
     * @derivation 1.5
     */
    public Real heatCapacity() {
        return mixture.heatCapacity();
    }

    /**
     * Returns the heat that the spins take from the bath, E − E_0.
     *
     * @return Q; undefined for given weights
     */
    public Outcome heat() {
        return exchange.get().heat().named("heat");
    }

    /**
     * Returns the heat that independent spins take from the bath, E_th − E_0.
     *
     * @return Q_th; undefined for given weights
     */
    public Outcome thermalHeat() {
        return exchange.get().thermalHeat().named("thermalHeat");
    }

    /**
     * Returns the derivative of the energy with respect to the initial inverse temperature, dE/dx_0 = −(Σ w_J
     * e_J(x_0) e_J(x_B) − Σ w_J e_J(x_0) Σ w_J e_J(x_B)). It is odd in x_0 and x_B; 0 for n = 1, x_0 = 0, x_B = 0 and
     * |x_0| = ∞. [L C.6]
     *
     * @return dE/dx_0; undefined for given weights
     */
    public Outcome energyDerivative() {
        return thermalStart.map(ThermalStartState::energyDerivative).orElse(NOT_THERMAL).named("energyDerivative");
    }

    /**
     * Returns the inverse temperature that another system would come to if it coupled to the ensemble as the bath
     * does, x_app = ln(Tr J−J+ρ/Tr J+J−ρ): x_B, whatever the start. [L H.2], [L I.2]
     *
     * @return x_B exactly; ±∞ for an infinite one, undefined for given weights that are all on J = 0, which is dark
     */
    public Outcome apparentInverseTemperature() {
        Outcome value = mixture.isDark()
                ? new Outcome.Undefined("a state of J = 0 does not couple to the bath") : betaB.toOutcome();
        return value.named("apparentInverseTemperature");
    }

    /**
     * Returns the differences of this state from that of independent spins and from that after an extreme start,
     * however small they are.
     *
     * @return the differences; empty for given weights
     */
    public Optional<DifferencesFromReference> differences() {
        return thermalStart.map(DifferencesFromReference::new);
    }

    /**
     * Tells whether the collective coupling mitigates or amplifies the action of the bath on the energy. [L V.1]
     *
     * @return the regime; empty for given weights
     */
    public Optional<Regime> regime() {
        return thermalStart.map(state -> Regime.of(spins.count(), state.beta0(), betaB))
                .or(() -> Regime.of(this));
    }

    Mixture mixture() {
        return mixture;
    }

    @Override
    public String toString() {
        return "CollectiveSteadyState[" + spins + ", " + mixture.origin() + ", betaB = " + betaB + "]";
    }
}
