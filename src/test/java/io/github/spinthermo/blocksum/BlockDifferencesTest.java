package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.contour.LineIntegral;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice between a sum over blocks and integrals, and the estimates that go with it. */
class BlockDifferencesTest {

    private static StartWeights start(long n, int twiceS, String beta0) {
        return new StartWeights(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.parse(beta0).toFraction());
    }

    private static BlockDifferences differences(StartWeights start, String beta0, String betaB, int wanted) {
        InverseTemperature bath = InverseTemperature.parse(betaB);
        ClosedForms forms = ClosedForms.of(start.ensemble(), InverseTemperature.parse(beta0), bath, wanted);
        return BlockDifferences.of(start, bath, forms, Averages.ALL);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1, 0.1, 1", "100, 9, 0.01, 1", "1000, 1, 0.1, inf", "1000, 1, 5, 1", "2000, 1, 0.1, 0",
        "100000, 1, 0.01, 0.1"})
    void fewBlocksAreSummed(long n, int twiceS, String beta0, String betaB) {
        assertThat(differences(start(n, twiceS, beta0), beta0, betaB, 170)).isInstanceOf(SummedDifferences.class);
    }

    @ParameterizedTest
    @CsvSource({"1000000000, 1, 1e-4, 0.1", "1000000000000, 9, 1e-6, 0.02", "1000000000, 1, 1e-4, inf"})
    void manyBlocksAreIntegrated(long n, int twiceS, String beta0, String betaB) {
        StartWeights start = start(n, twiceS, beta0);
        BlockDifferences differences = differences(start, beta0, betaB, 170);
        assertThat(differences).isInstanceOf(IntegratedDifferences.class);
        assertThat(differences.deficit().certainBits()).as("had at once, without a sum").isGreaterThan(100);
        InverseTemperature bath = InverseTemperature.parse(betaB);
        assertThat(BlockDifferences.estimateWeights(start, bath, 170)).isEqualTo(Estimate.NONE);
        LineIntegral line = LineIntegral.of(n, twiceS + 1L, start.x0(),
                Optional.of(bath).filter(x -> !x.isInfinite()).map(InverseTemperature::toFraction), 170).orElseThrow();
        assertThat(BlockDifferences.estimate(start, bath, 170)).isEqualTo(line.estimate());
        assertThat(line.estimate().seconds()).isLessThan(BlockSums.estimate(start, bath, 170).seconds()
                + start.estimateScan(start.range(Temperatures.approximate(bath), 170)).seconds());
    }

    /** Checks a cold start whose blocks are all outside: what they may add is below all that is wanted. */
    @Test
    void allBlocksOutsideAddNothing() {
        StartWeights start = start(1000, 1, "5");
        InverseTemperature bath = InverseTemperature.parse("1");
        ClosedForms forms = ClosedForms.of(start.ensemble(), InverseTemperature.parse("5"), bath, 150);
        BlockRange range = start.range(1, forms.wanted());
        assertThat(range.isEmpty()).isTrue();
        BlockSums sums = BlockSums.of(start, bath, forms, Averages.ALL);
        Ball outside = new Ball(BigInteger.ZERO, 3, -range.weightBits());
        assertThat(outside.top()).isLessThanOrEqualTo(2 - forms.wanted());
        assertThat(sums.logRatio()).isEqualTo(outside);
        assertThat(sums.mixedMoment()).isEqualTo(outside);
        assertThat(Units.largest(sums.deficit().scale(forms.wanted()))).isBetween(0.0, 3 * Math.exp(-1) + 1e-6);
        assertThat(sums.varianceDeficit()).isEqualTo(sums.deficit());
        assertThat(Units.largest(sums.initialDeficit().scale(forms.wanted()))).isBetween(0.0, 3 * Math.exp(-5) + 1e-6);
    }

    /** Checks that a bath at x = 0 has no integral, however many blocks there are. */
    @Test
    void hottestBathsAreSummed() {
        StartWeights start = start(100_000_000, 1, "1e-3");
        Estimate estimate = BlockDifferences.estimate(start, InverseTemperature.ZERO, 170);
        assertThat(estimate).isEqualTo(BlockSums.estimate(start, InverseTemperature.ZERO, 170));
        BlockRange range = start.range(0, 170);
        assertThat(BlockDifferences.estimateWeights(start, InverseTemperature.ZERO, 170))
                .isEqualTo(start.estimateScan(range));
    }

    @ParameterizedTest
    @CsvSource({"200, 1, 400, true", "100, 2, 400, true", "201, 1, 400, false", "200, 1, 401, false",
        "101, 2, 400, false", "4, 1, 170, true"})
    void smallEnsemblesHaveOneEstimate(long n, int twiceS, int wanted, boolean isSmall) {
        StartWeights start = start(n, twiceS, "0.01");
        InverseTemperature bath = InverseTemperature.parse("0.02");
        assertThat(BlockDifferences.estimate(start, bath, wanted).equals(BlockDifferences.SMALL)).isEqualTo(isSmall);
        Estimate ofWeights = BlockDifferences.estimateWeights(start, bath, wanted);
        BlockRange range = start.range(Temperatures.approximate(bath), wanted);
        assertThat(ofWeights).isEqualTo(isSmall ? Estimate.NONE : start.estimateScan(range));
    }
}
