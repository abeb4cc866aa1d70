package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.UndefinedQuantityException;
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
}
