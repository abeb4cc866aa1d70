package io.github.spinthermo.battery.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.battery.Ageing;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CyclePoint;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.battery.meanfield.Appendix.Misprint;
import io.github.spinthermo.battery.meanfield.MeanFieldMoments.Rates;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests against emitters one by one: cycles of one and two, derivatives of products of up to four. */
class MeanFieldBruteForceTest {

    private static final double COLLECTIVE = 1.3;
    private static final double GAMMA = 0.7;

    private static final double[] GROUND = {0, 0, -1};

    /** Compares one and two emitters with the exact solution, as nothing is closed for them. */
    @ParameterizedTest
    @CsvSource({"1, 3.141592653589793, 0.4", "1, 1.1, 0", "1, -2, 0.3", "2, 3.141592653589793, 0",
        "2, 3.141592653589793, 0.4", "2, 2, 0", "2, -0.9, 0.3"})
    void oneAndTwoEmittersAreExact(int n, double angle, double dephasing) {
        BatteryProtocol protocol = new BatteryProtocol(n, 5, GAMMA, 0.3, 0.8);
        Ageing ageing = MeanFieldBattery.of(protocol).withPulseAngle(angle).withDephasing(dephasing).ageing(3);
        EmitterLindblad emitters = new EmitterLindblad(n, GROUND, 5, GAMMA, dephasing);
        for (CycleReport report : ageing.cycles()) {
            double before = emitters.excitation();
            emitters.pulse(angle);
            agrees(report.charged(), emitters);
            close(report.pulseWork(), emitters.excitation() - before);
            emitters.evolve(false, 0.3);
            close(report.lostStorage(), report.charged().excitation() - emitters.excitation());
            agrees(report.stored(), emitters);
            double stored = emitters.excitation();
            double released = 5 * emitters.evolve(true, 0.8);
            agrees(report.discharged(), emitters);
            close(report.released(), released);
            close(report.lostDischarge(), stored - emitters.excitation() - released);
        }
    }

    private static void agrees(CyclePoint point, EmitterLindblad emitters) {
        close(point.excitation(), emitters.excitation());
        close(point.length(), emitters.length());
    }

    private static void close(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(1e-9));
    }

    /** Returns products, whose third cumulants are 0: there the closure is no approximation. */
    static Stream<double[]> blochVectors() {
        Random random = new Random(20190422);
        return IntStream.range(0, 4).mapToObj(i -> random.doubles(3, -0.57, 0.57).toArray());
    }

    @ParameterizedTest
    @MethodSource("blochVectors")
    void productsHaveTheirDerivatives(double[] bloch) {
        for (int n = 2; n <= 4; n++) {
            double[] exact = new EmitterLindblad(n, bloch, COLLECTIVE, GAMMA, 0.2).rates();
            assertThat(Nine.rates(n, new Rates(GAMMA, COLLECTIVE, 0.2), Nine.product(bloch[0], bloch[1], bloch[2])))
                    .containsExactly(exact, within(1e-13));
        }
    }

    /** Checks errata 1 to 4: what is printed has other derivatives; of N = 3 a factor N − 2 is not seen. */
    @ParameterizedTest
    @EnumSource(Misprint.class)
    void productsTellWhatIsPrinted(Misprint misprint) {
        double[] state = Nine.product(0.3, -0.4, 0.5);
        double[] exact = new EmitterLindblad(4, new double[] {0.3, -0.4, 0.5}, COLLECTIVE, GAMMA, 0).rates();
        double[] printed = new Appendix(4, COLLECTIVE, GAMMA, misprint).rates(state);
        double error = IntStream.range(0, 9).mapToDouble(k -> Math.abs(printed[k] - exact[k])).max().orElseThrow();
        if (misprint == Misprint.NONE) {
            assertThat(error).isLessThan(1e-13);
        } else {
            assertThat(error).isGreaterThan(1e-2);
        }
    }

    /** Compares the rates with the corrected appendix in any state: both write the same closure in two ways. */
    @Test
    void isTheAppendixCorrected() {
        Random random = new Random(7);
        for (int n = 2; n < 200; n += 33) {
            double[] state = random.doubles(9, -1, 1).toArray();
            double[] rates = Nine.rates(n, new Rates(GAMMA, COLLECTIVE, 0), state);
            double[] expected = new Appendix(n, COLLECTIVE, GAMMA, Misprint.NONE).rates(state);
            assertThat(rates).containsExactly(expected, within(1e-14 * n * 10 + 1e-14));
        }
    }

    @Test
    void thePulseTurnsPairsAsItTurnsEmitters() {
        EmitterLindblad emitters = new EmitterLindblad(2, new double[] {0.3, -0.4, 0.5}, 3, 1, 0.1);
        emitters.evolve(true, 0.2);
        double[] before = emitters.moments();
        emitters.pulse(0.77);
        assertThat(Nine.of(new NineMoments(2, Rotation.by(0.77)).pulse(Nine.state(before))))
                .containsExactly(emitters.moments(), within(1e-14));
    }

    @Test
    void storageIsThatOfEmitters() {
        EmitterLindblad emitters = new EmitterLindblad(3, new double[] {0.3, -0.4, 0.5}, 3, 1, 0.1);
        emitters.evolve(true, 0.2);
        double[] before = emitters.moments();
        emitters.evolve(false, 0.6);
        assertThat(Nine.of(new NineMoments(3, Rotation.by(1)).store(Nine.state(before), new Rates(0.6, 0, 0.06))))
                .containsExactly(emitters.moments(), within(1e-13));
    }
}
