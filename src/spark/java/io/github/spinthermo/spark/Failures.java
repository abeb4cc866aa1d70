package io.github.spinthermo.spark;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.util.LongAccumulator;

/** Failures of rows in one Spark application: each is counted, or in strict mode fails the job. */
final class Failures implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Counts of the applications of this driver. */
    private static final Map<SparkContext, LongAccumulator> COUNTS = new WeakHashMap<>();

    private final LongAccumulator count;
    private final boolean isStrict;

    private Failures(LongAccumulator count, boolean isStrict) {
        this.count = count;
        this.isStrict = isStrict;
    }

    /** Returns those of functions that are registered now in a session. */
    static Failures in(SparkSession session) {
        return new Failures(counter(session),
                Boolean.parseBoolean(session.conf().get(SpinthermoFunctions.STRICT, "false")));
    }

    /** Returns those of a function that is registered now, by the name of its class, in the active session. */
    static Failures inActiveSession() {
        return in(SparkSession.active());
    }

    /** Returns the count of all failures in the application of a session. */
    static LongAccumulator counter(SparkSession session) {
        synchronized (COUNTS) {
            return COUNTS.computeIfAbsent(session.sparkContext(),
                    application -> application.longAccumulator("spinthermo failures"));
        }
    }

    /** Returns what is evaluated, or nothing where its arguments make it fail and nobody is strict. */
    <T> Optional<T> guard(Supplier<Optional<T>> evaluation) {
        try {
            return evaluation.get();
        } catch (InvalidInputException | ResourceLimitException | PrecisionExhaustedException e) {
            if (isStrict || isQueryStrict()) {
                throw e;
            }
            count.add(1);
            return Optional.empty();
        }
    }

    /** Reads the configuration of the session whose query runs, on the driver as in the tasks of its executors. */
    private static boolean isQueryStrict() {
        return Boolean.parseBoolean(SQLConf.get().getConfString(SpinthermoFunctions.STRICT, "false"));
    }
}
