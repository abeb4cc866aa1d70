package io.github.spinthermo.coupling;

import static io.github.spinthermo.coupling.SignedRoots.signedSquare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClebschGordanTest {

    private static final HalfInteger LARGEST = HalfInteger.ofTwice(HalfInteger.LARGEST_TWICE);
    private static final int BITS = 200;

    /** Returns the coefficient that is written as {@code "j1 m1 j2 m2 J M"}. */
    private static SignedRoot coefficient(String state) {
        String[] f = state.split(" +", -1);
        return ClebschGordan.coefficient(half(f[0]), half(f[1]), half(f[2]), half(f[3]), half(f[4]), half(f[5]));
    }

    private static HalfInteger half(String text) {
        return HalfInteger.parse(text);
    }

    private static BigFraction fraction(String text) {
        String[] parts = text.split("/", -1);
        return BigFraction.of(new BigInteger(parts[0]), new BigInteger(parts.length > 1 ? parts[1] : "1"));
    }

    private static void assertZero(SignedRoot root) {
        assertThat(root.sign().signum()).isZero();
        assertThat(root.squared().getNumerator()).isZero();
        assertThat(root.squared().getDenominator()).isOne();
        assertThat(root.value().exact()).contains(BigFraction.ZERO);
    }

    /**
     * Checks the tables of the Particle Data Group, with a sign before the root; ⟨1 0 1 0|2 0⟩ is [L D.4] at s = 1.
     */
    @ParameterizedTest
    @CsvSource({
        "1/2 1/2 1/2 1/2 1 1, 1", "1/2 1/2 1/2 -1/2 1 0, 1/2", "1/2 1/2 1/2 -1/2 0 0, 1/2",
        "1/2 -1/2 1/2 1/2 1 0, 1/2", "1/2 -1/2 1/2 1/2 0 0, -1/2", "1/2 -1/2 1/2 -1/2 1 -1, 1",
        "1 1 1/2 1/2 3/2 3/2, 1", "1 1 1/2 -1/2 3/2 1/2, 1/3", "1 1 1/2 -1/2 1/2 1/2, 2/3",
        "1 0 1/2 1/2 3/2 1/2, 2/3", "1 0 1/2 1/2 1/2 1/2, -1/3", "1 0 1/2 -1/2 3/2 -1/2, 2/3",
        "1 0 1/2 -1/2 1/2 -1/2, 1/3", "1 -1 1/2 1/2 3/2 -1/2, 1/3", "1 -1 1/2 1/2 1/2 -1/2, -2/3",
        "1 -1 1/2 -1/2 3/2 -3/2, 1",
        "1 1 1 1 2 2, 1", "1 1 1 0 2 1, 1/2", "1 1 1 0 1 1, 1/2", "1 0 1 1 2 1, 1/2", "1 0 1 1 1 1, -1/2",
        "1 1 1 -1 2 0, 1/6", "1 1 1 -1 1 0, 1/2", "1 1 1 -1 0 0, 1/3", "1 0 1 0 2 0, 2/3", "1 0 1 0 1 0, 0",
        "1 0 1 0 0 0, -1/3", "1 -1 1 1 2 0, 1/6", "1 -1 1 1 1 0, -1/2", "1 -1 1 1 0 0, 1/3",
        "2 2 1 1 3 3, 1", "2 2 1 0 3 2, 1/3", "2 2 1 0 2 2, 2/3", "2 1 1 1 3 2, 2/3", "2 1 1 1 2 2, -1/3",
        "2 2 1 -1 3 1, 1/15", "2 2 1 -1 2 1, 1/3", "2 2 1 -1 1 1, 3/5", "2 1 1 0 3 1, 8/15", "2 1 1 0 2 1, 1/6",
        "2 1 1 0 1 1, -3/10", "2 0 1 1 3 1, 2/5", "2 0 1 1 2 1, -1/2", "2 0 1 1 1 1, 1/10",
        "2 1 1 -1 3 0, 1/5", "2 1 1 -1 2 0, 1/2", "2 1 1 -1 1 0, 3/10", "2 0 1 0 3 0, 3/5", "2 0 1 0 2 0, 0",
        "2 0 1 0 1 0, -2/5", "2 -1 1 1 3 0, 1/5", "2 -1 1 1 2 0, -1/2", "2 -1 1 1 1 0, 3/10"})
    void areThoseOfTheTables(String state, String expected) {
        assertThat(signedSquare(coefficient(state))).isEqualTo(fraction(expected));
    }

    /**
     * Checks coefficients that are 0: another M, no triangle, no integer sum; then those that a symmetry makes 0; then
     * accidental ones.
     */
    @ParameterizedTest
    @ValueSource(strings = {
        "1 1 1 0 2 2", "1 1 1 0 2 -1", "1 0 1 0 3 0", "3 0 1 0 1 0", "2 0 1/2 1/2 1/2 1/2", "1 0 1 0 1/2 1/2",
        "1/2 1/2 1 0 1 1", "1/2 1/2 1/2 -1/2 1/2 1/2", "0 0 0 0 1 0", "4500000000000000000 0 1 1 1 1",
        "1 0 1 0 1 0", "2 0 1 0 2 0", "2 0 2 0 3 0", "3 0 2 0 2 0", "3 0 3 0 5 0", "3/2 1/2 3/2 1/2 2 1",
        "6 0 5 0 4 0", "2000 0 2000 0 1999 0", "1000001 0 50 0 1000000 0",
        "3 1 3/2 1/2 7/2 3/2", "3 2 2 0 3 2", "3 0 5/2 3/2 7/2 3/2", "7/2 3/2 3/2 -1/2 3 1", "4 2 4 0 6 2",
        "9/2 -1/2 7/2 5/2 5 2", "5 4 3 1 6 5", "5 3 4 -2 5 1"})
    void areExactlyZero(String state) {
        assertZero(coefficient(state));
    }

    /** Compares with SymPy's exact coefficients, and the last two with exact fractions in gmpy2. */
    @ParameterizedTest
    @CsvSource({
        "1000 142 1000 200 1000 342, 0.0236534863302553475104832694248",
        "2000 0 2000 0 2000 0, 0.0191692648244834052652889143534",
        "2000 1 2000 -1 2000 0, -0.00958463241224170263264445717672",
        "2000 1234 2000 -777 3100 457, 0.0292333783699240384661119970941",
        "2000 -2000 2000 1999 1 -1, -0.000612142886893782963360072696825",
        "3999/2 1/2 2000 -17 2001/2 -33/2, 0.0158575128527020149127588410652",
        "2000 2000 2000 -2000 0 0, 0.0158094122478065175640419215997",
        "2000 1500 25/2 -5/2 4003/2 2995/2, -0.285960903123899160340175662210",
        "25/2 -5/2 2000 1500 4003/2 2995/2, 0.285960903123899160340175662210",
        "2000 150 2000 -151 2 -1, -0.00324796904658258399847409536364",
        "1000000 123456 50 -7 1000003 123449, 0.0981482009051240764718522825120"})
    void haveTheirDigits(String state, String expected) {
        assertThat(coefficient(state).value().decimal(Precision.digits(30))).hasToString(expected);
    }

    /** Checks that the coefficient of total spin 0 is (−1)^(j−m)/√(2j+1). */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 7, 4000, HalfInteger.LARGEST_TWICE - 1, HalfInteger.LARGEST_TWICE})
    void ofTotalSpinZero(long twiceJ) {
        HalfInteger j = HalfInteger.ofTwice(twiceJ);
        BigFraction expected = BigFraction.of(BigInteger.ONE, j.dimension());
        assertThat(signedSquare(ClebschGordan.coefficient(j, j, j, j.negate(), HalfInteger.ZERO, HalfInteger.ZERO)))
                .isEqualTo(expected);
        if (twiceJ > 0) {
            HalfInteger m = HalfInteger.ofTwice(twiceJ - 2);
            assertThat(signedSquare(
                    ClebschGordan.coefficient(j, m, j, m.negate(), HalfInteger.ZERO, HalfInteger.ZERO)))
                    .isEqualTo(expected.negate());
        }
    }

    /** ⟨j m 0 0|j m⟩ = 1 from either side, at the edges too. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 4_000_000_000_000_000_001L, HalfInteger.LARGEST_TWICE,
            -HalfInteger.LARGEST_TWICE})
    void ofNothingAdded(long twiceM) {
        HalfInteger m = HalfInteger.ofTwice(twiceM);
        HalfInteger j = m.isInteger() ? LARGEST : HalfInteger.ofTwice(HalfInteger.LARGEST_TWICE - 1);
        HalfInteger zero = HalfInteger.ZERO;
        assertThat(signedSquare(ClebschGordan.coefficient(j, m, zero, zero, j, m))).isEqualTo(BigFraction.ONE);
        assertThat(signedSquare(ClebschGordan.coefficient(zero, zero, j, m, j, m))).isEqualTo(BigFraction.ONE);
        assertThat(ClebschGordan.overProjections(j, zero, j, m).keySet()).containsExactly(m);
        assertThat(ClebschGordan.overTotalSpins(zero, zero, j, m).keySet()).containsExactly(j);
    }

    /**
     * Checks ⟨j m 1 0|j m⟩² = m²/(j (j+1)) at the largest j that there is, and in the family over m with all its M.
     */
    @ParameterizedTest
    @ValueSource(longs = {HalfInteger.LARGEST_TWICE, HalfInteger.LARGEST_TWICE - 2, 0, -2, -HalfInteger.LARGEST_TWICE})
    void ofTheLargestSpin(long twiceM) {
        HalfInteger one = HalfInteger.ofTwice(2);
        HalfInteger m = HalfInteger.ofTwice(twiceM);
        BigInteger twice = BigInteger.valueOf(twiceM);
        BigFraction square = BigFraction.of(twice.multiply(twice),
                BigInteger.valueOf(HalfInteger.LARGEST_TWICE).multiply(LARGEST.dimension().add(BigInteger.ONE)));
        BigFraction expected = twiceM < 0 ? square.negate() : square;
        assertThat(signedSquare(ClebschGordan.coefficient(LARGEST, m, one, HalfInteger.ZERO, LARGEST, m)))
                .isEqualTo(expected);
        NavigableMap<HalfInteger, SignedRoot> family = ClebschGordan.overProjections(LARGEST, one, LARGEST, m);
        assertThat(signedSquare(family.get(m))).isEqualTo(expected);
        assertThat(family).hasSize(m.abs().equals(LARGEST) ? 2 : 3);
        assertThat(family.values().stream().map(SignedRoot::squared).reduce(BigFraction.ZERO, BigFraction::add))
                .isEqualTo(BigFraction.ONE);
    }

    /**
     * Checks both orders of a large and a small spin: squares that add up to 1, and members that are those of Racah's
     * sum.
     */
    @ParameterizedTest
    @CsvSource({"1000000, 123456, 50, -7", "50, -7, 1000000, 123456", "1000000, -1000000, 50, 50",
            "1999999/2, 1/2, 99/2, 1/2"})
    void familyOfALargeSpin(String j1, String m1, String j2, String m2) {
        Map<HalfInteger, SignedRoot> family =
                ClebschGordan.overTotalSpins(half(j1), half(m1), half(j2), half(m2));
        assertSumsToOne(family);
        HalfInteger m = HalfInteger.ofTwice(half(m1).twice() + half(m2).twice());
        family.forEach((totalSpin, root) -> {
            if (totalSpin.twice() % 7 < 2) {
                assertThat(signedSquare(root)).isEqualTo(signedSquare(ClebschGordan.coefficient(
                        half(j1), half(m1), half(j2), half(m2), totalSpin, m)));
            }
        });
        assertSumsToOne(ClebschGordan.overProjections(half(j1), half(j2),
                HalfInteger.ofTwice(Math.abs(half(j1).twice() - half(j2).twice()) + 40), m));
    }

    /** Checks families in either order of their spins, member by member with their signs, beside Racah's sum. */
    @ParameterizedTest
    @CsvSource({"2, 3", "3, 2", "2, 4", "4, 2", "3, 3"})
    void familiesHaveTheSignsOfSingleCoefficients(int j1, int j2) {
        HalfInteger first = HalfInteger.ofTwice(j1);
        HalfInteger second = HalfInteger.ofTwice(j2);
        for (int twiceM1 = -j1; twiceM1 <= j1; twiceM1 += 2) {
            HalfInteger m1 = HalfInteger.ofTwice(twiceM1);
            for (int twiceM2 = -j2; twiceM2 <= j2; twiceM2 += 2) {
                HalfInteger m2 = HalfInteger.ofTwice(twiceM2);
                HalfInteger m = HalfInteger.ofTwice(twiceM1 + twiceM2);
                ClebschGordan.overTotalSpins(first, m1, second, m2).forEach((totalSpin, root) -> {
                    String one = ClebschGordan.coefficient(first, m1, second, m2, totalSpin, m).toString();
                    assertThat(root).hasToString(one);
                    assertThat(ClebschGordan.overProjections(first, second, totalSpin, m).get(m1)).hasToString(one);
                });
            }
        }
    }

    private static void assertSumsToOne(Map<HalfInteger, SignedRoot> family) {
        Arithmetic arithmetic = new Arithmetic(BITS);
        Ball sum = family.values().stream().map(root -> Enclosures.ball(root.square().enclose(BITS)))
                .reduce(Ball.ZERO, arithmetic::add);
        assertThat(Enclosures.of(sum).contains(BigFraction.ONE)).isTrue();
        assertThat(sum.certainBits()).isGreaterThan(BITS - 20);
    }

    @Test
    void noFamilyWithoutATriangle() {
        HalfInteger one = HalfInteger.ofTwice(2);
        assertThat(ClebschGordan.overProjections(one, one, HalfInteger.ofTwice(6), one)).isEmpty();
        assertThat(ClebschGordan.overProjections(one, one, HalfInteger.HALF, HalfInteger.HALF)).isEmpty();
    }

    /** Checks that the first fault in the order of the arguments is named. */
    @ParameterizedTest
    @CsvSource({"-1 0 1 0 1 0, j1", "-1/2 5 -1 0 1 0, j1", "1 2 1 0 1 0, m1", "1 -2 -1 0 1 0, m1", "1 1/2 1 0 1 0, m1",
            "1/2 0 1 3 1 0, m1", "1 0 -1 0 1 0, j2", "1 0 1 2 -1 0, m2", "1 0 1 1/2 1 0, m2", "1 0 1 0 -1 0, J",
            "1 0 1 0 1 2, M", "1 0 1 0 1 -2, M", "1 0 1 0 1 1/2, M", "1 1 1 1 0 2, M", "1 1 1 1 7 15/2, M"})
    void refusesWhatIsNoState(String state, String culprit) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> coefficient(state))
                .matches(e -> e.parameter().equals(culprit));
    }

    @ParameterizedTest
    @CsvSource({"1000000000000 0 1000000000000 0 1000000000000 0, j1",
            "4000000000000000000 0 1000000000000 0 4000000000000000000 0, j2",
            "1000000000000 0 4000000000000000000 0 4000000000000000000 0, j1",
            "4000000000000000000 0 4000000000000000000 0 1000000000000 0, J",
            "1000000000000 0 1500000000000 0 1000000000000 0, j1",
            "1500000000000 0 1000000000000 0 1000000000000 0, j2"})
    void refusesWhatDoesNotFitIntoMemory(String state, String culprit) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> coefficient(state))
                .matches(e -> e.parameter().equals(culprit) && e.value().equals("1000000000000"))
                .withMessageContaining("TB").matches(e -> !e.getMessage().contains("2^31"));
    }

    /** Checks that integers that are too long are refused even where a large memory would hold them. */
    @Test
    void refusesIntegersThatAreTooLong() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> coefficient("20000000 20000000 20000000 -20000000 20000000 0"))
                .matches(e -> e.parameter().equals("j1"));
    }

    /**
     * Checks that a family names the angular momentum or the projection that is at fault, before anything is computed.
     */
    @ParameterizedTest
    @CsvSource({"-1, 0, 1, 0, j1", "1, 2, 1, 0, m1", "1, 1/2, 1, 0, m1", "1, 0, -1/2, 0, j2", "1, 0, 1, -2, m2",
            "1, 0, 1/2, 0, m2"})
    void familiesOverTotalSpinsRefuseWhatIsNoState(String j1, String m1, String j2, String m2, String culprit) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ClebschGordan.overTotalSpins(half(j1), half(m1), half(j2), half(m2)))
                .matches(e -> e.parameter().equals(culprit));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1, 0, j1", "1, -1, 1, 0, j2", "1, 1, -1, 0, J", "1, 1, 1, 2, M", "1, 1, 2, 1/2, M",
            "1, 1, 7, 8, M"})
    void familiesOverProjectionsRefuseWhatIsNoState(String j1, String j2, String totalSpin, String m, String culprit) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ClebschGordan.overProjections(half(j1), half(j2), half(totalSpin), half(m)))
                .matches(e -> e.parameter().equals(culprit));
    }

    @Test
    void refusesFamiliesThatAreTooLarge() {
        HalfInteger zero = HalfInteger.ZERO;
        HalfInteger one = HalfInteger.ofTwice(2);
        HalfInteger many = HalfInteger.ofTwice(20_000_000);
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> ClebschGordan.overTotalSpins(LARGEST, zero, many, zero))
                .matches(e -> e.parameter().equals("j2"));
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> ClebschGordan.overProjections(many, LARGEST, LARGEST, zero))
                .matches(e -> e.parameter().equals("j1"));
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> ClebschGordan.overTotalSpins(LARGEST, zero, one, zero))
                .matches(e -> e.parameter().equals("j1") && e.value().equals(LARGEST.toString()));
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> ClebschGordan.overTotalSpins(one, zero, LARGEST, zero))
                .matches(e -> e.parameter().equals("j2") && e.value().equals(LARGEST.toString()));
    }
}
