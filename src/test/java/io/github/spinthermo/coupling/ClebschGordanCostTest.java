package io.github.spinthermo.coupling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClebschGordanCostTest {

    private static final int SUMS = 16;

    private static HalfInteger whole(long j) {
        return HalfInteger.ofTwice(2 * j);
    }

    private static Estimate estimate(long j1, long m1, long j2, long m2, long totalSpin, long m) {
        return ClebschGordan.estimate(whole(j1), whole(m1), whole(j2), whole(m2), whole(totalSpin), whole(m));
    }

    /** Checks the cost of the sum, and of what is made of it in lowest terms, in multiples of the sum. */
    @ParameterizedTest
    @CsvSource({"100, 14, 100, 20, 100", "1000, 142, 1000, 200, 1000", "1000000, 5, 50, -7, 1000003",
            "1000000, 5, 1000, 7, 1000000", "1000000000000000000, 1, 100, -20, 1000000000000000000"})
    void memoryOfOne(long j1, long m1, long j2, long m2, long totalSpin) {
        BigInteger sum = new Coupling(whole(j1), whole(m1), whole(j2), whole(m2), whole(totalSpin)).sum();
        double measured = SUMS * sum.bitLength() / 8.0;
        assertThat(estimate(j1, m1, j2, m2, totalSpin, m1 + m2).bytes()).isBetween(measured / 2, measured * 2);
    }

    /** Checks that the smallest angular momentum decides, wherever it stands. */
    @ParameterizedTest
    @CsvSource({"10, 1000, 1000", "1000, 10, 1000", "1000, 1000, 10"})
    void orderDoesNotMatter(long j1, long j2, long totalSpin) {
        Estimate one = estimate(j1, 0, j2, 0, totalSpin, 0);
        assertThat(one.bytes()).isEqualTo(estimate(1000, 0, 10, 0, 1000, 0).bytes());
        assertThat(one.seconds()).isLessThan(estimate(1000, 0, 1000, 0, 1000, 0).seconds() / 100);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "50, 50", "1000000, 50", "50, 1000000"})
    void aFamilyOfMoreCostsMore(long j1, long j2) {
        Estimate family = ClebschGordan.estimateFamily(whole(j1), whole(j2));
        Estimate larger = ClebschGordan.estimateFamily(whole(2 * j1), whole(2 * j2));
        assertThat(larger.bytes()).isGreaterThan(family.bytes());
        assertThat(larger.seconds()).isGreaterThan(family.seconds());
        assertThat(family).isEqualTo(ClebschGordan.estimateFamily(whole(j2), whole(j1)));
    }

    /** Checks that the estimate is made from the parameters alone, finite, and at once. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, HalfInteger.LARGEST_TWICE / 2})
    void extremes(long j) {
        Estimate one = estimate(j, j, j, -j, j, 0);
        assertThat(one.bytes()).isPositive().isFinite();
        assertThat(one.seconds()).isPositive().isFinite();
        assertThat(ClebschGordan.estimateFamily(whole(j), whole(j)).bytes()).isPositive().isFinite();
    }

    @ParameterizedTest
    @CsvSource({"4000000000000000000, 0, 4000000000000000000, 1, 4000000000000000000, 0",
            "4000000000000000000, 0, 1, 0, 2, 0"})
    void whatIsExcludedCostsNothing(long j1, long m1, long j2, long m2, long totalSpin, long m) {
        assertThat(estimate(j1, m1, j2, m2, totalSpin, m)).isEqualTo(Estimate.NONE);
    }
}
