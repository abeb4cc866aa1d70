package io.github.spinthermo.battery;

import io.github.spinthermo.battery.MeanFieldCycle.Turn;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.apache.commons.numbers.core.DD;

/**
 * A battery in mean field: the moments of one and of two emitters, those of three without their third cumulant
 * (Appendix of the paper, corrected: spec 4, 2.2). π pulses leave three variables, z, C = ⟨σ⁺σ⁻⟩ and d = ⟨σᶻσᶻ⟩;
 * pulses of any other angle, nine. Storage is in closed form.
 *
 * <p><b>What it is worth.</b> It is exact for one and for two emitters. For N = 140 lengths at the end of a cycle
 * are good to 1 %, excitations and energies to 2 to 7 %; within the burst from full inversion it is ahead by up to
 * 12 % of the energy. Towards a dark state it has a slow mode of rate 2Γ that the emitters do not have:
 * discharges shorter than about 5/Γ it does not describe.
 *
 * <p><b>Accuracy.</b> All is integrated twice, by the method of Radau IIA of order 9 in double-double arithmetic, the
 * second time with 1/32 of the local error. The finer result is given, and as its tolerance four times the largest
 * difference between the two over all cycles, which is some 20 times its error: an estimate and no proof, for two
 * runs can be wrong alike. It is of the order of 10^−11, and has been three times the error and more against Taylor
 * series. In double-double arithmetic rounding counts for nothing; what is rounded to double precision once, rates,
 * angles and exponentials, is the same in both runs, and 10^−15 is added for it in each cycle.
 *
 * <p><b>Limit cycle.</b> The fixed point of the map of a cycle, by Newton's iteration, from the ground state and from
 * infinite temperature. It is unique if both lead to the same and no eigenvalue of the derivatives there has a
 * modulus of 1 or more; the largest one is the second eigenvalue of {@link LimitCycle}, with an error of some
 * 10^−6. That no third start leads elsewhere is not proven.
 *
 * <p><b>Cost.</b> A cycle with a burst takes some 4 ms for π pulses and 17 ms for others, however stiff and large it
 * is, and down to 0.2 ms where little happens; the limit cycle takes as long as 90 cycles. Above 10^9 emitters it may
 * not be found.
 *
 * <p>Source: Pirmoradian and Mølmer, Phys. Rev. A 100, 043833 (2019), Appendix; corrected.
 *
 * @derivation 4, 2
 */
public final class MeanFieldBattery implements Battery {

    /** The largest error, divided by N, that is accepted unless a smaller one is asked for. */
    public static final double LARGEST_TOLERANCE = 1e-9;

    private static final double STEP_TOLERANCE = 1e-9;
    private static final double SMALLEST_STEP_TOLERANCE = 1e-18;
    private static final double REFINEMENT = 1.0 / 32;

    /** The ratio of the tolerance to the difference of two results, of which the finer is given. */
    private static final double SAFETY = 4;

    /** Some roundings to double precision, of rates, angles and exponentials: the same in every cycle and every run. */
    private static final double ROUNDING = 1e-15;

    /** Limits closer than this are the same. */
    private static final double SAME = 1e-6;

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

    private final BatteryProtocol protocol;
    private final double dephasing;
    private final double pulseAngle;
    private final double tolerance;
    private final MeanFieldMoments moments;

    private MeanFieldBattery(BatteryProtocol protocol, double dephasing, double pulseAngle, double tolerance) {
        this.protocol = protocol;
        this.dephasing = dephasing;
        this.pulseAngle = pulseAngle;
        this.tolerance = tolerance;
        this.moments = MeanFieldMoments.of(protocol.n(), pulseAngle);
    }

    /**
     * A battery that is charged by π pulses, without dephasing, with an error of at most 10^−9 N.
     *
     * @param protocol what is done to it
     * @return the battery
     */
    public static MeanFieldBattery of(BatteryProtocol protocol) {
        return new MeanFieldBattery(protocol, 0, Math.PI, LARGEST_TOLERANCE);
    }

    /**
     * Returns the same battery with dephasing, at all times.
     *
     * @param rate γ_φ of γ_φ Σ_i D[σ_i^z], so that the coherence of one emitter decays at 2γ_φ
     * @return the battery
     * @throws InvalidInputException if the rate is negative or not finite; it names {@code dephasing}
     */
    public MeanFieldBattery withDephasing(double rate) {
        return new MeanFieldBattery(protocol, BatteryProtocol.requireNonNegative("dephasing", rate), pulseAngle,
                tolerance);
    }

    /**
     * Returns the same battery with other pulses.
     *
     * @param angle θ, by which a pulse rotates about x; {@link Math#PI} and its opposite stand for π
     * @return the battery
     * @throws InvalidInputException if the angle is not finite; it names {@code pulseAngle}
     */
    public MeanFieldBattery withPulseAngle(double angle) {
        if (!Double.isFinite(angle)) {
            throw new InvalidInputException("not-finite", "pulseAngle", angle, "is not finite");
        }
        return new MeanFieldBattery(protocol, dephasing, angle, tolerance);
    }

    /**
     * Returns the same battery with another accepted error.
     *
     * @param accepted the error, divided by N, that is accepted; above 10^−9 as if it were 10^−9
     * @return the battery
     * @throws InvalidInputException if it is not positive; it names {@code tolerance}
     */
    public MeanFieldBattery withTolerance(double accepted) {
        if (!(accepted > 0)) {
            throw new InvalidInputException("not-positive", "tolerance", accepted, "is not above 0");
        }
        return new MeanFieldBattery(protocol, dephasing, pulseAngle, Math.min(accepted, LARGEST_TOLERANCE));
    }

    @Override
    public BatteryProtocol protocol() {
        return protocol;
    }

