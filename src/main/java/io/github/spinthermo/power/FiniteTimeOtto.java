package io.github.spinthermo.power;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.engine.OperatingMode;
import io.github.spinthermo.engine.OttoCycle;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Otto engine whose strokes take time: n spins s for t_h in a hot bath at x_h = β_h with rates of sum κ_h, for t_c in a
 * cold one at x_c = λβ_c with κ_c, and for the idle time τ_0 on the way from one to the other and back.
 *
 * <p>The Hamiltonian is proportional to J_z at all times, so that the ways between the baths change no population,
 * however quick they are: the efficiency is 1 − λ at every speed. In each block J, whose weight w_J the start sets for
 * ever, the cycle has one stationary state p_A = e^{Q_h t_h} p_B, p_B = e^{Q_c t_c} p_A, with the heat
 * <pre>
 * q = Σ w_J (⟨m⟩_A − ⟨m⟩_B),   Q_h = q,   Q_c = −λq,   −W = (1 − λ)q,   power = −W/(t_h + t_c + τ_0).
 * </pre>
 * q has the sign of x_c − x_h and is exactly 0 at x_h = x_c. It tends to E(x_h) − E(x_c) for long strokes, the heat of
 * {@link OttoCycle}; for short ones at a duty f = t_h/(t_h + t_c), q/(t_h + t_c) tends to the current between both
 * baths at once with rates fκ_h and (1 − f)κ_c.
 *
 * <p>Units: ħ = k_B = 1 and ω = 1, the frequency of the hot stroke; rates and durations in one arbitrary unit of time.
 * Both baths may have inverse temperatures of either sign, 0 and ±∞; ∞ times λ is ∞.
 *
 * <p><b>Accuracy.</b> Double precision, with a proven bound of the error in {@link FiniteTimeCycle#tolerance}, some
 * 10^−12 unless blocks are large and baths hot. Short strokes keep their heat relatively, cold ones their
 * excitations.
 *
 * <p><b>Cost.</b> Some 20 to 30 cycles for each block that counts, about 9√n of them for a finite start and one at
 * ±∞; a stroke of a block takes 2κtJ² products of 2J + 1 numbers, until it is complete.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * <p>Source: derived; the cycle is that of Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019),
 * section VIII.1.
 *
 * @derivation 7.3
 */
public final class FiniteTimeOtto {

    /** Largest error of heats divided by n that is accepted unless another one is asked for. */
    public static final double DEFAULT_TOLERANCE = 1e-9;

    /** The largest 2ns. */
    private static final long LARGEST_SPIN = 1L << 26;

    /** The largest rate and the longest duration; those above 0 are at least its reciprocal. */
    private static final double LARGEST = 1e120;

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    private final SpinEnsemble spins;
    private final InverseTemperature beta0;
    private final BigFraction compression;
    private final OperatingMode mode;
    private final BathPair baths;
    private final double idle;

    private FiniteTimeOtto(SpinEnsemble spins, InverseTemperature beta0, BigFraction compression, OperatingMode mode,
            BathPair baths, double idle) {
        this.spins = spins;
        this.beta0 = beta0;
        this.compression = compression;
        this.mode = mode;
        this.baths = baths;
        this.idle = idle;
    }

    /**
     * Makes the engine with rates κ_h = κ_c = 1 and no idle time.
     *
     * @param spins n spins s
     * @param beta0 β_0 of the thermal start, which sets the weights, of either sign, also 0 and ±∞
     * @param betaHot β_h
     * @param betaCold β_c
     * @param compression λ, the frequency at the cold bath over that at the hot one, 0 &lt; λ ≤ 1
     * @return the engine; nothing is computed yet
     * @throws InvalidInputException if λ is not in (0, 1]; the parameter it names is {@code compression}
     * @throws ResourceLimitException if 2ns is above 2^26; the parameter it names is {@code n}
     */
    public static FiniteTimeOtto of(SpinEnsemble spins, InverseTemperature beta0, InverseTemperature betaHot,
            InverseTemperature betaCold, BigFraction compression) {
        OperatingMode mode = OttoCycle.of(spins, beta0, betaHot, betaCold, compression).mode();
        if (spins.largestTotalSpin().twice() > LARGEST_SPIN) {
            throw new ResourceLimitException("n", spins.n(),
                    "makes 2ns larger than " + LARGEST_SPIN + ", the most that cycles of finite duration can have");
        }
        return new FiniteTimeOtto(spins, beta0, compression, mode,
                BathPair.of(betaHot, betaCold.times(compression), 1, 1), 0);
    }

