package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.weights.BlockRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds and estimates of a walk on integers, against steps taken one by one and numbers worked out by hand. */
class GrowthSummationTest {

    /** Checks the bound against the recursion ρ → ρ q² + 3.1 from 2 units, above which it is by less than two. */
    @ParameterizedTest
    @CsvSource({"0.001, 5", "0.001, 20000", "0.5, 40", "3, 2", "8, 64"})
    void errorsOfPowersAreBelowTheirBound(double x, int count) {
        double error = 2;
        for (int i = 0; i < count; i++) {
            error = error * Math.exp(-2 * x) + 3.1;
        }
        assertThat(GrowthSummation.powerError(x, count)).isBetween(error, 1.002 * error + 2);
    }

    /** Checks Σ 1/(1 − e^−y) as Σ (1 + coth(y/2))/2 over the 64 blocks of a division. */
    @ParameterizedTest
    @CsvSource({"0.001, 1", "0.3, 2", "4, 1", "0.01, 1000"})
    void sumsOfReciprocalsAreBelowTheirBound(double xB, long first) {
        double sum = 0;
        for (long d = first; d < first + 128; d += 2) {
            sum += (1 + 1 / Math.tanh(xB * d / 2)) / 2;
        }
        assertThat(GrowthSummation.largestSumOfReciprocals(xB, first)).isBetween(sum, 1.0011 * sum);
    }

    /** Checks four numbers of 16 bytes and an object for each of 10 and of at most 512 blocks, and tables for many. */
    @Test
    void numbersOfBlocksAndTablesAreEstimated() {
        Estimate few = GrowthSummation.estimate(new BlockRange(1, 19, 0, 0), 128);
        assertThat(few.bytes()).isCloseTo(10 * 4 * (16 + 64), within(1e-9));
        assertThat(few.seconds()).isZero();
        assertThat(GrowthSummation.estimate(new BlockRange(1, 2 * 95 - 1, 0, 0), 128).seconds()).isZero();
        Estimate many = GrowthSummation.estimate(new BlockRange(1, 2 * 96 - 1, 0, 0), 128);
        assertThat(many.seconds()).isCloseTo(16 * 1.9e-6, within(1e-12));
        double tables = many.bytes() - 96 * 4 * 80;
        assertThat(tables).isPositive();
        assertThat(GrowthSummation.estimate(new BlockRange(1, 9999, 0, 0), 128).bytes())
                .isCloseTo(512 * 4 * 80 + tables, within(1e-6));
    }
}
