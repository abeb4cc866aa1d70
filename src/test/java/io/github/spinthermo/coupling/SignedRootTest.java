package io.github.spinthermo.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedRootTest {

    private static final int DIGITS = 50;
    private static final int BITS = 100;
    private static final String MANY = "1000000000000000000000000000000000000";

    private static SignedRoot root(long multiple, long numerator, long denominator) {
        return SignedRoot.of(BigInteger.valueOf(multiple), BigInteger.valueOf(numerator),
                BigInteger.valueOf(denominator));
    }

    /** Compares with the root of the decimal c² p/q to many more digits, then rounded. */
    @Property
    void isTheRoot(@ForAll @BigRange(min = "-" + MANY, max = MANY) BigInteger c,
            @ForAll @BigRange(min = "1", max = MANY) BigInteger p,
            @ForAll @BigRange(min = "1", max = MANY) BigInteger q) {
        MathContext fine = new MathContext(3 * DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal root = new BigDecimal(c.multiply(c).multiply(p)).divide(new BigDecimal(q), fine).sqrt(fine);
        BigDecimal expected = c.signum() < 0 ? root.negate() : root;
        SignedRoot number = SignedRoot.of(c, p, q);
        assertThat(number.value().round(Precision.digits(DIGITS)))
                .isEqualByComparingTo(expected.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)));
        assertThat(number.sign()).isEqualTo(Sign.of(c.signum()));
        assertThat(number.squared()).isEqualTo(BigFraction.of(c.multiply(c).multiply(p), q));
    }

    @Property
    void enclosesItsSquare(@ForAll @BigRange(min = "-" + MANY, max = MANY) BigInteger c,
            @ForAll @BigRange(min = "1", max = MANY) BigInteger p,
            @ForAll @BigRange(min = "1", max = MANY) BigInteger q) {
        SignedRoot number = SignedRoot.of(c, p, q);
        Enclosure square = number.square().enclose(BITS);
        assertThat(square.contains(number.squared())).isTrue();
        assertThat(c.signum() == 0 || Enclosures.ball(square).certainBits() > BITS - 10).isTrue();
    }

    /** Sums of families one after another, ascending and descending, and of numbers that are none. */
    @Test
    void sumsSquares() {
        List<SignedRoot> roots = new ArrayList<>(ClebschGordan.overTotalSpins(HalfInteger.ofTwice(9),
                HalfInteger.HALF, HalfInteger.ofTwice(6), HalfInteger.ofTwice(-2)).values());
        roots.addAll(ClebschGordan.overTotalSpins(HalfInteger.ofTwice(4), HalfInteger.ofTwice(4),
                HalfInteger.ofTwice(5), HalfInteger.ofTwice(-5)).descendingMap().values());
        roots.addAll(List.of(root(-2, 3, 7), root(0, 1, 1), root(5, 1, 21)));
        List<BigFraction> factors = IntStream.range(0, roots.size())
                .mapToObj(i -> BigFraction.of(i % 3 == 0 ? -1 : i, i + 2)).toList();
        BigFraction expected = IntStream.range(0, roots.size())
                .mapToObj(i -> roots.get(i).squared().multiply(factors.get(i)))
                .reduce(BigFraction.ZERO, BigFraction::add);
        assertThat(SignedRoot.sumOfSquares(roots, factors).exact()).contains(expected);
    }

    /** Checks that roots are exact where the square is that of a fraction, however it is written, and never else. */
    @ParameterizedTest
    @CsvSource({"1, 4, 9, 2/3", "-1, 4, 9, -2/3", "3, 1, 1, 3", "5, 8, 18, 10/3", "-7, 50, 2, -35", "0, 2, 3, 0",
            "1, 12, 27, 2/3"})
    void exactRoots(long c, long p, long q, String expected) {
        assertThat(root(c, p, q).value().isExact()).isTrue();
        assertThat(root(c, p, q).value().exact().map(f -> f.toString().replace(" ", ""))).contains(expected);
        assertThat(root(c, p + 1, q).value().isExact()).isEqualTo(c == 0);
    }

    /** Checks roots far from 1 on both sides. */
    @ParameterizedTest
    @CsvSource({"400, 1", "401, 10", "1, 400", "10, 401"})
    void largeAndSmallRoots(int numeratorPower, int denominatorPower) {
        Real value = SignedRoot.of(BigInteger.ONE, BigInteger.TWO.multiply(BigInteger.TEN.pow(numeratorPower)),
                BigInteger.TEN.pow(denominatorPower)).value();
        MathContext context = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal square = BigDecimal.valueOf(2).scaleByPowerOfTen(numeratorPower - denominatorPower);
        assertThat(value.round(Precision.digits(DIGITS))).isEqualByComparingTo(square.sqrt(context));
    }

    @Test
    void zero() {
        assertThat(SignedRoot.ZERO.sign()).isEqualTo(Sign.of(0));
        assertThat(SignedRoot.ZERO.squared()).isEqualTo(BigFraction.ZERO);
        assertThat(SignedRoot.ZERO.squared().getDenominator()).isOne();
        assertThat(SignedRoot.ZERO.value().exact()).contains(BigFraction.ZERO);
        assertThat(SignedRoot.ZERO.negate()).hasToString("0");
        assertThat(Enclosures.ball(SignedRoot.ZERO.square().enclose(BITS))).isEqualTo(Ball.ZERO);
    }

    /**
     * Checks half a unit on either side of ⌊√(4^e p/q)⌋ + 1/2, with 8 bits more than are asked for: the ends of that
     * unit are next to the root where p/q is next to a square.
     */
    @ParameterizedTest
    @CsvSource({"2, 1", "1, 2", "1000003, 1", "1, 1000003", "2000000011, 3", "3, 2000000011", "5, 7", "12, 7"})
    void enclosuresOfRootsAreOneUnitWide(long p, long q) {
        Enclosure root = root(-1, p, q).value().enclose(BITS);
        BigInteger low = root.midpoint().abs().subtract(BigInteger.ONE);
        assertThat(root.midpoint().signum()).isNegative();
        assertThat(root.radius()).isOne();
        assertThat(root.midpoint().bitLength()).isBetween(BITS + 8, BITS + 11);
        assertThat(isBelowSquare(low, root.exponent(), p, q)).isTrue();
        assertThat(isBelowSquare(low.add(BigInteger.TWO), root.exponent(), p, q)).isFalse();
    }

    /** Tells whether (low · 2^exponent)² ≤ p/q, for a negative exponent. */
    private static boolean isBelowSquare(BigInteger low, long exponent, long p, long q) {
        return low.pow(2).multiply(BigInteger.valueOf(q))
                .compareTo(BigInteger.valueOf(p).shiftLeft((int) (-2 * exponent))) <= 0;
    }

    /**
     * Checks that each of four roundings leaves a relative radius below 2^(3 − bits): 4 bits more leave the bits asked
     * for.
     */
    @Test
    void squaresKeepTheBitsThatAreAskedFor() {
        BigInteger c = BigInteger.valueOf(3).pow(200);
        SignedRoot root = SignedRoot.of(c, BigInteger.valueOf(7).pow(150), BigInteger.valueOf(11).pow(140));
        assertThat(Enclosures.ball(root.square().enclose(3 * BITS)).certainBits()).isGreaterThanOrEqualTo(3 * BITS - 1);
        Enclosure square = root.square().enclose(BITS);
        assertThat(square.midpoint().bitLength()).isEqualTo(BITS + 4);
        assertThat(Enclosures.ball(square).certainBits()).isGreaterThanOrEqualTo(BITS - 1);
    }

    /** Sums over fractions with no common family, with neighbours that divide each other, and with equal ones. */
    @Test
    void sumsOverCommonMultiples() {
        List<BigFraction> factors = List.of(BigFraction.of(1, 6), BigFraction.of(-1, 4), BigFraction.of(5, 12),
                BigFraction.of(1, 12));
        List<SignedRoot> roots = List.of(root(1, 1, 6), root(2, 1, 4), root(3, 1, 12), root(1, 5, 3));
        assertThat(SignedRoot.sumOfSquares(roots, factors).exact()).contains(
                BigFraction.of(1 - 9, 36).add(BigFraction.of(45, 144)).add(BigFraction.of(5, 36)));
        assertThat(SignedRoot.sumOfSquares(List.of(), List.of()).exact()).contains(BigFraction.ZERO);
    }

    @Test
    void opposite() {
        SignedRoot number = root(-1, 3, 10);
        assertThat(number.negate().sign()).isEqualTo(Sign.of(1));
        assertThat(number.negate().squared()).isEqualTo(number.squared());
        assertThat(number.negate().value().toDouble()).isEqualTo(-number.value().toDouble()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"-1, 3, 10, -√(3/10)", "1, 6, 20, √(3/10)", "2, 3, 12, √(1)", "0, 3, 10, 0", "3, 2, 1, √(18)"})
    void isShown(long c, long p, long q, String expected) {
        assertThat(root(c, p, q)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "1, -1, 1", "1, 1, 0", "1, 1, -1", "0, 0, 1"})
    void refusesOtherFractions(long c, long p, long q) {
        assertThatIllegalArgumentException().isThrownBy(() -> root(c, p, q));
    }
}