    /**
     * Returns the engine with other baths at the same temperatures.
     *
     * @param rateHot κ_h, above 0
     * @param rateCold κ_c, above 0
     * @return the engine
     * @throws InvalidInputException if one is not positive; the parameter it names is {@code rateHot} or {@code
     *     rateCold}
     * @throws ResourceLimitException if one is above 10^120 or below 10^−120; it names the same
     */
    public FiniteTimeOtto withRates(double rateHot, double rateCold) {
        requireInRange("rateHot", rateHot);
        requireInRange("rateCold", rateCold);
        return new FiniteTimeOtto(spins, beta0, compression, mode,
                new BathPair(baths.xHot(), baths.xCold(), baths.hot(), baths.cold(), rateHot, rateCold), idle);
    }

    /**
     * Returns the engine with another time between the strokes.
     *
     * @param time τ_0 of both ways together, 0 or above
     * @return the engine
     * @throws InvalidInputException if it is negative; the parameter it names is {@code idle}
     * @throws ResourceLimitException if it is above 10^120, or above 0 and below 10^−120; it names the same
     */
    public FiniteTimeOtto withIdle(double time) {
        if (!(time >= 0)) {
            throw new InvalidInputException("negative", "idle", time, "is no duration; write a number of at least 0");
        }
        if (time > 0) {
            requireInRange("idle", time);
        }
        return new FiniteTimeOtto(spins, beta0, compression, mode, baths, time);
    }

    private static void requireInRange(String name, double number) {
        if (!(number > 0)) {
            throw new InvalidInputException("not-positive", name, number, "is not positive; write a number above 0");
        }
        if (number > LARGEST || number < 1 / LARGEST) {
            throw new ResourceLimitException(name, number,
                    "is out of range; rates and durations are from " + Fault.show(1 / LARGEST)
                            + " to " + Fault.show(LARGEST));
        }
    }

    /**
     * Returns the use of the cycle, which is that of a slow one.
     *
     * @return engine, refrigerator, idle or conduction
     */
    public OperatingMode mode() {
        return mode;
    }

    /**
     * Estimates the memory and time that a cycle needs.
     *
     * @param durationHot t_h
     * @param durationCold t_c
     * @return memory and time
     * @throws InvalidInputException if a duration is not positive; the parameter it names is {@code durationHot} or
     *     {@code durationCold}
     * @throws ResourceLimitException if one is above 10^120 or below 10^−120; it names the same
     */
    public Estimate estimate(double durationHot, double durationCold) {
        requireInRange("durationHot", durationHot);
        requireInRange("durationCold", durationCold);
        return new PowerCost(spins, beta0, baths).cycle(durationHot, durationCold);
    }

    /**
     * Estimates the memory and time that the search for the largest power needs.
     *
     * @return memory and time
     */
    public Estimate estimateOptimum() {
        return new PowerCost(spins, beta0, baths).optimum(idle);
    }

