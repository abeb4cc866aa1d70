package io.github.spinthermo.oscillators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oscillators by their definition in another arithmetic, as the limit of large spins, and where values are exact. */
class OscillatorSteadyStateTest {

    private static final int DIGITS = 150;
    private static final Apfloat ONE = new Apfloat(1, DIGITS);

    private static OscillatorSteadyState state(long n, String beta0, String betaB) {
        return OscillatorSteadyState.of(n, InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
    }

    private static Apfloat occupation(String x) {
        return ONE.divide(ApfloatMath.exp(new Apfloat(x, DIGITS)).subtract(ONE));
    }

    private static Apfloat entropy(String x) {
        Apfloat mean = occupation(x);
        Apfloat more = mean.add(ONE);
        return more.multiply(ApfloatMath.log(more)).subtract(mean.multiply(ApfloatMath.log(mean)));
    }

    /** Compares with n̄ = 1/(e^x − 1) and σ = (n̄+1) ln(n̄+1) − n̄ ln n̄, to 50 digits. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"1, 1, 0.5", "3, 1, 0.5", "10, 0.001, 7", "1000000000000, 20, 1e-9", "2, 0.75, 0.7500000000000001"})
    void areAsDefined(long n, String beta0, String betaB) {
        OscillatorSteadyState state = state(n, beta0, betaB);
        Apfloat number = new Apfloat(n, DIGITS);
        Apfloat heat = occupation(betaB).subtract(occupation(beta0));
        Apfloat gain = entropy(betaB).subtract(entropy(beta0));
        Apfloat x = new Apfloat(betaB, DIGITS);
        Apfloat production = gain.subtract(x.multiply(heat));
        assertAgree(state.initialEnergy(), number.multiply(occupation(beta0)));
        assertAgree(state.thermalEnergy(), number.multiply(occupation(betaB)));
        assertAgree(state.energy(), number.multiply(occupation(beta0)).add(heat));
        assertAgree(state.initialEntropy(), number.multiply(entropy(beta0)));
        assertAgree(state.thermalEntropy(), number.multiply(entropy(betaB)));
        assertAgree(state.entropy(), number.multiply(entropy(beta0)).add(gain));
        assertAgree(state.heat(), heat);
        assertAgree(state.thermalHeat(), number.multiply(heat));
        assertAgree(state.entropyProduction().orElseThrow(), production);
        assertAgree(state.thermalEntropyProduction().orElseThrow(), number.multiply(production));
        assertAgree(state.freeEnergyChange(), production.divide(x).negate());
        assertAgree(state.thermalFreeEnergyChange(), number.multiply(production).divide(x).negate());
    }

    private static void assertAgree(Real value, Apfloat expected) {
        Apfloat error = value.toApfloat(90).subtract(expected).divide(expected);
        assertThat(error.signum() == 0 || error.scale() < -50).as("relative error %s", error).isTrue();
    }

    /** Checks the limit s → ∞: the levels above 2s have the weights q^(2s+1), below 10^−40 here. */
    @ParameterizedTest
    @CsvSource({"2, 1, 0.5", "3, 0.7, 1.1"})
    void areLargeSpins(long n, String beta0, String betaB) {
        CollectiveSteadyState spins = CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.ofTwice(400)),
                InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
        OscillatorSteadyState oscillators = state(n, beta0, betaB);
        Precision precision = Precision.digits(35);
        assertThat(oscillators.energy().round(precision)).isEqualTo(spins.energy().round(precision));
        assertThat(oscillators.thermalEnergy().round(precision)).isEqualTo(spins.thermalEnergy().round(precision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-1000", "0.5", "1e6", "inf"})
    void nothingHappensAtTheTemperatureOfTheBath(String beta) {
        OscillatorSteadyState state = state(7, beta, beta);
        for (Real zero : List.of(state.heat(), state.thermalHeat(), state.freeEnergyChange(),
                state.thermalFreeEnergyChange(), state.entropyProduction().orElseThrow(),
                state.thermalEntropyProduction().orElseThrow())) {
            assertThat(zero.exact()).contains(BigFraction.ZERO);
        }
    }

    @Test
    void groundStatesHaveNoEnergyAndNoEntropy() {
        OscillatorSteadyState warmed = state(5, "inf", "2");
        assertThat(warmed.initialEnergy().exact()).contains(BigFraction.ZERO);
        assertThat(warmed.initialEntropy().exact()).contains(BigFraction.ZERO);
        assertThat(warmed.energy().round(Precision.digits(20))).isEqualTo(warmed.heat().round(Precision.digits(20)));
        OscillatorSteadyState cooled = state(5, "2", "inf");
        assertThat(cooled.thermalEnergy().exact()).contains(BigFraction.ZERO);
        assertThat(cooled.thermalEntropy().exact()).contains(BigFraction.ZERO);
        assertThat(cooled.entropyProduction()).isInstanceOf(Outcome.Infinite.class).hasToString("inf");
        assertThat(cooled.thermalEntropyProduction()).hasToString("inf");
        assertThat(cooled.freeEnergyChange()).isSameAs(cooled.heat());
        assertThat(state(5, "inf", "inf").energy().exact()).contains(BigFraction.ZERO);
        assertThat(state(5, "inf", "inf").entropy().exact()).contains(BigFraction.ZERO);
    }

    /** Checks the coldest temperatures, where all is as small as e^−x and still has its digits. */
    @Test
    void coldestOscillators() {
        OscillatorSteadyState state = state(3, "1e5", "1e6");
        assertThat(state.energy()).hasToString("7.1258991306187462421e-43430");
        assertThat(state.entropyProduction()).hasToString("3.2066510458288704996e-43424");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, n", "-3, 1, 1, n", "1, 0, 1, beta0", "1, -2, 1, beta0", "1, -inf, 1, beta0",
        "1, 1, 0, betaB", "1, 1, -1e-9, betaB", "1, inf, -inf, betaB", "1, 0, 0, beta0"})
    void refusesWhatIsNoThermalState(long n, String beta0, String betaB, String parameter) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> state(n, beta0, betaB))
                .matches(e -> e.parameter().equals(parameter)).withMessageContaining("is not positive");
    }
}
