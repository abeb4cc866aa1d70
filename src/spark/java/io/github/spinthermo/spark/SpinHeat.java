package io.github.spinthermo.spark;

import org.apache.spark.sql.api.java.UDF4;

/**
 * The SQL function {@code spin_heat(n, s, beta0, betaB)}: the heat Q taken from the bath since the start, in ħω, of
 * the steady state of n spins s that start at the inverse temperature beta0 in a bath at betaB (spec 1.5), as the
 * correctly rounded double. {@link SpinthermoFunctions} says what the arguments may be, what is null and what is a
 * failure.
 */
public final class SpinHeat extends SteadyStateFunction
        implements UDF4<Object, Object, Object, Object, Double> {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the function for the active session, where {@code registerJavaFunction} calls this on the driver.
     *
     * @throws RuntimeException if there is no active or default session
     */
    public SpinHeat() {
        this(Failures.inActiveSession());
    }

    SpinHeat(Failures failures) {
        super("heat", failures);
    }
}
