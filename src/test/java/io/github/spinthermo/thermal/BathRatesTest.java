package io.github.spinthermo.thermal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Sign;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BathRatesTest {

    private static BathRates ofBeta(String beta) {
        return BathRates.ofBeta(InverseTemperature.parse(beta));
    }

    /** The rates of x have the sum 1 and the ratio e^(−x). */
    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "0.3", "-40", "1e-9", "700", "1/3"})
    void ratesOfATemperature(String beta) {
        BathRates bath = ofBeta(beta);
        double x = InverseTemperature.parse(beta).toFraction().doubleValue();
        assertThat(bath.kappa()).isEqualTo(1);
        assertThat(bath.x().toDouble()).isEqualTo(x);
        assertThat(bath.gammaDown()).isCloseTo(1 / (1 + Math.exp(-x)), within(1e-15 * bath.gammaDown()));
        assertThat(bath.gammaUp()).isCloseTo(1 / (1 + Math.exp(x)), within(1e-15 * bath.gammaUp()));
        assertThat(bath.mirrored().gammaUp()).isEqualTo(bath.gammaDown());
        assertThat(bath.mirrored().x().toDouble()).isEqualTo(-x);
        assertThat(bath.beta()).contains(InverseTemperature.parse(beta));
    }

    /** 1/(1 + e) to 30 digits. */
    @Test
    void ratesHaveAllDigits() {
        assertThat(ofBeta("1").absorption().round(Precision.digits(30)))
                .isEqualByComparingTo("0.268941421369995120748840758178");
    }

    @Test
    void zeroTemperatureIsExact() {
        assertThat(ofBeta("inf").gammaUp()).isZero();
        assertThat(ofBeta("inf").gammaDown()).isEqualTo(1);
        assertThat(ofBeta("inf").isInfinitelyCold()).isTrue();
        assertThat(ofBeta("-inf").isInfinitelyCold()).isFalse();
        assertThat(ofBeta("-inf").isInfinite()).isTrue();
        assertThat(ofBeta("1e6").isInfinite()).isFalse();
        assertThat(ofBeta("1e6").gammaUp()).isZero();
        assertThat(ofBeta("-inf").mirrored().isInfinitelyCold()).isTrue();
        assertThat(ofBeta("-inf").mirrored().x().toDouble()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(BathRates.ofNbar(BigFraction.ZERO).beta()).contains(InverseTemperature.INFINITY);
        assertThat(BathRates.of(BigFraction.ZERO, BigFraction.ONE).beta())
                .contains(InverseTemperature.NEGATIVE_INFINITY);
    }

    @Test
    void quantaAreTakenExactly() {
        BathRates bath = BathRates.ofNbar(BigFraction.from(0.5));
        assertThat(bath.gammaDown()).isEqualTo(1.5);
        assertThat(bath.gammaUp()).isEqualTo(0.5);
        assertThat(bath.kappa()).isEqualTo(2);
        assertThat(bath.x().toDouble()).isEqualTo(Math.log(3));
        assertThat(bath.beta()).isEmpty();
        assertThat(bath.sign()).isEqualTo(Sign.POSITIVE);
    }

    /** Rates that are almost equal have an x with all its digits. */
    @Test
    void closeRatesDoNotCancel() {
        BigFraction close = BigFraction.ONE.add(BigFraction.of(1, 1_000_000_000).pow(3));
        assertThat(BathRates.of(close, BigFraction.ONE).x().toDouble()).isEqualTo(1e-27);
        assertThat(BathRates.of(BigFraction.ONE, close).x().toDouble()).isEqualTo(-1e-27);
        assertThat(BathRates.of(close, close).beta()).contains(InverseTemperature.ZERO);
        assertThat(BathRates.of(BigFraction.of(1, 3), BigFraction.of(2, 3)).x().round(Precision.digits(20)))
                .isEqualByComparingTo(new BigDecimal("-0.69314718055994530942"));
    }

    @Test
    void isShown() {
        assertThat(BathRates.of(BigFraction.of(2), BigFraction.of(2)))
                .hasToString("BathRates[x = 0.0, emission = 2.0, absorption = 2.0]");
    }

    @Test
    void wrongRatesAreNamed() {
        assertThatThrownBy(() -> BathRates.ofNbar(BigFraction.of(-1)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.parameter()).isEqualTo("nbar"));
        assertThatThrownBy(() -> BathRates.of(BigFraction.ZERO, BigFraction.ZERO)).isInstanceOfSatisfying(
                InvalidInputException.class, e -> assertThat(e.parameter()).isEqualTo("emission"));
        assertThatThrownBy(() -> BathRates.of(BigFraction.ONE, BigFraction.of(-2))).isInstanceOfSatisfying(
                InvalidInputException.class, e -> assertThat(e.parameter()).isEqualTo("absorption"));
    }
}
