package io.github.spinthermo.parts;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.text.RawValue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Choice of the engine of a sweep by its name and settings. */
public final class Engines {

    /** Setting that names the engine. */
    public static final String ENGINE = "engine";

    /** Setting that says how many threads of this machine compute. */
    public static final String THREADS = "threads";

    /** Setting that says where the engine of Spark runs. */
    public static final String MASTER = "master";

    /** Setting that says in which format the rows are written. */
    public static final String FORMAT = "format";

    /** Descriptions of the settings by their names. */
    public static final Map<String, String> NAMES = names();

    private static final String CORES = "cores";
    private static final String SPARK = "spark";
    private static final String CSV = "csv";

    private Engines() { }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(THREADS, "number of threads; as many as this machine has cores by default");
        names.put(ENGINE, "cores (of this machine, the default) or spark (with its jars on the class path)");
        names.put(MASTER, "where Spark runs, such as local[*]; by default where spark-submit says");
        names.put(FORMAT, "csv, or parquet to have that beside it, with the engine spark");
        return names;
    }

    /**
     * Makes the engine that the settings ask for.
     *
     * @param settings the settings that were given, by their names
     * @param folder the folder of the sweep
     * @return the engine
     * @throws InvalidInputException if there is no such engine, or it does not take a setting
     * @throws ResourceLimitException if there are too many threads
     */
    public static SweepEngine of(Map<String, String> settings, Path folder) {
        String name = settings.getOrDefault(ENGINE, CORES);
        if (name.equals(CORES)) {
            return cores(settings);
        }
        return providers().filter(provider -> provider.name().equals(name)).findFirst()
                .orElseThrow(() -> unknown(name)).engine(settings, folder);
    }

    private static Stream<EngineProvider> providers() {
        return StreamSupport.stream(ServiceLoader.load(EngineProvider.class).spliterator(), false);
    }

    private static InvalidInputException unknown(String name) {
        String known = Stream.concat(Stream.of(CORES), providers().map(EngineProvider::name))
                .collect(Collectors.joining(" or "));
        return new InvalidInputException("unknown-engine", ENGINE, name, name.equals(SPARK)
                ? "is not there; put the jar of spinthermo with the classifier spark, and Spark, on the class path"
                : "is not an engine; write " + known);
    }

    private static SweepEngine cores(Map<String, String> settings) {
        for (String name : new String[] {MASTER, FORMAT}) {
            String value = settings.getOrDefault(name, CSV);
            if (!value.equals(CSV)) {
                throw new InvalidInputException("needs-spark", name, value,
                        "needs the engine spark; write --engine spark, or leave it out");
            }
        }
        return new CoresEngine(threads(settings.get(THREADS)));
    }

    /**
     * Reads a number of threads.
     *
     * @param text the number; null for as many as there are cores
     * @return the number
     * @throws InvalidInputException if it is not a positive integer
     * @throws ResourceLimitException if it is too large
     */
    public static int threads(String text) {
        if (text == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        return NumberTypes.THREADS.read(THREADS, RawValue.string(text));
    }
}
