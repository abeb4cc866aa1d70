package io.github.spinthermo.collective.thermalstart;

/** Formula of a quantity of a steady state, for any kind of numbers. */
@FunctionalInterface
public interface SteadyStateQuantity {

    /**
     * Evaluates the formula.
     *
     * @param sums averages of a steady state
     * @param <N> the kind of numbers
     * @return the quantity
     */
    <N> N of(SteadyStateSums<N> sums);
}
