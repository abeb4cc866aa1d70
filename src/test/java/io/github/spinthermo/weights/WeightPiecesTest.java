package io.github.spinthermo.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.spin.TotalSpin;
import io.github.spinthermo.testing.Inclusion;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of the weights, each against exact multiplicities. */
class WeightPiecesTest {

    private static final Arithmetic ARITHMETIC = new Arithmetic(200);

    private static SpinEnsemble spins(long n, int twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 31})
    void ratioOfNeighbours(int n) {
        HalfSpinRatio ratio = new HalfSpinRatio(n);
        List<TotalSpin> levels = Multiplicities.descending(spins(n, 1)).toList();
        for (int k = 0; k + 1 < levels.size(); k++) {
            BigInteger upper = levels.get(k).multiplicity();
            BigInteger lower = levels.get(k + 1).multiplicity();
            long dimension = n + 1 - 2L * k;
            assertThat(ratio.numerator(dimension - 2).multiply(lower))
                    .isEqualTo(ratio.denominator(dimension - 2).multiply(upper));
            Inclusion.check(ratio.below(ARITHMETIC, Ball.of(upper), dimension), Ball.of(lower), 190);
        }
    }

    /** Checks that all states together have the weight 1, and the lowest one has what the others leave. */
    @ParameterizedTest
    @CsvSource({"3, 1, 1/2", "2, 3, 1/100", "4, 2, 7", "3, 1, 1000"})
    void statesOfADomain(long n, int twiceS, String x) {
        SpinEnsemble ensemble = spins(n, twiceS);
        DickeWeights weights = new DickeWeights(ensemble, BigFraction.parse(x), 150);
        Ball others = Ball.ZERO;
        for (TotalSpin level : Multiplicities.descending(ensemble).toList()) {
            long lowest = ensemble.stepsBelowLargest(level.value());
            for (long i = lowest; i < lowest + level.value().twice() + 1; i++) {
                others = i == 0 ? others : ARITHMETIC.add(others, weights.weight(level.multiplicity(), i));
            }
        }
        Inclusion.check(weights.lowestMinusOne(), others.negate(), 140);
        assertThat(Inclusion.meet(weights.weight(BigInteger.ONE, 0), ARITHMETIC.subtract(Ball.ONE, others))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1/4", "3, 1, 1/2", "2, 2, 5/9", "5, 3, 63/16"})
    void meanAtInfiniteTemperature(long n, int twiceS, String steps) {
        SpinEnsemble ensemble = spins(n, twiceS);
        BigInteger states = Multiplicities.descending(ensemble)
                .map(level -> FullyMixedWeights.states(level.multiplicity(), level.value()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(states).isEqualTo(FullyMixedWeights.states(ensemble))
                .isEqualTo(BigInteger.valueOf(twiceS + 1L).pow((int) n));
        assertThat(FullyMixedWeights.meanSteps(ensemble)).isEqualTo(BigFraction.parse(steps));
    }

    @Test
    void statesThatNobodyCanWriteOut() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> FullyMixedWeights.states(spins(3_000_000_000L, 1)))
                .withMessage("n = 3000000000 makes (2s+1)^n longer than 2^31 bits");
    }

    /** Checks that spins 1/2 need no list; ⟨k⟩ is written out at x_0 = 0, where it is short. */
    @Test
    void estimates() {
        StartWeights halves = new StartWeights(spins(100, 1), BigFraction.ZERO);
        StartWeights threeHalves = new StartWeights(spins(100, 3), BigFraction.of(1, 100));
        StartWeights many = new StartWeights(spins(100_000_000, 3), BigFraction.ZERO);
        assertThat(halves.estimateScan(halves.range(0.1, 100)).seconds()).isZero();
        assertThat(threeHalves.estimateScan(threeHalves.range(0.1, 100)).seconds()).isPositive();
        assertThat(halves.estimateExactSteps().seconds()).isPositive();
        assertThat(halves.exactSteps()).contains(FullyMixedWeights.meanSteps(spins(100, 1)));
        assertThat(threeHalves.estimateExactSteps().seconds()).isZero();
        assertThat(threeHalves.exactSteps()).isEmpty();
        assertThat(many.estimateExactSteps().seconds()).isZero();
        assertThat(many.exactSteps()).isEmpty();
    }
}
