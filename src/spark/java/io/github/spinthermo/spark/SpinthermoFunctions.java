package io.github.spinthermo.spark;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.UDFRegistration;
import org.apache.spark.sql.types.DataTypes;

/**
 * The SQL functions of spinthermo, under the names that they have in SQL:
 *
 * <table>
 * <caption>Functions</caption>
 * <tr><th>name and arguments</th><th>class</th><th>type</th></tr>
 * <tr><td>{@code spinthermo(op, field, digits, parameters)}</td><td>{@link Spinthermo}</td><td>string</td></tr>
 * <tr><td>{@code spinthermo_reason(op, field, digits, parameters)}</td><td>{@link SpinthermoReason}</td>
 *     <td>string</td></tr>
 * <tr><td>{@code spin_energy(n, s, beta0, betaB)}</td><td>{@link SpinEnergy}</td><td>double</td></tr>
 * <tr><td>{@code spin_thermal_energy(n, s, beta0, betaB)}</td><td>{@link SpinThermalEnergy}</td>
 *     <td>double</td></tr>
 * <tr><td>{@code spin_energy_variance(n, s, beta0, betaB)}</td><td>{@link SpinEnergyVariance}</td>
 *     <td>double</td></tr>
 * <tr><td>{@code spin_heat_capacity(n, s, beta0, betaB)}</td><td>{@link SpinHeatCapacity}</td><td>double</td></tr>
 * <tr><td>{@code spin_heat(n, s, beta0, betaB)}</td><td>{@link SpinHeat}</td><td>double</td></tr>
 * <tr><td>{@code spin_entropy(n, s, beta0, betaB)}</td><td>{@link SpinEntropy}</td><td>double</td></tr>
 * <tr><td>{@code spin_thermal_entropy(n, s, beta0, betaB)}</td><td>{@link SpinThermalEntropy}</td>
 *     <td>double</td></tr>
 * <tr><td>{@code spin_entropy_production(n, s, beta0, betaB)}</td><td>{@link SpinEntropyProduction}</td>
 *     <td>double</td></tr>
 * <tr><td>{@code spin_free_energy_change(n, s, beta0, betaB)}</td><td>{@link SpinFreeEnergyChange}</td>
 *     <td>double</td></tr>
 * </table>
 *
 * <p><b>Arguments.</b> A number is an integer, a decimal, a double, a float or a text such as {@code 0.1},
 * {@code 1/2} or {@code inf}. A double or a float is taken as the shortest decimal that reads back to it, so that 0.1
 * is one tenth. All else is read as in the oracle.
 *
 * <p><b>Null.</b> If an argument is null, or a value of the parameters is, so is the result, as SQL has it. A
 * quantity that is undefined at its parameters is null too. Neither is a failure.
 *
 * <p><b>Failures.</b> A row whose arguments are not allowed, or that needs more than a minute or more memory than is
 * free, is null, and {@link #failures} counts it; {@code spinthermo_reason} tells why. In strict mode, where
 * {@value #STRICT} was true in the session when the function was registered or is true when a query runs, such a row
 * fails the job instead. (An RDD made of a query knows the former only.) A fault of the program itself fails the job in
 * either mode.
 *
 * <p><b>Cost.</b> Rows that follow one another in a partition with equal n, s and beta0 share the weights of their
 * start, which cost most: sort or partition by these before a large query.
 *
 * <p>The functions are deterministic and safe for all threads of an executor. Their source is the table of operations
 * that {@code spinthermo about} prints.
 */
public final class SpinthermoFunctions {

    /** Name of the Spark configuration that is true in strict mode. */
    public static final String STRICT = "spark.spinthermo.strict";

    private SpinthermoFunctions() { }

    /**
     * Registers all functions in a session; its configuration tells whether they are strict.
     *
     * @param session the session, of Spark itself and not of Spark Connect
     */
    public static void register(SparkSession session) {
        UDFRegistration functions = session.udf();
        Failures failures = Failures.in(session);
        functions.register("spinthermo", new Spinthermo(failures), DataTypes.StringType);
        functions.register("spinthermo_reason", new SpinthermoReason(), DataTypes.StringType);
        functions.register("spin_energy", new SpinEnergy(failures), DataTypes.DoubleType);
        functions.register("spin_thermal_energy", new SpinThermalEnergy(failures), DataTypes.DoubleType);
        functions.register("spin_energy_variance", new SpinEnergyVariance(failures), DataTypes.DoubleType);
        functions.register("spin_heat_capacity", new SpinHeatCapacity(failures), DataTypes.DoubleType);
        functions.register("spin_heat", new SpinHeat(failures), DataTypes.DoubleType);
        functions.register("spin_entropy", new SpinEntropy(failures), DataTypes.DoubleType);
        functions.register("spin_thermal_entropy", new SpinThermalEntropy(failures), DataTypes.DoubleType);
        functions.register("spin_entropy_production", new SpinEntropyProduction(failures), DataTypes.DoubleType);
        functions.register("spin_free_energy_change", new SpinFreeEnergyChange(failures), DataTypes.DoubleType);
    }

    /**
     * Registers all functions in a session, and sets {@value #STRICT} there.
     *
     * @param session the session, of Spark itself and not of Spark Connect
     * @param strict whether a row that fails is to fail the job; else it is null and counted
     */
    public static void register(SparkSession session, boolean strict) {
        session.conf().set(STRICT, strict);
        register(session);
    }

    /**
     * Returns how many evaluations have failed so far, of all functions in all sessions of one Spark application, by
     * whatever call they were registered. Spark adds up the counts of tasks as they end. What it evaluates twice, as
     * in a filter and in a column, in a stage that is computed again, or where it runs a slow task a second time, is
     * counted twice: the number is 0 exactly if no row failed, and otherwise an upper bound of the rows. An exact
     * number of rows is that where {@code spinthermo_reason} is not null.
     *
     * @param session a session of the application
     * @return the number of failures
     */
    public static long failures(SparkSession session) {
        return Failures.counter(session).value();
    }
}
