package io.github.spinthermo.operation;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;

/**
 * Who asks, one request after another: what the requests share, and who is told how far a long one is. The
 * start of the latest steady state is kept. Requests that follow with the same start, as those along betaB do,
 * share its weights, which cost most. One start is kept, and it gives way where memory is short.
 */
public final class Caller {

    private final DoubleConsumer progress;
    private final AtomicReference<Kept> kept = new AtomicReference<>();

    private record Kept(Start start, CollectiveSteadyState state) { }

    /** Makes a caller who waits in silence. */
    public Caller() {
        this(share -> { });
    }

    /**
     * Makes a caller who is told how far a request is.
     *
     * @param progress takes the share that is done, from 0 to 1, on the thread that computes
     */
    public Caller(DoubleConsumer progress) {
        this.progress = progress;
    }

    /** Takes the share of a request that is done. */
    DoubleConsumer progress() {
        return progress;
    }

    /** Returns the steady state from a start, which is now the latest. */
    CollectiveSteadyState steadyState(Start start, InverseTemperature betaB) {
        Kept latest = kept.get();
        if (latest != null && latest.start().equals(start)) {
            return latest.state().inBath(betaB);
        }
        CollectiveSteadyState state = start.in(betaB);
        kept.set(new Kept(start, state));
        return state;
    }

    /**
     * Lets go what is kept.
     *
     * @return whether there was anything
     */
    public boolean forget() {
        return kept.getAndSet(null) != null;
    }

    /**
     * Collects garbage, and lets go what is kept where that is not enough. The process belongs to its callers:
     * one that embeds the library is left in peace by it.
     */
    void makeRoom(Estimate estimate) {
        System.gc();
        if (!Budget.hasMemoryNow(estimate) && forget()) {
            System.gc();
        }
    }
}
