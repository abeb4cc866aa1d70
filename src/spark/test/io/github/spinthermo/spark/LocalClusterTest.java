package io.github.spinthermo.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.parts.CoresEngine;
import io.github.spinthermo.parts.SweepFolder;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what runs in executors that are processes of their own. */
class LocalClusterTest {

    private static SparkSession session;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        session = LocalCluster.start();
    }

    @AfterAll
    static void stop() {
        SparkExtension.stop();
    }

    @Test
    void functionsGiveTheValuesOfTheLibraryAndCountInOtherProcesses() {
        SpinthermoFunctions.register(session);
        List<Row> rows = session.sql("SELECT id, spin_energy(id, 0.5, 2, 0.3) FROM range(-3, 9, 1, 4)").collectAsList();
        assertThat(rows).hasSize(12).allSatisfy(row -> {
            long n = row.getLong(0);
            assertThat(row.get(1)).isEqualTo(n < 1 ? null : CollectiveSteadyState.of(
                    SpinEnsemble.of(n, HalfInteger.HALF), InverseTemperature.parse("2"),
                    InverseTemperature.parse("0.3")).energy().toDouble());
        });
        assertThat(SpinthermoFunctions.failures(session)).isEqualTo(4);
    }

    @Test
    void strictModeHoldsInOtherProcesses() {
        SparkSession strict = session.newSession();
        SpinthermoFunctions.register(strict, true);
        var rows = strict.sql("SELECT spin_energy(id - 3, 0.5, 2, 0.3) FROM range(0, 9, 1, 2)");
        assertThatThrownBy(rows::collectAsList).rootCause().hasMessageContaining("is not positive");
    }

    /** Checks a part whose executor ends while it computes: another one computes it. */
    @Test
    void partsOfAnExecutorThatEndsAreComputedAgain(@TempDir Path folder) throws IOException {
        SweepFolder sweep = SparkEngineTest.sweep(folder.resolve("spark"));
        var work = sweep.work();
        new SparkEngine(session, Optional.empty()).compute(part -> {
            if (part == 1 && TaskContext.get().attemptNumber() == 0) {
                Runtime.getRuntime().halt(1);
            }
            return work.part(part);
        }, sweep.missing(1, 1), SparkEngineTest.sink(sweep));
        sweep.list();
        assertThat(SparkEngineTest.files(folder.resolve("spark")))
                .isEqualTo(SparkEngineTest.computed(new CoresEngine(1), folder.resolve("cores")));
    }
}
