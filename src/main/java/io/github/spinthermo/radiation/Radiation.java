package io.github.spinthermo.radiation;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.balls.NearZero;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Quanta that spins in a collective steady state emit and absorb together, beside those of independent spins in the
 * same bath, and the correlation between spins behind the difference.
 *
 * <p>Emission counts ⟨J_+J_−⟩ in units of the rate G(ω) at which the bath takes quanta, absorption ⟨J_−J_+⟩ in units of
 * the rate G(−ω) = e^−x G(ω) at which it gives them. With the rates A_J and B_J of one block ({@link Block#emission},
 * {@link Block#pairEmission}):
 * <pre>⟨J_+J_−⟩ = Σ w_J A_J = 2 (ns − E)/(e^x − 1),   g⁽²⁾(0) = Σ w_J B_J/(Σ w_J A_J)².</pre>
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision, however small it is. Exact are
 * those at x = 0 and ±∞ of starts whose weights are fractions, and the zeros and equalities that follow from the
 * arguments.
 *
 * <p><b>Cost.</b> That of the {@link CollectiveSteadyState}; g⁽²⁾ adds a sum over all total spins with a weight.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), appendices H and I; the pairs of
 * quanta, the numbers for any start and the correlation as a number are derived.
 *
 * @derivation 6.5
 */
public final class Radiation {

    /** Bits for the roundings of a factor. */
    private static final int GUARD = 16;

    /** The bits that rounding and what is made of the rates ask for beyond those of the digits: a count. */
    private static final int ROUNDING_BITS = 64;

    /** The states of which emission and absorption take the energies. */
    private static final double STATES = 2;

    private static final Outcome NO_QUANTA = new Outcome.Undefined("nothing is emitted");

    private final CollectiveSteadyState state;
    private final InverseTemperature x;
    private final Once<Outcome> coherence;

    private Radiation(CollectiveSteadyState state) {
        this.state = state;
        this.x = state.betaB();
        this.coherence = new Once<>(() -> CollectiveCoherence.of(this, state));
    }

    /**
     * Makes the radiation of a steady state.
     *
     * @param state the steady state, after any start
     * @return its radiation; nothing is computed yet
     */
    public static Radiation of(CollectiveSteadyState state) {
        return new Radiation(state);
    }

    /**
     * Estimates the memory and time needed to round all quantities but the correlation of quanta.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        return estimateWeights(precision).plus(
                state.inBath(costing(precision)).forEnergies().estimateInBath(precision).repeated(STATES));
    }

    /**
     * Estimates what the weights need, which all baths share.
     *
     * @param precision how many digits of each quantity
     * @return memory and time
     */
    public Estimate estimateWeights(Precision precision) {
        return state.inBath(costing(precision)).forEnergies().estimateWeights(precision);
    }

    /** Returns the bath whose cost is that of this one: x = 0 where the values there have all digits. */
    private InverseTemperature costing(Precision precision) {
        boolean isNearZero = !x.isInfinite() && !x.isZero()
                && NearZero.of(x.toFraction(), state.spins().largestTotalSpin().dimension())
                        .has(precision.bits() + ROUNDING_BITS);
        return isNearZero ? InverseTemperature.ZERO : x;
    }

    /**
     * Estimates the memory and time that the correlation of quanta adds.
     *
     * @param precision how many digits of it
     * @return memory and time
     */
    public Estimate estimateCorrelation(Precision precision) {
        return x.equals(InverseTemperature.INFINITY) ? Estimate.NONE : state.start().estimate(precision)
                .plus(Block.estimate(costing(precision), precision.bits()).times(state.start().blocks()));
    }

    /**
     * Estimates the memory and time that the collective coherence adds: the state of one spin, if it is larger than
     * 1/2.
     *
     * @param precision how many digits of it
     * @return memory and time
     * @throws ResourceLimitException if the weights, which are looked at where spins are larger than 1/2, need more
     *     memory than there is; it names {@code n}
     */
    public Estimate estimateCoherence(Precision precision) {
        boolean isOfLargerSpins = state.spins().single().filter(spins -> spins.s().twice() > 1).isPresent();
        if (state.isThermal() || !isOfLargerSpins) {
            return Estimate.NONE;
        }
        // Copies are told by the weights.
        Budget.MEMORY_ONLY.admit("n", state.spins().count(), state.start().estimate(precision));
        return state.copies().filter(Copies.EVEN::equals).flatMap(copies -> LocalState.in(state))
                .map(local -> local.estimateOfPopulations(precision)).orElse(Estimate.NONE);
    }

    /**
     * Returns the rate of collective emission, ⟨J_+J_−⟩ = 2 (ns − E)/(e^x − 1) in units of G(ω): 0 at x = ∞, 2 Σ w_J J
     * at x = −∞, (2/3) Σ w_J J(J+1) at x = 0. [L H.2]
     *
     * @return ⟨J_+J_−⟩; the object {@link #independentEmission} where the state is that of independent spins
     */
    public Real emission() {
        return rate(state, x);
    }

    /**
     * Returns the rate of collective absorption, ⟨J_−J_+⟩ = e^x ⟨J_+J_−⟩ in units of G(−ω): the emission at −x. [L I.1]
     *
     * @return ⟨J_−J_+⟩
     */
    public Real absorption() {
        return x.isZero() ? emission() : rate(state.inBath(x.negate()), x.negate());
    }

    private Real rate(CollectiveSteadyState there, InverseTemperature beta) {
        if (there.isThermal()) {
            return independent(beta);
        }
        if (beta.isZero()) {
            return atZero();
        }
        if (beta.equals(InverseTemperature.INFINITY)) {
            return Real.of(0);
        }
        if (there.beta0().isEmpty() || there.beta0().get().isInfinite()) {
            return BlockMean.of(there.start().weights(), totalSpin -> Block.of(totalSpin, beta).emission());
        }
        Real polarization = middle().subtract(there.energy());
        return beta.isInfinite()
                ? polarization.multiply(Real.of(-2))
                : near(beta, polarization.multiply(Real.of(2)).multiply(occupation(beta)));
    }

    /** Returns the rate at x = 0, (2/3) Σ w_J J(J+1). */
    private Real atZero() {
        return state.inBath(InverseTemperature.ZERO).squaredTotalSpin().multiply(Real.of(BigFraction.of(2, 3)));
    }

    /** Takes a rate from that at x = 0 as long as the two have the same digits. */
    private Real near(InverseTemperature beta, Real rate) {
        Real atZero = atZero();
        NearZero near = NearZero.of(beta.toFraction(), state.spins().largestTotalSpin().dimension());
        return Real.refining(bits -> near.has(bits) ? Enclosures.of(near.from(atZero, bits)) : rate.enclose(bits));
    }

    private Real middle() {
        return Real.of(state.spins().largestTotalSpin().toFraction());
    }

    /** Returns 1/(e^x − 1). */
    private static Real occupation(InverseTemperature beta) {
        return Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            return Enclosures.of(a.divide(Ball.ONE, a.expm1(a.ratio(beta.toFraction()))));
        });
    }

    /**
     * Returns the rate at which independent spins emit, Σ_g n_g A_s = 2 (ns − E_th)/(e^x − 1) in units of G(ω).
     *
     * @return the rate; 0 at x = ∞
     */
    public Real independentEmission() {
        return independent(x);
    }

    private Real independent(InverseTemperature beta) {
        return state.spins().ensembles().stream()
                .map(spins -> Real.of(spins.n()).multiply(Block.of(spins.s(), beta).emission()))
                .reduce(Real.of(0), Real::add);
    }

    /**
     * Returns the collective emission over that of independent spins.
     *
     * @return the ratio, exactly 1 where the state is that of independent spins; undefined at x = ∞, where nothing is
     *     emitted
     */
    public Outcome emissionRatio() {
        if (x.equals(InverseTemperature.INFINITY)) {
            return NO_QUANTA.named("emissionRatio");
        }
        return Outcome.of(state.isThermal() ? Real.of(1) : emission().divide(independentEmission()));
    }

    /**
     * Returns the correlation of two quanta at one time, g⁽²⁾(0) = Σ w_J B_J/(Σ w_J A_J)², even in x: above 1 where
     * quanta bunch, 0 for blocks of one or two levels.
     *
     * @return g⁽²⁾(0); undefined where nothing is emitted: at x = ∞, and if all weight is on J = 0
     * @throws io.github.spinthermo.error.ResourceLimitException if the weights do not fit into the free memory; it
     *     names {@code n}
     */
    public Outcome secondOrderCorrelation() {
        if (x.equals(InverseTemperature.INFINITY) || state.isDark()) {
            return NO_QUANTA.named("secondOrderCorrelation");
        }
        Real pairs = BlockMean.of(state.start().weights(), totalSpin -> Block.of(totalSpin, x).pairEmission());
        Real single = emission();
        return Outcome.of(pairs.divide(single.multiply(single)));
    }

    /**
     * Returns the emission that the same single spins would have without correlations between them, Σ_i ⟨j_+ij_−i⟩ = n
     * Σ_μ p(μ)(s+μ)(s−μ+1) with the populations p of one spin, in units of G(ω). [L H]
     *
     * @return the rate; empty where the state of one spin is not computed, see {@link LocalState#in}
     */
    public Optional<Real> uncorrelatedEmission() {
        return LocalState.in(state).map(local ->
                CollectiveCoherence.uncorrelated(local, state.spins().count()));
    }

    /**
     * Returns the collective coherence, K = ⟨J_+J_−⟩ − Σ_i ⟨j_+ij_−i⟩ = Σ_{i≠k} ⟨j_+ij_−k⟩: what correlations between
     * spins add to the emission. It is K = coth(x/2)(E_th − E) for s = 1/2 and any start. After a thermal start, K is
     * positive if |x_0| &gt; |x|, negative if |x_0| &lt; |x| (proven for s = 1/2, a conjecture for s ≥ 1), and 0 if
     * they are equal. [L H]
     *
     * @return K, exactly 0 where the state is that of independent spins; not computed for spins of several sizes, and
     *     for s ≥ 1 where the copies are not even
     */
    public Outcome collectiveCoherence() {
        return coherence.get().named("collectiveCoherence");
    }

    /**
     * Shows the state, without any computation.
     *
     * @return for example {@code Radiation[CollectiveSteadyState[n = 4, s = 1/2, ghz, betaB = 1]]}
     */
    @Override
    public String toString() {
        return "Radiation[" + state + "]";
    }
}
