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
final class Cores {

    private Cores() { }

    /** The results in the order of the pieces, or the failure of the first piece that fails. */
    static <T> List<T> map(int[] pieces, IntFunction<T> work) {
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
