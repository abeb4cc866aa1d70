package io.github.spinthermo.doubledouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors of single operations are below what is said of them, and not far below. */
class DoubleDoubleTest {

    private static final int CASES = 20_000;
    private static final double U = 0x1p-106;

    static Stream<Arguments> operations() {
        BinaryOperator<BigDecimal> quotient = (a, b) -> a.divide(b, new java.math.MathContext(80));
        return Stream.of(
            operation("sum", DoubleDouble::plus, BigDecimal::add, 3.1),
            operation("sum of one sign", DoubleDouble::plusAlike, BigDecimal::add, 5),
            operation("difference", DoubleDouble::minus, BigDecimal::subtract, 3.1),
            operation("product", DoubleDouble::times, BigDecimal::multiply, 5),
            operation("product with a double", (a, b) -> a.times(b.hi()),
                (a, b) -> a.multiply(new BigDecimal(b.doubleValue())), 2),
            operation("quotient", DoubleDouble::over, quotient, 15.1));
    }

    private static Arguments operation(String name, BinaryOperator<DoubleDouble> rounded,
            BinaryOperator<BigDecimal> exact, double bound) {
        return Arguments.of(name, rounded, exact, bound);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void errsByAtMostItsBound(String name, BinaryOperator<DoubleDouble> rounded, BinaryOperator<BigDecimal> exact,
            double bound) {
        double worst = worst(rounded, exact);
        assertThat(worst).isLessThanOrEqualTo(bound * U).isLessThan(DoubleDouble.ERROR / 2);
    }

    /** Bounds of half a U would be found wrong. */
    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void smallerBoundsWouldBeFoundWrong(String name, BinaryOperator<DoubleDouble> rounded,
            BinaryOperator<BigDecimal> exact, double bound) {
        assertThat(worst(rounded, exact)).isGreaterThan(bound * U / 8);
    }

    private static double worst(BinaryOperator<DoubleDouble> rounded, BinaryOperator<BigDecimal> exact) {
        Random random = new Random(1);
        double worst = 0;
        for (int i = 0; i < CASES; i++) {
            DoubleDouble a = Errors.random(random);
            DoubleDouble b = Errors.random(random);
            BigDecimal value = exact.apply(Errors.exact(a), Errors.exact(b));
            if (value.signum() != 0) {
                worst = Math.max(worst, Errors.relative(rounded.apply(a, b), value));
            }
        }
        return worst;
    }

    @Test
    void roundsFractions() {
        Random random = new Random(2);
        for (int i = 0; i < CASES; i++) {
            BigInteger numerator = new BigInteger(1 + random.nextInt(300), random).add(BigInteger.ONE);
            BigInteger denominator = new BigInteger(1 + random.nextInt(300), random).add(BigInteger.ONE);
            BigDecimal value = new BigDecimal(numerator).divide(new BigDecimal(denominator),
                new java.math.MathContext(80));
            assertThat(Errors.relative(DoubleDouble.of(BigFraction.of(numerator, denominator)), value))
                .isLessThanOrEqualTo(15.1 * U);
        }
    }

    @Test
    void fractionsOutOfRangeAreUnknown() {
        BigFraction small = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(200));
        assertThat(DoubleDouble.of(small).hi()).isNaN();
        assertThat(Approximation.of(small).isKnown()).isFalse();
        assertThat(Approximation.of(small.reciprocal()).isKnown()).isFalse();
    }

    @Test
    void scalesExactly() {
        DoubleDouble third = DoubleDouble.ONE.over(DoubleDouble.of(3));
        assertThat(third.scale(-90).scale(90)).isEqualTo(third);
        assertThat(third.scale(3).hi()).isEqualTo(8 * third.hi());
    }
}
