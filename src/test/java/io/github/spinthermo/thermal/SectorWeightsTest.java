package io.github.spinthermo.thermal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectorWeightsTest {

    private static final SpinEnsemble THREE = ensemble(3, "3/2");

    private static SpinEnsemble ensemble(long n, String s) {
        return SpinEnsemble.of(n, HalfInteger.parse(s));
    }

    private static SectorWeights thermal(SpinEnsemble ensemble, String beta0) {
        return SectorWeights.thermal(ensemble, InverseTemperature.parse(beta0));
    }

    /** Returns a map from J to weights, made of pairs of texts. */
    private static Map<HalfInteger, BigFraction> map(Object... pairs) {
        Map<HalfInteger, BigFraction> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(HalfInteger.parse((String) pairs[i]), (BigFraction) pairs[i + 1]);
        }
        return map;
    }

    private static List<String> exact(List<Real> weights) {
        return weights.stream().map(weight -> weight.exact().orElseThrow().toString()).toList();
    }

    /** Checks two spins 1/2: w_0 = 1/(2 cosh(x/2))², w_1 = 1 − w_0. */
    @Test
    void pairOfSpinsOneHalf() {
        List<Real> weights = thermal(ensemble(2, "1/2"), "1").weights();
        assertThat(weights).hasSize(2);
        assertThat(weights.get(0).round(Precision.digits(30)))
                .hasToString("0.196611933241481852537424733586");
        assertThat(weights.get(1).round(Precision.digits(30)))
                .hasToString("0.803388066758518147462575266414");
    }

    @Test
    void infiniteTemperature() {
        assertThat(exact(thermal(THREE, "0").weights()))
                .containsExactly("1 / 16", "1 / 4", "9 / 32", "1 / 4", "5 / 32");
        assertThat(thermal(THREE, "0").copyWeight(HalfInteger.ofTwice(5)).exact())
                .contains(BigFraction.of(6, 64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-inf"})
    void zeroTemperature(String beta0) {
        assertThat(exact(thermal(THREE, beta0).weights())).containsExactly("0", "0", "0", "0", "1");
    }

    /**
     * Checks that the copies of a total spin that has weight 0 have weight 0, and their number is not needed for that.
     */
    @Test
    void zeroTemperatureOfManySpins() {
        SectorWeights frozen = thermal(ensemble(SpinEnsemble.LARGEST, "1/2"), "inf");
        HalfInteger largest = frozen.ensemble().largestTotalSpin();
        assertThat(frozen.copyWeight(HalfInteger.ZERO).exact()).contains(BigFraction.ZERO);
        assertThat(frozen.copyWeight(largest).exact()).contains(BigFraction.ONE);
        assertThat(frozen.weight(largest).exact()).contains(BigFraction.ONE);
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(frozen::weights)
                .withMessageStartingWith("n = 9000000000000000000 needs about ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.3", "-1e-30", "inf"})
    void singleSpinIsExact(String beta0) {
        SectorWeights single = thermal(ensemble(1, "2"), beta0);
        assertThat(exact(single.weights())).containsExactly("1");
        assertThat(single.weight(HalfInteger.ZERO).exact()).contains(BigFraction.ZERO);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> single.copyWeight(HalfInteger.ZERO))
                .withMessage("J = 0 does not occur for n = 1, s = 2");
    }

    /**
     * Checks weights below 1 by less than any digit, far below any double, and of so many spins that no list of them
     * could be held.
     */
    @ParameterizedTest
    @CsvSource({"2, 1/2, 1, 1e6, 5, 1.0000", "2, 1/2, 0, 1e6, 5, 3.2968e-434295",
        "50, 9/2, 0, -1e6, 3, 8.74e-97716214",
        "1000000000000000000, 9/2, 4500000000000000000, 1e6, 10, 1.000000000"})
    void coldWeights(long n, String s, String totalSpin, String beta0, int digits, String expected) {
        Real weight = thermal(ensemble(n, s), beta0).weight(HalfInteger.parse(totalSpin));
        assertThat(weight.decimal(Precision.digits(digits))).hasToString(expected);
    }

    /**
     * Checks p_0 = 2^−n at x_0 = 0+, and beyond any exponent at the largest n: refused, not tried until the precision
     * is exhausted.
     */
    @Test
    void oneCopyAmongHugeNumbersOfSpins() {
        SectorWeights weights = thermal(ensemble(500_000_000_000_000_000L, "1/2"), "1e-1000");
        assertThat(weights.copyWeight(HalfInteger.ZERO).decimal(Precision.digits(10)))
                .hasToString("2.472467278e-150514997831990598");
        SectorWeights largest = thermal(ensemble(SpinEnsemble.LARGEST, "1/2"), "1e-1000");
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> largest.copyWeight(HalfInteger.ZERO).decimal(Precision.digits(10)))
                .withMessageStartingWith("n = 9000000000000000000 ");
    }

    @ParameterizedTest
    @CsvSource({"0.3, 2", "0.3, -1/2", "0.3, 11/2", "0, 2", "inf, 11/2"})
    void otherTotalSpinsAreRefused(String beta0, String totalSpin) {
        HalfInteger j = HalfInteger.parse(totalSpin);
        SectorWeights weights = thermal(THREE, beta0);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> weights.weight(j))
                .withMessageStartingWith("J = " + totalSpin).matches(e -> e.parameter().equals("J"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> weights.copyWeight(j));
    }

    @Test
    void tooManyWeightsAreRefused() {
        for (String beta0 : List.of("0", "1", "inf")) {
            SectorWeights weights = thermal(ensemble(1_000_000_000_000L, "3/2"), beta0);
            assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(weights::weights)
                    .withMessageStartingWith("n = 1000000000000 needs about ")
                    .matches(e -> e.parameter().equals("n"));
        }
    }

    @Test
    void listsCannotBeChanged() {
        for (String beta0 : List.of("0", "1", "inf")) {
            List<Real> weights = thermal(THREE, beta0).weights();
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> weights.set(0, Real.of(0)));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> weights.get(5));
        }
    }

    @Test
    void givenWeights() {
        BigFraction third = BigFraction.of(1, 3);
        SectorWeights given = SectorWeights.of(THREE, map("3/2", third, "9/2", BigFraction.of(2, 3)));
        assertThat(given.ensemble()).isEqualTo(THREE);
        assertThat(exact(given.weights())).containsExactly("0", "1 / 3", "0", "0", "2 / 3");
        assertThat(given.copyWeight(HalfInteger.ofTwice(3)).exact()).contains(BigFraction.of(1, 12));
        assertThat(given.copyWeight(HalfInteger.ofTwice(5)).exact()).contains(BigFraction.ZERO);
        assertThat(given.copyWeight(HalfInteger.ofTwice(9)).exact()).contains(BigFraction.of(2, 3));
    }

    @Test
    void givenWeightsMustAddUpToOneExactly() {
        BigFraction almost = BigFraction.of(999_999_999, 1_000_000_000);
        assertRefused(map("9/2", almost), "sum-not-one", "0.999999999");
        assertRefused(map(), "sum-not-one", "0");
        assertRefused(map("9/2", BigFraction.ONE, "7/2", BigFraction.of(1, 9)), "sum-not-one", "10/9");
    }

    @Test
    void givenWeightsMayHaveAnyDenominators() {
        BigFraction half = BigFraction.of(-1, -2);
        SectorWeights given = SectorWeights.of(THREE,
                map("1/2", BigFraction.of(1, 3), "3/2", BigFraction.of(1, 6), "9/2", half));
        assertThat(exact(given.weights())).containsExactly("1 / 3", "1 / 6", "0", "0", "1 / 2");
    }

    /** Checks the time with a generous limit: a reduction after each addition would take minutes. */
    @Tag("slow")
    @Test
    void addsManyGivenWeightsSoon() {
        Map<HalfInteger, BigFraction> weights = new LinkedHashMap<>();
        BigInteger large = BigInteger.TEN.pow(15_000);
        weights.put(HalfInteger.ZERO, BigFraction.of(BigInteger.ONE, large));
        for (long j = 1; j <= 20_000; j++) {
            weights.put(HalfInteger.ofTwice(2 * j), BigFraction.of(1, 20_000));
        }
        SpinEnsemble many = ensemble(100_000, "1/2");
        assertTimeout(Duration.ofSeconds(60), () -> assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SectorWeights.of(many, weights)).matches(e -> e.code().equals("sum-not-one")));
    }

    @Test
    void givenWeightsMustBePossible() {
        assertRefused(map("9/2", BigFraction.of(2), "7/2", BigFraction.of(-1)), "negative-weight", "-1");
        assertRefused(map("4", BigFraction.ONE), "not-a-total-spin", "4");
        assertRefused(map("11/2", BigFraction.ONE), "not-a-total-spin", "11/2");
        assertRefused(map("-1/2", BigFraction.ONE), "not-a-total-spin", "-1/2");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SectorWeights.of(ensemble(1, "1"), map("0", BigFraction.ONE)))
                .matches(e -> e.parameter().equals("weights"));
    }

    private static void assertRefused(Map<HalfInteger, BigFraction> weights, String code, String value) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SectorWeights.of(THREE, weights))
                .withMessageStartingWith("weights = " + value + " ")
                .matches(e -> e.parameter().equals("weights") && e.value().equals(value))
                .matches(e -> e.code().equals(code));
    }

    @Test
    void nothingIsNoArgument() {
        assertThatNullPointerException()
                .isThrownBy(() -> SectorWeights.thermal(null, InverseTemperature.ZERO));
        assertThatNullPointerException().isThrownBy(() -> SectorWeights.thermal(THREE, null));
    }

    @Test
    void estimateGrowsWithTheDigits() {
        InverseTemperature beta0 = InverseTemperature.parse("0.1");
        double few = SectorWeights.thermal(THREE, beta0).estimate(Precision.digits(10)).bytes();
        double many = SectorWeights.thermal(THREE, beta0).estimate(Precision.digits(10_000)).bytes();
        assertThat(many).isGreaterThan(10 * few);
    }
}
