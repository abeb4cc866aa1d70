package io.github.spinthermo.battery.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.battery.Ageing;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.LimitCycle;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.battery.meanfield.Appendix.Misprint;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batteries in mean field: energies, bounds, limits, and what is refused. */
@Tag("slow")
class MeanFieldBatteryTest {

    private static final BatteryProtocol FIGURE = BatteryProtocol.of(10, 1600, 0.0187, 0.0187);

    /** The Appendix, with ∫Γ⟨S⁺S⁻⟩dt and ∫γ⟨n⟩dt as variables of their own, by another integrator. */
    private record Explicit(int n, double collective, double gamma) implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return 11;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] rates) {
            double[] moments = new Appendix(n, collective, gamma, Misprint.NONE).rates(y);
            System.arraycopy(moments, 0, rates, 0, 9);
            double excited = n / 2.0 * (1 + y[2]);
            rates[9] = collective * (excited + n * (n - 1) * (y[3] + y[4]) / 4);
            rates[10] = gamma * excited;
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 40, 1, 3.141592653589793", "30, 3, 0.5, 3.141592653589793", "7, 40, 1, 2.5", "20, 9, 0.2, 1"})
    void emitsWhatIsIntegrated(int n, double collective, double gamma, double angle) {
        BatteryProtocol protocol = new BatteryProtocol(n, collective, gamma, 0, 0.05);
        CycleReport report = MeanFieldBattery.of(protocol).withPulseAngle(angle).ageing(1).cycles().get(0);
        double[] start = Nine.product(0, Math.sin(angle), -Math.cos(angle));
        double[] y = new double[11];
        System.arraycopy(start, 0, y, 0, 9);
        new DormandPrince853Integrator(1e-12, 0.01, 1e-13, 1e-13)
                .integrate(new Explicit(n, collective, gamma), 0, y, 0.05, y);
        assertThat(report.released()).isCloseTo(y[9], within(1e-9 * n));
        assertThat(report.lostDischarge()).isCloseTo(y[10], within(1e-9 * n));
        assertThat(report.discharged().excitation()).isCloseTo(n * y[2] / 2, within(1e-9 * n));
    }

    /**
     * Checks that the energy is balanced: the energy given away is missing afterwards, and the pulse adds its work
     * [spec 4, 5].
     */
    @Test
    void energyIsBalanced() {
        double before = -5;
        for (CycleReport report : MeanFieldBattery.of(FIGURE).ageing(5).cycles()) {
            assertThat(report.pulseWork()).isCloseTo(report.charged().excitation() - before, within(1e-13));
            assertThat(report.lostStorage())
                    .isCloseTo(report.charged().excitation() - report.stored().excitation(), within(1e-13));
            assertThat(report.released() + report.lostDischarge())
                    .isCloseTo(report.stored().excitation() - report.discharged().excitation(), within(1e-13));
            before = report.discharged().excitation();
        }
    }

    /** Checks erratum 9: without decay all N quanta come out; the printed integral, without N/2, has 2. */
    @Test
    void allQuantaComeOut() {
        CycleReport report = MeanFieldBattery.of(new BatteryProtocol(10, 1600, 0, 0.1, 0.2)).ageing(1).cycles().get(0);
        assertThat(report.released()).isCloseTo(10, within(1e-8));
        assertThat(report.charged().length()).isEqualTo(5);
        assertThat(report.discharged().length()).isEqualTo(5);
        assertThat(report.efficiency().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(report.lostStorage() + report.lostDischarge()).isZero();
    }

    /** Checks erratum 12: 70 − m falls as 1.015 e^−2Γt, no collective rate. */
    @Test
    void theLastQuantaComeSlowly() {
        for (double time : new double[] {1e-3, 2e-3}) {
            CycleReport report = MeanFieldBattery.of(new BatteryProtocol(140, 1600, 0, 0, time)).ageing(1).cycles()
                    .get(0);
            double left = 1.015 * Math.exp(-3200 * time);
            assertThat(70 + report.discharged().excitation()).isCloseTo(left, within(1e-3 * left));
        }
        CycleReport early = MeanFieldBattery.of(new BatteryProtocol(140, 1600, 0, 0, 1e-4)).ageing(1).cycles().get(0);
        assertThat(early.discharged().excitation()).isCloseTo(-69.26, within(5e-3));
    }

    /** Checks that the bound holds and is not empty, in easy and in stiff cases. */
    @ParameterizedTest
    @CsvSource({"140, 1600, 0.0187, 0.0187, 3.141592653589793", "3, 17.5, 7.4, 0.00169, 3.141592653589793",
        "28963, 26.9, 3.08, 0.00118, 3.141592653589793", "2, 0.02, 0.008, 0.86, 3.141592653589793",
        "9000000000000000000, 1600, 0.0187, 0.0375, 3.141592653589793", "155, 3, 0.001, 0.005, 5.8"})
    void theToleranceIsHonest(long n, double collective, double storage, double discharge, double angle) {
        MeanFieldBattery battery = MeanFieldBattery.of(BatteryProtocol.of(n, collective, storage, discharge))
                .withPulseAngle(angle);
        Ageing coarse = battery.ageing(3);
        Ageing fine = battery.withTolerance(1e-14).ageing(3);
        double error = IntStream.range(0, 3).mapToDouble(c -> difference(coarse.cycles().get(c), fine.cycles().get(c)))
                .max().orElseThrow() / n;
        assertThat(fine.tolerance()).isLessThanOrEqualTo(1e-14);
        assertThat(coarse.tolerance()).isLessThanOrEqualTo(1e-9)
                .isGreaterThanOrEqualTo(error - 1e-14).isLessThanOrEqualTo(1000 * error + 1e-14);
    }

    private static double difference(CycleReport a, CycleReport b) {
        double[] differences = {a.stored().excitation() - b.stored().excitation(),
            a.stored().length() - b.stored().length(), a.discharged().excitation() - b.discharged().excitation(),
            a.discharged().length() - b.discharged().length(), a.released() - b.released(),
            a.lostDischarge() - b.lostDischarge()};
        return Arrays.stream(differences).map(Math::abs).max().orElseThrow();
    }

    /** Starts from infinite temperature and approaches the limit cycle at the rate of the second eigenvalue. */
    @ParameterizedTest
    @CsvSource({"10, 3.141592653589793", "3, 2.5"})
    void anyStartEndsInTheLimitCycle(int n, double angle) {
        MeanFieldParameters parameters = new MeanFieldParameters(n, 100, 1, 0, 0.1, 0.2, angle);
        MeanFieldRun limit = new MeanFieldCycles(parameters).run(0, true, 1e-9, share -> { }).run();
        MeanFieldMoments moments = MeanFieldMoments.of(n, angle);
        MeanFieldCycle cycle = new MeanFieldCycle(parameters, moments, 1e-9);
        DD[] y = moments.mixed();
        double[] away = new double[60];
        for (int c = 0; c < away.length; c++) {
            MeanFieldCourse course = cycle.run(y);
            y = course.end();
            away[c] = n * course.difference(limit.limit().orElseThrow());
        }
        assertThat(away[59]).isLessThan(1e-6);
        assertThat(Math.pow(away[35] / away[20], 1.0 / 15)).isCloseTo(limit.secondEigenvalue(), within(2e-3));
    }

    @Test
    void someHaveNoLimitCycle() {
        List<BatteryProtocol> protocols = List.of(new BatteryProtocol(10, 5, 0, 1, 1),
                new BatteryProtocol(1, 0, 0, 1, 1), new BatteryProtocol(10, 5, 1, 0, 0));
        assertThat(protocols).allSatisfy(protocol ->
                assertThat(MeanFieldBattery.of(protocol).limitCycle()).isEmpty());
        assertThat(MeanFieldBattery.of(new BatteryProtocol(1, 2, 0, 1, 1)).limitCycle()).isPresent();
        assertThat(MeanFieldBattery.of(FIGURE).withPulseAngle(0).limitCycle().orElseThrow().cycle().charged())
                .isEqualTo(MeanFieldBattery.of(FIGURE).withPulseAngle(0).ageing(1).cycles().get(0).charged());
    }

    /** Checks that a long discharge restores the ground state, and with it the first cycle. */
    @Test
    void rejuvenates() {
        List<CycleReport> cycles = MeanFieldBattery.of(BatteryProtocol.of(20, 100, 0.1, 40)).ageing(2).cycles();
        assertThat(cycles.get(0).discharged().excitation()).isCloseTo(-10, within(1e-9));
        assertThat(difference(cycles.get(0), cycles.get(1))).isLessThan(1e-8);
    }

    /** Pulses of π and of very nearly π. */
    @Test
    void threeMomentsAreALimitOfNine() {
        CycleReport three = MeanFieldBattery.of(FIGURE).withDephasing(0.3).ageing(1).cycles().get(0);
        CycleReport nine = MeanFieldBattery.of(FIGURE).withDephasing(0.3).withPulseAngle(Math.PI - 1e-9).ageing(1)
                .cycles().get(0);
        assertThat(difference(three, nine)).isLessThan(1e-8);
    }

    @Test
    void withoutCollectiveEmissionNothingIsReleased() {
        CycleReport report = MeanFieldBattery.of(new BatteryProtocol(6, 0, 1, 0.5, 0.25)).ageing(1).cycles().get(0);
        assertThat(report.released()).isZero();
        assertThat(report.discharged().excitation()).isCloseTo(6 * Math.exp(-0.75) - 3, within(1e-14));
    }

    /** Checks one emitter that is emptied: its excitation may end below 0 by the error of the integration. */
    @Test
    void findsTheLimitCycleOfOneEmitterThatIsEmptied() {
        LimitCycle limit = MeanFieldBattery.of(BatteryProtocol.of(1, 100, 0, 1)).limitCycle().orElseThrow();
        assertThat(limit.cycle().released()).isCloseTo(100 / 101.0, within(1e-9));
    }

    @Test
    void refusesRatesBeyondTheRangeOfDoubles() {
        for (BatteryProtocol protocol : List.of(new BatteryProtocol(9_000_000_000_000_000_000L, 1e300, 1, 1, 1),
                new BatteryProtocol(3, 1e308, 1, 1, 10))) {
            assertThatThrownBy(() -> MeanFieldBattery.of(protocol).ageing(1))
                    .isInstanceOf(ResourceLimitException.class)
                    .hasMessageMatching("collectiveGamma = 1e30[08] is too large: its product with n and .*");
        }
        assertThatThrownBy(() -> MeanFieldBattery.of(new BatteryProtocol(3, 1, 1e308, 1, 10)).ageing(1))
                .isInstanceOf(ResourceLimitException.class).hasMessageStartingWith("gamma = 1e308 is too large: ");
        assertThat(MeanFieldBattery.of(new BatteryProtocol(3, 1e308, 1, 1, 10)).estimate(5, true).seconds()).isFinite();
    }

    @Test
    void refusesWhatIsNone() {
        MeanFieldBattery battery = MeanFieldBattery.of(FIGURE);
        assertThatThrownBy(() -> battery.withDephasing(-1))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("dephasing = -1");
        assertThatThrownBy(() -> battery.withPulseAngle(Double.NaN))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("pulseAngle = NaN");
        assertThatThrownBy(() -> battery.withTolerance(0))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("tolerance = 0");
        assertThatThrownBy(() -> battery.ageing(-1))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("cycles = -1");
        assertThatThrownBy(() -> battery.withTolerance(1e-17).ageing(1))
                .isInstanceOf(ResourceLimitException.class).hasMessageStartingWith("tolerance = 1e-17");
        assertThat(battery.ageing(0).cycles()).isEmpty();
        assertThat(battery.estimate(1000, true).seconds()).isGreaterThan(battery.estimate(500, true).seconds());
    }
}
