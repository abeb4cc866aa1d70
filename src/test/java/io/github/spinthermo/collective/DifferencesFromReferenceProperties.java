package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.DirectSteadyState;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.SectorWeights;
import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesFromReferenceProperties {

    private static DifferencesFromReference of(SteadyInput input) {
        return input.state().differences().orElseThrow();
    }

    /** Compares two numbers; an exact zero may be any small number in the sums. */
    private static void assertClose(Real difference, BigDecimal direct, BigDecimal scale) {
        if (difference.isExact()) {
            assertThat(direct.abs().subtract(difference.round(Precision.digits(40)).abs()).abs())
                    .isLessThan(new BigDecimal("1e-35"));
            return;
        }
        BigDecimal error = difference.round(Precision.digits(40)).subtract(direct).abs();
        assertThat(error).isLessThanOrEqualTo(scale.abs().add(direct.abs()).movePointLeft(25));
    }

    /** Compares with sums over all J and m, to as many digits as the two values have beyond their difference. */
    @Tag("slow")
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Domain(SpinDomain.class)
    @Domain(DomainContext.Global.class)
    void areThoseOfTheSums(@ForAll SteadyInput input) {
        Assume.that(input.ensemble().n() <= 12);
        DirectSteadyState direct = DirectSteadyState.of(input, 40);
        DifferencesFromReference differences = of(input);
        assertDifference(differences.energyOverThermal(), direct, SteadyQuantity.ENERGY, SteadyQuantity.THERMAL_ENERGY);
        assertDifference(differences.energyOverPlus(), direct, SteadyQuantity.ENERGY, SteadyQuantity.ENERGY_PLUS);
        assertDifference(differences.entropyOverThermal(), direct,
                SteadyQuantity.ENTROPY, SteadyQuantity.THERMAL_ENTROPY);
        assertDifference(differences.entropyOverPlus(), direct, SteadyQuantity.ENTROPY, SteadyQuantity.ENTROPY_PLUS);
        if (differences.weightDivergence() instanceof Outcome.Finite finite && !input.betaB().isInfinite()) {
            assertDifference(finite.value(), direct,
                    SteadyQuantity.THERMAL_ENTROPY_PRODUCTION, SteadyQuantity.ENTROPY_PRODUCTION);
        }
    }

    private static void assertDifference(Real difference, DirectSteadyState direct, SteadyQuantity minuend,
            SteadyQuantity subtrahend) {
        BigDecimal value = direct.value(minuend).orElseThrow();
        assertClose(difference, value.subtract(direct.value(subtrahend).orElseThrow()), value);
    }

    /** Compares with Σ w ln(p(x_0)/p(x_B)) of the weights themselves, which know nothing of entropies. */
    @ParameterizedTest
    @CsvSource({"2, 1, 1, 0.3", "7, 1, 0.2, -1.5", "20, 3, 0.7, 0.9", "5, 9, 0, 0.4", "30, 2, -0.11, 0",
        "4, 2, inf, 2"})
    void divergenceIsThatOfTheWeights(long n, int twiceS, String beta0, String betaB) {
        SteadyInput input = SteadyInput.of(n, twiceS, beta0, betaB);
        SectorWeights start = SectorWeights.thermal(input.ensemble(), input.beta0());
        SectorWeights bath = SectorWeights.thermal(input.ensemble(), input.betaB());
        double sum = 0;
        for (HalfInteger totalSpin : input.ensemble().totalSpins().toList()) {
            double weight = start.weight(totalSpin).toDouble();
            sum += weight == 0 ? 0 : weight * Math.log(start.copyWeight(totalSpin).toDouble()
                    / bath.copyWeight(totalSpin).toDouble());
        }
        double divergence = of(input).weightDivergence().orElseThrow().toDouble();
        assertThat(divergence).isCloseTo(sum, Offset.offset(1e-13 * (1 + Math.abs(sum))));
    }

    /** Checks e^−10^6 beside 1, in 84 bits. */
    @Test
    void keepTheirDigitsWhereTheValuesLoseThem() {
        DifferencesFromReference cold = of(SteadyInput.of(40, 3, "1e6", "-1"));
        assertThat(cold.energyOverPlus().enclose(84).sign()).contains(Sign.NEGATIVE);
        assertThat(cold.entropyOverPlus().enclose(84).sign()).contains(Sign.POSITIVE);
        DifferencesFromReference inverted = of(SteadyInput.of(40, 3, "1e6", "-999999"));
        assertThat(inverted.energyOverThermal().enclose(84).sign()).contains(Sign.POSITIVE);
        assertThat(inverted.weightDivergence().orElseThrow().enclose(84).sign()).contains(Sign.POSITIVE);
    }

    @Test
    void zerosAreExact() {
        DifferencesFromReference same = of(SteadyInput.of(4, 1, "0.5", "-5e-1"));
        assertZero(same.energyOverThermal(), same.entropyOverThermal(), same.weightDivergence().orElseThrow());
        DifferencesFromReference extreme = of(SteadyInput.of(4, 1, "-inf", "2"));
        assertZero(extreme.energyOverPlus(), extreme.entropyOverPlus());
        DifferencesFromReference hottest = of(SteadyInput.of(4, 1, "3", "0"));
        assertZero(hottest.energyOverPlus(), hottest.energyOverThermal());
        DifferencesFromReference single = of(SteadyInput.of(1, 1, "3", "2"));
        assertZero(single.energyOverPlus(), single.energyOverThermal(), single.entropyOverThermal(),
                single.entropyOverPlus(), single.weightDivergence().orElseThrow());
        assertThat(of(SteadyInput.of(2, 1, "3", "-inf")).weightDivergence())
                .isEqualTo(new Outcome.Infinite("weightDivergence", Sign.POSITIVE));
    }

    private static void assertZero(Real... numbers) {
        assertThat(numbers).allSatisfy(number ->
                assertThat(number.exact()).hasValueSatisfying(value -> assertThat(value.signum()).isZero()));
    }
}
