package io.github.spinthermo.error;

import java.util.concurrent.CancellationException;

/**
 * Tells that a computation ended because its thread was interrupted. The interrupt status of the thread stays
 * set, so that whoever owns the thread sees it too. Nothing is left half done: an object whose quantity was
 * being computed can be asked again.
 */
public final class ComputationInterruptedException extends CancellationException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception of an interrupted thread. */
    public ComputationInterruptedException() {
        super("the computation was interrupted");
    }
}
