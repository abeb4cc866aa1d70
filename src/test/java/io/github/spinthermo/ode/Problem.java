package io.github.spinthermo.ode;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.core.DD;

/**
 * Equations of a test.
 *
 * @param dimension how many there are
 * @param right their right-hand side
 * @param derivatives its derivatives
 */
record Problem(int dimension, UnaryOperator<DD[]> right, Derivatives derivatives) implements StiffSystem {

    /** A matrix from a state. */
    interface Derivatives {
        double[][] at(double[] y);
    }

    @Override
    public DD[] rates(DD[] y) {
        return right.apply(y);
    }

    @Override
    public double[][] jacobian(double[] y) {
        return derivatives.at(y);
    }

    @Override
    public double[] scales(DD[] y) {
        return Arrays.stream(y).mapToDouble(value -> Math.abs(value.hi()) + 1e-12).toArray();
    }

    /** Returns the states at some times. */
    double[][] solve(double tolerance, double[] start, double... times) {
        double[][] states = new double[times.length][];
        DD[] y = Arrays.stream(start).mapToObj(DD::of).toArray(DD[]::new);
        new Radau(this, tolerance, 20_000).integrate(y, 1e-9, times, (state, index) ->
                states[index] = Arrays.stream(state).mapToDouble(DD::doubleValue).toArray());
        return states;
    }
}
