package io.github.spinthermo.battery;

/** The cycles of a battery from the ground state on, one after another, and the cycle that they tend to. */
interface CycleSequence {

    /**
     * The limit of the cycles.
     *
     * @param cycle the limit cycle
     * @param error a bound on the error of its populations, in the 1-norm
     */
    record Limit(LimitCycle cycle, double error) { }

    /** The next cycle. */
    CycleReport next();

    /** A bound on the error of the populations after so many cycles, in the 1-norm. */
    double error(double cycles);

    /** The relative error that the sums of a report may have besides. */
    double reportError();

    /** The time in a cycle for which errors of the populations may change how much is pumped and emitted. */
    double pumpedTime();

    /** The cycle that all starts tend to. */
    Limit limit();
}
