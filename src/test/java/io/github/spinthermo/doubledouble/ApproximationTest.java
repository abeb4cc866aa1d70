package io.github.spinthermo.doubledouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Approximations contain what they stand for, and round only where all that they contain rounds alike. */
class ApproximationTest {

    private static final int CASES = 5000;

    /** Numbers that are off by all of their bound: so is every result, by no more than its own. */
    @Test
    void operationsContainTheResultsOfAllNumbersInside() {
        Random random = new Random(5);
        for (int i = 0; i < CASES; i++) {
            Approximation a = Approximation.relative(Errors.random(random), 0x1p-70);
            Approximation b = Approximation.relative(Errors.random(random), 0x1p-80);
            BigDecimal x = inside(a, random);
            BigDecimal y = inside(b, random);
            assertContains(a.plus(b), x.add(y));
            assertContains(a.minus(b), x.subtract(y));
            assertContains(a.times(b), x.multiply(y));
            assertContains(a.over(b), x.divide(y, new java.math.MathContext(80)));
            assertContains(a.negate(), x.negate());
        }
    }

    private static BigDecimal inside(Approximation a, Random random) {
        BigDecimal shift = new BigDecimal(a.error() * (random.nextBoolean() ? 0.99999 : -0.99999));
        return Errors.exact(a.value()).add(shift);
    }

    private static void assertContains(Approximation a, BigDecimal value) {
        assertThat(Errors.exact(a.value()).subtract(value).abs()).isLessThanOrEqualTo(new BigDecimal(a.error()));
    }

    @Test
    void roundsWhereBothEndsDo() {
        double middle = Math.ulp(1.0) / 2;
        assertThat(nearest(1, middle - 0x1p-80, 0x1p-81)).hasValue(1);
        assertThat(nearest(1, middle - 0x1p-80, 0x1p-79)).isEmpty();
        assertThat(nearest(1, middle, 0)).isEmpty();
        assertThat(nearest(1, -middle / 2 + 0x1p-80, 0x1p-81)).hasValue(1);
        assertThat(nearest(1, -middle / 2, 0x1p-81)).isEmpty();
    }

    private static OptionalDouble nearest(double hi, double lo, double error) {
        return new Approximation(new DoubleDouble(hi, lo), error).nearest();
    }

    @Test
    void nothingIsKnownOutOfRange() {
        Approximation small = Approximation.relative(DoubleDouble.of(0x1p-300), 0);
        assertThat(small.times(small).isKnown()).isFalse();
        assertThat(small.times(small).nearest()).isEmpty();
        assertThat(Approximation.of(1).over(Approximation.of(1).within(2)).isKnown()).isFalse();
        assertThat(Approximation.relative(DoubleDouble.of(Double.NaN), 0).isKnown()).isFalse();
        assertThat(Approximation.UNKNOWN.nearest()).isEmpty();
    }

    @Test
    void takesLongIntegersExactly() {
        long n = (1L << 62) - 1;
        assertThat(Errors.exact(Approximation.of(n).value())).isEqualByComparingTo(BigDecimal.valueOf(n));
    }
}
