package io.github.spinthermo.currents;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Stationary currents of quanta between several baths through spins which none of the baths can tell apart, beside the
 * same of independent spins: a conductor of heat, or with quanta of different energies a continuous machine.
 *
 * <p>A bath b emits and absorbs by the same J_− and J_+ at the rates γ↓_b and γ↑_b = e^(−x_b) γ↓_b. With A = Σγ↓_b and
 * B = Σγ↑_b the spins are in the steady state of one bath at x_eff = ln(A/B), with the weights w_J of their start, emit
 * at K = ⟨J_+J_−⟩ = 2 (ns − E)/(e^x_eff − 1), and take from each bath
 * <pre>j_b = γ↑_b ⟨J_−J_+⟩ − γ↓_b ⟨J_+J_−⟩ = K Σ_c (γ↑_b γ↓_c − γ↓_b γ↑_c)/B,   Σ_b j_b = 0</pre>
 * quanta per time, heat q_b = ω_b j_b, while entropy is produced at the rate −Σ x_b j_b ≥ 0. Independent spins do the
 * same with the blocks J = s.
 *
 * <p>Units: ħ = k_B = 1 and energies of the spins in quanta of theirs, from the ground state; the unit of time is that
 * of the rates.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision, however small it is. Exact zeros
 * are: all currents at equal x_b, and where all weight is on J = 0; the current of a bath at x_b = 0 where A = B; the
 * power where all ω_b are equal, and where it cancels at A = B. At A = B the energy is ns exactly.
 * Between baths at x_b = 0 and ±∞ all but x_eff are fractions if the weights are.
 *
 * <p><b>Cost.</b> That of a {@link CollectiveSteadyState} with some more bits, and of a few exponentials for each pair
 * of baths.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * <p>Source: derived, from the master equation of Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019),
 * (1) and (2).
 *
 * @derivation 7.2
 */
public final class HeatCurrents {

    /** Bits in which the temperature of an estimate is looked for. */
    private static final int COARSE_BITS = 32;

    /** Enclosures of rates that a pair of baths takes for all results, as passes of a block. */
    private static final double PASSES = 1;

    /** The evaluations of energies and emissions, to more and more digits of the temperature: a count. */
    private static final double STATES = 2;

    private final CollectiveSteadyState start;
    private final List<Bath> baths;
    private final CommonBath common;
    private final Medium medium;

    private HeatCurrents(CollectiveSteadyState start, List<Bath> baths) {
        this.start = start;
        this.baths = List.copyOf(baths);
        this.common = new CommonBath(this.baths);
        this.medium = common.known().<Medium>map(beta -> new KnownMedium(start.inBath(beta)))
                .orElseGet(() -> new EnclosedMedium(start, common));
    }

    /**
     * Makes the currents after a start.
     *
     * @param start the initial state, of any kind
     * @param baths at least one
     * @return the currents; nothing is computed yet
     * @throws InvalidInputException if there is no bath; it names {@code baths}
     */
    public static HeatCurrents of(InitialState start, List<Bath> baths) {
        return of(CollectiveSteadyState.of(start, InverseTemperature.ZERO), baths);
    }

    /**
     * Makes the currents after the start of a steady state, whose weights they share.
     *
     * @param state a steady state in any bath
     * @param baths at least one
     * @return the currents; nothing is computed yet
     * @throws InvalidInputException if there is no bath; it names {@code baths}
     */
    public static HeatCurrents of(CollectiveSteadyState state, List<Bath> baths) {
        if (baths.isEmpty()) {
            throw InvalidInputException.ofName("no-baths", "baths", "is empty; name at least one bath");
        }
        return new HeatCurrents(state, baths);
    }

    /**
     * Estimates the memory and time needed to round all quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        return nearby().estimate(precision).repeated(STATES)
                .plus(Block.estimate(near(), precision.bits()).repeated(PASSES * baths.size() * baths.size()));
    }

    /**
     * Estimates what the weights need, which all baths share.
     *
     * @param precision how many digits of each quantity
     * @return memory and time
     */
    public Estimate estimateWeights(Precision precision) {
        return nearby().estimateWeights(precision);
    }

    private InverseTemperature near() {
        return common.known().orElseGet(() -> EnclosedMedium.near(common.beta(), COARSE_BITS));
    }

    private Radiation nearby() {
        return Radiation.of(start.inBath(near()));
    }

    /**
     * Returns the baths.
     *
     * @return the baths in their order; unmodifiable
     */
    public List<Bath> baths() {
        return baths;
    }

