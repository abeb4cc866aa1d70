package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DirectSteadyState;
import io.github.spinthermo.testing.ExactSteadyValues;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the table of degenerate inputs, one by one (spec 1.10). */
@Tag("slow")
class CollectiveDegenerateTest {

    private static final int DIGITS = 50;

    private static CollectiveSteadyState state(long n, int twiceS, String beta0, String betaB) {
        return SteadyInput.of(n, twiceS, beta0, betaB).state();
    }

    private static void assertExact(Real number, String fraction) {
        assertThat(number.exact()).as("%s is exactly %s", number, fraction).isPresent();
        assertThat(number.exact().orElseThrow().toString()).isEqualTo(fraction);
    }

    private static void assertExact(Outcome outcome, String fraction) {
        assertExact(outcome.orElseThrow(), fraction);
    }

    /** Checks rational values, counted by hand: 2 and 3 spins 1/2, 2 spins 1, one spin 1. */
    @ParameterizedTest
    @CsvSource({
        "2, 1, 0, inf, 1 / 4, 3 / 16, -3 / 4", "2, 1, 0, -inf, 7 / 4, 3 / 16, 3 / 4",
        "3, 1, 0, inf, 1 / 2, 1 / 4, -1", "3, 1, 0, -inf, 5 / 2, 1 / 4, 1",
        "2, 2, 0, inf, 5 / 9, 38 / 81, -13 / 9", "2, 2, 0, -inf, 31 / 9, 38 / 81, 13 / 9",
        "2, 2, 0, 0, 2, 4 / 3, 0", "2, 2, inf, 0, 2, 2, 2", "2, 2, -inf, 0, 2, 2, -2",
        "2, 2, inf, inf, 0, 0, 0", "2, 2, inf, -inf, 4, 0, 4", "2, 2, -inf, inf, 0, 0, -4",
        "2, 2, -inf, -inf, 4, 0, 0", "1, 2, 0, inf, 0, 0, -1", "1, 2, 0, 0, 1, 2 / 3, 0"})
    void exactRationals(long n, int twiceS, String beta0, String betaB, String energy, String variance,
            String heat) {
        CollectiveSteadyState state = state(n, twiceS, beta0, betaB);
        assertExact(state.energy(), energy);
        assertExact(state.energyVariance(), variance);
        assertExact(state.heat(), heat);
        assertExact(state.heatCapacity(), "0");
        assertExact(state.energyDerivative(), "0");
        if (!betaB.equals("0")) {
            assertExact(state.freeEnergyChange(), heat);
        }
    }

