package io.github.spinthermo.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DirectSums;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights on limbs beside those of the definition: off by at most what is stated, and not by much less. */
class WeightListsTest {

    private static final int LIMBS = 3;
    private static final int PLACE = 3;
    private static final Percentage EXACTLY = Percentage.withPercentage(1e-9);

    @ParameterizedTest
    @CsvSource({"200, 1, 0.1, 1, 199", "200, 1, 0.1, 41, 199", "200, 1, 1.36, 1, 199", "201, 1, 1.2, 2, 40",
        "200, 1, 0.0001, 1, 199", "2, 1, 1, 1, 1", "60, 3, 0.2, 11, 171", "60, 3, 5, 79, 171",
        "2, 5, 0.001, 1, 9", "40, 9, 0.01, 1, 359", "31, 2, 7, 1, 61"})
    void offByAtMostWhatIsStated(int n, int twiceS, String x0, long first, long last) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        InverseTemperature beta = InverseTemperature.parse(x0);
        LimbArray numbers = new LimbArray(LIMBS, 300);
        BlockRange range = new BlockRange(first, last, numbers.bits(), numbers.bits());
        WeightUnit unit = new StartWeights(ensemble, beta.toFraction()).write(range, numbers, PLACE);
        Arithmetic a = new Arithmetic(400);
        DirectSums direct = new DirectSums(a, ensemble, beta, InverseTemperature.ZERO);
        double worst = 0;
        double largest = 0;
        for (int i = 0; i < range.count(); i++) {
            Ball exact = a.divide(direct.weightOverSum((int) first + 2 * i), unit.factor().get());
            worst = Math.max(worst, Units.off(numbers.get(PLACE + i), exact, numbers.bits()));
            largest = Math.max(largest, numbers.approximate(PLACE + i));
        }
        assertThat(worst).isLessThanOrEqualTo(unit.error());
        assertThat(worst * 500).isGreaterThan(unit.error());
        double others = 0;
        for (int d = direct.smallest(); d <= direct.top(); d += 2) {
            others += d < first || d > last ? Units.largest(a.divide(direct.weightOverSum(d), unit.factor().get())) : 0;
        }
        assertThat(Math.scalb(others, numbers.bits())).isLessThanOrEqualTo(unit.tail());
        assertThat(largest).isBetween(1.0 / 512, 1.0 / 4);
    }

    /** Checks that a list of longer numbers serves shorter ones, and one of fewer blocks or limbs does not. */
    @Test
    void listsServeLessThanTheyHave() {
        SpinEnsemble ensemble = SpinEnsemble.of(12, HalfInteger.ofTwice(2));
        Ball q = new Arithmetic(300).exp(Ball.of(-1));
        BlockRange range = new BlockRange(3, 21, 100, 100);
        LimbList list = new LimbList(ensemble, LIMBS, q, range);
        assertThat(list.has(LIMBS, range)).isTrue();
        assertThat(list.has(LIMBS + 1, range)).isFalse();
        assertThat(list.has(1, new BlockRange(1, 21, 100, 100))).isFalse();
        assertThat(list.has(1, new BlockRange(3, 23, 100, 100))).isFalse();
        LimbArray shorter = new LimbArray(LIMBS - 1, 4);
        LimbArray longer = new LimbArray(LIMBS, 4);
        BlockRange part = new BlockRange(7, 13, 100, 100);
        WeightUnit unit = list.write(shorter, 0, part, () -> Ball.ONE);
        WeightUnit finer = list.write(longer, 0, part, () -> Ball.ONE);
        assertThat(unit.factor().get()).isEqualTo(finer.factor().get());
        assertThat(unit.error()).isLessThan(1.001);
        for (int i = 0; i < 4; i++) {
            assertThat(shorter.get(i)).isEqualTo(longer.get(i).shiftRight(LimbArray.RADIX_BITS));
        }
    }

    /** Checks that a list begins where u_J/D is largest: there e^x (n+1−D)/(n+3+D) from D to D + 2 passes 1. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 0.9, 1.3, 1.36})
    void heaviestBlocks(double x) {
        for (int n = 2; n < 50; n++) {
            for (int first = 2 - (n + 1) % 2; first <= n - 1; first += 2) {
                for (int last = first; last <= n - 1; last += 2) {
                    int heaviest = first;
                    while (heaviest < last && Math.exp(x) * (n + 1 - heaviest) / (n + 3 + heaviest) > 1) {
                        heaviest += 2;
                    }
                    assertThat(new HalfSpinList(n, x, new BlockRange(first, last, 64, 64)).heaviest())
                            .isEqualTo(heaviest);
                }
            }
        }
    }

    /**
     * Checks 2.6 (1 + e^x) units for each step of the longer side, and one; and that all beyond both ends is below
     * geometric series, of which nothing is known where u_J still rises.
     */
    @ParameterizedTest
    @CsvSource({"200, 0.1, 1, 199", "200, 0.1, 41, 61", "200, 1, 121, 141", "201, 1.2, 2, 40", "200, 1, 101, 111",
        "200, 0.5, 5, 99", "2, 1, 1, 1", "60, 0, 3, 11"})
    void statedErrorsAndTails(int n, double x, int first, int last) {
        LimbArray numbers = new LimbArray(LIMBS, 300);
        BlockRange range = new BlockRange(first, last, numbers.bits(), numbers.bits());
        HalfSpinList list = new HalfSpinList(n, x, range);
        double steps = Math.max(list.heaviest() - first, last - list.heaviest()) / 2.0;
        InverseTemperature beta = InverseTemperature.of(x);
        WeightUnit unit = new StartWeights(SpinEnsemble.of(n, HalfInteger.HALF), beta.toFraction())
                .write(range, numbers, PLACE);
        double error = (steps * 2.6 * (1 + Math.exp(x)) + 1) * 1.001;
        assertThat(unit.error()).isCloseTo(error, EXACTLY);
        double above = Math.exp(x) * (n + 1 - last) * (last + 2) / ((n + 3.0 + last) * last);
        double below = first > 2 ? (n + 1.0 + first) * (first - 2) / (Math.exp(x) * (n + 3 - first) * first) : 0;
        double number = Math.scalb(numbers.bound(PLACE + (last - first) / 2), numbers.bits());
        double lowest = Math.scalb(numbers.bound(PLACE), numbers.bits());
        double tail = (number + error) * series(above) + (lowest + error) * series(below);
        assertThat(unit.tail()).isEqualTo(tail, within(1e-6 * Math.min(tail, Double.MAX_VALUE)));
    }

    /** Returns 1.001 (r + r² + …). */
    private static double series(double ratio) {
        return ratio < 1 ? 1.001 * ratio / (1 - ratio) : Double.POSITIVE_INFINITY;
    }

    /**
     * Checks that x ≤ 1.36 and n ≤ 2^31, or any x and n ≤ 1000, are in reach of a list of spins 1/2; for longer spins
     * n (2s + 2) is below 2^20, at any x.
     */
    @Test
    void whatCanBeListed() {
        assertThat(isWritable(1001, 1, "1.36")).isTrue();
        assertThat(isWritable(1001, 1, "1.3601")).isFalse();
        assertThat(isWritable(1000, 1, "1.3601")).isTrue();
        assertThat(isWritable(1L << 31, 1, "0.1")).isTrue();
        assertThat(isWritable((1L << 31) + 1, 1, "0.1")).isFalse();
        assertThat(isWritable((1L << 18) - 1, 2, "5")).isTrue();
        assertThat(isWritable(1L << 18, 2, "5")).isFalse();
    }

    private static boolean isWritable(long n, long twiceS, String x0) {
        StartWeights start = new StartWeights(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.parse(x0).toFraction());
        return start.isWritable(new BlockRange(1, 1, 64, 64));
    }

    /** Checks a list that begins at its first block, and one that begins at its last. */
    @ParameterizedTest
    @CsvSource({"1, 41", "101, 199"})
    void interruptedThreadsLeave(int first, int last) {
        LimbArray numbers = new LimbArray(LIMBS, 300);
        HalfSpinList list = new HalfSpinList(200, 1, new BlockRange(first, last, 100, 100));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> list.write(numbers, 0, Ball.ONE, Ball.ONE, () -> Ball.ONE));
        assertThat(Thread.interrupted()).isTrue();
    }
}
