package io.github.spinthermo.http;

import io.github.spinthermo.oracle.Oracle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Workers of a server: so many requests are worked on at a time, and so many more wait; the next one is refused. */
final class Workers implements AutoCloseable {

    /** Number of requests that wait at most. */
    private static final int LONGEST_QUEUE = 1024;

    /** Number of batches that are worked on at a time, and of those that wait: their clients may be slow to read. */
    private static final int BATCHES = 2;
    private static final int WAITING_BATCHES = 16;

    /** Number of figures that wait to be drawn, one after the other, so that they hold up nothing else. */
    private static final int WAITING_FIGURES = 64;

    private final Oracle oracle;
    private final ThreadPoolExecutor single;
    private final ThreadPoolExecutor batches;
    private final ThreadPoolExecutor figures;
    private final Metrics metrics;

    Workers(ServerSettings settings) {
        this.oracle = new Oracle(settings.budget(), settings.threads(), settings.threads() + BATCHES);
        this.single = pool(settings.threads(), LONGEST_QUEUE);
        this.batches = pool(BATCHES, WAITING_BATCHES);
        this.figures = pool(1, WAITING_FIGURES);
        this.metrics = new Metrics(() -> single.getQueue().size() + batches.getQueue().size());
    }

    private static ThreadPoolExecutor pool(int threads, int waiting) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting),
                Workers::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "spinthermo-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns the counts of what was done. */
    Metrics metrics() {
        return metrics;
    }

    /**
     * Answers one line of the protocol on another thread.
     *
     * @param line the request
     * @param then takes the answer; nothing where the server ends
     * @return whether there is room for it
     */
    boolean answer(byte[] line, Consumer<Optional<byte[]>> then) {
        return accepts(single, () -> then.accept(answer(line)));
    }

    private Optional<byte[]> answer(byte[] line) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            run(new ByteArrayInputStream(line), answer);
            return Optional.of(answer.toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Answers lines of the protocol on another thread, each as soon as it and all before it are there.
     *
     * @param lines the requests
     * @param out takes the answers
     * @param then takes the reason why not all could be written, if there is one
     * @return whether there is room for them
     */
    boolean answerAll(byte[] lines, OutputStream out, Consumer<Optional<Throwable>> then) {
        return accepts(batches, () -> {
            try (out) {
                run(new ByteArrayInputStream(lines), out);
            } catch (IOException | UncheckedIOException e) {
                then.accept(Optional.of(e));
                return;
            }
            then.accept(Optional.empty());
        });
    }

    /** Draws on another thread, and tells whether there is room for it. */
    boolean draw(Runnable work) {
        return accepts(figures, work);
    }

    private void run(InputStream in, OutputStream out) throws IOException {
        long begin = System.nanoTime();
        try {
            oracle.run(in, out);
        } finally {
            metrics.add((System.nanoTime() - begin) / 1e9);
        }
    }

    private static boolean accepts(ThreadPoolExecutor pool, Runnable work) {
        try {
            pool.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Finishes what was accepted, as far as it ends in a time, and ends the rest. */
    void finish(double seconds) throws InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        pools().forEach(ThreadPoolExecutor::shutdown);
        for (ThreadPoolExecutor pool : pools()) {
            pool.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        close();
    }

    private List<ThreadPoolExecutor> pools() {
        return List.of(single, batches, figures);
    }

    @Override
    public void close() {
        pools().forEach(ThreadPoolExecutor::shutdownNow);
    }
}
