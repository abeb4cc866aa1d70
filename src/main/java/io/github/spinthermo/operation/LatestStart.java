package io.github.spinthermo.operation;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The start of the latest steady state that was asked for. Requests that follow with the same start, as those
 * along betaB do, share its weights, which cost most. One start is kept, and it gives way where memory is
 * short.
 */
public final class LatestStart {

    private final AtomicReference<Kept> kept = new AtomicReference<>();

    private record Kept(Start start, CollectiveSteadyState state) { }

    /** Nothing is kept yet. */
    public LatestStart() { }

    /** The steady state from a start, which is now the latest. */
    CollectiveSteadyState in(Start start, InverseTemperature betaB) {
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
}
