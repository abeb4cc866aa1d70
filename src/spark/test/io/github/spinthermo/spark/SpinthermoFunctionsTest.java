package io.github.spinthermo.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.oracle.Oracle;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of the functions in SQL on two threads: values, types of columns, null, failures, ways to register. */
@ExtendWith(SparkExtension.class)
class SpinthermoFunctionsTest {

    private static final String POINT = "named_struct('n', 10, 's', 0.5, 'beta0', 2, 'betaB', 0.3)";

    /** The same state, from the library. */
    private static final CollectiveSteadyState STATE = state(10, "1/2", "2", "0.3");

    private static CollectiveSteadyState state(long n, String s, String beta0, String betaB) {
        return CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.parse(s)), InverseTemperature.parse(beta0),
                InverseTemperature.parse(betaB));
    }

    private static Row row(SparkSession session, List<String> expressions) {
        return session.sql("SELECT " + String.join(", ", expressions)).first();
    }

    private static Object value(SparkSession session, String expression) {
        return row(session, List.of(expression)).get(0);
    }

    private static String spinthermo(String op, String field, String digits, String parameters) {
        return "spinthermo('%s', '%s', %s, %s)".formatted(op, field, digits, parameters);
    }

    @Test
    void typedFunctionsGiveTheNearestDoubles(SparkSession session) {
        SpinthermoFunctions.register(session);
        Map<String, Outcome> fields = Map.of(
                "spin_energy", Outcome.of(STATE.energy()),
                "spin_thermal_energy", Outcome.of(STATE.thermalEnergy()),
                "spin_energy_variance", Outcome.of(STATE.energyVariance()),
                "spin_heat_capacity", Outcome.of(STATE.heatCapacity()),
                "spin_heat", STATE.heat(),
                "spin_entropy", Outcome.of(STATE.entropy()),
                "spin_thermal_entropy", Outcome.of(STATE.thermalEntropy()),
                "spin_entropy_production", STATE.entropyProduction(),
                "spin_free_energy_change", STATE.freeEnergyChange());
        Row row = row(session, fields.keySet().stream().map(field -> field + "(10, 0.5, 2, 0.3) AS " + field).toList());
        assertThat(fields).allSatisfy((field, expected) -> assertThat(row.<Double>getAs(field))
                .isEqualTo(((Outcome.Finite) expected).value().toDouble()));
    }

    @Test
    void columnsMayHaveAnyTypeOfNumbers(SparkSession session) {
        SpinthermoFunctions.register(session);
        session.sql("SELECT 10Y AS tiny, 10S AS small, 10 AS whole, 10L AS long, 10.0BD AS decimal, 10D AS double,"
                + " '10' AS text, '1/2' AS half, 0.3D AS tenths, CAST(0.3 AS FLOAT) AS single, '0.3' AS decimals")
                .createOrReplaceTempView("types");
        List<String> functions = Stream.of("tiny", "small", "whole", "long", "decimal", "double", "text")
                .flatMap(n -> Stream.of("tenths", "single", "decimals")
                        .map(betaB -> "spin_entropy(%s, half, 2, %s)".formatted(n, betaB))).toList();
        Row row = session.sql("SELECT " + String.join(", ", functions) + " FROM types").first();
        assertThat(IntStream.range(0, row.size()).mapToObj(row::getDouble))
                .allMatch(entropy -> entropy == STATE.entropy().toDouble());
    }

    /** Checks rows computed by several threads, in an order in which each row has another start than the one before. */
    @Test
    void rowsOfManyPartitionsAreThoseOfTheLibrary(SparkSession session) {
        SpinthermoFunctions.register(session);
        List<Row> rows = session.sql("SELECT n, b, spin_energy(n, '3/2', b, 0.25), "
                + spinthermo("steady-state", "entropy", "30", "map('n', string(n), 's', '3/2', 'beta0', string(b),"
                + " 'betaB', '0.25')") + " FROM (SELECT 1 + id % 7 AS n, id % 3 AS b FROM range(0, 100, 1, 4))")
                .collectAsList();
        assertThat(rows).hasSize(100).allSatisfy(row -> {
            CollectiveSteadyState state = state(row.getLong(0), "3/2", "" + row.getLong(1), "0.25");
            assertThat(row.getDouble(2)).isEqualTo(state.energy().toDouble());
            assertThat(row.getString(3)).isEqualTo(state.entropy().round(Precision.digits(30)).toString());
        });
    }

    @Test
    void textsAreThoseOfTheOracle(SparkSession session) throws IOException {
        SpinthermoFunctions.register(session);
        List<String> cases = """
            steady-state|energy|50|"n": 10, "s": 0.5, "beta0": 2, "betaB": 0.3
            steady-state|regime|50|"n": 10, "s": 0.5, "beta0": 2, "betaB": 0.3
            steady-state|entropy|"double"|"n": 10, "s": 0.5, "beta0": 2, "betaB": 0.3
            steady-state|energy|7|"n": 3, "s": 1, "weights": {"3": 1}, "betaB": "inf"
            block|logPartition|20|"J": 1.5, "beta": 1e-3
            weights|weights|12|"n": 3, "s": 0.5, "beta0": 2
            multiplicities|multiplicities|1|"n": 5, "s": 1
            clebsch-gordan|sign|1|"j1": 1, "m1": 0, "j2": 1, "m2": 0, "J": 2, "M": 0
            two-domain|relative1|9|"n1": 2, "n2": 3
            chain|darkStateWeights|1|"sizes": [2, 1], "times": []
            battery|cycles|1|"n": 1, "collectiveGamma": 1, "storage": 1, "discharge": 1, "cycles": 1
            """.lines().toList();
        Row row = row(session, cases.stream().map(line -> line.split("\\|", -1)).map(parts ->
                spinthermo(parts[0], parts[1], parts[2], struct(parts[3]))).toList());
        for (int i = 0; i < cases.size(); i++) {
            String[] parts = cases.get(i).split("\\|", -1);
            assertThat(oracle("{\"op\": \"%s\", \"digits\": %s, %s}".formatted(parts[0], parts[2], parts[3])))
                    .containsAnyOf("\"%s\":%s".formatted(parts[1], row.get(i)),
                            "\"%s\":\"%s\"".formatted(parts[1], row.get(i)));
        }
    }

    /** Writes members of a JSON object in SQL. */
    private static String struct(String members) {
        return "named_struct(" + members.replaceAll("\\{\"(\\w+)\": (\\w+)}", "map('$1', $2)")
                .replaceAll("\"(\\w+)\": ", "'$1', ").replace("[", "array(").replace("]", ")") + ")";
    }

    private static String oracle(String request) throws IOException {
        var answer = new ByteArrayOutputStream();
        new Oracle(new Budget(10)).run(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), answer);
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textsInMapsAreReadAsOnTheCommandLine(SparkSession session) {
        SpinthermoFunctions.register(session);
        assertThat(value(session, spinthermo("chain", "steadyState", "1", "map('sizes', '2,1', 'times', '')")))
                .isEqualTo(value(session, spinthermo("chain", "steadyState", "1",
                        "named_struct('sizes', array(2, 1), 'times', array())")));
    }

    @Test
    void floatingPointNumbersAreTheirShortestDecimals(SparkSession session) {
        SpinthermoFunctions.register(session);
        Map<String, String> betas = Map.of("-0D", "-inf", "0D", "inf", "0.1D", "10", "double('Infinity')", "0",
                "double('-Infinity')", "0", "CAST(0.1 AS FLOAT)", "10", "-2e-3D", "-500");
        Row row = row(session, betas.keySet().stream().map(temperature -> spinthermo("steady-state", "energy", "40",
                "named_struct('n', 10, 's', 0.5, 'beta0', 2, 'TB', %s)".formatted(temperature))
                        + " AS `" + temperature + "`").toList());
        assertThat(betas).allSatisfy((temperature, beta) -> assertThat(row.<String>getAs(temperature))
                .isEqualTo(state(10, "1/2", "2", beta).energy().round(Precision.digits(40)).toString()));
    }

    @Test
    void whatIsNullMakesNullAndIsNoFailure(SparkSession session) {
        SpinthermoFunctions.register(session, true);
        List<String> nulls = List.of("(NULL, 'energy', 30, map('n', '10'))",
                "('steady-state', NULL, 30, map('n', '10'))",
                "('steady-state', 'energy', NULL, map('n', '10'))",
                "('steady-state', 'energy', 30, map('n', '10', 's', NULL))", "('steady-state', 'energy', 30, NULL)");
        Row row = row(session, Stream.concat(
                nulls.stream().map(arguments -> "spinthermo_reason" + arguments),
                Stream.concat(nulls.stream().map(arguments -> "spinthermo" + arguments),
                        Stream.of("spin_energy(NULL, 0.5, 2, 0.3)", "spin_energy(10, 0.5, 2, CAST(NULL AS DOUBLE))")))
                .toList());
        assertThat(IntStream.range(0, row.size()).mapToObj(row::get))
                .startsWith("an argument is null", "an argument is null").filteredOn(Objects::isNull).hasSize(7);
    }

    @Test
    void whatIsUndefinedIsNullAndNoFailure(SparkSession session) {
        SpinthermoFunctions.register(session, true);
        String weighted = "('steady-state', 'regime', 30, named_struct('n', 1, 's', 0.5, 'betaB', 1,"
                + " 'weights', map('1/2', 1)))";
        assertThat(value(session, "spinthermo" + weighted)).isNull();
        assertThat(value(session, "spinthermo_reason" + weighted))
                .isEqualTo("undefined (it is defined by comparison with a thermal start)");
        assertThat(value(session, "spinthermo_reason('steady-state', 'regime', 30, " + POINT + ")")).isNull();
    }

    @Test
    void rowsThatFailAreNullAndCountedAndHaveAReason(SparkSession session) {
        SpinthermoFunctions.register(session, false);
        List<String> cases = """
            ('steady-state', 'energy', 30, map('n', '0', 's', '1', 'beta0', '1', 'betaB', '1')) -> n = 0 is not positive
            ('steady-state', 'energy', 30, map('n', '4')) -> s is missing
            ('steady-state', 'energy', 30, map('n', '4', 'digits', '5')) -> digits is given among
            ('block', 'energy', 5, map('fields', 'energy')) -> fields is given among
            ('block', 'energy', 0, map('J', '4', 'beta', '1')) -> digits = 0 is not positive
            ('block', 'enrgy', 30, map('J', '4', 'beta', '1')) -> did you mean energy
            ('stead', 'energy', 30, map('n', '4')) -> is not an operation
            ('steady-state', 'energy', 30, map('n', '4', 'm', '4')) -> m is not a parameter
            ('steady-state', 'energy', 30, 'n=4') -> parameters = n=4 is neither a map nor a struct
            ('block', 'energy', 30, map('J', '1', 'beta', '1e999999')) -> beta = 1e999999
            ('block', 'energy', 30, named_struct('J', 1, 'beta', double('NaN'))) -> beta = NaN
            ('block', 'energy', 30, named_struct('J', 1, 'beta', date('2000-01-01'))) -> beta = a value of class
            ('chain', 'steadyState', 30, named_struct('sizes', array(2, NULL), 'times', array())) -> sizes = null
            """.lines().toList();
        long before = SpinthermoFunctions.failures(session);
        Row row = row(session, Stream.of("spinthermo", "spinthermo_reason").flatMap(function ->
                cases.stream().map(line -> function + line.split(" -> ", 2)[0])).toList());
        for (int i = 0; i < cases.size(); i++) {
            assertThat(row.get(i)).as(cases.get(i)).isNull();
            assertThat(row.getString(cases.size() + i)).contains(cases.get(i).split(" -> ", 2)[1]);
        }
        assertThat(SpinthermoFunctions.failures(session) - before).isGreaterThanOrEqualTo(cases.size());
    }

    @Test
    void badRowsOfTasksAreCountedOneByOne(SparkSession session) {
        SpinthermoFunctions.register(session);
        long before = SpinthermoFunctions.failures(session);
        String rows = "SELECT spin_energy(id - 5, 0.5, 2, 1) AS energy FROM range(0, 20, 1, 4)";
        assertThat(session.sql(rows).collectAsList()).hasSize(20).filteredOn(row -> row.isNullAt(0)).hasSize(6);
        assertThat(SpinthermoFunctions.failures(session) - before).isEqualTo(6);
    }

    @Test
    void inStrictModeABadRowFailsTheJob(SparkSession session) {
        SpinthermoFunctions.register(session);
        String query = "SELECT spin_energy(id - 5, 0.5, 2, 1) AS energy FROM range(0, 20, 1, 4)";
        var rows = session.sql(query);
        session.sql("SET spark.spinthermo.strict=true");
        assertThatThrownBy(rows::collectAsList).isInstanceOf(SparkException.class)
                .rootCause().isInstanceOf(InvalidInputException.class).hasMessageContaining("is not positive");
        SpinthermoFunctions.register(session);
        assertThatThrownBy(() -> session.sql(query).javaRDD().collect()).rootCause()
                .hasMessageContaining("is not positive");
        SpinthermoFunctions.register(session, false);
        assertThat(session.sql(query).javaRDD().count()).isEqualTo(20);
    }

    /** Checks the calls that PySpark's {@code registerJavaFunction} makes. */
    @Test
    void classesAreRegisteredByName(SparkSession session) {
        session.udf().registerJava("field_of", "io.github.spinthermo.spark.Spinthermo", DataTypes.StringType);
        session.udf().registerJava("why", "io.github.spinthermo.spark.SpinthermoReason", null);
        session.udf().registerJava("energy_of", "io.github.spinthermo.spark.SpinEnergy", DataTypes.DoubleType);
        session.udf().registerJava("entropy_of", "io.github.spinthermo.spark.SpinEntropy", null);
        long before = SpinthermoFunctions.failures(session);
        Row row = session.sql(("SELECT energy_of(n, 0.5, 2, 0.3), entropy_of(n, 0.5, 2, 0.3),"
                + " field_of('steady-state', 'energy', 40, p),"
                + " why('block', 'energy', 5, map('J', 'x', 'beta', '1')), energy_of(-1, 0.5, 2, 0.3)"
                + " FROM (SELECT 10 AS n, %s AS p)").formatted(POINT)).first();
        assertThat(row.getDouble(0)).isEqualTo(STATE.energy().toDouble());
        assertThat(row.getDouble(1)).isEqualTo(STATE.entropy().toDouble());
        assertThat(row.getString(2)).isEqualTo(STATE.energy().round(Precision.digits(40)).toString());
        assertThat(row.getString(3)).contains("J = x");
        assertThat(row.isNullAt(4)).isTrue();
        assertThat(SpinthermoFunctions.failures(session)).isGreaterThan(before);
    }
}
