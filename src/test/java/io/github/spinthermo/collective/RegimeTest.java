package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegimeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2, -1, NEUTRAL", "1, inf, 1, NEUTRAL",
        "2, 1, 0, NEUTRAL", "2, -inf, 0, NEUTRAL", "2, 0, 0, NEUTRAL",
        "5, 1, 1, NEUTRAL", "5, 1, -1, NEUTRAL", "5, 0.1, 1e-1, NEUTRAL", "5, inf, -inf, NEUTRAL",
        "2, 2, -1, AMPLIFICATION", "2, -2, 1, AMPLIFICATION", "9, inf, -1e6, AMPLIFICATION",
        "9, -inf, 1e-1000, AMPLIFICATION",
        "2, 2, 1, MITIGATION", "2, 1, 2, MITIGATION", "2, -1, -2, MITIGATION", "2, -2, -1, MITIGATION",
        "2, 1, -2, MITIGATION", "2, -1, 2, MITIGATION", "2, 1, -inf, MITIGATION", "2, inf, 1, MITIGATION",
        "2, 0, 1, MITIGATION", "2, 0, -1, MITIGATION", "2, 0, inf, MITIGATION"})
    void rule(long n, String beta0, String betaB, Regime regime) {
        InverseTemperature bath = InverseTemperature.parse(betaB);
        assertThat(Regime.of(n, InverseTemperature.parse(beta0), bath)).isEqualTo(regime);
    }

    /** Holds the regime where both energies differ from 0, or from the largest, by e^−|x| only. */
    @ParameterizedTest
    @CsvSource({"-1, 26000, AMPLIFICATION", "-1, 1e6, AMPLIFICATION", "-1, -1e6, MITIGATION", "1, -1e6, AMPLIFICATION",
        "1, 1e6, MITIGATION", "0, 1e6, AMPLIFICATION", "0, -1e6, AMPLIFICATION"})
    void isCertainInTheColdestBaths(int cosTheta, String betaB, Regime regime) {
        InitialState start = InitialState.spinCoherentOfCosine(
                SpinEnsemble.of(234, HalfInteger.HALF), BigFraction.of(cosTheta));
        assertThat(CollectiveSteadyState.of(start, InverseTemperature.parse(betaB)).regime()).contains(regime);
    }

    @ParameterizedTest
    @EnumSource
    void namesInTheProtocol(Regime regime) {
        assertThat(regime.toString()).isEqualTo(regime.name().toLowerCase(Locale.ROOT));
    }
}
