package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of ageing: tables, exact identities, and what they are limits of. */
class AgeingLawTest {

    private static final BigFraction STORAGE = BigFraction.of(187, 10_000);

    private static BigFraction exact(Real number) {
        return number.exact().orElseThrow();
    }

    private static BigFraction times(BigFraction value, long factor) {
        return value.multiply(BigInteger.valueOf(factor));
    }

    @SuppressWarnings("unchecked")
    static Stream<Map<String, Object>> rows() {
        return ((List<Map<String, Object>>) BatteryReference.file().get("small_tau_limit")).stream();
    }

    private static void isClose(Real value, Map<String, Object> row, String name) {
        double expected = BatteryReference.number(row, name);
        assertThat(value.toDouble()).isCloseTo(expected, within(2e-13 * (1 + expected)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasTheTable(Map<String, Object> row) {
        long n = (long) BatteryReference.number(row, "N");
        BigFraction discharge = times(STORAGE, (long) BatteryReference.number(row, "td_over_ts"));
        ShortCycleLaw chain = new ShortCycleLaw(n, STORAGE, discharge);
        isClose(chain.meanLength(), row, "S_mean");
        isClose(chain.length(), row, "S_eff");
        AgeingLaw law = new AgeingLaw(n, STORAGE, discharge);
        isClose(law.length(), row, "corrected_eq8");
        isClose(law.printedLength(), row, "paper_eq8");
        isClose(law.linearLength(), row, "linear");
    }

    /** Checks erratum 5: S = √(N/2), not √N, at equal durations; the printed root is √(N + 1) − 1 [erratum 6]. */
    @Tag("slow")
    @Test
    void equalDurationsLeaveTheRootOfHalfTheEmitters() {
        AgeingLaw law = new AgeingLaw(10_000, STORAGE, STORAGE);
        ShortCycleLaw chain = new ShortCycleLaw(10_000, STORAGE, STORAGE);
        assertThat(new Moments(0, 0, chain.squaredLength().toDouble()).effectiveLength())
                .isCloseTo(70.4329, within(5e-5));
        assertThat(law.length().toDouble()).isCloseTo(70.4611, within(5e-5));
        assertThat(law.printedLength().toDouble()).isCloseTo(Math.sqrt(10_001) - 1, within(1e-12));
        assertThat(ShortCycleLaw.largeRootMeanSquare(10_000).toDouble()).isEqualTo(Math.sqrt(5000));
        double mean = new ShortCycleLaw(4000, STORAGE, STORAGE).meanLength().toDouble();
        assertThat(ShortCycleLaw.largeMean(4000)).isCloseTo(mean, within(0.4));
        assertThat(exact(ShortCycleLaw.largeRootMeanSquare(8))).isEqualTo(BigFraction.of(2));
    }

    /**
     * Checks that births and deaths are the rates of one emitter among Dicke levels [spec 4, 3.1], storage from M = S.
     */
    @Test
    void theChainHasTheRatesOfTheLevels() {
        int n = 9;
        ShortCycleLaw law = new ShortCycleLaw(n, BigFraction.of(2), BigFraction.of(3));
        List<HalfInteger> spins = law.totalSpins();
        IntStream.range(0, spins.size() - 1).forEach(i -> {
            double s = spins.get(i).twice() / 2.0;
            double up = 2 * up(n, s, s) + 3 * up(n, s, -s);
            double down = 2 * down(n, s + 1, s + 1) + 3 * down(n, s + 1, -s - 1);
            double ratio = law.weights().get(i + 1).divide(law.weights().get(i)).toDouble();
            assertThat(ratio).isCloseTo(up / down, within(1e-13 * ratio));
        });
    }

    private static double up(double n, double s, double m) {
        return (s - m + 1) * (s - m + 2) * (n / 2 - s) / (2 * (s + 1) * (2 * s + 1));
    }

    private static double down(double n, double s, double m) {
        return (s + m) * (s + m - 1) * (n / 2 + s + 1) / (2 * s * (2 * s + 1));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7", "10"})
    void extremesAreExact(long n) {
        BigFraction half = BigFraction.of(BigInteger.valueOf(n), BigInteger.TWO);
        ShortCycleLaw noStorage = new ShortCycleLaw(n, BigFraction.ZERO, STORAGE);
        assertThat(exact(noStorage.meanLength())).isEqualTo(half);
        assertThat(exact(noStorage.length())).isEqualTo(half);
        assertThat(exact(new AgeingLaw(n, BigFraction.ZERO, STORAGE).length())).isEqualTo(half);
        assertThat(exact(new AgeingLaw(n, STORAGE, STORAGE).linearLength())).isEqualTo(BigFraction.ZERO);
        assertThat(exact(new AgeingLaw(n, times(STORAGE, 2), STORAGE).linearLength())).isEqualTo(BigFraction.ZERO);
        ShortCycleLaw onlyStorage = new ShortCycleLaw(n, STORAGE, BigFraction.ZERO);
        assertThat(onlyStorage.weights()).hasSameSizeAs(onlyStorage.totalSpins());
    }

    /** Checks the curve of spec 4, 4.4, and the recursion that it solves. */
    @Test
    void largeBatteriesAgeAlongTheCurve() {
        BigFraction discharge = BigFraction.of(375, 10_000);
        AgeingCurve curve = new AgeingCurve(STORAGE, discharge);
        assertThat(curve.discharged(1).toDouble()).isCloseTo(0.964311, within(5e-7));
        assertThat(curve.discharged(10).toDouble()).isCloseTo(0.719236, within(5e-7));
        assertThat(curve.discharged(160).toDouble()).isCloseTo(0.347039, within(5e-7));
        assertThat(curve.memory().toDouble()).isCloseTo(Math.exp(-0.0562), within(1e-15));
        assertThat(exact(curve.discharged(0))).isEqualTo(BigFraction.ONE);
        for (int c = 1; c < 20; c++) {
            double stored = (1 + curve.discharged(c - 1).toDouble()) * Math.exp(-0.0187) - 1;
            assertThat(curve.stored(c).toDouble()).isCloseTo(stored, within(1e-14));
            assertThat(curve.discharged(c).toDouble())
                    .isCloseTo(1 - (1 - stored) * Math.exp(-0.0375), within(1e-14));
        }
        double limit = (1 - 2 * Math.exp(-0.0375) + Math.exp(-0.0562)) / (1 - Math.exp(-0.0562));
        assertThat(curve.limit().toDouble()).isCloseTo(limit, within(1e-13));
        Ageing ageing = MeanFieldBattery.of(BatteryProtocol.of(1000, 1600, 0.0187, 0.0375)).ageing(10);
        assertThat(ageing.cycles().get(0).discharged().length() / 500).isCloseTo(0.964305, within(1e-3));
    }

    /** Finds all digits of the small x* = γτ/2 of equal durations; for short cycles x* is r. */
    @Test
    void theCurveEndsWhereTheLinearLawIs() {
        BigFraction tiny = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(30));
        assertThat(new AgeingCurve(tiny, tiny).limit().toDouble()).isCloseTo(5e-31, within(1e-45));
        assertThat(new AgeingCurve(tiny, times(tiny, 3)).limit().toDouble()).isCloseTo(0.5, within(1e-15));
        assertThat(exact(new AgeingCurve(BigFraction.ZERO, STORAGE).limit())).isEqualTo(BigFraction.ONE);
        assertThat(exact(new AgeingCurve(BigFraction.ZERO, STORAGE).stored(5))).isEqualTo(BigFraction.ONE);
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> new AgeingLaw(0, STORAGE, STORAGE))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("n = 0");
        assertThatThrownBy(() -> new AgeingLaw(Long.MAX_VALUE, STORAGE, STORAGE))
                .isInstanceOf(ResourceLimitException.class).hasMessageStartingWith("n = ");
        assertThatThrownBy(() -> new ShortCycleLaw(1, STORAGE.negate(), STORAGE))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("storage = ");
        assertThatThrownBy(() -> new AgeingCurve(BigFraction.ZERO, BigFraction.ZERO))
                .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("discharge = ");
        assertThatThrownBy(() -> new ShortCycleLaw(ShortCycleLaw.LARGEST + 1, STORAGE, STORAGE))
                .isInstanceOf(ResourceLimitException.class).hasMessageStartingWith("n = ");
        AgeingCurve curve = new AgeingCurve(STORAGE, STORAGE);
        assertThatThrownBy(() -> curve.discharged(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> curve.stored(0)).isInstanceOf(InvalidInputException.class);
    }
}
