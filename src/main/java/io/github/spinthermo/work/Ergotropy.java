package io.github.spinthermo.work;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.collective.DifferencesFromReference;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.initial.CopyLevel;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Work that could be had from a steady state: the ergotropy W = E − E_p, by the best unitary process, where the passive
 * energy E_p is that of the same eigenvalues in descending order in the levels from below; more from many copies, and
 * more still beside a bath. For 0 &lt; x &lt; ∞, x that of the bath,
 * <pre>0 ≤ W ≤ E − E_th(x*) ≤ F − F_th(x),   S_th(x*) = S,   F = E − S/x.</pre>
 *
 * <p>Units: ħ = k_B = ω = 1; energies are counted from the ground state.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision. Exact are zeros that follow from
 * the arguments: W of a passive state, all of a thermal state at x &gt; 0; energies are exact too where all
 * eigenvalues are fractions, at x = 0 and ±∞ after starts whose weights are.
 *
 * <p><b>Cost.</b> One step for each different eigenvalue, of which there are about (ns + 1)², with sums of integers of
 * n log₂(2s+1) bits: a second or two for n = 2000, s = 1/2. A state that is thermal by its arguments costs nothing.
 *
 * <p>What needs the eigenvalues is not computed after a start of three or more temperatures.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section VIII.2 for the energy that
 * is stored; all work is derived.
 *
 * @derivation 6.6
 */
public final class Ergotropy {

    private static final Real ZERO = Real.of(0);

    /** Bits of a difference beyond those that are asked for. */
    private static final int GUARD = 64;

    private final CollectiveSteadyState state;
    private final SpinComposition spins;
    private final InverseTemperature betaB;
    private final Once<Optional<List<CopyLevel>>> copies;
    private final Once<Spectrum> spectrum;
    private final Once<PassiveEnergy> passive;
    private final Once<Boolean> isPassive;
    private final Once<Boolean> isThermal;
    private final Once<Isentrope> isentrope;
    private final Once<Real> energy;
    private final Once<Real> thermalErgotropy;

    private Ergotropy(CollectiveSteadyState state) {
        this.state = state;
        this.spins = state.spins();
        this.betaB = state.betaB();
        this.copies = new Once<>(() -> state.start().copyLevels());
        this.spectrum = new Once<>(() -> new Spectrum(spins, copies.get().orElseThrow(), betaB));
        this.passive = new Once<>(() -> new PassiveEnergy(spectrum.get()));
        this.isThermal = new Once<>(() -> state.start().endsAsIndependent(betaB));
        this.isPassive = new Once<>(() -> isThermal()
                ? betaB.sign() != Sign.NEGATIVE
                : new Passivity(spins, copies.get().orElseThrow(), betaB, spectrum.get()).isPassive());
        this.thermalErgotropy = new Once<>(() -> betaB.sign() == Sign.NEGATIVE
                ? state.thermalEnergy().subtract(state.inBath(betaB.abs()).thermalEnergy()) : ZERO);
        this.energy = new Once<>(() -> withGuard(state.energy()));
        this.isentrope = new Once<>(() -> new Isentrope(spins, state.entropy()));
    }

    /**
     * Makes the work that a steady state could give.
     *
     * @param state the steady state
     * @return its work; nothing is computed yet
     */
    public static Ergotropy of(CollectiveSteadyState state) {
        return new Ergotropy(Objects.requireNonNull(state, "state"));
    }

    /**
     * Estimates the memory and time needed to round all quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        return isThermalByTemperatures() ? state.estimate(precision) : new WorkCost(state).of(precision);
    }

    /**
     * Returns the energy of the steady state.
     *
     * @return E
     */
    public Real energy() {
        return energy.get();
    }

    /** Returns the energy with some bits more than are asked for, so that differences have them too. */
    private static Real withGuard(Real energy) {
        return energy.isExact() ? energy : Real.refining(bits -> energy.enclose(bits + GUARD));
    }

    /**
     * Returns the passive energy, the least that a state with the same eigenvalues can have; even in x.
     *
     * @return E_p; not computed after a start of three or more temperatures
     */
    public Outcome passiveEnergy() {
        return withCopies("passiveEnergy", () -> Outcome.of(knownPassiveEnergy()));
    }

    private Real knownPassiveEnergy() {
        if (isThermal()) {
            return state.inBath(betaB.abs()).thermalEnergy();
        }
        return isPassive.get() ? energy() : passive.get().value();
    }

    /**
     * Returns the ergotropy, W = E − E_p: the largest work that a unitary process can take from the steady state.
     *
     * @return W; exactly 0 if the state is passive, not computed after a start of three or more temperatures
     */
    public Outcome ergotropy() {
        return withCopies("ergotropy", () -> Outcome.of(knownErgotropy()));
    }

