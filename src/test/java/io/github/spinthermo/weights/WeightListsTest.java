package io.github.spinthermo.weights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.testing.DirectSums;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights on limbs beside those of the definition: off by at most what is stated, and not by much less. */
class WeightListsTest {

    private static final int LIMBS = 3;

    @ParameterizedTest
    @CsvSource({"200, 1, 0.1, 1, 199", "200, 1, 0.1, 41, 199", "200, 1, 1.36, 1, 199", "201, 1, 1.2, 2, 40",
        "200, 1, 0.0001, 1, 199", "2, 1, 1, 1, 1", "60, 3, 0.2, 11, 171", "60, 3, 5, 79, 171",
        "2, 5, 0.001, 1, 9", "40, 9, 0.01, 1, 359", "31, 2, 7, 1, 61"})
    void offByAtMostWhatIsStated(int n, int twiceS, String x0, long first, long last) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        InverseTemperature beta = InverseTemperature.parse(x0);
        LimbArray numbers = new LimbArray(LIMBS, 300);
        BlockRange range = new BlockRange(first, last, numbers.bits(), numbers.bits());
        WeightUnit unit = new StartWeights(ensemble, beta.toFraction()).write(range, numbers, 3);
        Arithmetic a = new Arithmetic(400);
        DirectSums direct = new DirectSums(a, ensemble, beta, InverseTemperature.ZERO);
        double worst = 0;
        double largest = 0;
        for (int i = 0; i < range.count(); i++) {
            Ball exact = a.divide(direct.weightOverSum((int) first + 2 * i), unit.factor().get());
            worst = Math.max(worst, Units.off(numbers.get(3 + i), exact, numbers.bits()));
            largest = Math.max(largest, numbers.approximate(3 + i));
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
}
