package io.github.spinthermo.thermal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThermalStateTest {

    private static ThermalState state(long n, int twiceS, String beta) {
        return ThermalState.of(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.parse(beta));
    }

    /** Checks n ln(2 cosh(x/2)) for s = 1/2, n ln 10 at x = 0 for s = 9/2, and a tie from above. */
    @ParameterizedTest
    @CsvSource({"2, 1, 1, 20, 1.6265233750364456681", "200, 9, 0, 20, 460.51701859880913680",
        "5, 1, 1e6, 1, 3e6", "5, 1, -1e6, 1, 3e6", "9000000000000000000, 1, 1e6, 3, 4.50e24"})
    void logPartition(long n, int twiceS, String beta, int digits, String expected) {
        assertThat(state(n, twiceS, beta).logPartition().orElseThrow().decimal(Precision.digits(digits)))
                .hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-inf"})
    void infiniteAtZeroTemperature(String beta) {
        assertThat(state(3, 2, beta).logPartition()).isEqualTo(new Outcome.Infinite("logPartition", Sign.POSITIVE));
    }

    @Test
    void tellsWhatItIsMadeOf() {
        ThermalState state = state(3, 2, "0.5");
        assertThat(state.ensemble()).isEqualTo(SpinEnsemble.of(3, HalfInteger.ofTwice(2)));
        assertThat(state.beta()).hasToString("0.5");
        assertThat(state.local().totalSpin()).hasToString("1");
        assertThatNullPointerException().isThrownBy(() -> ThermalState.of(null, InverseTemperature.ZERO));
        assertThatNullPointerException().isThrownBy(() -> ThermalState.of(state.ensemble(), null));
    }
}
