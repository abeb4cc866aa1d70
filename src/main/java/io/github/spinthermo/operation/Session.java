package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Requests of one user, one after another, with what they share: the latest start and what was made of it. Requests
 * that follow with an equal start, as those along betaB do, share its weights, which cost most. One start is kept, and
 * it gives way where memory is short.
 */
public final class Session {

    private final AtomicReference<Shared> kept = new AtomicReference<>();

    /**
     * A start and what was made of it.
     *
     * @param start the start; two that are equal may share
     * @param made what was made of it
     */
    record Shared(Object start, Object made) { }

    /**
     * Makes something of a start, from what the latest request has made of an equal one if it did; the start is now the
     * latest.
     *
     * @param start the start, which equals all others that may share with it
     * @param type what is made
     * @param first makes it where nothing can be shared
     * @param next makes it from another one of an equal start
     * @param <T> what is made
     * @return what was made
     */
    public <T> T share(Object start, Class<T> type, Supplier<T> first, Function<T, T> next) {
        Shared latest = kept.get();
        T made = latest != null && latest.start().equals(start) && type.isInstance(latest.made())
                ? next.apply(type.cast(latest.made()))
                : first.get();
        kept.set(new Shared(start, made));
        return made;
    }

    /** Returns the latest start, if one is kept. */
    Optional<Shared> latest() {
        return Optional.ofNullable(kept.get());
    }

    /** Makes a start the latest again. */
    void resume(Shared shared) {
        kept.set(shared);
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
