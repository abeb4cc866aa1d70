package io.github.spinthermo.parts;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.grid.GridRequest;

/**
 * Division of the rows of a sweep into parts, the same on every machine.
 *
 * @param rows the number of all rows
 * @param rowsPerPart the number of rows of every part but the last
 */
record PartLayout(long rows, long rowsPerPart) {

    /** The most parts: their list has to fit into memory, and their names have five digits. */
    static final int MOST_PARTS = 100_000;

    /** Size, in bytes, that a part should have. */
    static final double SIZE = 4e6;

    /** Time, in seconds on one core, that a part should take at most: what is lost where a sweep is cut off. */
    private static final double SECONDS = 60;

    /**
     * Divides the rows of a request into parts of a size, by the length of two rows and the estimate of all.
     *
     * @throws ResourceLimitException if there are too many parts
     */
    static PartLayout of(GridRequest grid, SweepRequest request, double size) {
        long rows = grid.rows();
        double bytes = Math.max(length(grid, request, 0), length(grid, request, rows - 1));
        Estimate all = grid.estimate(request.budget());
        double each = all.seconds() / rows;
        double most = Math.min(size / bytes, SECONDS / Math.max(each, Double.MIN_NORMAL));
        PartLayout layout = new PartLayout(rows, whole((long) Math.max(1, Math.min(most, (double) rows)), grid.run()));
        layout.requireCountable();
        return layout;
    }

    private void requireCountable() {
        if (count() > MOST_PARTS) {
            throw new ResourceLimitException("the number of points", rows, "would be written into " + count()
                    + " parts, and at most " + MOST_PARTS + " are; divide them into several sweeps");
        }
    }

    private static double length(GridRequest grid, SweepRequest request, long row) {
        return RowWriter.of(grid, request, row, row + 1).bytes().length;
    }

    /** Returns as many whole runs of rows with an equal start as fit, where one does. */
    private static long whole(long most, long run) {
        return most < run ? most : most / run * run;
    }

    /** Counts the parts. */
    int parts() {
        return Math.toIntExact(count());
    }

    private long count() {
        return (rows - 1) / rowsPerPart + 1;
    }

    /** Returns the first row of a part; that of the part behind the last is the number of rows. */
    long start(int part) {
        return part < count() ? part * rowsPerPart : rows;
    }
}
