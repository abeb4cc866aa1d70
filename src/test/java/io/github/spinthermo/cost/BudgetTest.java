package io.github.spinthermo.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.ResourceLimitException;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Budget ONE_MINUTE = new Budget(60);

    @Test
    void letsPassWhatFits() {
        assertThatCode(() -> ONE_MINUTE.admit("n", 5, new Estimate(1000, 60))).doesNotThrowAnyException();
        assertThatCode(() -> Budget.MEMORY_ONLY.admit("n", 5, new Estimate(0, 1e300)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatTakesTooLong() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> ONE_MINUTE.admit("n", 5, new Estimate(1.04e6, 61.7)))
                .withMessage("n = 5 needs about 1.0 MB and 62 s; the time allowed is 60 s"
                        + " (--max-seconds allows more)")
                .matches(e -> e.parameter().equals("n") && e.value().equals("5"))
                .matches(e -> e.code().equals("limit-exceeded"));
    }

    @Test
    void refusesWhatIsLargerThanTheFreeHeap() {
        double tooLarge = Runtime.getRuntime().maxMemory();
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> Budget.MEMORY_ONLY.admit("J", "1/2", new Estimate(tooLarge, 0)))
                .withMessageMatching("J = 1/2 needs about .* and under 1 ms; the memory free for it is .* .?B"
                        + " \\(a larger heap, java -Xmx…, gives more\\)");
    }

    @Test
    void givesTheResultOfWorkThatEndsInTime() {
        assertThat(ONE_MINUTE.<String>limit("n", 5, () -> "done")).isEqualTo("done");
        assertThat(Budget.MEMORY_ONLY.<String>limit("n", 5, () -> "done")).isEqualTo("done");
    }

    @Test
    void endsWorkThatOutlivesTheTime() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> new Budget(0.01).limit("n", 5, BudgetTest::endlessly))
                .withMessage("n = 5 was not finished after 0.010 s, the time allowed (--max-seconds allows more)");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void passesOnAnInterruptionFromOutside() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> ONE_MINUTE.limit("n", 5, BudgetTest::endlessly));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theTimeOfAnInnerLimitIsNotThatOfTheOuterOne() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> new Budget(0.01).limit("outer", 1, () ->
                        ONE_MINUTE.limit("inner", 2, BudgetTest::endlessly)))
                .withMessageStartingWith("outer = 1");
    }

    private static String endlessly() {
        while (true) {
            Interruption.check();
        }
    }

    @Test
    void knowsWhatFitsNow() {
        assertThat(Budget.hasMemoryNow(new Estimate(1000, 1e300))).isTrue();
        assertThat(Budget.hasMemoryNow(new Estimate(Runtime.getRuntime().maxMemory(), 0))).isFalse();
    }

    @Test
    void refusesWhatNoMachineHolds() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> Budget.MEMORY_ONLY.admit("n", 9, new Estimate(Double.POSITIVE_INFINITY, 0)))
                .withMessageStartingWith("n = 9 needs");
    }
}
