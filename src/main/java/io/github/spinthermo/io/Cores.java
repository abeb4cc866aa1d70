package io.github.spinthermo.io;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Parallel work on several pieces, on all cores. Once a call returns or fails, nothing of it runs any more. */
public final class Cores {

    private Cores() { }

    /**
     * Works on all pieces. Where one fails or the calling thread is interrupted, the others are interrupted.
     *
     * @param <T> the result of a piece
     * @param pieces the numbers of the pieces
     * @param work the work on one piece; an exception ends that on all others
     * @return the results in the order of the pieces
     * @throws ComputationInterruptedException if the calling thread is interrupted; its interrupt status stays set
     */
    public static <T> List<T> map(int[] pieces, IntFunction<T> work) {
        ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<T>> futures = IntStream.of(pieces)
                .mapToObj(piece -> cores.submit(() -> work.apply(piece))).toList();
        boolean interrupted = false;
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            interrupted = true;
            throw new ComputationInterruptedException();
        } finally {
            end(cores, interrupted);
        }
    }

    /** Ends all threads and waits for their end, also when interrupted; then the interrupt status is set again. */
    private static void end(ExecutorService cores, boolean wasInterrupted) {
        boolean interrupted = wasInterrupted;
        cores.shutdownNow();
        while (!cores.isTerminated()) {
            try {
                cores.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
