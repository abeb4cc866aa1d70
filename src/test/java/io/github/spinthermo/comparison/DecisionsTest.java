package io.github.spinthermo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.PrecisionExhaustedException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Signs and agreements, with the precision that they took. */
class DecisionsTest {

    /** Returns 2^−place, of which an enclosure shows only what its bits reach. */
    private static Real small(int place) {
        return Real.refining(bits -> bits < place
                ? Enclosure.of(BigInteger.ZERO, 1, -bits)
                : Enclosure.of(BigInteger.ONE, 0, -place));
    }

    @Test
    void aSignTellsTheBitsThatDecidedIt() {
        assertThat(Decisions.sign(Real.of(-3), 500)).isEqualTo(new Decision(Sign.NEGATIVE, 0));
        Decision expected = Decisions.sign(small(500), 500);
        assertThat(expected).isEqualTo(new Decision(Sign.POSITIVE, 514));
        Decision late = Decisions.sign(small(500).negate(), 64);
        assertThat(late.sign()).isEqualTo(Sign.NEGATIVE);
        assertThat(late.bits()).isBetween(500, 1000);
    }

    @Test
    void aZeroThatNothingProvesHasNoSign() {
        Real zero = Real.refining(bits -> Enclosure.of(BigInteger.ZERO, 1, -bits));
        assertThatExceptionOfType(PrecisionExhaustedException.class).isThrownBy(() -> Decisions.sign(zero, 64));
    }

    @Test
    void numbersAgreeToSoManyDigits() {
        Real one = Real.refining(bits -> Enclosure.of(BigInteger.ONE.shiftLeft(bits), 1, -bits));
        Precision ten = Precision.digits(10);
        assertThat(Decisions.agreement(one, one, ten)).isEqualTo(new Decision(Sign.ZERO, 0));
        assertThat(Decisions.agreement(Real.of(1), Real.of(2), ten)).isEqualTo(new Decision(Sign.NEGATIVE, 0));
        assertThat(Decisions.agreement(one, Real.of(1), ten).sign()).isEqualTo(Sign.ZERO);
        assertThat(Decisions.agreement(one.add(small(30)), Real.of(1), ten).sign()).isEqualTo(Sign.POSITIVE);
        assertThat(Decisions.agreement(one.add(small(300)), Real.of(1), ten).sign()).isEqualTo(Sign.ZERO);
    }

    /** Checks that two numbers of which nothing becomes known do not pass for equal. */
    @Test
    void numbersThatAreNeverKnownDoNotAgree() {
        Real vague = Real.refining(bits -> Enclosure.of(BigInteger.ZERO, 1, 0));
        assertThatExceptionOfType(PrecisionExhaustedException.class)
                .isThrownBy(() -> Decisions.agreement(vague, Real.of(0), Precision.digits(3)));
    }
}
