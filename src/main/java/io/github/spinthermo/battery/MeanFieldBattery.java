package io.github.spinthermo.battery;

import io.github.spinthermo.battery.meanfield.MeanFieldCourse;
import io.github.spinthermo.battery.meanfield.MeanFieldCycles;
import io.github.spinthermo.battery.meanfield.MeanFieldParameters;
import io.github.spinthermo.battery.meanfield.MeanFieldProgram;
import io.github.spinthermo.battery.meanfield.MeanFieldSample;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A battery in mean field: equations for the moments of one and of two emitters, in which those of three are closed
 * by leaving out their third cumulant (Appendix of the paper, corrected: spec 4, 2.2). π pulses need three
 * variables, z, C = ⟨σ⁺σ⁻⟩ and d = ⟨σᶻσᶻ⟩; pulses of any other angle need nine. Storage is in closed form.
 *
 * <p><b>What it is worth.</b> It is exact for one and for two emitters. For N = 140 lengths at the end of a cycle
 * are good to 1 %, excitations and energies to 2 to 7 %; within the burst from full inversion it runs ahead by up to
 * 12 % of the energy. Near a dark state it has a slow mode of rate 2Γ that the emitters do not have, so that it does
 * not describe discharges shorter than about 5/Γ.
 *
 * <p><b>Accuracy.</b> All is integrated twice, by the method of Radau IIA of order 9 in double-double arithmetic, the
 * second time with 1/32 of the local error. The finer result is given, and as its tolerance four times the largest
 * difference between the two over all cycles, which is some 20 times its error: an estimate and no proof, for two
 * runs can be wrong alike. It is of the order of 10^−11, and has been three times the error and more against Taylor
 * series. In double-double arithmetic rounding counts for nothing; what is rounded to double precision once, rates,
 * angles and exponentials, is the same in both runs, and 10^−15 is added for it in each cycle.
 *
 * <p><b>Limit cycle.</b> It is the fixed point of the map of a cycle, found by Newton's iteration from the ground
 * state and from infinite temperature. It counts as unique if both lead to the same state and no eigenvalue of the
 * derivatives there has a modulus of 1 or more; the largest modulus is the second eigenvalue of {@link LimitCycle},
 * with an error of some 10^−6. That no third start leads elsewhere is not proven.
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

    private final BatteryProtocol protocol;
    private final BatteryEnvironment environment;
    private final BatteryStart start;
    private final double pulseAngle;
    private final List<Double> times;
    private final double tolerance;

    private MeanFieldBattery(BatteryProtocol protocol, BatteryEnvironment environment, BatteryStart start,
            double pulseAngle, List<Double> times, double tolerance) {
        this.protocol = protocol;
        this.environment = environment;
        this.start = start;
        this.pulseAngle = pulseAngle;
        this.times = times;
        this.tolerance = tolerance;
    }

    /**
     * Makes a battery that is charged by π pulses, without dephasing, with an error of at most 10^−9 N.
     *
     * @param protocol what is done to it
     * @return the battery
     */
    public static MeanFieldBattery of(BatteryProtocol protocol) {
        return new MeanFieldBattery(protocol, BatteryEnvironment.EMPTY, BatteryStart.ground(), Math.PI, List.of(),
                LARGEST_TOLERANCE);
    }

    /**
     * Returns the same battery with dephasing, at all times.
     *
     * @param rate γ_φ of γ_φ Σ_i D[σ_i^z], so that the coherence of one emitter decays at 2γ_φ
     * @return the battery
     * @throws InvalidInputException if the rate is negative or not finite; it names {@code dephasing}
     */
    public MeanFieldBattery withDephasing(double rate) {
        return withEnvironment(environment.withDephasing(rate));
    }

    /**
     * Returns the same battery in another environment.
     *
     * @param other what acts on its emitters
     * @return the battery
     * @throws InvalidInputException if it has a shift, which the mean field does not know; it names {@code
     *     collectiveShift}
     */
    public MeanFieldBattery withEnvironment(BatteryEnvironment other) {
        if (other.collectiveShift() != 0) {
            throw new InvalidInputException("other-method", "collectiveShift", other.collectiveShift(),
                    "is not part of the mean field");
        }
        return new MeanFieldBattery(protocol, other, start, pulseAngle, times, tolerance);
    }

    /**
     * Returns the same battery with another state before the first pulse.
     *
     * @param other the state, of which three moments count
     * @return the battery
     * @throws InvalidInputException if the emitters have no such level; it names {@code initial}
     */
    public MeanFieldBattery withStart(BatteryStart other) {
        other.requireLevelsOf(protocol.n());
        return new MeanFieldBattery(protocol, environment, other, pulseAngle, times, tolerance);
    }

    /**
     * Returns the same battery with samples inside each cycle.
     *
     * @param sampled times since the end of the pulse, ascending, from 0 to the end of discharge
     * @return the battery
     * @throws InvalidInputException if a time is out of this range or not after the one before; it names {@code times}
     */
    public MeanFieldBattery withTimes(List<Double> sampled) {
        return new MeanFieldBattery(protocol, environment, start, pulseAngle, protocol.requireTimes(sampled),
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
        return new MeanFieldBattery(protocol, environment, start, angle, times, tolerance);
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
        return new MeanFieldBattery(protocol, environment, start, pulseAngle, times,
                Math.min(accepted, LARGEST_TOLERANCE));
    }

    @Override
    public BatteryProtocol protocol() {
        return protocol;
    }

    /**
     * Returns the rate of dephasing.
     *
     * @return γ_φ
     */
    public double dephasing() {
        return environment.dephasing();
    }

    /**
     * Returns what acts on the emitters.
     *
     * @return the environment
     */
    public BatteryEnvironment environment() {
        return environment;
    }

    /**
     * Returns the angle of a pulse.
     *
     * @return θ
     */
    public double pulseAngle() {
        return pulseAngle;
    }

    @Override
    public Estimate estimate(long cycles, boolean withLimitCycle) {
        return new MeanFieldCycles(parameters()).estimate(LARGEST_TOLERANCE / tolerance, cycles, withLimitCycle);
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
        MeanFieldCycles.Result computed = new MeanFieldCycles(parameters())
                .run(cycles, withLimitCycle, tolerance, progress);
        return new Ageing(computed.run().courses().stream().map(this::report).toList(),
                computed.run().limit().map(course -> new LimitCycle(report(course), computed.run().secondEigenvalue())),
                computed.tolerance());
    }

    private MeanFieldParameters parameters() {
        return new MeanFieldParameters(protocol.n(), protocol.collectiveGamma(), protocol.gamma(), dephasing(),
                protocol.storage(), protocol.discharge(), pulseAngle, program());
    }

    /** Returns what there is besides emission and dephasing, π pulses or others, and the ground state. */
    private Optional<MeanFieldProgram> program() {
        boolean isPlain = environment.withDephasing(0).equals(BatteryEnvironment.EMPTY) && times.isEmpty()
                && start.isGround(protocol.n());
        DickeRates rates = environment.rates(protocol);
        return isPlain ? Optional.empty() : Optional.of(new MeanFieldProgram(rates.collectiveEmission(),
                rates.collectiveAbsorption(), environment.collectiveDephasing(), rates.localEmission(),
                rates.localAbsorption(), rates.localDephasing(), start.moments(protocol.n()), times));
    }

    private CycleReport report(MeanFieldCourse course) {
        long n = protocol.n();
        double[] energies = course.energies();
        return new CycleReport(n, point(course, 0), point(course, 1), point(course, 2), n * energies[0],
                n * energies[1], n * energies[2], n * energies[3], Optional.empty(),
                n * energies[4], n * energies[5], protocol.storage() + protocol.discharge(),
                course.samples().stream().map(this::sample).toList());
    }

    private CyclePoint point(MeanFieldCourse course, int state) {
        return point(course.excitations()[state], course.lengths()[state], course.variances()[state]);
    }

    private CycleSample sample(MeanFieldSample sample) {
        double n = protocol.n();
        return new CycleSample(sample.time(), point(sample.excitation(), sample.length(), sample.variance()),
                n * (n * sample.power()));
    }

    private CyclePoint point(double excitation, double length, double variance) {
        long n = protocol.n();
        return new CyclePoint(n * excitation, n * length, Optional.empty(), Math.max(0, n * variance) * n,
                Optional.empty(), Optional.empty());
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code MeanFieldBattery[n = 4, …, dephasing = 0.0, pulseAngle = 1.5, tolerance = 1.0E-9]}
     */
    @Override
    public String toString() {
        return "MeanFieldBattery[" + protocol + ", dephasing = " + dephasing() + ", pulseAngle = " + pulseAngle
                + ", tolerance = " + tolerance + "]";
    }
}
