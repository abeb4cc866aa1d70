package io.github.spinthermo.currents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Currents that are fractions, between baths at 0 and ∞, and those between baths that balance each other. */
class ExactHeatCurrentsTest {

    private static final SpinEnsemble TWO = SpinEnsemble.of(2, HalfInteger.HALF);

    /** Twice as fast emission as absorption, e^(−x) = 1/2: a bath at x = 0 beside one of half its rate at x = ∞. */
    private static final List<Bath> HALF = List.of(Bath.of(InverseTemperature.ZERO),
            Bath.of(InverseTemperature.INFINITY).withRate(BigFraction.of(1, 2)));

    private static HeatCurrents between(InitialState start, List<Bath> baths) {
        return HeatCurrents.of(start, baths);
    }

    private static InitialState cold(SpinEnsemble spins) {
        return InitialState.thermal(spins, InverseTemperature.INFINITY);
    }

    /** Adds levels by hand: the block J = 1 has 1 + 1/2 + 1/4, and a spin 1 + 1/2. */
    @Test
    void fractionsAreThoseOfTheLevels() {
        HeatCurrents currents = between(cold(TWO), HALF);
        assertThat(currents.energy().exact()).contains(BigFraction.of(4, 7));
        assertThat(currents.thermalEnergy().exact()).contains(BigFraction.of(2, 3));
        assertThat(currents.intensity().exact()).contains(BigFraction.of(6, 7));
        assertThat(currents.thermalIntensity().exact()).contains(BigFraction.of(2, 3));
        assertThat(currents.currents().get(0).exact()).contains(BigFraction.of(3, 7));
        assertThat(currents.thermalCurrents().get(1).exact()).contains(BigFraction.of(-1, 3));
        assertThat(currents.currentRatio().orElseThrow().exact()).contains(BigFraction.of(9, 7));
        assertThat(currents.baths()).isEqualTo(HALF);
        assertThat(currents).hasToString("HeatCurrents[" + cold(TWO)
                + ", beta = 0, rate = 1, frequency = 1; beta = inf, rate = 0.5, frequency = 1]");
    }

    /** A mixture of the blocks of two spins has their mean, and ends in ties that only the fraction decides. */
    @Test
    void tiesOfFractionsGoToTheEvenDigit() {
        InitialState mixed = InitialState.thermal(TWO, InverseTemperature.ZERO);
        Real energy = between(mixed, HALF).energy();
        assertThat(energy.exact()).contains(BigFraction.of(19, 28));
        Real half = between(cold(SpinEnsemble.of(3, HalfInteger.HALF)), List.of(
                Bath.of(InverseTemperature.ZERO).withFrequency(BigFraction.of(1, 2)),
                Bath.of(InverseTemperature.INFINITY).withRate(BigFraction.of(3, 2)))).thermalHeatFlows().get(0);
        assertThat(half.exact()).contains(BigFraction.of(9, 20));
        assertThat(half.round(Precision.digits(1))).isEqualByComparingTo("0.4");
    }

    /** Baths at opposite temperatures leave spins at x = 0: what one gives at its frequency the other takes at its. */
    @Test
    void balancedBathsOfTwoFrequenciesGivePower() {
        Bath hot = Bath.of(InverseTemperature.of(-1)).withFrequency(BigFraction.of(3));
        HeatCurrents currents = between(cold(TWO), List.of(hot, Bath.of(InverseTemperature.of(1))));
        assertThat(currents.energy().exact()).contains(BigFraction.of(1));
        assertThat(currents.power().toDouble()).isCloseTo(2 * Math.tanh(0.5) * 4 / 3, within(1e-15));
        assertThat(currents.thermalPower().toDouble()).isCloseTo(2 * Math.tanh(0.5), within(1e-15));
    }

    @Test
    void bathsAreEqualInAllTheyHave() {
        Bath bath = Bath.of(InverseTemperature.of(2)).withGamma(BigFraction.of(3));
        assertThat(bath).isEqualTo(Bath.of(InverseTemperature.of(2)).withGamma(BigFraction.of(3)))
                .hasToString("beta = 2, gamma = 3, frequency = 1")
                .isNotEqualTo(Bath.of(InverseTemperature.of(2)).withRate(BigFraction.of(3)))
                .isNotEqualTo(Bath.of(InverseTemperature.of(1)).withGamma(BigFraction.of(3)))
                .isNotEqualTo(bath.withGamma(BigFraction.of(4)))
                .isNotEqualTo(bath.withFrequency(BigFraction.of(2)))
                .isNotEqualTo(null);
        Bath cold = Bath.of(InverseTemperature.INFINITY).withGamma(BigFraction.of(3));
        assertThat(cold.emission().exact()).contains(BigFraction.of(3));
        assertThat(cold.absorption().exact()).contains(BigFraction.of(0));
    }
}