    /**
     * The rate of dephasing.
     *
     * @return γ_φ
     */
    public double dephasing() {
        return dephasing;
    }

    /**
     * The angle of a pulse.
     *
     * @return θ
     */
    public double pulseAngle() {
        return pulseAngle;
    }

    @Override
    public Estimate estimate(long cycles, boolean withLimitCycle) {
        return MeanFieldCost.of(protocol, moments, LARGEST_TOLERANCE / tolerance, cycles, withLimitCycle);
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidInputException if the number of cycles is negative; it names {@code cycles}
     * @throws ResourceLimitException if the reports do not fit into the free memory (it names {@code n} or {@code
     *     cycles}), if a discharge cannot be integrated (it names {@code collectiveGamma}) or not within the
     *     tolerance (it names {@code tolerance}), or if no limit cycle is found (it names {@code n})
     */
    @Override
    public Ageing ageing(long cycles, boolean withLimitCycle, DoubleConsumer progress) {
        admit(Budget.MEMORY_ONLY, cycles, withLimitCycle);
        if (tolerance < ROUNDING * (1 + cycles)) {
            throw cannotHold(ROUNDING * (1 + cycles));
        }
        Optional<DD[]> limit = withLimitCycle && hasLimitCycle() ? attractor() : Optional.empty();
        double stepTolerance = Math.min(STEP_TOLERANCE, tolerance);
        double best = Double.POSITIVE_INFINITY;
        Run coarse = run(stepTolerance, cycles, limit, share -> progress.accept(share / 2));
        while (stepTolerance > SMALLEST_STEP_TOLERANCE) {
            stepTolerance *= REFINEMENT;
            Run fine = run(stepTolerance, cycles, limit, share -> progress.accept((1 + share) / 2));
            double bound = coarse.bound(fine);
            if (bound <= tolerance) {
                return fine.ageing(protocol.n(), bound);
            }
            best = Math.min(best, bound);
            coarse = fine;
        }
        throw cannotHold(best);
    }

    private ResourceLimitException cannotHold(double best) {
        return new ResourceLimitException("tolerance", tolerance,
                "cannot be held; the smallest bound reached is " + best);
    }

    /** The cycles of one tolerance of the integrator, and the last of them all. */
    private record Run(List<Turn> turns, Optional<Turn> limit, double eigenvalue) {

        /** Estimates how large the error may be, with two digits, rounded up. */
        double bound(Run fine) {
            double largest = limit.map(turn -> turn.difference(fine.limit.orElseThrow())).orElse(0.0);
            for (int i = 0; i < turns.size(); i++) {
                largest = Math.max(largest, turns.get(i).difference(fine.turns.get(i)));
            }
            return new BigDecimal(SAFETY * largest + ROUNDING * roundings()).round(TWO_DIGITS).doubleValue();
        }

        /** Counts the roundings of all cycles one after another, or of as many as the limit cycle remembers. */
        private double roundings() {
            return 1 + Math.max(turns.size(), limit.isPresent() ? 1 / Math.max(1 - eigenvalue, ROUNDING) : 0);
        }

        Ageing ageing(long n, double bound) {
            return new Ageing(turns.stream().map(turn -> turn.report(n)).toList(),
                    limit.map(turn -> new LimitCycle(turn.report(n), eigenvalue)), bound);
        }
    }

    private Run run(double stepTolerance, long cycles, Optional<DD[]> limit, DoubleConsumer progress) {
        MeanFieldCycle cycle = new MeanFieldCycle(protocol, dephasing, moments, stepTolerance);
        List<Turn> turns = new ArrayList<>();
        DD[] y = moments.ground();
        for (long c = 1; c <= cycles; c++) {
            Interruption.check();
            Turn turn = cycle.run(y);
            turns.add(turn);
            y = turn.end();
            progress.accept((double) c / cycles);
        }
        if (limit.isEmpty()) {
            return new Run(turns, Optional.empty(), 0);
        }
        MeanFieldLimit finder = new MeanFieldLimit(moments, cycle);
        DD[] state = finder.from(limit.get()).orElseThrow(this::lost);
        return new Run(turns, Optional.of(cycle.run(state)), finder.modulus(state));
    }

    /** The state that both extreme starts lead to, if it attracts. */
    private Optional<DD[]> attractor() {
        MeanFieldLimit finder = new MeanFieldLimit(moments,
                new MeanFieldCycle(protocol, dephasing, moments, STEP_TOLERANCE));
        DD[] aged = finder.from(moments.ground()).orElseThrow(this::lost);
        DD[] mixed = finder.from(moments.mixed()).orElseThrow(this::lost);
        return moments.distance(aged, mixed) <= SAME && finder.modulus(aged) < 1 ? Optional.of(aged) : Optional.empty();
    }

    private ResourceLimitException lost() {
        return new ResourceLimitException("n", protocol.n(),
                "emitters have a limit cycle that the iteration for it does not reach");
    }

    /** Tells whether all starts tend to the same cycle, on the conditions that hold without the mean field. */
    private boolean hasLimitCycle() {
        boolean decays = protocol.gamma() > 0 && (protocol.storage() > 0 || protocol.discharge() > 0);
        boolean empties = protocol.collectiveGamma() > 0 && protocol.discharge() > 0;
        return decays || (empties && (dephasing > 0 || protocol.n() == 1));
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code MeanFieldBattery[n = 4, …, dephasing = 0.0, pulseAngle = 1.5, tolerance = 1.0E-9]}
     */
    @Override
    public String toString() {
        return "MeanFieldBattery[" + protocol + ", dephasing = " + dephasing + ", pulseAngle = " + pulseAngle
                + ", tolerance = " + tolerance + "]";
    }
}
