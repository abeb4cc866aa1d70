package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureTest {

    private static Enclosure enclosure(long midpoint, long radius, long exponent) {
        return Enclosure.of(BigInteger.valueOf(midpoint), radius, exponent);
    }

    @Test
    void hasTheGivenInterval() {
        Enclosure enclosure = enclosure(7, 2, -3);
        assertThat(enclosure.midpoint()).isEqualTo(7);
        assertThat(enclosure.radius()).isEqualTo(2);
        assertThat(enclosure.exponent()).isEqualTo(-3);
        assertThat(enclosure.isBounded()).isTrue();
        assertThat(enclosure.contains(BigFraction.of(5, 8))).isTrue();
        assertThat(enclosure.contains(BigFraction.of(-9, -8))).isTrue();
        assertThat(enclosure.contains(BigFraction.of(49, 80))).isFalse();
        assertThat(enclosure.contains(BigFraction.of(91, 80))).isFalse();
        assertThat(enclosure(7, 2, 3).contains(BigFraction.of(72))).isTrue();
        assertThat(enclosure(7, 2, 3).contains(BigFraction.of(73))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesOtherRadii(long radius) {
        assertThatIllegalArgumentException().isThrownBy(() -> enclosure(1, radius, 0))
            .withMessageContaining("radius = " + radius);
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> Enclosure.of(null, 0, 0)).withMessage("midpoint");
        assertThatNullPointerException().isThrownBy(() -> enclosure(1, 0, 0).above(null))
            .withMessage("bound");
        assertThatNullPointerException().isThrownBy(() -> enclosure(1, 0, 0).below(null))
            .withMessage("bound");
    }

    @Test
    void signs() {
        assertThat(enclosure(5, 4, 0).sign()).contains(Sign.POSITIVE);
        assertThat(enclosure(-5, 4, 0).sign()).contains(Sign.NEGATIVE);
        assertThat(enclosure(0, 0, 5).sign()).contains(Sign.ZERO);
        assertThat(enclosure(5, 5, 0).sign()).isEmpty();
        assertThat(enclosure(5, 5, 0).above(BigFraction.ZERO).sign()).contains(Sign.POSITIVE);
        assertThat(enclosure(-5, 5, 0).below(BigFraction.ZERO).sign()).contains(Sign.NEGATIVE);
        assertThat(enclosure(5, 6, 0).above(BigFraction.of(-1)).sign()).isEmpty();
        assertThat(Sign.POSITIVE.negate()).isEqualTo(Sign.NEGATIVE);
        assertThat(Sign.ZERO.negate()).isEqualTo(Sign.ZERO);
        assertThat(Sign.NEGATIVE.signum()).isEqualTo(-1);
    }

    @Test
    void theUnboundedOneContainsEverythingNotExcluded() {
        Enclosure unbounded = Enclosure.of(Ball.UNKNOWN);
        assertThat(unbounded.isBounded()).isFalse();
        assertThat(unbounded.contains(BigFraction.of(17))).isTrue();
        assertThat(unbounded.below(BigFraction.of(17)).contains(BigFraction.of(17))).isFalse();
        assertThat(unbounded.sign()).isEmpty();
        assertThat(unbounded).hasToString("(-inf, inf)");
    }

    @Test
    void printsForAPerson() {
        assertThat(enclosure(1, 0, -2)).hasToString("0.25 ± 0.00");
        assertThat(enclosure(3, 1, 1)).hasToString("6 ± 2");
        assertThat(enclosure(1, 1, 1L << 40)).hasToString("(1 · 2^1099511627778)");
        assertThat(enclosure(1, 0, 1L << 20).toString()).matches("6\\.\\d{19}E\\+315652 ± 0");
        assertThat(enclosure(1, 0, (1L << 20) + 1)).hasToString("(1 · 2^1048578)");
    }

    /** Checks that 2^−(2^40) is not written out to see that 1 is no neighbour of it. */
    @Test
    void containsWorksForExponentsBeyondTheRangeOfInt() {
        assertThat(enclosure(1, 0, -(1L << 40)).contains(BigFraction.ONE)).isFalse();
        assertThat(enclosure(1, 1, 1L << 40).contains(BigFraction.ONE)).isTrue();
    }

    @Test
    void exponentsAreBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> enclosure(1, 0, (1L << 61) + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> enclosure(1, 0, Long.MIN_VALUE));
        assertThat(enclosure(1, 0, -(1L << 61)).isBounded()).isTrue();
    }
}
