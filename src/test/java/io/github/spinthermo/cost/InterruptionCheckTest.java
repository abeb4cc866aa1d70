package io.github.spinthermo.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interrupted threads, and computations that know nothing of interruption. */
@Timeout(30)
class InterruptionCheckTest {

    @Test
    void leavesAThreadThatIsInterrupted() {
        Interruption.check();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(Interruption::check);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void shieldedWorkComesToItsEnd() {
        Thread.currentThread().interrupt();
        assertThat(Interruption.<Integer>shielded(() -> {
            Interruption.shielded(() -> 1);
            Interruption.check();
            return 42;
        })).isEqualTo(42);
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(Interruption::check);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void returnsTheResultOfAComputationThatIsNotInterrupted() {
        assertThat(Interruption.leavingBehind(() -> 42)).isEqualTo(42);
    }

    @Test
    void passesOnWhatAComputationThrows() {
        assertThatIllegalStateException().isThrownBy(() -> Interruption.leavingBehind(() -> {
            throw new IllegalStateException("of the computation");
        })).withMessage("of the computation");
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> Interruption.leavingBehind(() -> {
            throw new StackOverflowError();
        }));
    }

    /** Checks a computation that waits until it is left, so that nothing but the interruption can end the call. */
    @Test
    void leavesAComputationBehind() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(() ->
                Interruption.leavingBehind(() -> {
                    awaitUninterrupted(left);
                    ended.countDown();
                    return 1;
                }));
        assertThat(Thread.interrupted()).isTrue();
        left.countDown();
        ended.await();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
