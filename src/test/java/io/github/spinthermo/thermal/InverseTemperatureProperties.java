package io.github.spinthermo.thermal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Sign;
import io.github.spinthermo.testing.Regimes;
import io.github.spinthermo.testing.SpinDomain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.apache.commons.numbers.fraction.BigFraction;

@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class InverseTemperatureProperties {

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void readBackFromItsText(@ForAll InverseTemperature beta) {
        Regimes.cover(beta);
        InverseTemperature copy = InverseTemperature.parse(beta.toString());
        assertThat(copy).isEqualTo(beta).hasSameHashCodeAs(beta).hasToString(beta.toString());
    }

    /** Checks that equality is that of values: trailing zeros and a shifted point change nothing. */
    @Property
    void equalByValue(@ForAll @LongRange(min = -999_999, max = 999_999) long mantissa,
            @ForAll @IntRange(min = -40, max = 0) int power, @ForAll @IntRange(min = 0, max = 30) int zeros) {
        InverseTemperature scientific = InverseTemperature.parse(mantissa + "e" + power);
        BigDecimal decimal = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power);
        InverseTemperature padded = InverseTemperature.parse(decimal.setScale(zeros + 40).toPlainString());
        assertThat(padded).isEqualTo(scientific).hasSameHashCodeAs(scientific);
        assertThat(InverseTemperature.of(decimal)).isEqualTo(scientific);
        assertThat(padded.compareTo(scientific)).isZero();
    }

    @Property
    void orderIsThatOfTheValues(@ForAll InverseTemperature a, @ForAll InverseTemperature b) {
        int expected = a.isInfinite() || b.isInfinite()
                ? Integer.compare(infinity(a), infinity(b))
                : a.toFraction().compareTo(b.toFraction());
        assertThat(a.compareTo(b)).isEqualTo(expected);
        assertThat(a.equals(b)).isEqualTo(expected == 0);
        assertThat(b.negate().compareTo(a.negate())).isEqualTo(expected);
    }

    /** Returns ±1 for ±∞ and 0 for a number. */
    private static int infinity(InverseTemperature beta) {
        return beta.isInfinite() ? beta.sign().signum() : 0;
    }

    @Property
    void signAndMagnitude(@ForAll InverseTemperature beta) {
        assertThat(beta.negate().sign()).isEqualTo(beta.sign().negate());
        assertThat(beta.negate().negate()).isEqualTo(beta);
        assertThat(beta.abs()).isEqualTo(beta.sign() == Sign.NEGATIVE ? beta.negate() : beta);
        assertThat(beta.isZero()).isEqualTo(beta.sign() == Sign.ZERO);
    }

    /** Checks 1/T, exactly; where the temperature is no decimal, its inverse is not taken back to it. */
    @Property
    void inverseOfTheTemperature(@ForAll InverseTemperature beta) {
        Assume.that(!beta.isZero() && !beta.isInfinite());
        BigDecimal temperature = beta.toFraction().reciprocal().bigDecimalValue(1050, RoundingMode.HALF_EVEN);
        InverseTemperature inverse = InverseTemperature.ofTemperature(temperature);
        assertThat(inverse.toFraction().multiply(fraction(temperature))).isEqualTo(BigFraction.ONE);
    }

    private static BigFraction fraction(BigDecimal value) {
        return BigFraction.of(value.unscaledValue()).multiply(BigFraction.of(10).pow(-value.scale()));
    }

    @Property
    void doublesAreExact(@ForAll double value) {
        Assume.that(Double.isInfinite(value) || value == 0 || Math.abs(value) <= 1e6);
        InverseTemperature beta = InverseTemperature.of(value);
        assertThat(beta.isInfinite() ? infinity(beta) / 0.0 : beta.toFraction().doubleValue())
                .isEqualTo(value + 0.0);
    }
}
