package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.contour.LineIntegral;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Integrals along a line against sums over the blocks, wherever both can be had: s to 49/2, |x| from 10^−18 to 20,
 * and n to 10^7, as the blocks of more spins are too many where the integral serves. Both know |x| alone; signs come
 * in later.
 */
class IntegratedDifferencesProperties {

    private static final List<Function<BlockDifferences, Ball>> ALL = List.of(BlockDifferences::heat,
            BlockDifferences::deficit, BlockDifferences::varianceDeficit, BlockDifferences::entropy,
            BlockDifferences::entropyProduction, BlockDifferences::covariance);

    /** The longest sum, in blocks: a count. */
    private static final long MOST_BLOCKS = Boolean.getBoolean("spinthermo.thorough") ? 20_000 : 2000;

    /** Bits by which the sums are more precise. */
    private static final int FINER = 60;

    private record Case(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB, int bits) {

        StartWeights weights() {
            return new StartWeights(ensemble, beta0.toFraction());
        }

        ClosedForms forms(int asked) {
            return ClosedForms.of(ensemble, beta0, betaB, asked);
        }

        boolean isShort() {
            return weights().range(Temperatures.approximate(betaB), forms(bits + FINER).wanted()).count() < MOST_BLOCKS;
        }

        Optional<LineIntegral> line() {
            return LineIntegral.of(ensemble.n(), ensemble.localDimension(), beta0.toFraction(),
                    Optional.of(betaB).filter(x -> !x.isInfinite()).map(InverseTemperature::toFraction),
                    forms(bits).wanted());
        }
    }

    /** Both ways contain the same number, and the integrals are as narrow as was asked; many cases have no line. */
    @Property(edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 100)
    void agreeWithTheSums(@ForAll("cases") Case any) {
        Optional<LineIntegral> line = any.line();
        Assume.that(line.isPresent() && any.isShort());
        assertAgreement(any, line.orElseThrow());
    }

    /** Checks a warm bath, a cold one, the coldest, one as warm as the start, and another spin. */
    @ParameterizedTest
    @CsvSource({"300, 1, 0.01, 0.02", "300, 1, 0.03, 4", "300, 1, 0.02, inf", "300, 1, 0.02, 0.02", "210, 3, 0.05, 0.3",
        "210, 3, 0.05, inf"})
    void particularCases(long n, int twiceS, String beta0, String betaB) {
        Case some = new Case(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)), InverseTemperature.parse(beta0),
                InverseTemperature.parse(betaB), 20);
        assertAgreement(some, some.line().orElseThrow());
    }

    private static void assertAgreement(Case any, LineIntegral line) {
        ClosedForms forms = any.forms(any.bits);
        ClosedForms finer = any.forms(any.bits + FINER);
        BlockDifferences integrated =
                new IntegratedDifferences(line, any.weights(), any.betaB, forms);
        BlockDifferences summed = new SummedDifferences(finer, any.beta0.toFraction(), any.betaB,
                BlockSums.of(any.weights(), any.betaB, finer, Averages.ALL));
        for (Function<BlockDifferences, Ball> difference : ALL) {
            Ball integral = difference.apply(integrated);
            Ball sum = difference.apply(summed);
            assertThat(Inclusion.meet(integral, sum)).as("%s and %s", integral, sum).isTrue();
            double size = Math.pow(any.ensemble.largestTotalSpin().twice() + 1.0, 2);
            Ball radius = new Ball(BigInteger.valueOf(integral.radius()), 0, integral.exponent());
            assertThat(sum.isUnknown() || Units.largest(radius) <= Math.scalb(size, -any.bits))
                    .as("radius of %s", integral).isTrue();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<InverseTemperature> baths = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(InverseTemperature.INFINITY)),
                Tuple.of(7, temperatures(-8, 1.3)),
                Tuple.of(2, temperatures(-18, -8)));
        Arbitrary<InverseTemperature> starts = Arbitraries.frequencyOf(
                Tuple.of(7, temperatures(-6, 0)), Tuple.of(1, temperatures(-18, -6)));
        return Combinators.combine(Arbitraries.oneOf(ensembles(2.3, 7, 1), ensembles(2.3, 2.6, 49)), starts, baths,
                Arbitraries.integers().between(10, 30)).as(Case::new);
    }

    private static Arbitrary<SpinEnsemble> ensembles(double from, double to, int largestTwiceS) {
        return Combinators.combine(uniform(from, to), Arbitraries.integers().between(1, largestTwiceS)
                .withDistribution(RandomDistribution.uniform())).as((power, twice) ->
                        SpinEnsemble.of((long) Math.pow(10, power), HalfInteger.ofTwice(twice)));
    }

    private static Arbitrary<InverseTemperature> temperatures(double from, double to) {
        return uniform(from, to).map(power ->
                InverseTemperature.of(new BigDecimal(Math.pow(10, power), new MathContext(6))));
    }

    private static Arbitrary<Double> uniform(double from, double to) {
        return Arbitraries.doubles().between(from, to).withDistribution(RandomDistribution.uniform());
    }
}
