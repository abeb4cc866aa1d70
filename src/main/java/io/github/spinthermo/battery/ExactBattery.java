package io.github.spinthermo.battery;

import io.github.spinthermo.battery.exact.Course;
import io.github.spinthermo.battery.exact.CycleParameters;
import io.github.spinthermo.battery.exact.ExactCycles;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A battery by the rate equations of its Dicke levels, which are exact: the state stays diagonal in S and M
 * through π pulses, emission, dephasing and pumping alike.
 *
 * <p><b>Method.</b> For few emitters, and for up to some 60 where rounding would add up, a cycle is one matrix of
 * all levels in double-double precision. For more, storage is a closed form, and discharge is uniformisation in a
 * range of levels that narrows as the burst passes, until all collective emission is over and a closed form holds
 * again. Where a discharge is always complete, the cycle is a small matrix on the populations p(S), and the limit
 * cycle its stationary vector.
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
    private final DickeRates rates;

    private ExactBattery(BatteryProtocol protocol, DickeRates rates) {
        this.protocol = protocol;
        this.rates = rates;
    }

    /**
     * Makes a battery without dephasing and pumping.
     *
     * @param protocol what is done to it
     * @return the battery
     */
    public static ExactBattery of(BatteryProtocol protocol) {
        return new ExactBattery(protocol,
                new DickeRates(protocol.collectiveGamma(), 0, protocol.gamma(), 0, 0));
    }

    /**
     * Returns the same battery with dephasing, at all times.
     *
     * @param rate γ_φ of γ_φ Σ_i D[σ_i^z], so that the coherence of one emitter decays at 2γ_φ
     * @return the battery
     * @throws InvalidInputException if the rate is negative or not finite; it names {@code dephasing}
     */
    public ExactBattery withDephasing(double rate) {
        double dephasing = BatteryProtocol.requireNonNegative("dephasing", rate);
        return new ExactBattery(protocol, rates.withLocalDephasing(dephasing));
    }

    /**
     * Returns the same battery with individual pumping, at all times.
     *
     * @param rate w of w Σ_i D[σ_i⁺]
     * @return the battery
     * @throws InvalidInputException if the rate is negative or not finite; it names {@code pumping}
     */
    public ExactBattery withPumping(double rate) {
        double pumping = BatteryProtocol.requireNonNegative("pumping", rate);
        return new ExactBattery(protocol, rates.withLocalAbsorption(pumping));
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
        return rates.localDephasing();
    }

    /**
     * Returns the rate of individual pumping.
     *
     * @return w
     */
    public double pumping() {
        return rates.localAbsorption();
    }

    @Override
    public Estimate estimate(long cycles, boolean withLimitCycle) {
        requireRange();
        return ExactCycles.estimate(parameters(), (double) cycles, withLimitCycle);
    }

    @Override
    public Ageing ageing(long cycles, boolean withLimitCycle, DoubleConsumer progress) {
        admit(Budget.MEMORY_ONLY, cycles, withLimitCycle);
        ExactCycles computed = ExactCycles.of(parameters(), cycles, withLimitCycle, progress);
        return new Ageing(computed.courses().stream().map(this::report).toList(),
                computed.limit().map(limit -> new LimitCycle(report(limit.course()), limit.secondEigenvalue())),
                computed.tolerance());
    }

    private CycleParameters parameters() {
        return new CycleParameters(protocol.n(), rates, protocol.storage(), protocol.discharge());
    }

    private CycleReport report(Course course) {
        return new CycleReport((double) protocol.n(), point(course.charged()), point(course.stored()),
                point(course.discharged()), course.pulseWork(), course.discharge().released(), course.storage().lost(),
                course.discharge().lost());
    }

    private static CyclePoint point(Moments moments) {
        return new CyclePoint(moments.excitation(), moments.effectiveLength(), Optional.of(moments.length()));
    }

    /**
     * Refuses what exceeds the range of double precision: a rate times the square of the number of emitters,
     * and that times a duration.
     */
    private void requireRange() {
        requireRange("collectiveGamma", rates.collectiveEmission());
        requireRange("gamma", rates.localEmission());
        requireRange("dephasing", rates.localDephasing());
        requireRange("pumping", rates.localAbsorption());
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
                        + " it exceeds " + LARGEST_RATE + ", the range of double precision");
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
