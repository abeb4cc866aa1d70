package io.github.spinthermo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same work for several pieces on all cores. When it returns or fails nothing of it runs any more. */
public final class Cores {

    private Cores() { }

    /**
     * Works on all pieces.
     *
     * @param <T> what comes out of a piece
     * @param pieces which pieces
     * @param work what is done with each; an exception ends all
     * @return the results in the order of the pieces
     */
    public static <T> List<T> map(int[] pieces, IntFunction<T> work) {
        ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<T>> futures = IntStream.of(pieces)
                .mapToObj(piece -> cores.submit(() -> work.apply(piece))).toList();
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
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            futures.forEach(future -> future.cancel(false));
            end(cores);
        }
    }

    private static void end(ExecutorService cores) {
        cores.shutdown();
        try {
            cores.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
