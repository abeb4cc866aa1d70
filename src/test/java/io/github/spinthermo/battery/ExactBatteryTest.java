package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that is refused, work that is too large, and the edges of what is allowed. */
class ExactBatteryTest {

    private static final ExactBattery USUAL = ExactBattery.of(BatteryProtocol.of(10, 1600, 0.0187, 0.0187));

    private static void refuses(ThrowingCallable call, Class<? extends Exception> kind, String parameter) {
        assertThatThrownBy(call).isInstanceOf(kind)
                .satisfies(e -> assertThat(((Fault) e).parameter()).isEqualTo(parameter))
                .hasMessageStartingWith(parameter + " = ");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1, 1, n", "2, -1, 1, 1, 1, collectiveGamma", "2, 1, -1e-9, 1, 1, gamma",
        "2, 1, 1, NaN, 1, storage", "2, 1, 1, 1, Infinity, discharge"})
    void refusesWhatIsNoProtocol(long n, double collective, double gamma, double storage, double discharge,
            String parameter) {
        refuses(() -> new BatteryProtocol(n, collective, gamma, storage, discharge),
                InvalidInputException.class, parameter);
    }

    @Test
    void refusesWhatIsNoRateOrCount() {
        refuses(() -> USUAL.withDephasing(-1), InvalidInputException.class, "dephasing");
        refuses(() -> USUAL.withPumping(Double.NaN), InvalidInputException.class, "pumping");
        refuses(() -> USUAL.ageing(-1), InvalidInputException.class, "cycles");
        refuses(() -> BatteryProtocol.of(Long.MAX_VALUE, 1, 1, 1), ResourceLimitException.class, "n");
    }

    @Test
    void refusesWhatIsTooLargeBeforeItIsTried() {
        ExactBattery large = ExactBattery.of(BatteryProtocol.of(9_000_000_000_000_000_000L, 1600, 1, 1));
        refuses(() -> large.ageing(1), ResourceLimitException.class, "n");
        refuses(() -> USUAL.ageing(1L << 50), ResourceLimitException.class, "cycles");
        Budget minute = new Budget(60);
        ExactBattery slow = ExactBattery.of(BatteryProtocol.of(140, 1e9, 1, 1)).withDephasing(1);
        refuses(() -> slow.admit(minute, 1, false), ResourceLimitException.class, "n");
        ExactBattery odd = ExactBattery.of(BatteryProtocol.of(140, 1600, 0.02, 0.001));
        odd.admit(minute, 10, false);
        refuses(() -> odd.admit(minute, 100_000, false), ResourceLimitException.class, "cycles");
        ExactBattery thousand = ExactBattery.of(BatteryProtocol.of(1000, 1600, 0.0187, 0.0187));
        thousand.admit(minute, 1, false);
    }

    @Test
    void refusesALimitThatIsReachedTooSlowly() {
        ExactBattery slow = ExactBattery.of(new BatteryProtocol(70, 1600, 1e-7, 0.02, 0.02));
        refuses(slow::limitCycle, ResourceLimitException.class, "tolerance");
        assertThat(slow.ageing(3).tolerance()).isLessThan(1e-11);
    }

    /** Checks stiff discharges of two emitters, in which rounding once was biased, by exponentials in 60 digits. */
    @ParameterizedTest
    @CsvSource({"1e7, 1e-6, 1e-6, 1e-6, 0.01, 0.3, 0.99999969000019019994",
        "1e6, 1e-3, 0, 1e-6, 0, 1, 0.99999900000233245524"})
    void holdsItsToleranceWhereDischargeIsStiff(double collective, double gamma, double dephasing, double pumping,
            double storage, double discharge, BigDecimal meanLength) {
        Ageing ageing = ExactBattery.of(new BatteryProtocol(2, collective, gamma, storage, discharge))
                .withDephasing(dephasing).withPumping(pumping).ageing(1);
        double value = ageing.cycles().get(0).discharged().meanLength().orElseThrow();
        assertThat(new BigDecimal(value).subtract(meanLength).abs().doubleValue())
                .isLessThanOrEqualTo(2 * ageing.tolerance());
        assertThat(ageing.tolerance()).isLessThan(1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1e308, 1, 0, 0, collectiveGamma", "1, 1e308, 0, 0, gamma", "1, 1, 1e305, 0, dephasing",
        "1, 1, 0, 1e308, pumping", "1e200, 1, 0, 0, ''"})
    void refusesWhatExceedsTheRangeOfDoubles(double collective, double gamma, double dephasing, double pumping,
            String parameter) {
        ExactBattery battery = ExactBattery.of(new BatteryProtocol(3, collective, gamma, 1, 1))
                .withDephasing(dephasing).withPumping(pumping);
        if (parameter.isEmpty()) {
            assertThat(battery.limitCycle()).isPresent();
        } else {
            refuses(battery::limitCycle, ResourceLimitException.class, parameter);
            refuses(() -> battery.estimate(1, false), ResourceLimitException.class, parameter);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1e308, 1, storage = 1e308 is too large: multiplied by (n + 2)^2 and by the rate collectiveGamma",
        "0, 1, 1e305, discharge = 1e305 is too large: multiplied by (n + 2)^2 and by the rate gamma",
        "1e200, 1e150, 1, collectiveGamma = 1e200 is too large: multiplied by (n + 2)^2 and by the durations"})
    void namesTheLargerOfRateAndDuration(double collective, double storage, double discharge, String message) {
        assertThatThrownBy(() -> ExactBattery.of(new BatteryProtocol(3, collective, 1, storage, discharge)).ageing(1))
                .isInstanceOf(ResourceLimitException.class)
                .hasMessage(message + " it exceeds 1e300, the range of double precision");
    }

    @Test
    void tellsTheCycleOrTheToleranceReached() {
        refuses(() -> ExactBattery.of(new BatteryProtocol(3, 1, 1, 1e9, 1)).withPumping(1).ageing(1),
                ResourceLimitException.class, "tolerance");
        ExactBattery wide = ExactBattery.of(new BatteryProtocol(70, 1000, 1, 0.01, 0.01)).withDephasing(1);
        assertThat(wide.ageing(1).tolerance()).isBetween(1e-13, 1e-11);
        refuses(() -> ExactBattery.of(new BatteryProtocol(2, 0, 1, 1e-280, 0)).limitCycle(),
                ResourceLimitException.class, "tolerance");
    }

    /** Checks a cycle that leaves next to nothing of its start: |λ_2| is some 4e-13. */
    @Test
    void hasTheLimitThatOneCycleReaches() {
        Ageing ageing = ExactBattery.of(new BatteryProtocol(39, 0.155, 1, 0.6758, 0.03673))
                .withDephasing(0.0138).withPumping(39.37).ageing(2, true, done -> { });
        LimitCycle limit = ageing.limitCycle().orElseThrow();
        assertThat(limit.secondEigenvalue()).isLessThan(1e-11);
        assertThat(limit.cycle().stored().excitation())
                .isCloseTo(ageing.cycles().get(1).stored().excitation(), within(1e-10));
        assertThat(ageing.tolerance()).isLessThan(1e-11);
    }

    /** Checks short cycles, which have a slow approach, and discharges that take only a share of a burst. */
    @ParameterizedTest
    @CsvSource({"20, 0.0002", "20, 0.00002", "7, 0.000002"})
    void hasTheLimitOfShortCycles(long n, double time) {
        ExactBattery battery = ExactBattery.of(BatteryProtocol.of(n, 1600, time, time));
        LimitCycle limit = battery.limitCycle().orElseThrow();
        CycleReport report = limit.cycle();
        assertThat(limit.secondEigenvalue()).isBetween(1 - 10 * time, 1 - time);
        assertThat(report.discharged().excitation()).isCloseTo(-report.charged().excitation(), within(1e-9));
        assertThat(report.pulseWork()).isCloseTo(
                report.released() + report.lostStorage() + report.lostDischarge(), within(1e-9));
    }

    @Test
    void noCyclesAreAnAnswer() {
        assertThat(USUAL.ageing(0).cycles()).isEmpty();
        assertThat(USUAL.ageing(0).limitCycle()).isEmpty();
        assertThat(USUAL.limitCycle()).isPresent();
    }

    @Test
    void pulsesAloneInvertAndBringBack() {
        for (int n : new int[] {1, 2, 7}) {
            Ageing ageing = ExactBattery.of(new BatteryProtocol(n, 0, 0, 0, 0)).ageing(3, true, share -> { });
            assertThat(ageing.limitCycle()).isEmpty();
            assertThat(ageing.cycles()).extracting(CycleReport::pulseWork)
                    .containsExactly((double) n, (double) -n, (double) n);
            assertThat(ageing.cycles()).extracting(report -> report.discharged().excitation())
                    .containsExactly(n / 2.0, -n / 2.0, n / 2.0);
            assertThat(ageing.cycles().get(1).efficiency()).isEmpty();
            assertThat(ageing.cycles().get(0).efficiency()).contains(0.0);
        }
    }

    /** Checks whether there is one limit, for Γ, γ, γ_φ, w, τ_s, τ_d and N. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0, 1, 1, 4, true",
        "0, 1, 0, 0, 1, 0, 4, true",
        "0, 0, 0, 1, 0, 1, 4, true",
        "1, 0, 1, 0, 0, 1, 4, true",
        "1, 0, 0, 0, 1, 1, 1, true",
        "1, 0, 0, 0, 1, 1, 2, false",
        "1, 0, 1, 0, 1, 0, 4, false",
        "0, 0, 1, 0, 1, 1, 4, false",
        "0, 0, 1, 0, 1, 1, 1, false",
        "1, 1, 1, 1, 0, 0, 4, false"})
    void hasOneLimitCycleOrNone(double collective, double gamma, double dephasing, double pumping,
            double storage, double discharge, long n, boolean isOne) {
        ExactBattery battery = ExactBattery.of(new BatteryProtocol(n, collective, gamma, storage, discharge))
                .withDephasing(dephasing).withPumping(pumping);
        Optional<LimitCycle> limit = battery.limitCycle();
        assertThat(limit.isPresent()).isEqualTo(isOne);
        limit.ifPresent(cycle -> {
            List<CycleReport> cycles = battery.ageing(80).cycles();
            assertThat(cycle.secondEigenvalue()).isLessThan(1);
            assertThat(cycles.get(79).discharged().excitation())
                    .isCloseTo(cycle.cycle().discharged().excitation(), within(1e-10));
        });
    }

    /** Checks that the second eigenvalue is the factor by which late cycles approach the limit. */
    @Test
    void approachesTheLimitByTheSecondEigenvalue() {
        Ageing ageing = USUAL.ageing(120, true, share -> { });
        LimitCycle limit = ageing.limitCycle().orElseThrow();
        double[] left = {99, 119};
        for (int k = 0; k < left.length; k++) {
            left[k] = ageing.cycles().get((int) left[k]).released() - limit.cycle().released();
        }
        assertThat(Math.pow(left[1] / left[0], 1 / 20.0))
                .isCloseTo(limit.secondEigenvalue(), within(1e-4));
    }

    @Test
    void tellsHowFarItIs() {
        List<Double> shares = new ArrayList<>();
        USUAL.ageing(5, true, shares::add);
        assertThat(shares).contains(1.0).allMatch(share -> share > 0 && share <= 1);
    }

    /** Checks a stiff discharge with channels that keep levels above M = −S occupied: the window is wide enough. */
    @Tag("slow")
    @Test
    void holdsItsBalanceWhereDischargeIsStiff() {
        ExactBattery battery = ExactBattery.of(BatteryProtocol.of(30, 2000, 0.02, 0.05)).withDephasing(3);
        double before = -15;
        for (CycleReport report : battery.ageing(3).cycles()) {
            assertThat(report.pulseWork() - report.released() - report.lostStorage() - report.lostDischarge())
                    .isCloseTo(report.discharged().excitation() - before, within(1e-12));
            before = report.discharged().excitation();
        }
    }
}
