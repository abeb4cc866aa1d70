package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Reals;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** The nearest double, against exact comparison with its neighbours. Shrinking would take minutes. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF)
class DoubleRoundingProperties {

    private static final BigInteger SEVEN = BigInteger.valueOf(7);
    private static final BigFraction OVERFLOW = BigFraction.of(
        BigInteger.TWO.pow(1024).subtract(BigInteger.TWO.pow(970)));

    /** Doubles of all binades, by their bit patterns; those next to 0, to 1 and to the largest one. */
    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
            Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
            Arbitraries.longs().between(0, 1L << 54).map(Double::longBitsToDouble),
            Arbitraries.longs().between(0, 1000)
                .map(n -> Double.longBitsToDouble(Double.doubleToLongBits(Double.MAX_VALUE) - n)),
            Arbitraries.longs().between(-1000, 1000)
                .map(n -> Double.longBitsToDouble(Double.doubleToLongBits(1) + n)));
    }

    @Provide
    Arbitrary<BigInteger> integers() {
        return Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.ONE.shiftLeft(300));
    }

    private static BigFraction fraction(double value) {
        return Double.isInfinite(value) ? OVERFLOW.multiply(value > 0 ? 1 : -1) : BigFraction.from(value);
    }

    /** Checks half-even by definition: no other double is nearer, and of two equally near ones it is even. */
    private static void assertNearest(double actual, BigFraction number) {
        if (Double.isInfinite(actual)) {
            assertThat(number.abs()).isGreaterThanOrEqualTo(OVERFLOW);
            return;
        }
        BigFraction twice = number.multiply(2);
        boolean even = (Double.doubleToRawLongBits(actual) & 1) == 0;
        int low = twice.compareTo(BigFraction.from(actual).add(lowerNeighbour(actual)));
        int high = twice.compareTo(BigFraction.from(actual).add(lowerNeighbour(-actual).negate()));
        assertThat(low > 0 || (low == 0 && even)).as("%s is not below %s", actual, number).isTrue();
        assertThat(high < 0 || (high == 0 && even)).as("%s is not above %s", actual, number).isTrue();
    }

    /** Returns a double, of which the one after the largest would be 2^1024. */
    private static BigFraction lowerNeighbour(double value) {
        double down = Math.nextDown(value);
        return Double.isInfinite(down) ? BigFraction.of(BigInteger.TWO.pow(1024).negate())
            : BigFraction.from(down);
    }

    @Property
    void doublesComeBack(@ForAll("doubles") double value) {
        assertThat(Real.of(new BigDecimal(value)).toDouble()).isEqualTo(value + 0.0);
        BigFraction fraction = BigFraction.from(value);
        assertThat(Real.of(fraction).toDouble()).isEqualTo(value + 0.0);
        if (fraction.signum() > 0) {
            Real refinable = Real.refining(bits -> Real.of(fraction).enclose(bits));
            assertThat(refinable.toDouble()).isEqualTo(value);
            assertThat(refinable.negate().toDouble()).isEqualTo(-value);
        }
    }

    @Property
    void tiesGoToTheEvenNeighbourAndTheSlightestBitDecides(@ForAll("doubles") double value,
            @ForAll @IntRange(min = 1, max = 500) int distance) {
        BigFraction tie = fraction(value).add(fraction(Math.nextUp(value))).divide(2);
        BigFraction tiny = BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(1080 + distance));
        assertNearest(Real.of(tie).toDouble(), tie);
        assertNearest(Real.of(tie.add(tiny)).toDouble(), tie.add(tiny));
        assertNearest(Real.of(tie.subtract(tiny)).toDouble(), tie.subtract(tiny));
    }

    @Property
    void fractions(
            @ForAll("integers") BigInteger p, @ForAll("integers") BigInteger q, @ForAll boolean negative,
            @ForAll @IntRange(min = -1300, max = 1300) int power) {
        BigInteger top = negative ? p.negate() : p;
        BigFraction number = BigFraction.of(top, q).multiply(BigFraction.of(2).pow(power));
        assertNearest(Real.of(number).toDouble(), number);
    }

    @Property
    void refinableNumbersGiveTheDoubleOfExactOnes(
            @ForAll("integers") BigInteger n, @ForAll("integers") BigInteger m,
            @ForAll @IntRange(min = -1300, max = 1300) int power,
            @ForAll @IntRange(min = -100, max = 300) int lacking) {
        BigInteger p = n.multiply(SEVEN).add(BigInteger.ONE).shiftLeft(Math.max(power, 0));
        BigInteger q = m.multiply(SEVEN).shiftLeft(Math.max(-power, 0));
        Real refinable = Reals.blurred(p, q, lacking);
        assertThat(refinable.toDouble()).isEqualTo(Real.ratio(p, q).toDouble());
        assertThat(refinable.negate().toDouble()).isEqualTo(-Real.ratio(p, q).toDouble());
    }

    /** Checks all half units of the smallest doubles, and those at the border to the normal ones. */
    @Example
    void subnormalNumbersAndTheirTies() {
        for (long k = 0; k <= 600; k++) {
            assertNearestOfUnits(BigInteger.valueOf(k));
            assertNearestOfUnits(BigInteger.ONE.shiftLeft(55).add(BigInteger.valueOf(k - 300)));
        }
    }

    private static void assertNearestOfUnits(BigInteger quarters) {
        BigFraction number = BigFraction.of(quarters, BigInteger.ONE.shiftLeft(1076));
        assertNearest(Real.of(number).toDouble(), number);
        assertNearest(Real.of(number.negate()).toDouble(), number.negate());
    }

    @Example
    void overflowAndUnderflowKeepTheSign() {
        Real large = Real.of(BigInteger.TEN.pow(309));
        assertThat(large.toDouble()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(large.negate().toDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
        Real small = Real.of(new BigDecimal("1e-400"));
        assertThat(Double.compare(small.toDouble(), 0.0)).isZero();
        assertThat(Double.compare(small.negate().toDouble(), -0.0)).isZero();
        assertThat(Double.compare(Real.of(0).toDouble(), 0.0)).isZero();
        assertThat(Double.compare(Reals.exp(-5000, 1).toDouble(), 0.0)).isZero();
        assertThat(Double.compare(Reals.exp(-5000, 1).negate().toDouble(), -0.0)).isZero();
        assertThat(Reals.exp(5000, 1).negate().toDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Reals.exp(1_000_000_000_000_000L, 1).toDouble()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** Checks −2^−5000, whose first enclosures contain 0. */
    @Example
    void underflowKeepsTheSignHoweverWideTheFirstEnclosuresAre() {
        assertThat(Double.compare(Reals.hidden(-5000).negate().toDouble(), -0.0)).isZero();
    }
}
