package io.github.spinthermo.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.parts.CoresEngine;
import io.github.spinthermo.parts.Engines;
import io.github.spinthermo.parts.SweepEngine;
import io.github.spinthermo.parts.SweepFolder;
import io.github.spinthermo.parts.SweepPart;
import io.github.spinthermo.parts.SweepRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests of sweeps on two threads of Spark: the bytes of the parts, tasks that fail, Parquet, settings. */
@ExtendWith(SparkExtension.class)
class SparkEngineTest {

    /** Sweep of two parts, as its rows are long. */
    static final SweepRequest REQUEST = new SweepRequest("block",
            Map.of("J", "1:70:1", "beta", "0:1:lin21", "fields", "logPartition,energy,entropy,variance",
                    "digits", "1000"), 60);

    /** Sweep of one part with values of all types. */
    private static final SweepRequest TYPED = new SweepRequest("steady-state",
            Map.of("n", "1,4", "s", "1/2", "beta0", "0,2,inf", "betaB", "-1:1:0.5", "fields",
                    "energy,entropy,heatCapacity,freeEnergyChange,regime", "digits", "double"), 60);

    @TempDir
    private Path folder;

    static SweepFolder sweep(Path folder) throws IOException {
        return sweep(folder, REQUEST);
    }

    private static SweepFolder sweep(Path folder, SweepRequest request) throws IOException {
        return SweepFolder.open(folder, request, "spinthermo", SweepFolder.Begun.CONTINUED);
    }

    static SweepEngine.Sink sink(SweepFolder sweep) {
        return new SweepEngine.Sink() {
            @Override
            public void take(SweepPart.Content content) throws IOException {
                sweep.add(content);
            }

            @Override
            public void advance(long rows) { }
        };
    }

    /** Computes all parts and returns the files that are there in the end. */
    static List<String> computed(SweepEngine engine, Path folder) throws IOException {
        SweepFolder sweep = sweep(folder);
        engine.compute(sweep.work(), sweep.missing(1, 1), sink(sweep));
        sweep.list();
        return files(folder);
    }

    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> written = files.filter(Files::isRegularFile).sorted()
                    .filter(file -> !file.getFileName().toString().startsWith(".")).toList();
            return written.stream().map(SparkEngineTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return file.getFileName() + "\n" + Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void partsHaveTheBytesOfTheCores(SparkSession session) throws IOException {
        List<String> ours = computed(Engines.of(Map.of("engine", "spark"), folder), folder.resolve("spark"));
        assertThat(ours).isEqualTo(computed(new CoresEngine(1), folder.resolve("cores"))).hasSize(3);
    }

    @Test
    void tasksThatFailAreRepeatedAndNothingIsWrittenTwice(SparkSession session) throws IOException {
        SweepFolder sweep = sweep(folder.resolve("spark"));
        var work = sweep.work();
        new SparkEngine(session, Optional.empty()).compute(part -> {
            SweepPart.Content content = work.part(part);
            if (TaskContext.get().attemptNumber() == 0) {
                throw new IllegalStateException("on purpose");
            }
            return content;
        }, sweep.missing(1, 1), sink(sweep));
        sweep.list();
        assertThat(files(folder.resolve("spark"))).isEqualTo(computed(new CoresEngine(1), folder.resolve("cores")));
    }

    @Test
    void tasksThatAlwaysFailEndTheSweepWithTheirFailure(SparkSession session) throws IOException {
        SweepFolder sweep = sweep(folder.resolve("spark"));
        SparkEngine engine = new SparkEngine(session, Optional.empty());
        assertThatThrownBy(() -> engine.compute(part -> {
            throw new IllegalStateException("on purpose");
        }, sweep.missing(1, 1), sink(sweep))).hasMessage("Spark has not computed a part: on purpose");
        assertThatThrownBy(() -> engine.compute(part -> {
            throw new InvalidInputException("code", "n", 0, "is not allowed");
        }, sweep.missing(1, 1), sink(sweep))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void parquetHasTheRowsWithTypes(SparkSession session) throws IOException {
        SweepEngine engine = Engines.of(Map.of("engine", "spark", "format", "parquet"), folder.resolve("spark"));
        SweepFolder sweep = sweep(folder.resolve("spark"), TYPED);
        engine.compute(sweep.work(), sweep.missing(1, 1), sink(sweep));
        var rows = session.read().parquet(folder.resolve("spark/parquet").toString());
        assertThat(rows.schema().toDDL()).isEqualTo("n BIGINT,s STRING,beta0 DOUBLE,betaB DOUBLE,energy DOUBLE,"
                + "entropy DOUBLE,freeEnergyChange DOUBLE,heatCapacity DOUBLE,regime STRING");
        assertThat(rows.count()).isEqualTo(2 * 3 * 5);
        assertThat(rows.where("beta0 = double('Infinity')").count()).isEqualTo(2 * 5);
        SpinthermoFunctions.register(session);
        rows.createOrReplaceTempView("sweep");
        assertThat(session.sql("SELECT * FROM sweep WHERE NOT (energy <=> spin_energy(n, s, beta0, betaB)"
                + " AND entropy <=> spin_entropy(n, s, beta0, betaB)"
                + " AND freeEnergyChange <=> spin_free_energy_change(n, s, beta0, betaB))").count()).isZero();
        assertThat(rows.where("freeEnergyChange IS NULL").count()).isPositive();
    }

    @Test
    void settingsOfOtherEnginesAreRefused() {
        assertThatThrownBy(() -> Engines.of(Map.of("engine", "spark", "threads", "2"), folder))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("write --master local[2]");
        assertThatThrownBy(() -> Engines.of(Map.of("engine", "spark", "format", "json"), folder))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("write csv or parquet");
    }
}
