package io.github.spinthermo.battery;

import io.github.spinthermo.battery.exact.Course;
import io.github.spinthermo.battery.exact.CycleDetail;
import io.github.spinthermo.battery.exact.CycleParameters;
import io.github.spinthermo.battery.exact.CycleProgram;
import io.github.spinthermo.battery.exact.ExactCycles;
import io.github.spinthermo.battery.exact.StateEnergies;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A battery by the rate equations of its Dicke levels, which are exact: the state stays diagonal in S and M
 * through π pulses, emission, dephasing and pumping alike.
 *
 * <p><b>Method.</b> For few emitters, and for up to 100 where rounding would add up or many quanta are pumped and
 * released, a cycle of π pulses is one matrix of all levels in double-double precision. For more, storage is a closed
 * form, and discharge is uniformisation in a range of levels that narrows as the burst passes, until all collective
 * emission is over and a closed form holds again. Where a discharge is always complete, the cycle is a small matrix on
 * the populations p(S), and the limit cycle its stationary vector.
 *
 * <p><b>Accuracy.</b> {@link Ageing#tolerance()} is a bound; the description of the package derives it. It
 * is some 10^−13 for few emitters, in proportion to the products of the generator for many, and never more than
 * 10^−9: what would need more is refused.
 *
 * <p><b>Cost.</b> There are N²/4 levels, with some 30 numbers each. A discharge without dephasing and pumping takes
 * some 30N products of the generator with part of the levels, whatever its rate and duration, so that the time grows
 * with N³: milliseconds at N = 20, seconds at N = 1000. With dephasing or pumping it takes up to some 10NΓτ_d
 * products with some 5N levels. Where discharges are complete, N/2 + 1 cycles are enough for any number of them and
 * for the limit cycle.
 *
 * <p>Source: Pirmoradian and Mølmer, Phys. Rev. A 100, 043833 (2019); derived and corrected.
 *
 * @derivation 4, 3
 */
public final class ExactBattery implements Battery {

    /** The largest product of a rate, a square of numbers of emitters, and a duration. */
    private static final double LARGEST_RATE = 1e300;

    private final BatteryProtocol protocol;
    private final BatteryEnvironment environment;
    private final BatteryStart start;
    private final Optional<Double> pulseAngle;
    private final List<Double> times;

    private ExactBattery(BatteryProtocol protocol, BatteryEnvironment environment, BatteryStart start,
            Optional<Double> pulseAngle, List<Double> times) {
        this.protocol = protocol;
        this.environment = environment;
        this.start = start;
        this.pulseAngle = pulseAngle;
        this.times = times;
    }

    /**
     * Makes a battery that begins in the ground state, is charged by π pulses and emits only.
     *
     * @param protocol what is done to it
     * @return the battery
     */
    public static ExactBattery of(BatteryProtocol protocol) {
        return new ExactBattery(protocol, BatteryEnvironment.EMPTY, BatteryStart.ground(), Optional.empty(),
                List.of());
    }

    /**
     * Returns the same battery in another environment.
     *
     * @param other what acts on its emitters
     * @return the battery
     */
    public ExactBattery withEnvironment(BatteryEnvironment other) {
        return new ExactBattery(protocol, other, start, pulseAngle, times);
    }

    /**
     * Returns the same battery with dephasing, at all times.
     *
     * @param rate γ_φ of γ_φ Σ_i D[σ_i^z], so that the coherence of one emitter decays at 2γ_φ
     * @return the battery
     * @throws InvalidInputException if the rate is negative or not finite; it names {@code dephasing}
     */
    public ExactBattery withDephasing(double rate) {
        return withEnvironment(environment.withDephasing(rate));
    }

    /**
     * Returns the same battery with individual pumping, at all times.
     *
     * @param rate w of w Σ_i D[σ_i⁺]
     * @return the battery
     * @throws InvalidInputException if the rate is negative or not finite; it names {@code pumping}
     */
    public ExactBattery withPumping(double rate) {
        return withEnvironment(environment.withPumping(rate));
    }

    /**
     * Returns the same battery with another state before the first pulse.
     *
     * @param other the state
     * @return the battery
     * @throws InvalidInputException if the emitters have no such level; it names {@code initial}
     */
    public ExactBattery withStart(BatteryStart other) {
        other.requireLevelsOf(protocol.n());
        return new ExactBattery(protocol, environment, other, pulseAngle, times);
    }

    /**
     * Returns the same battery with pulses of any angle, which leave coherences. Also where the angle is near π all
     * coherences are followed; no limit cycle is told, because it is not known whether there is one only.
     *
     * @param angle θ, by which a pulse rotates about x
     * @return the battery
     * @throws InvalidInputException if the angle is not finite; it names {@code pulseAngle}
     */
    public ExactBattery withPulseAngle(double angle) {
        if (!Double.isFinite(angle)) {
            throw new InvalidInputException("not-finite", "pulseAngle", angle, "is not finite");
        }
        return new ExactBattery(protocol, environment, start, Optional.of(angle), times);
    }

    /**
     * Returns the same battery with samples inside each cycle.
     *
     * @param sampled times since the end of the pulse, ascending, from 0 to the end of discharge
     * @return the battery
     * @throws InvalidInputException if a time is out of this range or not after the one before; it names {@code times}
     */
    public ExactBattery withTimes(List<Double> sampled) {
        return new ExactBattery(protocol, environment, start, pulseAngle, protocol.requireTimes(sampled));
    }

    @Override
    public BatteryProtocol protocol() {
        return protocol;
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
     * Returns the rate of dephasing.
     *
     * @return γ_φ
     */
    public double dephasing() {
        return environment.dephasing();
    }

    /**
     * Returns the rate of individual pumping.
     *
     * @return w
     */
    public double pumping() {
        return environment.pumping();
    }

    @Override
    public Estimate estimate(long cycles, boolean withLimitCycle) {
        requireRange();
        return ExactCycles.estimate(parameters(), program(Optional.empty()), (double) cycles, withLimitCycle);
    }

    @Override
    public Ageing ageing(long cycles, boolean withLimitCycle, DoubleConsumer progress) {
        admit(Budget.MEMORY_ONLY, cycles, withLimitCycle);
        ExactCycles computed = ExactCycles.of(parameters(), program(start.populations((int) protocol.n())), cycles,
                withLimitCycle, progress);
        return new Ageing(computed.cycles().stream().map(this::report).toList(),
                computed.limit().map(limit -> new LimitCycle(report(limit.detail()), limit.secondEigenvalue())),
                computed.tolerance());
    }

    private CycleParameters parameters() {
        return new CycleParameters(protocol.n(), environment.rates(protocol), protocol.storage(),
                protocol.discharge());
    }

    private CycleProgram program(Optional<Populations> populations) {
        return new CycleProgram(start.isGround(protocol.n()), populations, start.error((double) protocol.n()),
                pulseAngle, times, environment.collectiveDephasing(), environment.collectiveShift());
    }

    private CycleReport report(CycleDetail detail) {
        Course course = detail.course();
        boolean isPumped = environment.rates(protocol).localAbsorption() > 0;
        return new CycleReport((double) protocol.n(), point(course.charged(), detail.charged()),
                point(course.stored(), detail.stored()), point(course.discharged(), detail.discharged()),
                detail.pulseWork(), course.discharge().released(), course.storage().lost(), course.discharge().lost(),
                Optional.of(detail.releasedVariance()), isPumped ? course.pumpedStorage() : 0,
                isPumped ? course.pumpedDischarge() : 0, protocol.storage() + protocol.discharge(),
                detail.samples().stream().map(sample -> new CycleSample(sample.time(),
                        point(sample.moments(), sample.energies()), sample.power())).toList());
    }

    private static CyclePoint point(Moments moments, StateEnergies energies) {
        return new CyclePoint(moments.excitation(), moments.effectiveLength(), Optional.of(moments.length()),
                energies.variance(), Optional.of(energies.ergotropy()), Optional.of(energies.sectorErgotropy()));
    }

    /**
     * Refuses what exceeds the range of double precision: a rate times the square of the number of emitters,
     * and that times a duration.
     */
    private void requireRange() {
        DickeRates rates = environment.rates(protocol);
        requireRange("collectiveGamma", rates.collectiveEmission());
        requireRange("gamma", rates.localEmission());
        requireRange("dephasing", rates.localDephasing());
        requireRange("pumping", rates.localAbsorption());
        requireRange("nbar", rates.collectiveAbsorption());
        requireRange("collectiveDephasing", environment.collectiveDephasing());
        requireRange("collectiveShift", Math.abs(environment.collectiveShift()));
    }

    /** Names the rate or the longer duration, whichever is larger. */
    private void requireRange(String parameter, double rate) {
        double square = (protocol.n() + 2.0) * (protocol.n() + 2.0);
        double duration = Math.max(protocol.storage(), protocol.discharge());
        if (rate * square * Math.max(1, duration) < LARGEST_RATE) {
            return;
        }
        String longer = protocol.storage() > protocol.discharge() ? "storage" : "discharge";
        boolean isRate = rate >= duration;
        throw new ResourceLimitException(isRate ? parameter : longer, isRate ? rate : duration,
                "is too large: multiplied by (n + 2)^2 and by the " + (isRate ? "durations" : "rate " + parameter)
                        + " it exceeds " + Fault.show(LARGEST_RATE) + ", the range of double precision");
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code ExactBattery[n = 4, …, dephasing = 0.0, pumping = 0.0]}
     */
    @Override
    public String toString() {
        return "ExactBattery[" + protocol + ", dephasing = " + dephasing() + ", pumping = " + pumping() + "]";
    }
}
