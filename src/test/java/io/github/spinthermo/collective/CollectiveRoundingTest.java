package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.PrecisionExhaustedException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are hard to round: far below a round one, next to a tie, on a tie, or tiny (spec 1.10). */
class CollectiveRoundingTest {

    private static String text(SteadyQuantity quantity, long n, int twiceS, String beta0, String betaB,
            int digits) {
        return quantity.text(SteadyInput.of(n, twiceS, beta0, betaB).state(), digits);
    }

    /**
     * Checks E = 500 − 8.35e-26 + 1.39e-81 for n = 1000, and ties at 1/4, 7/4, 5/2 and 35, to the even digit at the tie
     * and to the right side next to it, however near that is.
     */
    @ParameterizedTest
    @CsvSource({
        "1000, 1, inf, 1e-30, 30, 499.999999999999999999999999917",
        "1000, 1, inf, -1e-30, 30, 500.000000000000000000000000083",
        "2, 1, 0, inf, 1, 0.2", "2, 1, 0, 1e6, 1, 0.3", "2, 1, 0, 1e4, 1, 0.3",
        "2, 1, 0, -inf, 2, 1.8", "2, 1, 0, -1e6, 2, 1.7", "2, 1, 0, -1e4, 2, 1.7",
        "5, 1, 1, 1e-1000, 1, 2", "5, 1, 1, -1e-1000, 1, 3", "5, 1, 1, 0, 1, 2",
        "5, 1, 1e-1000, 1e-1000, 1, 2", "5, 1, inf, -1e-1000, 1, 3",
        "35, 1, inf, -inf, 1, 4e1", "35, 1, inf, -1e6, 1, 3e1", "35, 1, 1e6, -1e6, 1, 3e1",
        "35, 1, 2e5, -1e6, 1, 3e1", "1, 1, 3, 0, 1, 0.5", "3, 2, inf, 1e6, 1, 3e-434295"})
    void energy(long n, int twiceS, String beta0, String betaB, int digits, String expected) {
        assertThat(text(SteadyQuantity.ENERGY, n, twiceS, beta0, betaB, digits)).isEqualTo(expected);
    }

    /** Checks the same ties for single spins, for the initial state, and for the extreme start. */
    @ParameterizedTest
    @CsvSource({"thermalEnergy, -inf, -1e6, 1, 3e1", "thermalEnergy, 1, -inf, 1, 4e1",
        "energyPlus, 1, -1e6, 1, 3e1", "energyPlus, 1, -inf, 1, 4e1", "initialEnergy, -1e6, 1, 1, 3e1",
        "initialEnergy, -inf, 1, 1, 4e1", "thermalEnergy, 1, 1e-1000, 2, 17", "thermalEnergy, 1, 0, 2, 18",
        "thermalEnergy, 1, -1e-1000, 2, 18", "energyPlus, 1, 1e-1000, 2, 17",
        "initialEnergy, 1e-1000, 3, 2, 17"})
    void otherEnergies(String name, String beta0, String betaB, int digits, String expected) {
        assertThat(text(quantity(name), 35, 1, beta0, betaB, digits)).isEqualTo(expected);
    }

    /**
     * Checks Σ = 2ns x_B and −ΔF = 2ns from one low temperature to another of the other sign, but for e^−|x|: more
     * where the bath is less cold than the start, ln Z(x_B) > (1 + |x_0| + x_B) e^−|x_0|, and less elsewhere.
     */
    @ParameterizedTest
    @CsvSource({"-inf, 1e6, 3e7, -3e1", "-1e6, 1e6, 2e7, -2e1", "-9e5, 1e6, 2e7, -2e1", "9e5, -1e6, 2e7, 2e1",
        "inf, -1e6, 3e7, 3e1", "-1e6, 9.9999e5, 2e7, -2e1", "-1e6, 2e5, 5e6, -3e1", "-1e6, 999980, 2e7, -3e1",
        "-1e6, 999990, 2e7, -2e1"})
    void fromOneSignToTheOther(String beta0, String betaB, String production, String freeEnergyChange) {
        assertThat(text(SteadyQuantity.ENTROPY_PRODUCTION, 25, 1, beta0, betaB, 1)).isEqualTo(production);
        assertThat(text(SteadyQuantity.THERMAL_ENTROPY_PRODUCTION, 25, 1, beta0, betaB, 1)).isEqualTo(production);
        assertThat(text(SteadyQuantity.FREE_ENERGY_CHANGE, 25, 1, beta0, betaB, 1)).isEqualTo(freeEnergyChange);
        assertThat(text(SteadyQuantity.THERMAL_FREE_ENERGY_CHANGE, 25, 1, beta0, betaB, 1))
                .isEqualTo(freeEnergyChange);
    }

