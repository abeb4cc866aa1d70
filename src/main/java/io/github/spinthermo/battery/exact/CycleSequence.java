package io.github.spinthermo.battery.exact;

/** The cycles of a battery from the ground state on, one after another, and the cycle that they tend to. */
interface CycleSequence {

    /** Goes through the next cycle. */
    CycleDetail next();

    /** Bounds the error of the populations after so many cycles, in the 1-norm. */
    double error(double cycles);

    /** Bounds the relative error that the sums of a report may have besides. */
    double reportError();

    /** Returns the time in a cycle for which errors of the populations may change how much is pumped and emitted. */
    double pumpedTime();

    /** Finds the cycle that all starts tend to. */
    CycleLimit limit();
}
