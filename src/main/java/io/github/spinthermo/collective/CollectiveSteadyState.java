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
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
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
 * temperature x_B. The weights are those of an initial thermal state at x_0, or of any other start ({@link
 * InitialState}). With e_J, S_J, v_J the energy from the middle, entropy and variance of a block at x_B ({@link
 * io.github.spinthermo.thermal.Block}) and p_J = w_J/l_J for evenly mixed copies:
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
 * √(nP). Often there is none: then all quantities to 50 digits take about ten microseconds. For s = 1/2 a term costs
 * about a microsecond; for s &gt; 1/2 the sum needs the exact multiplicities, see {@link
 * io.github.spinthermo.spin.Multiplicities}. Where such a sum is long, integrals along a line take its place: some ten
 * milliseconds at 50 digits, for any n and s, but not for x_0 = 0, x_B = 0, (2s+1) |x_0| ≥ 2, and where |x_0| √n is a
 * thousand or more while |x_B| n is not. All quantities come from one pass, and the latest pass is kept; {@link
 * #inBath} keeps the weights too. The nearest double ({@link Real#toDouble}) takes microseconds for up to about 10^5
 * blocks, as double-double arithmetic with a proven bound nearly always decides it.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section III to V; variance, heat
 * capacity and the closed form are derived.
 *
 * @derivation 1.5
 * @derivation 1.10
 * @derivation 1.12
 */
public final class CollectiveSteadyState extends SteadyStateValues {

    private static final Outcome NOT_THERMAL = new Outcome.Undefined("the initial state is not thermal");

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
     * Returns how the weights lie on the copies of their total spins, which no collective bath changes.
     *
     * @return the copies; empty after a start of three or more temperatures
     * @derivation 6.1
     */
    public Optional<Copies> copies() {
        return thermalStart.isPresent() ? Optional.of(Copies.EVEN) : start().copies();
    }

    /**
     * Returns the derivative of the energy with respect to the initial inverse temperature, dE/dx_0 = −(Σ w_J
     * e_J(x_0) e_J(x_B) − Σ w_J e_J(x_0) Σ w_J e_J(x_B)). It is odd in x_0 and x_B; 0 for n = 1, x_0 = 0, x_B = 0 and
     * |x_0| = ∞. [L C.6]
     *
     * @return dE/dx_0; undefined unless the start is thermal
     */
    public Outcome energyDerivative() {
        return thermalStart.map(ThermalStartState::energyDerivative)
                .orElseGet(() -> initialEnergy().isFinite() ? NOT_THERMAL : initialEnergy())
                .named("energyDerivative");
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
                .or(this::regimeOfHeats);
    }

    /**
     * Returns the regime after a start that is not thermal. Neutral are a single spin, x_B = 0, groups of one
     * temperature |x_0| = |x_B|, and all weight on the largest total spin at |x_B| = ∞; otherwise the heats differ.
     */
    private Optional<Regime> regimeOfHeats() {
        if (!(initialEnergy() instanceof Outcome.Finite initial)) {
            return Optional.empty();
        }
        boolean isExtreme = betaB.isInfinite() && start().weights().firstKey().equals(spins.largestTotalSpin());
        return Optional.of(mixture.isThermal() || betaB.isZero() || isExtreme
                ? Regime.NEUTRAL : regimeFrom(initial.value()));
    }

    /** Returns the regime from energies at |x_B|, near 0 where that is large: E and E_0 count from the top. */
    private Regime regimeFrom(Real initial) {
        boolean isInverted = betaB.sign() == Sign.NEGATIVE;
        Real counted = isInverted ? Real.of(spins.largestTotalSpin().twice()).subtract(initial) : initial;
        CollectiveSteadyState there = isInverted ? inBath(betaB.negate()) : this;
        return Regime.of(there.energy(), there.thermalEnergy(), counted);
    }

    @Override
    Exchange exchange() {
        return exchange.get();
    }

    @Override
    ReferenceNumbers references() {
        return references;
    }

    @Override
    Mixture mixture() {
        return mixture;
    }

    @Override
    public String toString() {
        return "CollectiveSteadyState[" + spins + ", " + mixture.origin() + ", betaB = " + betaB + "]";
    }
}
