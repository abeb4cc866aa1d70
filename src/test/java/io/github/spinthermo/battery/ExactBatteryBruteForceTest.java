package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.testing.SpinLindblad;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All channels, each alone and together, against the master equation of every emitter. */
class ExactBatteryBruteForceTest {

    /** The error of S that eigenvalues of ⟨S²⟩ near 0 cause, together with that of the steps of the master equation. */
    private static final double ROUNDING = 1e-12;

    private static void agrees(CyclePoint point, SpinLindblad full) {
        Offset<Double> rounding = within(ROUNDING);
        assertThat(point.excitation()).isCloseTo(full.excitation(), rounding);
        assertThat(point.length()).isCloseTo(full.length(), rounding);
        assertThat(point.meanLength().orElseThrow()).isCloseTo(full.meanLength(), rounding);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "1, 1.3, 0.7, 0.4, 0.3, 0.5, 0.4",
        "2, 2.5, 0, 0, 0, 0.3, 0.6",
        "2, 0, 1.1, 0, 0, 0.3, 0.6",
        "2, 0, 0, 0.8, 0, 0.3, 0.6",
        "2, 0, 0, 0, 0.9, 0.3, 0.6",
        "2, 1.5, 0.4, 0.6, 0.2, 0.7, 0.1",
        "3, 2, 0.5, 0, 0, 0.4, 0.5",
        "3, 1.2, 0, 0.7, 0, 0.4, 0.5",
        "3, 1.2, 0, 0, 0.8, 0.4, 0.5",
        "3, 0.9, 0.6, 0.5, 0.4, 0.3, 0.5",
        "3, 40, 0.6, 0.5, 0.4, 0.1, 0.3",
        "4, 1.1, 0.7, 0.3, 0.5, 0.2, 0.3",
        "4, 3, 0.5, 0, 0, 0.3, 0.2"})
    void agreesWithTheMasterEquation(int n, double collective, double gamma, double dephasing, double pumping,
            double storage, double discharge) {
        Ageing ageing = ExactBattery.of(new BatteryProtocol(n, collective, gamma, storage, discharge))
                .withDephasing(dephasing).withPumping(pumping).ageing(2);
        SpinLindblad full = new SpinLindblad(n);
        for (CycleReport report : ageing.cycles()) {
            double before = full.excitation();
            full.pulse();
            assertThat(report.pulseWork()).isCloseTo(full.excitation() - before, within(ROUNDING));
            agrees(report.charged(), full);
            double[] stored = full.evolve(0, gamma, dephasing, pumping, storage);
            assertThat(report.lostStorage()).isCloseTo(stored[1], within(ROUNDING));
            agrees(report.stored(), full);
            double[] discharged = full.evolve(collective, gamma, dephasing, pumping, discharge);
            assertThat(report.released()).isCloseTo(discharged[0], within(ROUNDING));
            assertThat(report.lostDischarge()).isCloseTo(discharged[1], within(ROUNDING));
            agrees(report.discharged(), full);
        }
    }
}
