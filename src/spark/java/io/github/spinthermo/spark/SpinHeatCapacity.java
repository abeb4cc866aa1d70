package io.github.spinthermo.spark;

import org.apache.spark.sql.api.java.UDF4;

/**
 * The SQL function {@code spin_heat_capacity(n, s, beta0, betaB)}: the heat capacity C, the change of the energy
 * with the temperature of the bath, in k_B, of the steady state of n spins s that start at the inverse temperature
 * beta0 in a bath at betaB (spec 1.5), as the correctly rounded double. {@link SpinthermoFunctions} says what the
 * arguments may be, what is null and what is a failure.
 */
public final class SpinHeatCapacity extends SteadyStateFunction
        implements UDF4<Object, Object, Object, Object, Double> {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the function for the active session, where {@code registerJavaFunction} calls this on the driver.
     *
     * @throws RuntimeException if there is no active or default session
     */
    public SpinHeatCapacity() {
        this(Failures.inActiveSession());
    }

    SpinHeatCapacity(Failures failures) {
        super("heatCapacity", failures);
    }
}
