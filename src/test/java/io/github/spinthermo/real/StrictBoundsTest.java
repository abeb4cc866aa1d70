package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a number closer to a tie than any enclosure shows is decided by the side on which it is known to be. */
class StrictBoundsTest {

    /** Returns numerator/2^power + δ, where 0 ≤ ±δ ≤ 2^−(bits+1) is all that an enclosure says. */
    private static Real beside(long numerator, int power, boolean above) {
        BigFraction centre = BigFraction.of(BigInteger.valueOf(numerator), BigInteger.ONE.shiftLeft(power));
        return Real.refining(bits -> {
            BigInteger middle = BigInteger.valueOf(numerator).shiftLeft(bits + 2 - power)
                .add(BigInteger.valueOf(above ? 1 : -1));
            Enclosure enclosure = Enclosure.of(middle, 1, -bits - 2);
            return above ? enclosure.above(centre) : enclosure.below(centre);
        });
    }

    private static String rounded(Real number, int digits) {
        return number.decimal(Precision.digits(digits)).toString();
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 1, 2, 1", "5, 1, 1, 3, 2", "1, 1, 1, 0.5, 0.5", "19, 1, 1, 1e1, 9", "21, 1, 2, 11, 10",
        "5, 2, 2, 1.3, 1.2", "1, 0, 1, 1, 1", "199, 1, 2, 1.0e2, 99", "199, 1, 3, 99.5, 99.5",
        "1, 3, 2, 0.13, 0.12", "1, 10, 6, 0.000976563, 0.000976562"})
    void tiesAreDecided(long numerator, int power, int digits, String above, String below) {
        assertThat(rounded(beside(numerator, power, true), digits)).isEqualTo(above);
        assertThat(rounded(beside(numerator, power, false), digits)).isEqualTo(below);
        assertThat(rounded(beside(-numerator, power, false), digits)).isEqualTo("-" + above);
        assertThat(rounded(beside(numerator, power, true).negate(), digits)).isEqualTo("-" + above);
        assertThat(rounded(beside(numerator, power, false).negate(), digits)).isEqualTo("-" + below);
    }

    @Test
    void boundsBesideTheTieDecideNothing() {
        Real number = Real.refining(bits -> beside(5, 1, true).enclose(bits)
            .above(BigFraction.of(249, 100)).below(BigFraction.of(251, 100)));
        assertThatExceptionOfType(PrecisionExhaustedException.class).isThrownBy(() -> rounded(number, 1));
    }

    /** Checks (2^53 + 1) + δ, which lies between two doubles, of which the even one is below. */
    @Test
    void tiesBetweenDoublesAreDecidedToo() {
        long tie = (1L << 53) + 1;
        assertThat(beside(tie, 0, false).toDouble()).isEqualTo(0x1p53);
        assertThat(beside(tie, 0, true).toDouble()).isEqualTo(0x1p53 + 2);
        assertThat(beside(-tie, 0, false).toDouble()).isEqualTo(-0x1p53 - 2);
    }

    @Test
    void doublesBesideADoubleAreThatDouble() {
        assertThat(beside(3, 1, true).toDouble()).isEqualTo(1.5);
        assertThat(beside(3, 1, false).toDouble()).isEqualTo(1.5);
    }

    @Test
    void comparisonAndSign() {
        Real threeHalves = Real.of(BigFraction.of(3, 2));
        assertThat(beside(3, 1, true).compare(threeHalves)).isEqualTo(Sign.POSITIVE);
        assertThat(beside(3, 1, false).compare(threeHalves)).isEqualTo(Sign.NEGATIVE);
        assertThat(threeHalves.compare(beside(3, 1, true))).isEqualTo(Sign.NEGATIVE);
        assertThat(threeHalves.compare(beside(3, 1, false))).isEqualTo(Sign.POSITIVE);
        assertThat(beside(0, 1, true).sign()).isEqualTo(Sign.POSITIVE);
        assertThat(beside(0, 1, false).sign()).isEqualTo(Sign.NEGATIVE);
        assertThat(beside(0, 1, false).negate().sign()).isEqualTo(Sign.POSITIVE);
    }

    @Test
    void boundsFollowExactTermsAndFactors() {
        Real number = beside(3, 1, true);
        assertThat(rounded(number.add(Real.of(1)), 1)).isEqualTo("3");
        assertThat(rounded(number.subtract(Real.of(4)), 1)).isEqualTo("-2");
        assertThat(rounded(Real.of(4).subtract(number), 1)).isEqualTo("2");
        assertThat(rounded(number.multiply(Real.of(3)), 1)).isEqualTo("5");
        assertThat(rounded(number.multiply(Real.of(-3)), 1)).isEqualTo("-5");
        assertThat(rounded(number.divide(Real.ratio(BigInteger.ONE, BigInteger.valueOf(-3))), 1))
            .isEqualTo("-5");
    }

    /** Checks 5/2 = 3/2 + 1, and that bounds on different sides say nothing of a sum. */
    @Test
    void boundsOfSummandsAddUp() {
        assertThat(rounded(beside(3, 1, true).add(beside(1, 0, true)), 1)).isEqualTo("3");
        assertThat(rounded(beside(3, 1, false).add(beside(1, 0, false)), 1)).isEqualTo("2");
        assertThat(rounded(beside(3, 1, true).subtract(beside(-1, 0, false)), 1)).isEqualTo("3");
        assertThat(rounded(beside(3, 1, false).subtract(beside(-1, 0, true)), 1)).isEqualTo("2");
        Real unknown = beside(3, 1, true).add(beside(1, 0, false));
        assertThatExceptionOfType(PrecisionExhaustedException.class).isThrownBy(() -> rounded(unknown, 1));
        Real besideZero = beside(1, 0, true).subtract(beside(1, 0, true));
        assertThatExceptionOfType(PrecisionExhaustedException.class).isThrownBy(besideZero::sign);
    }

    @Test
    void enclosuresKnowWhatTheyExclude() {
        Enclosure enclosure = beside(3, 1, true).enclose(200);
        BigFraction end = BigFraction.of(3, 2);
        BigFraction inside = end.add(BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(205)));
        BigFraction outside = end.add(BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(199)));
        assertThat(enclosure.contains(end)).isFalse();
        assertThat(enclosure.contains(inside)).isTrue();
        assertThat(enclosure.contains(outside)).isFalse();
        assertThat(enclosure.negate().contains(end.negate())).isFalse();
        assertThat(enclosure.negate().contains(inside.negate())).isTrue();
        assertThat(enclosure.below(inside).contains(inside)).isFalse();
        assertThat(Enclosure.of(BigInteger.valueOf(3), 0, -1).contains(end)).isTrue();
        assertThat(enclosure.sign()).isEqualTo(Optional.of(Sign.POSITIVE));
    }
}
