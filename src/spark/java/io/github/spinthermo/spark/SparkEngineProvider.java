package io.github.spinthermo.spark;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.parts.EngineProvider;
import io.github.spinthermo.parts.Engines;
import io.github.spinthermo.parts.SweepEngine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;

/** Provider of the engine of sweeps that {@code --engine spark} asks for. */
public final class SparkEngineProvider implements EngineProvider {

    private static final String PARQUET = "parquet";

    /** Makes the provider; the service loader calls this. */
    public SparkEngineProvider() { }

    @Override
    public String name() {
        return "spark";
    }

    /**
     * Makes the engine on the session that there is, or on a new one.
     *
     * @throws InvalidInputException if {@code threads} is given, {@code format} is neither csv nor parquet, or there
     *     is no master
     */
    @Override
    public SweepEngine engine(Map<String, String> settings, Path folder) {
        if (settings.containsKey(Engines.THREADS)) {
            throw new InvalidInputException("not-of-spark", Engines.THREADS, settings.get(Engines.THREADS),
                    "is for the cores of this machine; write --master local[2] for two threads of Spark");
        }
        String format = settings.getOrDefault(Engines.FORMAT, "csv");
        if (!format.equals("csv") && !format.equals(PARQUET)) {
            throw new InvalidInputException("unknown-format", Engines.FORMAT, format,
                    "is not a format; write csv or parquet");
        }
        SparkSession session = session(Optional.ofNullable(settings.get(Engines.MASTER)));
        return new SparkEngine(session,
                format.equals(PARQUET) ? Optional.of(new ParquetCopy(session, folder)) : Optional.empty());
    }

    private static SparkSession session(Optional<String> master) {
        SparkSession.Builder builder = SparkSession.builder().appName("spinthermo sweep");
        master.ifPresent(url -> builder.master(url).config("spark.ui.enabled", false));
        try {
            return builder.getOrCreate();
        } catch (Exception e) {
            throw refused(master, e);
        }
    }

    /** Returns what is wrong with the master; Spark throws a checked exception that its methods do not declare. */
    private static RuntimeException refused(Optional<String> master, Exception e) {
        if (!(e instanceof SparkException)) {
            return e instanceof RuntimeException other ? other : new IllegalStateException(e);
        }
        return master.isPresent()
                ? new InvalidInputException("not-a-master", Engines.MASTER, master.get(),
                        "is not accepted by Spark (" + e.getMessage() + "); write for example local[*]")
                : InvalidInputException.ofName("missing-master", Engines.MASTER,
                        "is missing; write --master local[*], or start the program by spark-submit");
    }
}
