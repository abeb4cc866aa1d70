package io.github.spinthermo.spark;

import org.apache.spark.sql.api.java.UDF4;

/**
 * The SQL function {@code spin_energy(n, s, beta0, betaB)}: the energy E, counted from the ground state, in ħω, of
 * the steady state of n spins s that start at the inverse temperature beta0 in a bath at betaB ([L 18]), as the
 * correctly rounded double. {@link SpinthermoFunctions} says what the arguments may be, what is null and what is a
 * failure.
 */
public final class SpinEnergy extends SteadyStateFunction
        implements UDF4<Object, Object, Object, Object, Double> {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the function for the active session, where {@code registerJavaFunction} calls this on the driver.
     *
     * @throws RuntimeException if there is no active or default session
     */
    public SpinEnergy() {
        this(Failures.inActiveSession());
    }

    SpinEnergy(Failures failures) {
        super("energy", failures);
    }
}
