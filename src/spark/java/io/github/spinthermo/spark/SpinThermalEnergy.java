package io.github.spinthermo.spark;

import org.apache.spark.sql.api.java.UDF4;

/**
 * The SQL function {@code spin_thermal_energy(n, s, beta0, betaB)}: the energy E_th of independent spins in the
 * bath, in ħω ([L 26]), as the correctly rounded double. {@link SpinthermoFunctions} says what the arguments may be,
 * what is null and what is a failure.
 */
public final class SpinThermalEnergy extends SteadyStateFunction
        implements UDF4<Object, Object, Object, Object, Double> {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the function for the active session, where {@code registerJavaFunction} calls this on the driver.
     *
     * @throws RuntimeException if there is no active or default session
     */
    public SpinThermalEnergy() {
        this(Failures.inActiveSession());
    }

    SpinThermalEnergy(Failures failures) {
        super("thermalEnergy", failures);
    }
}
