package io.github.spinthermo.oracle;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.grid.OrderedWork;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers to requests with a grid: the rows are computed by all threads, and held as columns until they are complete.
 */
final class GridAnswers {

    /** The most rows that a thread takes at a time. */
    private static final int LARGEST_PIECE = 512;

    /** Number of pieces for each thread, so that all end at about the same time. */
    private static final int PIECES = 8;

    /** Memory for a number of a column beside its digits, in bytes. */
    private static final double NUMBER = 16;

    /** Time after which a thread without work ends, in seconds. */
    private static final long IDLE = 5;

    private final int threads;
    private final Executor others;

    /** Makes answers whose rows are computed by the thread that asks and others, so many together. */
    GridAnswers(int threads) {
        this.threads = threads;
        this.others = threads == 1 ? task -> { } : pool(threads - 1);
    }

    private static Executor pool(int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(size, size, IDLE, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "spinthermo-rows");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    Answer to(String id, Operation operation, Axes axes, Budget running, Turn turn) {
        turn.isFor(axes.longest(), axes.extent());
        GridRequest grid = within(running, axes, () -> axes.request(operation));
        Estimate each = within(running, axes, () -> grid.estimate(running));
        double answer = memory(grid);
        boolean fitTogether = running.allows(new Estimate(answer + threads * each.bytes(), 0));
        int used = fitTogether ? threads : 1;
        Estimate all = new Estimate(answer + used * each.bytes(), each.seconds() / used);
        Budget rest = running.extended(turn.begin(all));
        rest.admit(axes.longest(), axes.extent(), all);
        return Answer.of(id, grid, within(rest, axes, () -> rows(grid, axes, rest, used)));
    }

    /** Returns the memory for the numbers of the answer, in bytes. */
    private static double memory(GridRequest grid) {
        double digits = grid.common().precision().digits();
        return grid.rows() * (grid.results().size() * (digits + NUMBER) + grid.inputs().size() * NUMBER);
    }

    /** Runs a part of the work; where the time is over, the longest list is named, whatever was done at that moment. */
    private static <T> T within(Budget budget, Axes axes, Supplier<T> work) {
        try {
            return budget.limit(axes.longest(), axes.extent(), work);
        } catch (ResourceLimitException e) {
            throw budget.isOver() ? budget.exceeded(axes.longest(), axes.extent()) : e;
        }
    }

    private List<Columns> rows(GridRequest grid, Axes axes, Budget budget, int used) {
        long length = length(grid);
        long pieces = (grid.rows() + length - 1) / length;
        Session common = new Session();
        List<Columns> rows = new ArrayList<>();
        double held = 0;
        try (OrderedWork<Columns> work = new OrderedWork<>(used == 1 ? task -> { } : others, 2 * used, pieces, piece ->
                Columns.of(grid, piece * length, Math.min(grid.rows(), (piece + 1) * length), budget,
                        grid.run() > length ? common : new Session()))) {
            while (work.hasNext()) {
                rows.add(work.next());
                held += rows.get(rows.size() - 1).length();
                double more = held / rows.size() * (pieces - rows.size());
                budget.admit(axes.longest(), axes.extent(), new Estimate(more, 0));
            }
        }
        return rows;
    }

    /** Returns the number of rows of a piece: whole runs with one start, where those are short. */
    private long length(GridRequest grid) {
        long wanted = Math.max(1, Math.min(LARGEST_PIECE, grid.rows() / ((long) PIECES * threads)));
        return grid.run() <= wanted ? wanted / grid.run() * grid.run() : wanted;
    }
}
