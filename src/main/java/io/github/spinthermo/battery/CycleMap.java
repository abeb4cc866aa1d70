package io.github.spinthermo.battery;

import java.util.Arrays;

/** What a cycle makes of a state, linear in it: an array of populations of some levels. */
interface CycleMap {

    /** A state at the end of a cycle and what happened in it. */
    record Result(double[] state, Course course) { }

    /** A state, of sum 1 where rounding took from it or added. */
    static double[] normalised(double[] state) {
        double sum = Arrays.stream(state).sum();
        return Arrays.stream(state).map(p -> p / sum).toArray();
    }

    /** The ground state. */
    double[] ground();

    /** One cycle. */
    Result apply(double[] state);

    /** What is known of the error of the cycles so far, each. */
    CycleError error();
}
