package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.UndefinedQuantityException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void aFiniteOutcomeIsItsNumber() {
        Real number = Real.of(7);
        assertThat(Outcome.of(number).orElseThrow()).isSameAs(number);
        assertThat(Outcome.of(number)).hasToString("7.0000000000000000000")
            .isEqualTo(new Outcome.Finite(number));
    }

    @Test
    void anInfiniteOutcomeIsNoNumber() {
        Outcome infinite = new Outcome.Infinite(Sign.POSITIVE);
        assertThat(infinite).hasToString("inf");
        assertThat(new Outcome.Infinite(Sign.NEGATIVE)).hasToString("-inf");
        assertThatExceptionOfType(UndefinedQuantityException.class).isThrownBy(infinite::orElseThrow)
            .withMessageContaining("inf").satisfies(e -> assertThat(e.value()).isEqualTo("inf"));
    }

    @Test
    void anUndefinedOutcomeTellsWhy() {
        Outcome undefined = new Outcome.Undefined("0/0");
        assertThat(undefined).hasToString("undefined");
        assertThatExceptionOfType(UndefinedQuantityException.class).isThrownBy(undefined::orElseThrow)
            .withMessageContaining("undefined: 0/0");
    }

    @Test
    void aValueThatIsNotComputedIsNotCalledUndefined() {
        Outcome absent = new Outcome.NotComputed("it takes too long");
        assertThat(absent).hasToString("not computed");
        assertThatExceptionOfType(UndefinedQuantityException.class).isThrownBy(absent::orElseThrow)
            .withMessageContaining("not computed: it takes too long");
    }

    /** Checks that the name is the caller's; where there is a number, nothing changes. */
    @Test
    void anExceptionNamesTheQuantity() {
        Outcome undefined = new Outcome.Undefined("0/0").named("ratio");
        assertThatExceptionOfType(UndefinedQuantityException.class).isThrownBy(undefined::toDouble)
            .withMessage("ratio is undefined: 0/0").satisfies(e -> assertThat(e.parameter()).isEqualTo("ratio"));
        Outcome absent = new Outcome.NotComputed("it takes too long").named("coherence");
        assertThatExceptionOfType(UndefinedQuantityException.class).isThrownBy(absent::orElseThrow)
            .withMessage("coherence is not computed: it takes too long");
        Outcome infinite = new Outcome.Infinite(Sign.NEGATIVE).named("heat");
        assertThat(infinite.toDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThatExceptionOfType(UndefinedQuantityException.class)
            .isThrownBy(() -> infinite.round(Precision.digits(3))).withMessage("heat is -inf");
        Outcome finite = Outcome.of(Real.of(7));
        assertThat(finite.named("energy")).isSameAs(finite);
    }

    @Test
    void anOutcomeIsRoundedLikeItsNumber() {
        Outcome third = Outcome.of(Real.ratio(BigInteger.ONE, BigInteger.valueOf(3)));
        assertThat(third.isFinite()).isTrue();
        assertThat(third.round(Precision.digits(3))).isEqualTo(new BigDecimal("0.333"));
        assertThat(third.toDouble()).isEqualTo(1.0 / 3);
    }

    @Test
    void anInfiniteOutcomeIsAnInfiniteDouble() {
        Outcome infinite = new Outcome.Infinite(Sign.NEGATIVE);
        assertThat(infinite.isFinite()).isFalse();
        assertThat(infinite.toDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Outcome.Infinite(Sign.POSITIVE).toDouble()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatExceptionOfType(UndefinedQuantityException.class)
            .isThrownBy(() -> infinite.round(Precision.digits(3)));
        assertThatExceptionOfType(UndefinedQuantityException.class)
            .isThrownBy(new Outcome.Undefined("0/0")::toDouble);
    }
}
