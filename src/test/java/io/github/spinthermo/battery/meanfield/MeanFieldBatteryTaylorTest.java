package io.github.spinthermo.battery.meanfield;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.battery.Ageing;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.MeanFieldBattery;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The error of random batteries in mean field, by Taylor series of the equations in fixed-point arithmetic. */
class MeanFieldBatteryTaylorTest {

    private static final boolean IS_THOROUGH = Boolean.getBoolean("spinthermo.thorough");

    private static final int CASES = IS_THOROUGH ? 300 : 12;

    /** The longest discharge, in units of the time in which all emit together: it counts the steps of the series. */
    private static final double STIFFEST = IS_THOROUGH ? 300 : 30;

    private static final int MOST_STEPS = 10_000;
    private static final int CYCLES = 2;

    /** A battery and its dephasing and pulses. */
    record Case(BatteryProtocol protocol, double dephasing, double angle) { }

    /** Returns batteries of 1 to 10^9 emitters; half of the pulses are those of π, half of the batteries dephase. */
    static Stream<Case> batteries() {
        Random random = new Random(15);
        return IntStream.range(0, CASES).mapToObj(i -> battery(i % 2 == 0, random));
    }

    private static Case battery(boolean flips, Random random) {
        long n = Math.round(logUniform(random, 1, 1e9));
        double storage = logUniform(random, 1e-3, 10);
        double discharge = logUniform(random, 1e-3, 10);
        double longer = Math.max(storage, discharge);
        double collective = logUniform(random, 1e-2, STIFFEST) / (n * discharge);
        double gamma = logUniform(random, 1e-3, 3) / longer;
        double dephasing = random.nextInt(2) * logUniform(random, 1e-3, 3) / longer;
        return new Case(new BatteryProtocol(n, collective, gamma, storage, discharge), dephasing,
                flips ? Math.PI : random.nextDouble() * 6);
    }

    private static double logUniform(Random random, double from, double to) {
        return from * Math.pow(to / from, random.nextDouble());
    }

    @ParameterizedTest
    @MethodSource("batteries")
    void noErrorExceedsTheTolerance(Case of) {
        long n = of.protocol().n();
        Ageing ageing = MeanFieldBattery.of(of.protocol()).withDephasing(of.dephasing()).withPulseAngle(of.angle())
                .ageing(CYCLES);
        TaylorBattery reference = new TaylorBattery(of.protocol(), of.dephasing(), of.angle());
        for (CycleReport report : ageing.cycles()) {
            Optional<double[]> expected = reference.next(MOST_STEPS);
            assertThat(expected).isPresent();
            double[] seen = TaylorBattery.of(report, n);
            for (int k = 0; k < seen.length; k++) {
                assertThat(Math.abs(seen[k] - expected.get()[k])).as("value %d", k)
                        .isLessThanOrEqualTo(ageing.tolerance());
            }
        }
        assertThat(ageing.tolerance()).isLessThanOrEqualTo(MeanFieldBattery.LARGEST_TOLERANCE);
    }
}
