package io.github.spinthermo.battery;

/** What a cycle makes of a state, linear in it: an array of populations of some levels. */
interface CycleMap {

    /** A state at the end of a cycle and what happened in it. */
    record Result(double[] state, Course course) { }

    /** The ground state. */
    double[] ground();

    /** One cycle; where the state has the sum 1, the next has it too. */
    Result apply(double[] state);

    /** What is known of the error of the cycles so far, each. */
    CycleError error();
}
