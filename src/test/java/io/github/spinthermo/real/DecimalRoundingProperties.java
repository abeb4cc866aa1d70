package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Reals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Rounding of exact and of refinable numbers, against {@link BigDecimal}. Shrinking would take minutes. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF)
class DecimalRoundingProperties {

    private static final BigInteger SEVEN = BigInteger.valueOf(7);

    @Provide
    Arbitrary<BigInteger> integers() {
        BigInteger largest = BigInteger.ONE.shiftLeft(400);
        return Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(largest.negate(), largest),
            Arbitraries.bigIntegers().between(BigInteger.valueOf(-1000), BigInteger.valueOf(1000)),
            Combinators.combine(Arbitraries.integers().between(0, 150), Arbitraries.integers().between(-1, 1))
                .as((power, step) -> BigInteger.TEN.pow(power).add(BigInteger.valueOf(step))));
    }

    /** Returns multiples of 7. */
    @Provide
    Arbitrary<BigInteger> sevenfolds() {
        return Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.ONE.shiftLeft(300))
            .map(SEVEN::multiply);
    }

    private static Decimal rounded(Real number, int digits) {
        return number.decimal(Precision.digits(digits));
    }

    private static void assertRounded(Decimal actual, BigInteger p, BigInteger q, int digits) {
        BigDecimal expected =
            new BigDecimal(p).divide(new BigDecimal(q), new MathContext(digits, RoundingMode.HALF_EVEN));
        assertThat(actual.toBigDecimal()).isEqualByComparingTo(expected);
        assertThat(actual.unscaled().signum() == 0 || actual.toBigDecimal().precision() == digits).isTrue();
    }

    @Property
    void fractions(
            @ForAll("integers") BigInteger p, @ForAll("sevenfolds") BigInteger q, @ForAll boolean multiple,
            @ForAll @IntRange(min = 1, max = 300) int digits) {
        BigInteger denominator = multiple ? q.negate() : q.divide(SEVEN);
        assertRounded(rounded(Real.ratio(p, denominator), digits), p, denominator, digits);
    }

    /**
     * Checks fractions on a tie or beside it, by thousands of bits: fractions that are rounded from an enclosure at
     * first.
     */
    @Property
    void longFractions(
            @ForAll("integers") BigInteger n, @ForAll @IntRange(min = 2000, max = 9000) int factorBits,
            @ForAll @IntRange(min = -1, max = 1) int step, @ForAll @IntRange(min = 1, max = 300) int digits) {
        BigInteger factor = BigInteger.ONE.shiftLeft(factorBits).add(BigInteger.ONE);
        BigInteger p = n.shiftLeft(1).add(BigInteger.ONE).multiply(factor).add(BigInteger.valueOf(step));
        BigInteger q = factor.shiftLeft(1);
        assertRounded(rounded(Real.ratio(p, q), digits), p, q, digits);
        int tie = Math.max(1, n.abs().toString().length());
        assertRounded(rounded(Real.ratio(p, q), tie), p, q, tie);
    }

    @Property
    void ties(@ForAll("integers") BigInteger n, @ForAll @IntRange(min = -40, max = 40) int power) {
        BigInteger odd = n.shiftLeft(1).abs().add(BigInteger.ONE);
        BigDecimal tie = new BigDecimal(odd.multiply(BigInteger.valueOf(5)), 1 - power);
        int digits = Math.max(1, tie.precision() - 1);
        BigDecimal expected = tie.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        assertThat(Real.of(tie).round(Precision.digits(digits))).isEqualByComparingTo(expected);
        assertThat(Real.of(tie).negate().round(Precision.digits(digits)))
            .isEqualByComparingTo(expected.negate());
    }

    /** Checks all fractions of small integers to 1, 2 and 3 digits, many of which are ties. */
    @Example
    void allSmallFractions() {
        for (int p = -60; p <= 130; p++) {
            for (int q = 1; q <= 130; q++) {
                for (int digits = 1; digits <= 3; digits++) {
                    BigInteger numerator = BigInteger.valueOf(p);
                    BigInteger denominator = BigInteger.valueOf(q);
                    assertRounded(rounded(Real.ratio(numerator, denominator), digits), numerator, denominator,
                        digits);
                }
            }
        }
    }

    /**
     * Checks that p/q with a 7 left in q is never a tie: the refinable number must give the digits of the exact one.
     */
    @Property
    void refinableNumbersGiveTheDigitsOfExactOnes(
            @ForAll("integers") BigInteger n, @ForAll("sevenfolds") BigInteger q,
            @ForAll @IntRange(min = 1, max = 300) int digits,
            @ForAll @IntRange(min = -100, max = 300) int lacking) {
        BigInteger p = n.multiply(SEVEN).add(BigInteger.ONE);
        assertThat(rounded(Reals.blurred(p, q, lacking), digits))
            .isEqualTo(rounded(Real.ratio(p, q), digits));
    }

    /** Checks that a number 10^−k beside a power of ten or a tie asks for more bits than the digits do. */
    @Property
    void refinableNumbersNextToPowersOfTenAndTies(@ForAll @IntRange(min = 1, max = 30) int digits,
            @ForAll @IntRange(min = 31, max = 200) int distance, @ForAll boolean below, @ForAll boolean tie) {
        BigInteger scale = SEVEN.multiply(BigInteger.TEN.pow(distance));
        BigInteger twice = tie ? BigInteger.TEN.pow(digits).add(BigInteger.ONE)
            : BigInteger.TWO.multiply(BigInteger.TEN.pow(digits));
        BigInteger p = twice.multiply(scale).add(below ? BigInteger.ONE.negate() : BigInteger.ONE);
        BigInteger q = scale.shiftLeft(1);
        assertRounded(rounded(Reals.blurred(p, q, 0), digits), p, q, digits);
        assertRounded(rounded(Reals.blurred(p, q, 0).negate(), digits), p.negate(), q, digits);
    }

    /** Checks that the answer lies within half a unit of its last digit of the enclosure for twice as many digits. */
    @Property
    void refinement(
            @ForAll @IntRange(min = -2000, max = 2000) int p, @ForAll @IntRange(min = 1, max = 100) int q,
            @ForAll @IntRange(min = 1, max = 300) int digits) {
        Real number = p == 0 ? Reals.exp(1, q) : Reals.exp(p, q);
        Decimal answer = rounded(number, digits);
        Enclosure fine = number.enclose(Precision.digits(2 * digits).bits());
        BigDecimal half = new BigDecimal(BigInteger.valueOf(5), Math.toIntExact(1 - answer.exponent()));
        BigDecimal unit = power(fine.exponent());
        BigDecimal distance =
            new BigDecimal(fine.midpoint()).multiply(unit).subtract(answer.toBigDecimal()).abs();
        assertThat(distance).isLessThanOrEqualTo(half.add(BigDecimal.valueOf(fine.radius()).multiply(unit)));
        assertThat(answer.toBigDecimal().precision()).isEqualTo(digits);
    }

    private static BigDecimal power(long exponent) {
        int size = Math.toIntExact(Math.abs(exponent));
        return exponent >= 0
            ? new BigDecimal(BigInteger.ONE.shiftLeft(size))
            : new BigDecimal(BigInteger.valueOf(5).pow(size), size);
    }
}