    private static SteadyQuantity quantity(String key) {
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            if (quantity.key().equals(key)) {
                return quantity;
            }
        }
        throw new IllegalArgumentException(key);
    }

    /** Checks E − 1 = −3/4 + e^−x · 3/4 for two spins 1/2. */
    @ParameterizedTest
    @CsvSource({"inf, -0.8", "1e4, -0.7", "1e6, -0.7", "-inf, 0.8", "-1e6, 0.7"})
    void heat(String betaB, String expected) {
        assertThat(text(SteadyQuantity.HEAT, 2, 1, "0", betaB, 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"inf, 1, 0.2", "1e4, 1, 0.3", "1e6, 1, 0.3", "-inf, 2, 1.8", "-1e6, 2, 1.7"})
    void energyOfOwnWeights(String betaB, int digits, String expected) {
        SectorWeights weights = SectorWeights.of(SpinEnsemble.of(2, HalfInteger.HALF),
                Map.of(HalfInteger.ZERO, BigFraction.of(1, 4), HalfInteger.ofTwice(2), BigFraction.of(3, 4)));
        CollectiveSteadyState own = CollectiveSteadyState.of(weights, InverseTemperature.parse(betaB));
        assertThat(SteadyQuantity.ENERGY.text(own, digits)).isEqualTo(expected);
    }

    /**
     * Checks that the variance of three spins 1/2 is 1/4 + e^−x: no digits may be wrong, but beyond the cap on the
     * working precision there may be none.
     */
    @ParameterizedTest
    @CsvSource({"inf, 0.2", "1e4, 0.3", "-1e4, 0.3", "1e6, 0.3"})
    void variance(String betaB, String expected) {
        try {
            assertThat(text(SteadyQuantity.ENERGY_VARIANCE, 3, 1, "0", betaB, 1)).isEqualTo(expected);
        } catch (PrecisionExhaustedException e) {
            assertThat(betaB).isEqualTo("1e6");
        }
    }

    /** Checks 100 (1 + x) e^−x and 100 e^−x, whose next terms are 4343 digits away. */
    @ParameterizedTest
    @ValueSource(strings = {"1e4", "-1e4"})
    void tinyEntropy(String betaB) {
        assertThat(text(SteadyQuantity.THERMAL_ENTROPY, 100, 1, "5", betaB, 50))
                .isEqualTo("1.1355974137012675721507929689537550267976273532513e-4337");
    }

    @Test
    void tinyEnergy() {
        assertThat(text(SteadyQuantity.THERMAL_ENERGY, 100, 1, "5", "1e4", 50))
                .isEqualTo("1.1354838653147360985409388750662484019574316100903e-4341");
        assertThat(text(SteadyQuantity.INITIAL_ENERGY, 100, 1, "1e4", "5", 50))
                .isEqualTo("1.1354838653147360985409388750662484019574316100903e-4341");
        assertThat(text(SteadyQuantity.INITIAL_ENTROPY, 100, 1, "-1e4", "5", 50))
                .isEqualTo("1.1355974137012675721507929689537550267976273532513e-4337");
        assertThat(text(SteadyQuantity.ENERGY_PLUS, 100, 1, "5", "1e4", 50))
                .isEqualTo("1.1354838653147360985409388750662484019574316100903e-4343");
    }

    /** Keeps the digits of E − E_0 between two baths at the top of the spectrum, where almost nothing is left of it. */
    @Test
    void tinyHeatBetweenInvertedPopulations() {
        assertThat(text(SteadyQuantity.HEAT, 100, 1, "-1e4", "-inf", 20))
                .isEqualTo("1.1354838653147360985e-4343");
        assertThat(text(SteadyQuantity.THERMAL_HEAT, 100, 1, "-1e4", "-inf", 20))
                .isEqualTo("1.1354838653147360985e-4341");
        assertThat(text(SteadyQuantity.HEAT, 100, 1, "-inf", "-1e4", 20))
                .isEqualTo("-1.1354838653147360985e-4343");
        assertThat(text(SteadyQuantity.THERMAL_HEAT, 100, 1, "-inf", "-1e4", 20))
                .isEqualTo("-1.1354838653147360985e-4341");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 100, 1000, 3000})
    void moreDigitsOnlyAddDigits(int digits) {
        CollectiveSteadyState state = SteadyInput.of(30, 3, "0.7", "-1.3").state();
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            BigDecimal longer = quantity.numberOf(state).round(Precision.digits(digits + 40));
            assertThat(quantity.numberOf(state).round(Precision.digits(digits)))
                    .isEqualTo(longer.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
        }
    }
}
