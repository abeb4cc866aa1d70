package io.github.spinthermo.parts;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.grid.OrderedWork;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Engine that computes on the cores of this machine. All of them work on a part, on rows that follow each other. */
public final class CoresEngine implements SweepEngine {

    /** Time, in seconds, that the rows may take which a thread computes at a time; most take far less. */
    private static final double SECONDS = 1;

    /** Number of pieces for each thread that are begun, or wait while a part is written, so that no core rests. */
    private static final int AHEAD = 4;

    /** The most rows that a thread computes at a time. */
    private static final long MOST_ROWS = 8192;

    private final int threads;

    /**
     * Makes an engine.
     *
     * @param threads the number of threads that compute
     */
    public CoresEngine(int threads) {
        this.threads = threads;
    }

    @Override
    public void compute(PartWork work, List<Integer> parts, Sink sink) throws IOException {
        Estimate row = work.row();
        Pieces pieces = new Pieces(work.layout(), parts, rowsAtATime(work, row));
        int together = together(row);
        ExecutorService cores = Executors.newFixedThreadPool(together);
        try (OrderedWork<Rows> rows = new OrderedWork<>(cores, AHEAD * together, pieces.count(), number -> {
            Pieces.Piece piece = pieces.get(number);
            return work.rows(piece.from(), piece.to());
        })) {
            write(work, pieces, rows, sink);
        } finally {
            cores.shutdownNow();
        }
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public String toString() {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    private static void write(PartWork work, Pieces pieces, OrderedWork<Rows> rows, Sink sink)
            throws IOException {
        PartWork.Assembly assembly = null;
        for (long number = 0; number < pieces.count(); number++) {
            Pieces.Piece piece = pieces.get(number);
            if (assembly == null) {
                assembly = new PartWork.Assembly(piece.part(), work.header());
            }
            Rows more = rows.next();
            assembly.add(more);
            sink.advance(more.count());
            if (piece.isLast()) {
                sink.take(assembly.content());
                assembly = null;
            }
        }
    }

    /** Returns so many rows as take little time, and whole runs of equal starts where they do. */
    private static long rowsAtATime(PartWork work, Estimate row) {
        double most = SECONDS / Math.max(row.seconds(), Double.MIN_NORMAL);
        long rows = (long) Math.max(1, Math.min(MOST_ROWS, most));
        return rows < work.run() ? rows : rows / work.run() * work.run();
    }

    /** Returns how many threads have room for the rows that need most memory. */
    private int together(Estimate row) {
        int together = threads;
        while (together > 1 && !Budget.hasMemoryNow(new Estimate(row.bytes() * together, 0))) {
            together--;
        }
        return together;
    }
}
