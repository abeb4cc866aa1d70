package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of 1 − cos θ against another library, from few bits to many, with as many halvings as each wants. */
class VersineTest {

    /** The digits that the other library has more, also where 1 and cos θ agree in nearly 60 of them. */
    private static final int MORE_DIGITS = 90;

    @ParameterizedTest
    @CsvSource({"20, 0.3", "100, 0.3", "1000, 0.3", "2500, 0.3", "300, 2", "1500, 3", "2000, 3.1", "130, -2.5",
        "500, 1000000", "1000, 123456789.125", "64, 6.25", "200, 1e-28", "3000, 1e-28", "100, 0.00390625"})
    void enclosesWhatItIs(int bits, String theta) {
        BigDecimal angle = new BigDecimal(theta);
        Ball ball = Versine.of(BigFraction.of(angle.unscaledValue(), BigInteger.ONE)
                .multiply(power10(-angle.scale())), bits);
        long digits = bits / 3L + MORE_DIGITS;
        Apfloat exact = Apfloat.ONE.precision(digits)
                .subtract(ApfloatMath.cos(new Apfloat(theta, digits)));
        assertThat(inUnits(exact, ball)).isBetween(new BigDecimal(ball.lower()), new BigDecimal(ball.upper()));
        assertThat(ball.certainBits()).isGreaterThan(bits);
    }

    private static BigFraction power10(int exponent) {
        return BigFraction.of(10).pow(exponent);
    }

    /** Returns a number in units of the midpoint of a ball. */
    private static BigDecimal inUnits(Apfloat number, Ball ball) {
        BigDecimal decimal = new BigDecimal(number.toString());
        BigDecimal unit = new BigDecimal(BigInteger.TWO.pow((int) Math.abs(ball.exponent())));
        return ball.exponent() < 0 ? decimal.multiply(unit) : decimal.divide(unit);
    }
}
