package io.github.spinthermo.parts;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.grid.GridRequest;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Work on the parts of a sweep: any process makes the same bytes of a part from it. A process to which it is sent
 * reads the request anew.
 */
public final class PartWork implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Number of rows that follow each other in a probe of their time, and of such probes at most. */
    private static final int PROBED = 100;
    private static final int PROBES = 200;

    /** Time, in seconds, that all probes may take. */
    private static final double PROBE_SECONDS = 0.6;

    /** Time of all rows, in seconds, from which it is worth probing. */
    private static final double LONG = 5;

    /** Distance of the places of two probes, as a share of all rows: however many there are, they lie everywhere. */
    private static final double STRIDE = (Math.sqrt(5) - 1) / 2;

    private final SweepRequest request;
    private final long rowsPerPart;
    private transient volatile GridRequest grid;

    PartWork(SweepRequest request, GridRequest grid, PartLayout layout) {
        this.request = request;
        this.grid = grid;
        this.rowsPerPart = layout.rowsPerPart();
    }

    private GridRequest grid() {
        GridRequest read = grid;
        if (read == null) {
            read = request.grid();
            grid = read;
        }
        return read;
    }

    /**
     * Returns what is asked.
     *
     * @return the request in texts
     */
    public SweepRequest request() {
        return request;
    }

    PartLayout layout() {
        return new PartLayout(grid().rows(), rowsPerPart);
    }

    /** Returns the line above the rows. */
    byte[] header() {
        return RowWriter.header(grid());
    }

    /** Estimates one row: its time on average, and the memory of the largest. */
    Estimate row() {
        Estimate all = grid().estimate(request.budget());
        return new Estimate(all.bytes(), all.seconds() / grid().rows());
    }

    /**
     * Estimates rows that several threads compute, by the time that some of them take here where that is short, else by
     * what they are known to need.
     *
     * @param rows how many rows
     * @param threads how many threads
     * @return memory and time
     */
    public Estimate estimate(long rows, int threads) {
        Estimate row = row();
        boolean isProbed = row.seconds() * PROBED < PROBE_SECONDS && row.seconds() * rows > LONG;
        double seconds = isProbed ? Math.min(row.seconds(), probe()) : row.seconds();
        return new Estimate(row.bytes() * threads, seconds * rows / threads);
    }

    /** Returns the mean time of a row, in seconds, in the second half of some probes; the first half warms up. */
    private double probe() {
        List<Double> seconds = new ArrayList<>();
        double spent = 0;
        while (seconds.size() < PROBES && spent < PROBE_SECONDS) {
            seconds.add(probe(seconds.size() * STRIDE % 1));
            spent += seconds.get(seconds.size() - 1);
        }
        return seconds.stream().skip(seconds.size() / 2).mapToDouble(Double::doubleValue).average().orElseThrow()
                / Math.min(grid().rows(), PROBED);
    }

    /** Returns the time, in seconds, of some rows from a place on, which is a share of all. */
    private double probe(double place) {
        long from = (long) (place * (grid().rows() - Math.min(grid().rows(), PROBED)));
        long start = System.nanoTime();
        rows(from, Math.min(grid().rows(), from + PROBED));
        return (System.nanoTime() - start) * 1e-9;
    }

    /** Computes some rows. */
    Rows rows(long from, long to) {
        return RowWriter.of(grid(), request, from, to);
    }

    /** Returns the length of a run of rows with an equal start. */
    long run() {
        return grid().run();
    }

    /**
     * Computes a part on the current thread.
     *
     * @param number its number, from 0
     * @return the part and the bytes of its file
     */
    public SweepPart.Content part(int number) {
        Assembly assembly = new Assembly(number, header());
        assembly.add(rows(layout().start(number), layout().start(number + 1)));
        return assembly.content();
    }

    /** Part that grows by rows until it is whole. */
    static final class Assembly {

        private final int number;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long rows;
        private long failed;

        Assembly(int number, byte[] header) {
            this.number = number;
            bytes.writeBytes(header);
        }

        void add(Rows more) {
            bytes.writeBytes(more.bytes());
            rows += more.count();
            failed += more.failed();
        }

        SweepPart.Content content() {
            byte[] whole = bytes.toByteArray();
            return new SweepPart.Content(new SweepPart(number, rows, failed, SweepPart.sum(whole)), whole);
        }
    }
}
