package io.github.spinthermo.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CoresTest {

    private static final int[] TWO = {0, 1};

    /** Threads that work, and not those that have ended. */
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

    /** Sleeps until it is interrupted. */
    private Integer sleep(Runnable first) {
        workers.add(Thread.currentThread());
        first.run();
        try {
            Thread.sleep(600_000);
            return 0;
        } catch (InterruptedException e) {
            workers.remove(Thread.currentThread());
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    @Timeout(60)
    void anInterruptedCallerInterruptsAllWorkers() {
        Thread caller = Thread.currentThread();
        CountDownLatch started = new CountDownLatch(Math.min(2, Runtime.getRuntime().availableProcessors()));
        new Thread(() -> {
            try {
                started.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            caller.interrupt();
        }).start();
        assertThatThrownBy(() -> Cores.map(TWO, piece -> sleep(started::countDown)))
                .isInstanceOf(ComputationInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(workers).isEmpty();
    }

    @Test
    @Timeout(60)
    void aFailureOfOneEndsTheOthers() {
        assertThatThrownBy(() -> Cores.map(TWO, piece -> {
            if (piece == 0) {
                throw new NoClassDefFoundError("nothing");
            }
            return sleep(() -> { });
        })).isInstanceOf(NoClassDefFoundError.class);
        assertThat(workers).isEmpty();
    }

    @Test
    void resultsAreInTheOrderOfThePieces() {
        assertThat(Cores.map(new int[] {3, 1, 2}, piece -> piece * piece)).containsExactly(9, 1, 4);
    }
}
