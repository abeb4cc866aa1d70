package io.github.spinthermo.engine;

import io.github.spinthermo.collective.BathExchange;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Cycle of a quantum Otto engine: n spins s in a hot bath at β_h, an adiabatic stroke to λ times the
 * frequency, a cold bath at β_c, a stroke back. {@code …Collective} is what it does with baths that cannot
 * tell the spins apart, {@code …Independent} with baths that can.
 *
 * <p>The weights w_J of the start survive every cycle, so that the collective steady states of both baths have
 * them. With E(x) and S(x) their energy and entropy in a bath at x ({@link CollectiveSteadyState}):
 * <pre>Q_h = E(β_h) − E(λβ_c),   Q_c = −λ Q_h,   −W = (1 − λ) Q_h = Q_h + Q_c,</pre>
 * heats counted into the spins, −W the work that is extracted.
 *
 * <p>Units: ħ = k_B = 1 and ω = 1, the frequency of the hot stroke; entropies in nats. Both baths may have
 * inverse temperatures of either sign, 0 and ±∞; ∞ times λ is ∞. λ is a fraction with 0 &lt; λ ≤ 1, and λβ_c
 * is multiplied out exactly.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision, however small it is. All
 * works and heats are exactly 0 at β_h = λβ_c; collective and independent ones are the same for n = 1 and if
 * each of β_h, λβ_c is 0 or ±β_0.
 *
 * <p><b>Cost.</b> Twice that of a {@link CollectiveSteadyState}.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section VIII.1 and appendix G.
 *
 * @derivation 2
 */
public final class OttoCycle {

    private static final Outcome NO_HEAT = new Outcome.Undefined("workRatio", "no heat is exchanged");
    private static final Outcome NO_ENGINE = new Outcome.Undefined("efficiency", "the cycle is not an engine");
    private static final Outcome NO_REFRIGERATOR =
            new Outcome.Undefined("coefficientOfPerformance", "the cycle is not a refrigerator");

    private final InverseTemperature betaHot;
    private final InverseTemperature betaCold;
    private final BigFraction compression;
    private final OperatingMode mode;
    private final InverseTemperature scaledCold;
    private final CollectiveSteadyState hot;
    private final Real heatCollective;
    private final Real heatIndependent;
    private final Real entropyCollective;
    private final Real entropyIndependent;

    private OttoCycle(CollectiveSteadyState hot, InverseTemperature betaCold, BigFraction compression) {
        this.hot = hot;
        this.betaHot = hot.betaB();
        this.betaCold = betaCold;
        this.compression = compression;
        this.scaledCold = betaCold.times(compression);
        this.mode = OperatingMode.of(betaHot, scaledCold, compression);
        BathExchange exchange = BathExchange.from(scaledCold, hot);
        this.heatCollective = exchange.heat();
        this.heatIndependent = exchange.thermalHeat();
        this.entropyCollective = exchange.entropyChange();
        this.entropyIndependent = exchange.thermalEntropyChange();
    }

    /**
     * Makes the cycle of spins that start in a thermal state.
     *
     * @param ensemble n spins s
     * @param beta0 β_0, which sets the weights, of either sign, also 0 and ±∞
     * @param betaHot β_h
     * @param betaCold β_c
     * @param compression λ, the frequency at the cold bath over that at the hot one, 0 &lt; λ ≤ 1
     * @return the cycle; nothing is computed yet
     * @throws InvalidInputException if λ is not in (0, 1]; it names {@code compression}
     */
    public static OttoCycle of(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaHot,
            InverseTemperature betaCold, BigFraction compression) {
        return of(CollectiveSteadyState.of(ensemble, beta0, betaHot), betaCold, compression);
    }

    /**
     * Makes the cycle that begins with spins in the steady state of the hot bath, whatever they started from.
     *
     * @param hot the collective steady state at β_h
     * @param betaCold β_c
     * @param compression λ, the frequency at the cold bath over that at the hot one, 0 &lt; λ ≤ 1
     * @return the cycle; it shares the weights of the state
     * @throws InvalidInputException if λ is not in (0, 1]; it names {@code compression}
     */
    public static OttoCycle of(CollectiveSteadyState hot, InverseTemperature betaCold, BigFraction compression) {
        Objects.requireNonNull(betaCold, "betaCold");
        return new OttoCycle(hot, betaCold, requireCompression(compression));
    }

    private static BigFraction requireCompression(BigFraction compression) {
        if (compression.signum() <= 0 || compression.compareTo(BigFraction.ONE) > 0) {
            throw new InvalidInputException("out-of-range", "compression", compression,
                    "is out of range; write a number above 0 and at most 1");
        }
        return compression;
    }

