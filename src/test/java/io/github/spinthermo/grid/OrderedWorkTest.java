package io.github.spinthermo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of work in order; what nobody computes would be waited for without an end. */
@Timeout(60)
class OrderedWorkTest {

    @Test
    void resultsComeInOrderAndEachPieceIsDoneOnce() {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        Set<Long> done = ConcurrentHashMap.newKeySet();
        try (OrderedWork<Long> work = new OrderedWork<>(pool, 4, 100, piece -> {
            assertThat(done.add(piece)).isTrue();
            return piece * piece;
        })) {
            List<Long> results = new ArrayList<>();
            work.forEachRemaining(results::add);
            assertThat(results).isEqualTo(LongStream.range(0, 100).map(i -> i * i).boxed().toList());
            assertThatThrownBy(work::next).isInstanceOf(NoSuchElementException.class);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void noMoreIsBegunThanIsAllowedAhead() {
        AtomicInteger begun = new AtomicInteger();
        try (OrderedWork<Integer> work = new OrderedWork<>(Runnable::run, 3, 10, piece -> begun.incrementAndGet())) {
            assertThat(begun).hasValue(0);
            work.next();
            assertThat(begun).hasValue(3);
            work.next();
            assertThat(begun).hasValue(4);
        }
    }

    /** An executor that never runs anything leaves the work to whoever takes the results. */
    @Test
    void anExecutorWithoutThreadsDelaysNobody() {
        try (OrderedWork<Long> work = new OrderedWork<>(task -> { }, 2, 5, piece -> piece)) {
            List<Long> results = new ArrayList<>();
            work.forEachRemaining(results::add);
            assertThat(results).containsExactly(0L, 1L, 2L, 3L, 4L);
        }
    }

    @Test
    void aFailureIsThrownInItsTurn() {
        try (OrderedWork<Long> work = new OrderedWork<>(Runnable::run, 5, 5, piece -> {
            if (piece == 2) {
                throw new IllegalStateException("piece 2");
            }
            return piece;
        })) {
            assertThat(work.next()).isZero();
            assertThat(work.next()).isEqualTo(1);
            assertThatThrownBy(work::next).isInstanceOf(IllegalStateException.class).hasMessage("piece 2");
        }
        try (OrderedWork<Long> work = new OrderedWork<>(Runnable::run, 1, 1, piece -> {
            throw new StackOverflowError();
        })) {
            assertThatThrownBy(work::next).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void closingInterruptsWhatIsComputed() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        OrderedWork<Long> work = new OrderedWork<>(pool, 2, 9, piece -> {
            if (piece == 1) {
                begun.countDown();
                sleepUntilInterrupted(interrupted);
            }
            return piece;
        });
        assertThat(work.next()).isZero();
        begun.await();
        work.close();
        assertThat(interrupted.await(50, TimeUnit.SECONDS)).isTrue();
        assertThat(work.hasNext()).isFalse();
        pool.shutdownNow();
    }

    private static void sleepUntilInterrupted(CountDownLatch interrupted) {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }

    @Test
    void whoWaitsCanBeInterrupted() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CountDownLatch begun = new CountDownLatch(1);
        try (OrderedWork<Long> work = new OrderedWork<>(pool, 2, 2, piece -> {
            if (piece == 1) {
                begun.countDown();
                sleepUntilInterrupted(new CountDownLatch(1));
            }
            return piece;
        })) {
            work.next();
            begun.await();
            Thread.currentThread().interrupt();
            assertThatThrownBy(work::next).isInstanceOf(ComputationInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            pool.shutdownNow();
        }
    }
}
