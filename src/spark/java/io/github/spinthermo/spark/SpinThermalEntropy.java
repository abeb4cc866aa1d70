package io.github.spinthermo.spark;

import org.apache.spark.sql.api.java.UDF4;

/**
 * The SQL function {@code spin_thermal_entropy(n, s, beta0, betaB)}: the entropy S_th of independent spins in the
 * bath, in k_B (nats) ([L 36]), as the correctly rounded double. {@link SpinthermoFunctions} says what the arguments
 * may be, what is null and what is a failure.
 */
public final class SpinThermalEntropy extends SteadyStateFunction
        implements UDF4<Object, Object, Object, Object, Double> {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the function for the active session, where {@code registerJavaFunction} calls this on the driver.
     *
     * @throws RuntimeException if there is no active or default session
     */
    public SpinThermalEntropy() {
        this(Failures.inActiveSession());
    }

    SpinThermalEntropy(Failures failures) {
        super("thermalEntropy", failures);
    }
}
