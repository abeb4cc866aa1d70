package io.github.spinthermo.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work is: a bar on standard error, only where a person looks or asks for it. */
final class Progress implements AutoCloseable {

    private static final long SHORT = 2;
    private static final int UPDATE_MILLIS = 200;

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /** Progress over a number of pieces; it stays silent for a piece or two. */
    static Progress over(long pieces, String task, boolean shown) {
        if (!shown || pieces < SHORT) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(pieces)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .startsFrom(0, Duration.ZERO)
                .showSpeed()
                .build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
