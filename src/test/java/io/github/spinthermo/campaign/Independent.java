package io.github.spinthermo.campaign;

/**
 * Computation of the answers of one operation that shares no formula with the library: sums over all levels, the full
 * space of all spins, or another arithmetic.
 */
public interface Independent {

    /** Draws a request that the computation can answer. */
    Request draw(Draw draw);

    /** Returns what the answer to a request has to say, field by field. */
    Expectations answer(Request request);
}
