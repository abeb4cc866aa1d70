package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of {@link GroundStates}: the sides of populations beside the populations themselves. */
class GroundStatesTest {

    /** The digits that show e^−1200 beside 1. */
    private static final Precision MANY = Precision.digits(560);

    private static List<Real> populations(SpinEnsemble ensemble, String betaB) {
        return LocalState.of(ensemble, InverseTemperature.ZERO, InverseTemperature.parse(betaB)).populations();
    }

    private static SpinEnsemble spins(int n, int twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    /** Checks the side against the sign of the difference, and what it says against nothing told of the interval. */
    @ParameterizedTest
    @CsvSource({"2, 2", "2, 3", "3, 2", "3, 3", "4, 2", "5, 4", "2, 9", "12, 2"})
    void sidesAreThoseOfThePopulations(int n, int twiceS) {
        SpinEnsemble ensemble = spins(n, twiceS);
        GroundStates grounds = new GroundStates(ensemble);
        List<Real> populations = populations(ensemble, "1200");
        Enclosure open = Enclosure.of(BigInteger.ONE, 1, 0);
        for (int i = 0; i <= twiceS; i++) {
            BigFraction limit = grounds.populations().get(i);
            Real difference = populations.get(i).subtract(Real.of(limit));
            int sign = difference.round(Precision.digits(3)).signum();
            Enclosure told = grounds.beside(i, open, 1200);
            assertThat(told.contains(limit)).isFalse();
            assertThat(told.contains(limit.add(BigFraction.of(sign, 1L << 40)))).isTrue();
            assertThat(told.contains(limit.subtract(BigFraction.of(sign, 1L << 40)))).isFalse();
            assertThat(populations.get(i).round(MANY).compareTo(Real.of(limit).round(MANY))).isEqualTo(sign);
        }
    }

    @Test
    void warmBathsAreNotTold() {
        Enclosure open = Enclosure.of(BigInteger.ONE, 1, 0);
        assertThat(new GroundStates(spins(2, 3)).beside(0, open, 1)).isSameAs(open);
    }

    /** Checks 1/64, 23/320, 79/320 and 213/320, halves of the last of 4 or 5 digits, but for e^−1000000. */
    @ParameterizedTest
    @CsvSource({"4, 0.6656, 0.2469, 0.07188, 0.01563", "5, 0.66562, 0.24687, 0.071875, 0.015625"})
    void tiesAreDecided(int digits, String lowest, String second, String third, String highest) {
        assertThat(populations(spins(2, 3), "1000000")).extracting(p -> p.round(Precision.digits(digits)))
                .containsExactly(new BigDecimal(lowest), new BigDecimal(second), new BigDecimal(third),
                        new BigDecimal(highest));
    }
}
