package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.Populations;

/**
 * The linear map of a cycle, from the state at its start to that at its end. A state is an array of the
 * populations of some levels.
 */
interface CycleMap {

    /** A state at the end of a cycle and what happened in it. */
    record Result(double[] state, Course course) { }

    /** Returns the ground state. */
    double[] ground();

    /** Applies one cycle. */
    Result apply(double[] state);

    /** A state at the end of a cycle and all that is told of the cycle. */
    record Told(double[] state, CycleDetail detail) { }

    /** Applies one cycle and tells of it. */
    Told tell(double[] state);

    /** Returns the populations of a state. */
    Populations populations(double[] state);

    /** Bounds the error of a cycle in the 1-norm, of populations of norm 1: the worst so far. */
    double error();

    /** Returns the factor by which the errors of so many cycles come to more than that of one. */
    default double accumulation(double cycles) {
        return cycles;
    }
}