    /** Checks that quantities which depend on one temperature only ask nothing of the other. */
    @Test
    void eachQuantityIsJudgedByTheTemperaturesItDependsOn() {
        assertExact(state(3, 2, "inf", "0.7").initialEnergy(), "0");
        assertExact(state(3, 2, "-inf", "0.7").initialEnergy(), "6");
        assertExact(state(3, 2, "0", "0.7").initialEnergy(), "3");
        assertExact(state(3, 2, "inf", "0.7").initialEntropy(), "0");
        assertExact(state(3, 2, "0.7", "inf").thermalEnergy(), "0");
        assertExact(state(3, 2, "0.7", "-inf").thermalEnergy(), "6");
        assertExact(state(3, 2, "0.7", "0").thermalEnergy(), "3");
        assertExact(state(3, 2, "0.7", "-inf").energyPlus(), "6");
        assertExact(state(3, 2, "0.7", "-inf").thermalEntropy(), "0");
        assertExact(state(3, 2, "0.7", "inf").entropyPlus(), "0");
        assertExact(state(3, 2, "0.7", "0").energy(), "3");
        assertExact(state(1, 3, "0.7", "inf").energy(), "0");
        assertExact(state(1, 3, "0.7", "-inf").energyVariance(), "0");
        assertExact(state(1, 3, "0.7", "-inf").entropy(), "0");
        assertExact(state(1, 3, "0.7", "0").energyVariance(), "5 / 4");
        assertThat(state(3, 2, "0.7", "inf").energy().isExact()).isFalse();
        assertThat(state(3, 2, "0.7", "inf").entropy().isExact()).isFalse();
        assertThat(state(3, 2, "0", "inf").entropy().isExact()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.7", "-0.7, -0.7", "inf, inf", "-inf, -inf", "1e-1000, 1e-1000", "1e6, 1e6",
        "0.1, 1e-1", "0, 0", "-0, 0"})
    void nothingHappensInABathOfTheInitialTemperature(String beta0, String betaB) {
        CollectiveSteadyState state = state(7, 3, beta0, betaB);
        assertExact(state.entropyProduction(), "0");
        assertExact(state.thermalEntropyProduction(), "0");
        assertExact(state.heat(), "0");
        assertExact(state.thermalHeat(), "0");
        assertThat(state.regime()).contains(Regime.NEUTRAL);
        if (state.betaB().isZero()) {
            assertThat(state.freeEnergyChange()).isInstanceOf(Outcome.Undefined.class);
            assertThat(state.thermalFreeEnergyChange()).isInstanceOf(Outcome.Undefined.class);
        } else {
            assertExact(state.freeEnergyChange(), "0");
            assertExact(state.thermalFreeEnergyChange(), "0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "-0.7", "1e-1000", "-1e6"})
    void oppositeTemperaturesProduceEntropy(String beta0) {
        CollectiveSteadyState state = SteadyInput.of(7, 3, beta0, beta0)
                .withStart(InverseTemperature.parse(beta0).negate()).state();
        assertThat(state.entropyProduction().orElseThrow().sign()).isEqualTo(Sign.POSITIVE);
        assertThat(state.thermalEntropyProduction().orElseThrow().sign()).isEqualTo(Sign.POSITIVE);
        assertThat(state.regime()).contains(Regime.NEUTRAL);
    }

    /** Checks opposite infinities too, where the energy is that of the other end. */
    @ParameterizedTest
    @CsvSource({"-inf, inf, -21", "inf, -inf, 21", "0, inf,", "1, -inf,", "1e6, inf,"})
    void zeroTemperatureBathsProduceInfiniteEntropy(String beta0, String betaB, String heat) {
        CollectiveSteadyState state = state(7, 3, beta0, betaB);
        Outcome infinite = new Outcome.Infinite("entropyProduction", Sign.POSITIVE);
        assertThat(state.entropyProduction()).isEqualTo(infinite);
        assertThat(state.thermalEntropyProduction()).isEqualTo(infinite.named("thermalEntropyProduction"));
        assertThat(state(1, 3, beta0, betaB).entropyProduction()).isEqualTo(infinite);
        if (heat != null) {
            assertExact(state.heat(), heat);
            assertExact(state.freeEnergyChange(), heat);
            assertExact(state.thermalFreeEnergyChange(), heat);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.7", "-2", "inf", "-inf", "1e-30", "1e6"})
    void infiniteTemperatureBath(String beta0) {
        CollectiveSteadyState state = state(7, 3, beta0, "0");
        assertExact(state.energy(), "21 / 2");
        assertExact(state.thermalEnergy(), "21 / 2");
        assertExact(state.energyPlus(), "21 / 2");
        assertExact(state.heatCapacity(), "0");
        assertExact(state.energyDerivative(), "0");
        assertThat(state.freeEnergyChange()).isInstanceOf(Outcome.Undefined.class);
        assertThat(state.thermalFreeEnergyChange()).isInstanceOf(Outcome.Undefined.class);
        assertThat(state.entropyProduction()).isInstanceOf(Outcome.Finite.class);
        assertThat(state.regime()).contains(Regime.NEUTRAL);
    }

    @ParameterizedTest
    @CsvSource({"0.7, 2", "-0.7, 2", "0, 1", "inf, -1e-30", "2, -inf"})
    void singleSpin(String beta0, String betaB) {
        CollectiveSteadyState state = state(1, 3, beta0, betaB);
        assertThat(state.energy().compare(state.thermalEnergy())).isEqualTo(Sign.ZERO);
        assertThat(state.entropy().compare(state.thermalEntropy())).isEqualTo(Sign.ZERO);
        assertExact(state.energyDerivative(), "0");
        assertThat(state.regime()).contains(Regime.NEUTRAL);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, MITIGATION", "0, -inf, MITIGATION", "1, 2, MITIGATION", "2, 1, MITIGATION",
        "-1, 2, MITIGATION", "-2, 1, AMPLIFICATION", "2, -1, AMPLIFICATION", "-2, -1, MITIGATION",
        "inf, -1e-1000, AMPLIFICATION", "-inf, 1, AMPLIFICATION", "inf, 1, MITIGATION", "1, -inf, MITIGATION",
        "2, 0, NEUTRAL", "inf, 0, NEUTRAL", "1, -1, NEUTRAL", "inf, -inf, NEUTRAL", "0.10, -1e-1, NEUTRAL",
        "1.0000000000000000000000000000001, -1, AMPLIFICATION"})
    void regimes(String beta0, String betaB, Regime regime) {
        assertThat(state(2, 1, beta0, betaB).regime()).contains(regime);
        assertThat(state(1, 1, beta0, betaB).regime()).contains(Regime.NEUTRAL);
    }

    /** Returns each of these temperatures with each other, tiny and huge: every number is asked for to 50 digits. */
    static Stream<Arguments> extremes() {
        Stream<String> some = Stream.of("1e-30", "-1e-30", "1e6", "-1e6", "0", "inf", "0.7");
        return some.flatMap(beta0 -> Stream.of("1e-30", "-1e6", "1e6", "-0.7")
                .flatMap(betaB -> Stream.of(
                        Arguments.of(5, 1, beta0, betaB), Arguments.of(4, 3, beta0, betaB))));
    }

    static Stream<Arguments> smallest() {
        return Stream.of("1e-1000", "0.7", "-1e6", "inf").map(beta0 -> Arguments.of(3, 1, beta0, "-3e-1000"));
    }

    @ParameterizedTest
    @MethodSource({"extremes", "smallest"})
    void fullPrecisionAtExtremeTemperatures(int n, int twiceS, String beta0, String betaB) {
        SteadyInput input = SteadyInput.of(n, twiceS, beta0, betaB);
        CollectiveSteadyState state = input.state();
        DirectSteadyState direct = DirectSteadyState.of(input, DIGITS + 20);
        MathContext rounding = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            if (!ExactSteadyValues.isZero(input, quantity)) {
                BigDecimal expected = direct.value(quantity).orElseThrow().round(rounding);
                assertThat(quantity.numberOf(state).round(Precision.digits(DIGITS))).as(quantity.key())
                        .isEqualByComparingTo(expected);
            }
        }
    }

    @Test
    void tellsWhatItIsMadeOf() {
        SteadyInput input = SteadyInput.of(3, 2, "0.5", "-inf");
        assertThat(input.state().ensemble()).isEqualTo(input.ensemble());
        assertThat(input.state().betaB()).isEqualTo(InverseTemperature.NEGATIVE_INFINITY);
    }

    @Test
    void nothingIsNoArgument() {
        SpinEnsemble ensemble = SteadyInput.of(3, 2, "0", "0").ensemble();
        InverseTemperature beta = InverseTemperature.ZERO;
        assertThatNullPointerException().isThrownBy(() -> CollectiveSteadyState.of(null, beta, beta));
        assertThatNullPointerException().isThrownBy(() -> CollectiveSteadyState.of(ensemble, null, beta));
        assertThatNullPointerException().isThrownBy(() -> CollectiveSteadyState.of(ensemble, beta, null));
        assertThatNullPointerException().isThrownBy(() -> CollectiveSteadyState.of((SectorWeights) null, beta));
        assertThatNullPointerException()
                .isThrownBy(() -> CollectiveSteadyState.of(ensemble, beta, beta).inBath(null));
    }

    /** Checks that estimates grow with the digits always, and with the spins where there is a sum over them. */
    @Test
    void estimatesGrowWithSpinsAndDigits() {
        Estimate few = estimate(100, "0.01", 10);
        assertThat(estimate(100, "0.01", 10_000).seconds()).isGreaterThan(10 * few.seconds());
        assertThat(estimate(100, "0.01", 10_000).bytes()).isGreaterThan(few.bytes());
        assertThat(estimate(100_000, "0.01", 10).seconds()).isGreaterThan(few.seconds());
        assertThat(estimate(100_000, "5", 10).seconds()).isLessThan(few.seconds());
        assertThat(SteadyInput.of(100, 1, "0.01", "1").state().estimate(Precision.digits(10))).isEqualTo(few);
    }

    private static Estimate estimate(long n, String beta0, int digits) {
        SteadyInput input = SteadyInput.of(n, 1, beta0, "1");
        return CollectiveSteadyState.of(input.ensemble(), input.beta0(), input.betaB())
                .estimate(Precision.digits(digits));
    }
}
