package io.github.spinthermo.battery.exact;

/** The cycles of a battery from the ground state on, one after another, and the cycle that they tend to. */
interface CycleSequence {

    /** Goes through the next cycle. */
    CycleDetail next();

    /** Bounds the error of the populations after so many cycles, in the 1-norm. */
    double error(double cycles);

    /** Returns the bounds on what is wrong with the quanta that flow besides. */
    FlowError flows();

    /** Tells why an error is too large, and what to write for a smaller one: the end of a sentence. */
    String remedy();

    /** Finds the cycle that all starts tend to. */
    CycleLimit limit();
}
