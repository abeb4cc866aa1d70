package io.github.spinthermo.grid;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ComputationInterruptedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongFunction;

/**
 * Results of pieces of work in their order, computed on an executor, a few of them ahead of the one that is taken next.
 * Whoever takes a result that nobody has begun computes it: a busy executor, even one without threads, delays nobody
 * for ever. The first failure is thrown when it is its turn.
 *
 * @param <T> the result of a piece
 */
public final class OrderedWork<T> implements Iterator<T>, AutoCloseable {

    private final Executor executor;
    private final int ahead;
    private final long count;
    private final LongFunction<T> work;
    private final Deque<FutureTask<T>> begun = new ArrayDeque<>();
    private long next;

    /**
     * Describes the work; it begins when the first result is asked for.
     *
     * @param executor runs the pieces
     * @param ahead how many pieces are computed or wait to be taken, at most
     * @param count the number of pieces
     * @param work computes a piece from its number; it ends when its thread is interrupted
     */
    public OrderedWork(Executor executor, int ahead, long count, LongFunction<T> work) {
        this.executor = executor;
        this.ahead = ahead;
        this.count = count;
        this.work = work;
    }

    @Override
    public boolean hasNext() {
        return next < count || !begun.isEmpty();
    }

    /**
     * Returns the next result.
     *
     * @throws ComputationInterruptedException if the thread is interrupted; its interrupt status stays set
     */
    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        fill();
        FutureTask<T> first = begun.remove();
        first.run();
        return Interruption.result(first);
    }

    private void fill() {
        while (next < count && begun.size() < ahead) {
            long piece = next;
            FutureTask<T> task = new FutureTask<>(() -> work.apply(piece));
            begun.add(task);
            next++;
            executor.execute(task);
        }
    }

    /** Interrupts what is still computed, and begins nothing more. */
    @Override
    public void close() {
        next = count;
        begun.forEach(task -> task.cancel(true));
        begun.clear();
    }
}
