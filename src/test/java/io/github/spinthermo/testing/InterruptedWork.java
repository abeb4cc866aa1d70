package io.github.spinthermo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Check that long work ends soon after its thread was interrupted at a random moment. */
public final class InterruptedWork {

    /**
     * Processor time after an interrupt: a generous limit, as 100 ms are promised. Other processes do not count, so
     * that a machine without time for this one does not fail the check.
     */
    public static final Duration SOON = Duration.ofSeconds(2);

    /** Seconds after which work has not ended at all, however little time the machine had for it. */
    private static final int LONGEST_END = 40;

    /** Milliseconds before the interrupt, at most. */
    private static final int LONGEST_WAIT = 100;

    private static final int MOST_STARTS = 10;

    private InterruptedWork() { }

    /**
     * Starts long work and interrupts it; it fails unless the work ends soon by the right exception, and its thread
     * still knows of the interrupt. It begins anew where the work was done first, as on a machine that stalls.
     *
     * @param work the work
     * @param random draws the moment of the interrupt
     * @throws Exception if the work does not end at all
     */
    public static void assertEndsSoon(Supplier<?> work, Random random) throws Exception {
        for (int start = 0; start < MOST_STARTS; start++) {
            if (endsSoonIfInterrupted(work, random)) {
                return;
            }
        }
        throw new AssertionError("done in spite of each interrupt");
    }

    /** Returns false where the work was done before it heard of the interrupt. */
    private static boolean endsSoonIfInterrupted(Supplier<?> work, Random random) throws Exception {
        CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
        Thread worker = new Thread(() -> end.complete(endOf(work)));
        worker.setDaemon(true);
        worker.start();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT));
        ProcessorTime sinceInterrupt = ProcessorTime.start();
        worker.interrupt();
        Optional<Throwable> exception = end.get(LONGEST_END, TimeUnit.SECONDS);
        exception.ifPresent(e -> assertThat(e).isInstanceOf(ComputationInterruptedException.class));
        assertThat(sinceInterrupt.spent()).isLessThan(SOON);
        return exception.isPresent();
    }

    /** Does work and returns the exception by which it ended, or nothing where it was done. */
    private static Optional<Throwable> endOf(Supplier<?> work) {
        try {
            Object unused = work.get();
            return Optional.empty();
        } catch (ComputationInterruptedException e) {
            boolean isKnown = Thread.currentThread().isInterrupted();
            return Optional.of(isKnown ? e : new AssertionError("the status is lost", e));
        } catch (RuntimeException | Error e) {
            return Optional.of(e);
        }
    }
}