    /**
     * Returns the inverse temperature of the steady state, x_eff = ln(A/B), between the least and the greatest x_b.
     *
     * @return x_eff, exactly where all x_b are equal or A = B; infinite where all x_b are
     */
    public Outcome betaEffective() {
        return common.known().map(InverseTemperature::toOutcome).orElseGet(() -> Outcome.of(common.beta()))
                .named("betaEffective");
    }

    /**
     * Returns the energy of the steady state, E = ns + Σ w_J e_J(x_eff).
     *
     * @return E
     */
    public Real energy() {
        return medium.energy();
    }

    /**
     * Returns the energy of independent spins between the same baths, E_th = n (s + e_s(x_eff)).
     *
     * @return E_th
     */
    public Real thermalEnergy() {
        return medium.thermalEnergy();
    }

    /**
     * Returns how many quanta the spins emit per time into all baths together, A ⟨J_+J_−⟩.
     *
     * @return A K
     */
    public Real intensity() {
        return medium.emission().multiply(common.emission());
    }

    /**
     * Returns how many quanta independent spins emit per time into all baths together.
     *
     * @return n A K_s
     */
    public Real thermalIntensity() {
        return medium.thermalEmission().multiply(common.emission());
    }

    /**
     * Returns the quanta per time that the spins take from each bath; they add up to 0.
     *
     * @return j_b in the order of the baths, negative where the bath is heated
     */
    public List<Real> currents() {
        return times(medium.emission(), bath -> BigFraction.ONE);
    }

    /**
     * Returns the quanta per time that independent spins take from each bath.
     *
     * @return n j_b of one spin, in the order of the baths
     */
    public List<Real> thermalCurrents() {
        return times(medium.thermalEmission(), bath -> BigFraction.ONE);
    }

    /**
     * Returns the heat per time that the spins take from each bath.
     *
     * @return q_b = ω_b j_b in the order of the baths
     */
    public List<Real> heatFlows() {
        return times(medium.emission(), Bath::frequency);
    }

    /**
     * Returns the heat per time that independent spins take from each bath.
     *
     * @return n q_b of one spin, in the order of the baths
     */
    public List<Real> thermalHeatFlows() {
        return times(medium.thermalEmission(), Bath::frequency);
    }

    private List<Real> times(Real emission, Function<Bath, BigFraction> factor) {
        List<Real> currents = common.currents();
        return IntStream.range(0, baths.size()).mapToObj(b ->
                currents.get(b).multiply(emission).multiply(Real.of(factor.apply(baths.get(b))))).toList();
    }

    /**
     * Returns the power that the spins give, P = Σ ω_b j_b: what comes in from the baths as heat goes out as work.
     *
     * @return P, negative where work is put in; 0 exactly where all ω_b are equal
     */
    public Real power() {
        return common.power().multiply(medium.emission());
    }

    /**
     * Returns the power that independent spins give.
     *
     * @return n P of one spin
     */
    public Real thermalPower() {
        return common.power().multiply(medium.thermalEmission());
    }

    /**
     * Returns the entropy that is produced per time, σ = −Σ x_b j_b ≥ 0, which is 0 only where all currents are.
     *
     * @return σ; +∞ where an infinitely cold bath takes or gives quanta
     */
    public Outcome entropyProductionRate() {
        return production(medium.emission()).named("entropyProductionRate");
    }

    /**
     * Returns the entropy that independent spins produce per time.
     *
     * @return n σ of one spin; +∞ where an infinitely cold bath takes or gives quanta
     */
    public Outcome thermalEntropyProductionRate() {
        return production(medium.thermalEmission()).named("thermalEntropyProductionRate");
    }

    private Outcome production(Real emission) {
        boolean isDark = emission.isExact() && emission.sign() == Sign.ZERO;
        return isDark ? Outcome.of(Real.of(0))
                : common.entropyProduction() instanceof Outcome.Finite perQuantum
                        ? Outcome.of(perQuantum.value().multiply(emission)) : common.entropyProduction();
    }

    /**
     * Returns each current over that of independent spins, K/(n K_s) = (ns − E)/(ns − E_th), the same for all baths.
     *
     * @return the ratio, exactly 1 where the state is that of independent spins; undefined at x_eff = ∞, where nothing
     *     is emitted
     */
    public Outcome currentRatio() {
        boolean isCold = common.known().filter(InverseTemperature.INFINITY::equals).isPresent();
        return isCold ? new Outcome.Undefined("currentRatio", "nothing is emitted") : Outcome.of(medium.ratio());
    }

    /**
     * Shows start and baths, without any computation.
     *
     * @return for example {@code HeatCurrents[InitialState[n = 4, s = 1/2, ghz], beta = 1, rate = 1, frequency = 1]}
     */
    @Override
    public String toString() {
        return "HeatCurrents[" + start.start() + ", " + common + "]";
    }
}
