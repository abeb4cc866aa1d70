package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

/**
 * The tolerance of one to three emitters with all channels, log-uniform in every rate and duration, is at
 * least the error that the same cycles of the emitters one by one show in 60 digits.
 */
class ExactBatteryBoundProperties {

    private static final int CASES = Boolean.getBoolean("spinthermo.thorough") ? 1000 : 50;
    private static final int MOST_CYCLES = 4;

    private Random random;

    private BigDecimal logUniform(double least, double most) {
        double exponent = least + (most - least) * random.nextDouble();
        return new BigDecimal(String.format(Locale.ROOT, "%.4e", Math.pow(10, exponent)));
    }

    private BigDecimal rate() {
        return random.nextInt(5) == 0 ? BigDecimal.ZERO : logUniform(-6, 6);
    }

    private static double off(double value, BigDecimal exact) {
        return new BigDecimal(value).subtract(exact).abs().doubleValue();
    }

    private static double worst(ExactEmitters exact, CyclePoint point, BigDecimal[] state) {
        return Math.max(off(point.excitation(), exact.excitation(state)),
                Math.max(off(point.length(), exact.length(state)),
                        off(point.meanLength().orElseThrow(), exact.meanLength(state))));
    }

    /** Returns the largest error of a cycle from a state, which becomes that at the end of the cycle. */
    private static double worst(ExactEmitters exact, CycleReport report, BigDecimal[] state) {
        BigDecimal[] charged = exact.pulsed(state);
        BigDecimal[] stored = exact.stored(charged);
        BigDecimal[] discharged = exact.discharged(stored);
        double points = Math.max(worst(exact, report.charged(), charged),
                Math.max(worst(exact, report.stored(), stored), worst(exact, report.discharged(), discharged)));
        double energies = Math.max(off(report.released(), exact.released(discharged)),
                Math.max(off(report.lostStorage(), exact.lost(stored)),
                        off(report.lostDischarge(), exact.lost(discharged))));
        double work = off(report.pulseWork(), exact.excitation(charged).subtract(exact.excitation(state)));
        System.arraycopy(discharged, 0, state, 0, state.length);
        return Math.max(points, Math.max(energies, work));
    }

    /** Returns the error over the tolerance, or nothing where the request is refused. */
    private Optional<Double> ratio() {
        int n = 1 + random.nextInt(3);
        BigDecimal gamma = rate();
        BigDecimal unit = gamma.signum() == 0 ? BigDecimal.ONE : gamma;
        BigDecimal[] rates = {rate(), gamma, rate(), rate()};
        double storage = logUniform(-7, 7).doubleValue() / unit.doubleValue();
        double discharge = logUniform(-7, 7).doubleValue() / unit.doubleValue();
        BigDecimal[] times = {new BigDecimal(String.format(Locale.ROOT, "%.4e", storage)),
            new BigDecimal(String.format(Locale.ROOT, "%.4e", discharge))};
        int cycles = random.nextInt(MOST_CYCLES + 1);
        boolean withLimit = random.nextInt(4) == 0;
        ExactBattery battery = ExactBattery.of(new BatteryProtocol(n, rates[0].doubleValue(), gamma.doubleValue(),
                times[0].doubleValue(), times[1].doubleValue()))
                .withDephasing(rates[2].doubleValue()).withPumping(rates[3].doubleValue());
        try {
            Ageing ageing = battery.ageing(cycles, withLimit, share -> { });
            ExactEmitters exact = new ExactEmitters(n, rates[0], gamma, rates[2], rates[3], times[0], times[1]);
            return Optional.of(error(exact, ageing) / n / ageing.tolerance());
        } catch (ResourceLimitException e) {
            return Optional.empty();
        }
    }

    private static double error(ExactEmitters exact, Ageing ageing) {
        BigDecimal[] state = exact.ground();
        double error = 0;
        for (CycleReport report : ageing.cycles()) {
            error = Math.max(error, worst(exact, report, state));
        }
        return ageing.limitCycle().isEmpty() ? error
                : Math.max(error, worst(exact, ageing.limitCycle().orElseThrow().cycle(), exact.limit()));
    }

    @Tag("slow")
    @Property(tries = 1)
    void theToleranceBoundsTheError(@ForAll @LongRange(min = 0) long seed) {
        random = new Random(seed);
        int refused = 0;
        double worst = 0;
        for (int k = 0; k < CASES; k++) {
            Optional<Double> ratio = ratio();
            refused += ratio.isEmpty() ? 1 : 0;
            worst = Math.max(worst, ratio.orElse(0.0));
        }
        assertThat(worst).as("the largest error over its tolerance").isLessThanOrEqualTo(1);
        assertThat(refused).as("cases refused of " + CASES).isLessThanOrEqualTo(CASES / 3);
    }
}