    /**
     * Estimates the memory and time needed to round all quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        return mode == OperatingMode.IDLE ? Estimate.NONE : OttoCost.of(hot, hot.inBath(scaledCold), precision);
    }

    /**
     * Returns the use of the cycle.
     *
     * @return engine, refrigerator, idle or conduction
     */
    public OperatingMode mode() {
        return mode;
    }

    /**
     * Returns the work per cycle, −W = (1 − λ) [E(β_h) − E(λβ_c)], positive when extracted. [L 49]
     *
     * @return −W; exactly 0 at β_h = λβ_c and at λ = 1
     * @throws ResourceLimitException when digits are asked for, if exact multiplicities do not fit into the
     *     free memory; it names {@code n}
     */
    public Real workCollective() {
        return heatCollective.multiply(Real.of(workShare()));
    }

    /**
     * Returns the work per cycle of independent spins, with their energies E_th. [L 50]
     *
     * @return the work per cycle; exactly 0 at β_h = λβ_c and at λ = 1
     */
    public Real workIndependent() {
        return heatIndependent.multiply(Real.of(workShare()));
    }

    private BigFraction workShare() {
        return BigFraction.ONE.subtract(compression);
    }

    /**
     * Returns Q_h of collective over Q_h of independent spins, which for λ &lt; 1 is the ratio of the works.
     *
     * <p>Q_h of independent spins vanishes at β_h = λβ_c only, as E_th falls strictly with x; that of
     * collective ones vanishes there too, and elsewhere for given weights that are all on J = 0: then the
     * ratio is 0.
     *
     * @return the ratio; exactly 1 where both are the same by structure, undefined at β_h = λβ_c, where both
     *     vanish
     * @derivation 2
     */
    public Outcome workRatio() {
        if (mode == OperatingMode.IDLE) {
            return NO_HEAT;
        }
        if (heatCollective == heatIndependent) {
            return Outcome.of(Real.of(1));
        }
        return Outcome.of(isDark() ? heatCollective : heatCollective.divide(heatIndependent));
    }

    /** Tells whether the spins exchange no heat by structure: all weight is on J = 0, or both baths act alike. */
    private boolean isDark() {
        return heatCollective.isExact() && heatCollective.sign() == Sign.ZERO;
    }

    /**
     * Returns the heat taken from the hot bath, Q_h = E(β_h) − E(λβ_c).
     *
     * @return the heat taken from the hot bath; exactly 0 at β_h = λβ_c
     * @throws ResourceLimitException when digits are asked for, if exact multiplicities do not fit into the
     *     free memory; it names {@code n}
     */
    public Real heatHotCollective() {
        return heatCollective;
    }

    /**
     * Returns the heat taken from the cold bath, Q_c = −λ Q_h.
     *
     * @return the heat taken from the cold bath, negative in an engine; exactly 0 at β_h = λβ_c
     * @throws ResourceLimitException when digits are asked for, if exact multiplicities do not fit into the
     *     free memory; it names {@code n}
     */
    public Real heatColdCollective() {
        return heatCollective.multiply(Real.of(compression.negate()));
    }

    /**
     * Returns the heat that independent spins take from the hot bath, Q_h.
     *
     * @return the heat taken from the hot bath; exactly 0 at β_h = λβ_c
     */
    public Real heatHotIndependent() {
        return heatIndependent;
    }

    /**
     * Returns the heat that independent spins take from the cold bath, Q_c.
     *
     * @return the heat taken from the cold bath, negative in an engine; exactly 0 at β_h = λβ_c
     */
    public Real heatColdIndependent() {
        return heatIndependent.multiply(Real.of(compression.negate()));
    }

    /**
     * Returns the efficiency of an engine, η = −W/Q_h = 1 − λ, the same for collective and independent spins.
     * [L 48]
     *
     * @return the efficiency, exact; undefined unless the cycle is an engine, and if Q_h = 0 as all weight is on J = 0
     * @derivation 6.8
     */
    public Outcome efficiency() {
        return mode == OperatingMode.ENGINE ? ofHeat("efficiency", workShare()) : NO_ENGINE;
    }

    /** Returns a quotient of work and heat, unless collective spins have neither. */
    private Outcome ofHeat(String quantity, BigFraction quotient) {
        return isDark() ? NO_HEAT.named(quantity) : Outcome.of(Real.of(quotient));
    }