    /**
     * Computes the cycle.
     *
     * @param durationHot t_h, above 0
     * @param durationCold t_c, above 0
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return works, heats and powers, with a bound of their errors
     * @throws InvalidInputException if a duration is not positive; the parameter it names is {@code durationHot} or
     *     {@code durationCold}
     * @throws ResourceLimitException if one is above 10^120 or below 10^−120; it names the same
     */
    public FiniteTimeCycle cycle(double durationHot, double durationCold, DoubleConsumer progress) {
        requireInRange("durationHot", durationHot);
        requireInRange("durationCold", durationCold);
        WorkingMedium medium = WorkingMedium.independent(spins);
        CycleValues independent = medium.cycle(baths, durationHot, durationCold, share -> { });
        WorkingMedium common = spins.n() == 1 ? medium : WorkingMedium.collective(spins, beta0);
        CycleValues collective = spins.n() == 1
                ? independent : common.cycle(baths, durationHot, durationCold, progress);
        double duty = durationHot / (durationHot + durationCold);
        double period = durationHot + durationCold + idle;
        MediumCycle ofOwn = values(medium, independent, duty, period);
        MediumCycle ofAll = spins.n() == 1 ? ofOwn : values(common, collective, duty, period);
        double error = Math.max(error(independent), error(collective));
        return new FiniteTimeCycle(ofAll, ofOwn, mode, onlyIn(OperatingMode.ENGINE, workShare()), error / spins.n());
    }

    private double workShare() {
        return BigFraction.ONE.subtract(compression).doubleValue();
    }

    private OptionalDouble onlyIn(OperatingMode where, double value) {
        return mode == where ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private MediumCycle values(WorkingMedium medium, CycleValues values, double duty, double period) {
        double heat = values.heat();
        double cold = 0 - compression.doubleValue() * heat;
        double work = workShare() * heat;
        double fast = baths.isEqual() ? 0 : workShare() * medium.fastHeat(baths, duty);
        return new MediumCycle(heat, cold, work, work / period, onlyIn(OperatingMode.REFRIGERATOR, cold / period),
                values.energyHot(), values.energyCold(), entropyProduction(heat), fast);
    }

    private OptionalDouble entropyProduction(double heat) {
        return baths.isEqual() ? OptionalDouble.of(0)
                : baths.isFinite() ? OptionalDouble.of(baths.difference() * heat) : OptionalDouble.empty();
    }

    /** Bounds the errors of heats and energies, and of the power times the duration of the cycle. */
    private static double error(CycleValues values) {
        return Math.max(values.heatError() + 8 * ROUNDING * Math.abs(values.heat()), values.energyError());
    }

    /**
     * Finds the durations of the strokes with the largest power, in magnitude, of n spins in common baths.
     *
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the power; without idle time it is the limit of short strokes, with durations 0; no durations where no
     *     heat flows, or less than a double holds
     */
    public PowerOptimum optimumCollective(DoubleConsumer progress) {
        return spins.n() == 1 ? optimumIndependent() : optimum(WorkingMedium.collective(spins, beta0), progress);
    }

    /**
     * Finds the same of independent spins.
     *
     * @return the largest power and its durations
     */
    public PowerOptimum optimumIndependent() {
        return optimum(WorkingMedium.independent(spins), share -> { });
    }

    private PowerOptimum optimum(WorkingMedium medium, DoubleConsumer progress) {
        if (baths.isEqual() || medium.fastHeat(baths, 0.5) == 0) {
            return PowerOptimum.NONE;
        }
        PowerSearch search = new PowerSearch(medium, baths);
        if (idle == 0) {
            double duty = search.duty();
            double power = workShare() * medium.fastHeat(baths, duty);
            return PowerOptimum.ofFast(power, duty, (medium.fastError() + 4 * ROUNDING) * Math.abs(power));
        }
        double[] durations = search.durations(idle, progress);
        CycleValues values = medium.cycle(baths, durations[0], durations[1], share -> { });
        double period = durations[0] + durations[1] + idle;
        double power = workShare() * values.heat() / period;
        double error = workShare() * values.heatError() / period + 8 * ROUNDING * Math.abs(power);
        return PowerOptimum.of(power, durations[0], durations[1], error);
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code FiniteTimeOtto[n = 4, s = 1/2, beta0 = inf, baths at 0.1 and 0.5]}
     */
    @Override
    public String toString() {
        return "FiniteTimeOtto[" + spins + ", beta0 = " + beta0 + ", baths at " + baths.xHot() + " and "
                + baths.xCold() + "]";
    }
}
