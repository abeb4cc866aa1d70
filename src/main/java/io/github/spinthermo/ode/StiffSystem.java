package io.github.spinthermo.ode;

import org.apache.commons.numbers.core.DD;

/**
 * Autonomous ordinary differential equations y' = f(y). As f is evaluated in double-double arithmetic, a difference
 * of large numbers keeps enough digits where it drives all the rest.
 */
public interface StiffSystem {

    /**
     * Counts the equations.
     *
     * @return the length of y
     */
    int dimension();

    /**
     * Evaluates the right-hand side.
     *
     * @param y the state; not to be changed
     * @return f(y), a new array
     */
    DD[] rates(DD[] y);

    /**
     * Evaluates the derivatives of the right-hand side. They only have to be good enough for Newton's iteration.
     *
     * @param y the state, rounded
     * @return ∂f_i/∂y_j in row i and column j, a new array
     */
    double[][] jacobian(double[] y);

    /**
     * Returns the scale against which an error of each variable is measured: to be off by {@code tolerance}
     * times this is accepted in one step.
     *
     * @param y the state
     * @return a positive number for each variable, a new array
     */
    double[] scales(DD[] y);
}
