package io.github.spinthermo.relaxation;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** The first time at which a distance that never grows is down to ε, found by its logarithm. */
final class RelaxationTime {

    /** The error of a time, relative to it. */
    private static final double ACCURACY = 1e-9;

    /** The ratio of two times that are tried one after the other. */
    private static final double GROWTH = 1.5;

    /** The most evaluations within a bracket. */
    private static final int MOST = 200;

    private RelaxationTime() { }

    /** Returns the time for the distance of an evolution, which starts above ε. */
    static double of(EnsembleEvolution evolution, double epsilon, double first) {
        EnsembleState before = evolution.initial();
        EnsembleState after = evolution.at(first, before);
        while (evolution.distance(after) > epsilon) {
            before = after;
            after = evolution.at(GROWTH * before.time(), before);
        }
        EnsembleState left = before;
        return root(t -> evolution.distance(evolution.at(t, left)), epsilon, left.time(), after.time());
    }

    /** Returns the time for a distance that is known at any time, above ε at time 0. */
    static double of(DoubleUnaryOperator distance, double epsilon, double first) {
        double before = 0;
        double after = first;
        while (distance.applyAsDouble(after) > epsilon) {
            before = after;
            after *= GROWTH;
        }
        return root(distance, epsilon, before, after);
    }

    private static double root(DoubleUnaryOperator distance, double epsilon, double low, double high) {
        return new BrentSolver(ACCURACY, Double.MIN_NORMAL, Double.MIN_NORMAL).solve(MOST,
                t -> StrictMath.log(Math.max(Double.MIN_NORMAL, distance.applyAsDouble(t)) / epsilon), low, high);
    }
}
