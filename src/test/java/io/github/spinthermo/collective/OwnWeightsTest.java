package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.UndefinedQuantityException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DirectSteadyState;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Initial states that are given by their weights: any weights, and no temperature. */
class OwnWeightsTest {

    private static final int DIGITS = 40;

    private static SpinEnsemble ensemble(long n, int twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    /** Returns the weights 1/3 of J = 1/2, 1/6 of J = 7/2 and 1/2 of J = 9/2 of three spins 3/2. */
    private static Map<HalfInteger, BigFraction> some() {
        return Map.of(HalfInteger.ofTwice(1), BigFraction.of(1, 3),
                HalfInteger.ofTwice(7), BigFraction.of(1, 6), HalfInteger.ofTwice(9), BigFraction.of(1, 2));
    }

    private static CollectiveSteadyState state(String betaB) {
        SectorWeights weights = SectorWeights.of(ensemble(3, 3), some());
        return CollectiveSteadyState.of(weights, InverseTemperature.parse(betaB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "-2", "1e-30", "1e4", "-1e6", "0", "inf", "-inf"})
    void everyNumberIsThatOfTheDefinition(String betaB) {
        InverseTemperature beta = InverseTemperature.parse(betaB);
        DirectSteadyState direct = DirectSteadyState.of(ensemble(3, 3), some(), beta, DIGITS + 20);
        MathContext rounding = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
        for (SteadyQuantity quantity : SteadyQuantity.OF_ANY_START) {
            BigDecimal actual = quantity.numberOf(state(betaB)).round(Precision.digits(DIGITS));
            assertThat(actual).as(quantity.key())
                    .isEqualByComparingTo(direct.value(quantity).orElseThrow().round(rounding));
        }
    }

    /** Checks ⟨J⟩ = 3 and ⟨J²⟩ = 49/4. */
    @ParameterizedTest
    @CsvSource({"inf, 3 / 2, 13 / 4", "-inf, 15 / 2, 13 / 4", "0, 9 / 2, 61 / 12"})
    void exactWhereTheBathAllows(String betaB, String energy, String variance) {
        assertThat(state(betaB).energy().exact().orElseThrow()).hasToString(energy);
        assertThat(state(betaB).energyVariance().exact().orElseThrow()).hasToString(variance);
        assertThat(state(betaB).heatCapacity().exact()).contains(BigFraction.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "-2", "0", "inf", "-inf"})
    void whatNeedsAnInitialTemperatureIsUndefined(String betaB) {
        CollectiveSteadyState own = state(betaB);
        Set<SteadyQuantity> others = EnumSet.complementOf(EnumSet.copyOf(SteadyQuantity.OF_ANY_START));
        assertThat(others).hasSize(9).allSatisfy(quantity -> {
            assertThat(quantity.of(own)).isInstanceOf(Outcome.Undefined.class);
            assertThatExceptionOfType(UndefinedQuantityException.class)
                    .isThrownBy(() -> quantity.of(own).orElseThrow())
                    .withMessage(quantity.key() + " is undefined: the initial state is known by its weights only");
        });
        assertThat(own.regime()).isEmpty();
    }

    /** Checks a single spin, for which every thermal state has these weights. */
    @ParameterizedTest
    @ValueSource(strings = {"0.5", "inf"})
    void aSingleSpinHasNoTemperatureEither(String betaB) {
        SectorWeights weights =
                SectorWeights.of(ensemble(1, 3), Map.of(HalfInteger.ofTwice(3), BigFraction.ONE));
        CollectiveSteadyState own = CollectiveSteadyState.of(weights, InverseTemperature.parse(betaB));
        assertThat(own.heat()).isInstanceOf(Outcome.Undefined.class);
        assertThat(own.regime()).isEmpty();
        assertThat(SteadyQuantity.ENERGY.text(own, DIGITS))
                .isEqualTo(SteadyQuantity.THERMAL_ENERGY.text(own, DIGITS));
    }

    /** Checks all weight in J = 0, which no bath moves: n = 2 has one such state, n = 4 two, n = 6 five. */
    @ParameterizedTest
    @CsvSource({"2, 0.5, 0", "2, inf, 0", "4, -2, 0.6931471805599453", "4, 0, 0.6931471805599453",
        "6, -inf, 1.609437912434100"})
    void darkState(long n, String betaB, String entropy) {
        SectorWeights weights = SectorWeights.of(ensemble(n, 1), Map.of(HalfInteger.ZERO, BigFraction.ONE));
        CollectiveSteadyState dark = CollectiveSteadyState.of(weights, InverseTemperature.parse(betaB));
        assertThat(dark.energy().exact()).contains(BigFraction.of(n, 2));
        assertThat(dark.energyVariance().exact()).contains(BigFraction.ZERO);
        assertThat(dark.heatCapacity().exact()).contains(BigFraction.ZERO);
        assertThat(SteadyQuantity.ENTROPY.text(dark, 16)).isEqualTo(entropy);
    }

    /**
     * Checks all weight in one block with J &gt; 0: it has the energy of that block, and the entropy of it and its
     * copies.
     */
    @ParameterizedTest
    @ValueSource(strings = {"0.5", "-3", "1e-20"})
    void oneBlock(String betaB) {
        Map<HalfInteger, BigFraction> only = Map.of(HalfInteger.ofTwice(2), BigFraction.ONE);
        SectorWeights weights = SectorWeights.of(ensemble(4, 1), only);
        CollectiveSteadyState one = CollectiveSteadyState.of(weights, InverseTemperature.parse(betaB));
        CollectiveSteadyState pair = CollectiveSteadyState.of(ensemble(2, 1), InverseTemperature.INFINITY,
                InverseTemperature.parse(betaB));
        assertThat(one.energy().toDouble()).isEqualTo(1 + pair.energy().toDouble());
        assertThat(one.entropy().toDouble()).isCloseTo(Math.log(3) + pair.entropy().toDouble(),
                Offset.offset(1e-14));
        assertThat(SteadyQuantity.ENERGY_VARIANCE.text(one, DIGITS))
                .isEqualTo(SteadyQuantity.ENERGY_VARIANCE.text(pair, DIGITS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "0", "-inf"})
    void anotherBath(String betaB) {
        CollectiveSteadyState moved = state("-7").inBath(InverseTemperature.parse(betaB));
        Map<SteadyQuantity, String> expected = new HashMap<>();
        Map<SteadyQuantity, String> actual = new HashMap<>();
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            expected.put(quantity, quantity.text(state(betaB), DIGITS));
            actual.put(quantity, quantity.text(moved, DIGITS));
        }
        assertThat(actual).isEqualTo(expected);
        assertThat(moved.ensemble()).isEqualTo(ensemble(3, 3));
        assertThat(moved.betaB()).isEqualTo(InverseTemperature.parse(betaB));
        assertThat(moved.regime()).isEmpty();
    }
}