    /**
     * Returns the Carnot efficiency 1 − β_h/β_c, the bound of the efficiency of any engine between these baths;
     * 1 at β_c = ∞. [L 48] It is a property of the baths and told in every mode.
     *
     * @return the Carnot efficiency, exact; undefined unless 0 &lt; β_h &lt; β_c
     */
    public Outcome carnotEfficiency() {
        if (!isOrdered()) {
            return new Outcome.Undefined("carnotEfficiency", "the Carnot efficiency needs 0 < betaHot < betaCold");
        }
        return Outcome.of(betaCold.isInfinite()
                ? Real.of(1)
                : Real.of(BigFraction.ONE.subtract(betaHot.toFraction().divide(betaCold.toFraction()))));
    }

    private boolean isOrdered() {
        return betaHot.sign() == Sign.POSITIVE && betaHot.compareTo(betaCold) < 0;
    }

    /**
     * Returns the coefficient of performance of a refrigerator, Q_c/W = λ/(1 − λ): the heat taken from the cold
     * bath for each unit of work that is put in.
     *
     * @return the coefficient of performance, exact; undefined unless the cycle is a refrigerator, and if Q_h = 0 as
     *     all weight is on J = 0
     * @derivation 6.8
     */
    public Outcome coefficientOfPerformance() {
        return mode == OperatingMode.REFRIGERATOR
                ? ofHeat("coefficientOfPerformance", compression.divide(workShare()))
                : NO_REFRIGERATOR;
    }

    /**
     * Returns Carnot's coefficient of performance β_h/(β_c − β_h), the bound of that of any refrigerator between these
     * baths; 0 at β_c = ∞. It is a property of the baths and told in every mode.
     *
     * @return the coefficient, exact; undefined unless 0 &lt; β_h &lt; β_c
     * @derivation 6.8
     */
    public Outcome carnotCoefficientOfPerformance() {
        if (!isOrdered()) {
            return new Outcome.Undefined("carnotCoefficientOfPerformance",
                    "Carnot's coefficient of performance needs 0 < betaHot < betaCold");
        }
        BigFraction hot = betaHot.toFraction();
        return Outcome.of(betaCold.isInfinite()
                ? Real.of(0)
                : Real.of(hot.divide(betaCold.toFraction().subtract(hot))));
    }

    /**
     * Returns the change of the free energy per cycle, (1/β_c − 1/β_h) [S(β_h) − S(λβ_c)], with 1/±∞ = 0; negative in
     * an engine with positive β_h and β_c. [L 53]
     *
     * @return the change of the free energy per cycle; exactly 0 at β_h = β_c and at β_h = ±λβ_c, undefined if
     *     β_h or β_c is 0
     */
    public Outcome freeEnergyPerCycleCollective() {
        return freeEnergy(entropyCollective).named("freeEnergyPerCycleCollective");
    }

    /**
     * Returns the change of the free energy per cycle of independent spins, with their entropies S_th. [L 54]
     *
     * @return the change of their free energy per cycle; exactly 0 at β_h = β_c and at β_h = ±λβ_c, undefined
     *     if β_h or β_c is 0
     */
    public Outcome freeEnergyPerCycleIndependent() {
        return freeEnergy(entropyIndependent).named("freeEnergyPerCycleIndependent");
    }

    private Outcome freeEnergy(Real entropy) {
        return hasFreeEnergy()
                ? Outcome.of(entropy.multiply(Real.of(temperature(betaCold).subtract(temperature(betaHot)))))
                : new Outcome.Undefined("the free energy has no value at infinite bath temperature");
    }

    private boolean hasFreeEnergy() {
        return !betaHot.isZero() && !betaCold.isZero();
    }

    private static BigFraction temperature(InverseTemperature beta) {
        return beta.isInfinite() ? BigFraction.ZERO : beta.toFraction().reciprocal();
    }

    /**
     * Tells whether the baths act more on collective than on independent spins: |S(β_h) − S(λβ_c)| is larger than
     * |S_th(β_h) − S_th(λβ_c)|. Both differences have the same sign. [L 55]
     *
     * @return true if it is larger, false if it is not, also where both are 0 or the same; empty where the free
     *     energy per cycle is undefined
     */
    public Optional<Boolean> effectiveAmplification() {
        if (!hasFreeEnergy()) {
            return Optional.empty();
        }
        Sign orientation = entropyIndependent.sign();
        return Optional.of(orientation != Sign.ZERO && entropyCollective.compare(entropyIndependent) == orientation);
    }

    /**
     * Shows the state at the hot bath and the other arguments, without any computation.
     *
     * @return for example {@code OttoCycle[CollectiveSteadyState[n = 2, s = 1/2, beta0 = inf, betaB = 0.1],
     *     betaCold = 1, compression = 0.5]}
     */
    @Override
    public String toString() {
        return "OttoCycle[" + hot + ", betaCold = " + betaCold + ", compression = " + Fault.show(compression) + "]";
    }
}
