package io.github.spinthermo.doubledouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Ball;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;

/** Errors of numbers in double-double, measured in exact decimals. */
final class Errors {

    private static final MathContext DIGITS = new MathContext(80);

    private Errors() { }

    static BigDecimal exact(DoubleDouble number) {
        return new BigDecimal(number.hi()).add(new BigDecimal(number.lo()));
    }

    /** The middle of a ball. */
    static BigDecimal middle(Ball ball) {
        BigDecimal power = new BigDecimal(BigInteger.TWO.pow((int) Math.abs(ball.exponent())));
        BigDecimal midpoint = new BigDecimal(ball.midpoint());
        return ball.exponent() < 0 ? midpoint.divide(power, DIGITS) : midpoint.multiply(power);
    }

    /** The error relative to the value. */
    static double relative(DoubleDouble number, BigDecimal value) {
        BigDecimal error = exact(number).subtract(value).abs();
        return error.signum() == 0 ? 0 : error.divide(value.abs(), DIGITS).doubleValue();
    }

    /** The error relative to its bound, of a number of which something is known. */
    static double share(Approximation number, Ball value) {
        BigDecimal error = exact(number.value()).subtract(middle(value)).abs();
        assertThat(number.isKnown()).isTrue();
        return number.error() == 0 ? error.signum() : error.doubleValue() / number.error();
    }

    static BigDecimal quotient(DoubleDouble a, DoubleDouble b) {
        return exact(a).divide(exact(b), DIGITS);
    }

    /** A number of any size in reach of a few products, its second part mostly at its largest. */
    static DoubleDouble random(Random random) {
        double hi = Math.scalb(1 + random.nextDouble(), random.nextInt(80) - 40);
        double half = Math.ulp(hi) / 2;
        double share = random.nextBoolean() ? random.nextDouble() - 0.5 : 0.98 + random.nextDouble() / 100;
        return DoubleDouble.normalized(hi, half * share);
    }
}
