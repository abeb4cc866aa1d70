package io.github.spinthermo.initial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.work.Ergotropy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of products of temperatures whose numbers are fractions by symmetry, which no enclosure could tell. */
class ExactProductsTest {

    private static InitialState product(int twiceS, String... betas) {
        return InitialState.product(SpinEnsemble.of(betas.length, HalfInteger.ofTwice(twiceS)),
                Stream.of(betas).map(InverseTemperature::parse).toList());
    }

    private static Real coherence(InitialState start) {
        return Radiation.of(CollectiveSteadyState.of(start, InverseTemperature.ZERO))
                .collectiveCoherence().orElseThrow();
    }

    /** One spin out of many at infinite temperature: averaged over all directions, it is at that temperature, too. */
    @ParameterizedTest
    @CsvSource({"1, 0.7", "2, 3", "3, -1"})
    void oneSpinAmongMixedOnesLeavesTheWeights(int twiceS, String beta) {
        InitialState start = product(twiceS, beta, "0", "0");
        assertThat(start.weights().values()).allMatch(Real::isExact);
        start.weights().forEach((totalSpin, weight) -> assertThat(weight.exact()).contains(BigFraction.of(
                start.spins().multiplicity(totalSpin).multiply(totalSpin.dimension()), start.spins().dimension())));
    }

    /** Two spins at opposite temperatures have the energy of the middle together, which a bath at x = 0 leaves. */
    @Test
    void oppositeTemperaturesHaveTheEnergyOfTheMiddle() {
        for (InitialState start : Stream.of(product(1, "1", "-1"), product(3, "0.5", "-0.5", "-0.50", "1/2"),
                product(2, "2", "0", "-2")).toList()) {
            CollectiveSteadyState state = CollectiveSteadyState.of(start, InverseTemperature.ZERO);
            assertThat(state.heat().orElseThrow().exact()).contains(BigFraction.ZERO);
            assertThat(state.thermalHeat().orElseThrow().exact()).contains(BigFraction.ZERO);
        }
        InitialState three = product(1, "2", "-2", "2");
        assertThat(three.energy().toDouble()).isCloseTo(1 + 1 / (1 + Math.exp(2)), Offset.offset(1e-15));
    }

    /** Squares of Clebsch-Gordan coefficients, by hand: |↓↓↑⟩ has 1/3 of J = 3/2, and |−1, 1⟩ has 1/6, 1/2, 1/3. */
    @Test
    void levelsOfKnownSpinsAreFractions() {
        InitialState three = product(1, "inf", "0", "-inf");
        InitialState two = product(2, "inf", "-inf");
        assertThat(weight(three, 3)).contains(BigFraction.of(1, 3));
        assertThat(weight(three, 1)).contains(BigFraction.of(2, 3));
        for (int twiceJ = 1; twiceJ <= 3; twiceJ += 2) {
            assertThat(levels(three, twiceJ)).isEqualTo(Map.of(HalfInteger.HALF, BigFraction.of(1, 2),
                    HalfInteger.HALF.negate(), BigFraction.of(1, 2)));
        }
        for (int j = 0; j <= 2; j++) {
            assertThat(weight(two, 2 * j)).contains(BigFraction.of(1, new int[] {3, 2, 6}[j]));
            assertThat(levels(two, 2 * j)).isEqualTo(Map.of(HalfInteger.ZERO, BigFraction.ONE));
        }
    }

    private static Optional<BigFraction> weight(InitialState start, int twiceJ) {
        return start.weights().get(HalfInteger.ofTwice(twiceJ)).exact();
    }

    /** Returns the populations of a block, without those that are 0. */
    private static Map<HalfInteger, BigFraction> levels(InitialState start, int twiceJ) {
        Map<HalfInteger, BigFraction> populated = new HashMap<>();
        start.levels().orElseThrow().get(HalfInteger.ofTwice(twiceJ)).forEach((m, population) -> {
            if (population.sign() != Sign.ZERO) {
                populated.put(m, population.exact().orElseThrow());
            }
        });
        return populated;
    }

    @Test
    void noWorkIsInCopiesThatAreMixed() {
        Ergotropy work = Ergotropy.of(CollectiveSteadyState.of(product(2, "1", "0", "0"), InverseTemperature.ZERO));
        assertThat(work.ergotropy().orElseThrow().exact()).contains(BigFraction.ZERO);
    }

    @Test
    void coherenceVanishesWhereTemperaturesCancel() {
        for (InitialState start : Stream.of(product(1, "1", "0"), product(1, "1", "1", "1", "-1"),
                product(1, "-0.3", "-0.3", "0.3", "-0.3", "0")).toList()) {
            assertThat(coherence(start).exact()).contains(BigFraction.ZERO);
        }
        assertThat(coherence(product(1, "1", "1", "-1", "-1")).toDouble()).isNegative();
    }

    @Test
    void squaredTotalSpinIsExactForAnySpin() {
        assertThat(CollectiveSteadyState.of(product(3, "2", "2", "2", "-2"), InverseTemperature.parse("0.7"))
                .squaredTotalSpin().exact()).contains(BigFraction.of(15));
    }
}
