package io.github.spinthermo.cli.options;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress of long work: a bar on standard error, only where a person looks or asks for it. It counts the pieces;
 * of a single piece it shows the share that is done, once that piece takes longer than a moment.
 */
public final class Progress implements AutoCloseable {

    private static final int UPDATE_MILLIS = 200;
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    /** A share is counted in these. */
    private static final int SHARES = 1000;

    private final String task;
    private final boolean sharesShown;
    private final long start = System.nanoTime();
    private ProgressBar bar;

    private Progress(String task, long pieces, boolean shown) {
        this.task = task;
        this.sharesShown = shown && pieces == 1;
        this.bar = shown && pieces > 1 ? bar(task, pieces).showSpeed().build() : null;
    }

    /**
     * Begins to count pieces.
     *
     * @param pieces how many there are
     * @param task what is done
     * @param shown whether it is shown
     * @return the progress
     */
    public static Progress over(long pieces, String task, boolean shown) {
        return new Progress(task, pieces, shown);
    }

    private static ProgressBarBuilder bar(String task, long most) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .startsFrom(0, Duration.ZERO);
    }

    /** Notes that one piece is done. */
    public void step() {
        step(1);
    }

    /**
     * Notes that more pieces are done.
     *
     * @param pieces how many
     */
    public synchronized void step(long pieces) {
        if (bar != null && !sharesShown) {
            bar.stepBy(pieces);
        }
    }

    /**
     * Takes the share of the single piece that is done.
     *
     * @param share from 0 to 1
     */
    public synchronized void share(double share) {
        if (!sharesShown) {
            return;
        }
        if (bar == null && System.nanoTime() - start > MOMENT) {
            bar = bar(task, SHARES).build();
        }
        if (bar != null) {
            bar.stepTo(Math.round(share * SHARES));
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
