package io.github.spinthermo.testing;

import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Thermal starts and baths, all non-negative: {@code @Domain(StartDomain.class)}. */
public final class StartDomain extends DomainContextBase {

    /**
     * A start and its bath.
     *
     * @param n at least 2
     * @param twiceS 2s
     * @param beta0 x_0 below ∞
     * @param betaB x_B, also ∞
     * @param wanted bits
     */
    public record Start(int n, int twiceS, InverseTemperature beta0, InverseTemperature betaB, int wanted) {

        public SpinEnsemble ensemble() {
            return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        }

        /** Returns the sums by definition, at a precision. */
        public DirectSums direct(int bits) {
            return new DirectSums(new Arithmetic(bits), ensemble(), beta0, betaB);
        }

        public double approximateX0() {
            return beta0.toFraction().doubleValue();
        }

        public BlockRange range() {
            return weights().range(Temperatures.approximate(betaB), wanted);
        }

        public StartWeights weights() {
            return new StartWeights(ensemble(), beta0.toFraction());
        }
    }

    @Provide
    Arbitrary<Start> starts() {
        Arbitrary<InverseTemperature> baths = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(InverseTemperature.INFINITY)), Tuple.of(9, finite()));
        return Combinators.combine(numbers(), Arbitraries.integers().between(1, 9), finite(), baths,
                Arbitraries.integers().between(20, 160)).as(Start::new).withoutEdgeCases();
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(2, 4)),
                Tuple.of(6, uniform(2, 24)),
                Tuple.of(1, uniform(25, 90)));
    }

    private static Arbitrary<Integer> uniform(int from, int to) {
        return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
    }

    /** Returns temperatures: 0, tiny ones, those at which sums over a few to all blocks are needed, and large ones. */
    private static Arbitrary<InverseTemperature> finite() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
                Tuple.of(1, decimals(-320, -10)),
                Tuple.of(1, decimals(-9, -3)),
                Tuple.of(5, decimals(-2, -1)),
                Tuple.of(3, decimals(0, 0)),
                Tuple.of(1, decimals(1, 4)))
                .map(InverseTemperature::of);
    }

    /** Returns 1.00 to 9.99 times a power of ten. */
    private static Arbitrary<BigDecimal> decimals(int lowestPower, int highestPower) {
        return Combinators.combine(
                uniform(100, 999),
                Arbitraries.integers().between(lowestPower, highestPower))
                .as((digits, power) -> new BigDecimal(digits).scaleByPowerOfTen(power - 2));
    }
}