    private Real knownErgotropy() {
        if (isPassive.get()) {
            return ZERO;
        }
        if (isThermal()) {
            return thermalErgotropy();
        }
        return energy().isExact() && spectrum.get().isExact()
                ? energy().subtract(passive.get().value())
                : Real.refining(bits -> Enclosures.of(new Arithmetic(bits + GUARD).subtract(
                        Enclosures.ball(energy().enclose(bits)), passive.get().at(bits))).above(BigFraction.ZERO));
    }

    /**
     * Returns the ergotropy of independent spins in the bath, which are passive for x ≥ 0.
     *
     * @return 0 for x ≥ 0, 2 E_th(x) − 2ns for x &lt; 0
     */
    public Real thermalErgotropy() {
        return thermalErgotropy.get();
    }

    /**
     * Returns the inverse temperature x* ≥ 0 at which independent spins have the entropy of the steady state.
     *
     * @return x*; |x| exactly if the state is thermal, +∞ for a pure state, 0 for the fully mixed one, not computed
     *     after a start of three or more temperatures
     */
    public Outcome equivalentInverseTemperature() {
        return withCopies("equivalentInverseTemperature", () -> {
            if (isThermal()) {
                return betaB.abs().toOutcome();
            }
            if (isPure()) {
                return InverseTemperature.INFINITY.toOutcome();
            }
            return Outcome.of(isentrope.get().inverseTemperature());
        });
    }

    private boolean isPure() {
        return state.entropy().isExact() && state.entropy().sign() == Sign.ZERO;
    }

    /**
     * Returns the work for each ensemble that a unitary process can take from many copies together, E − E_th(x*).
     *
     * @return the work, at least W; exactly 0 for a thermal state at x ≥ 0, not computed after a start of three or
     *     more temperatures
     */
    public Outcome totalErgotropy() {
        return withCopies("totalErgotropy", () -> {
            if (isThermal()) {
                return ergotropy();
            }
            return Outcome.of(isPure() ? energy() : overIsentrope());
        });
    }

    /** Returns E − E_th(x*), where E is in the middle of all energies at x = 0. */
    private Real overIsentrope() {
        return betaB.isZero() ? isentrope.get().energyBelowMiddle() : Real.refining(bits ->
                energy().subtract(isentrope.get().energy()).enclose(bits).above(BigFraction.ZERO));
    }

    /**
     * Returns the free energy above that of independent spins in the bath, F − F_th = D(ρ‖ρ_th)/x: the largest work
     * that a bath at x which tells the spins apart could still give. It is (Σ_th − Σ)/x.
     *
     * @return F − F_th, at least {@link #totalErgotropy}; exactly 0 for a thermal state, undefined unless 0 &lt; x
     *     &lt; ∞, not computed after a start of three or more temperatures
     */
    public Outcome freeEnergyExcess() {
        if (betaB.sign() != Sign.POSITIVE || betaB.isInfinite()) {
            return new Outcome.Undefined("freeEnergyExcess", "it is defined for a positive finite betaB");
        }
        return withCopies("freeEnergyExcess", () -> Outcome.of(isThermal() ? ZERO : excess()));
    }

    private Real excess() {
        Real x = Real.of(betaB.toFraction());
        Real divergence = state.differences().map(DifferencesFromReference::weightDivergence)
                .map(Outcome::orElseThrow).orElseGet(() -> divergence(x));
        return Real.refining(bits -> divergence.divide(x).enclose(bits).above(BigFraction.ZERO));
    }

    /** Returns x (E − E_th) − (S − S_th). */
    private Real divergence(Real x) {
        return x.multiply(state.energy().subtract(state.thermalEnergy()))
                .subtract(state.entropy().subtract(state.thermalEntropy()));
    }

    /**
     * Tells whether the steady state is passive, so that no unitary process takes work from it.
     *
     * @return true if W is 0; empty after a start of three or more temperatures
     */
    public Optional<Boolean> isPassive() {
        return isKnown() ? Optional.of(isPassive.get()) : Optional.empty();
    }

    /** Tells whether the arguments alone show that the state is that of independent spins. */
    private boolean isThermal() {
        return isThermal.get();
    }

    /** Tells whether the temperatures alone show that, without a look at weights. */
    private boolean isThermalByTemperatures() {
        return spins.count() == 1 || state.start().beta0().filter(beta0 -> beta0.abs().equals(betaB.abs())).isPresent();
    }

    private boolean isKnown() {
        return isThermal() || copies.get().isPresent();
    }

    private Outcome withCopies(String quantity, Supplier<Outcome> value) {
        return isKnown() ? value.get() : new Outcome.NotComputed(quantity, "three or more temperatures");
    }

    /**
     * Shows the state, without any computation.
     *
     * @return for example {@code Ergotropy[CollectiveSteadyState[n = 2, s = 1/2, beta0 = inf, betaB = 0.1]]}
     */
    @Override
    public String toString() {
        return "Ergotropy[" + state + "]";
    }
}
