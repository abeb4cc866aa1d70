package io.github.spinthermo.spark;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Giver of sessions of one application on two threads of this machine, which starts before the first test needs it. */
final class SparkExtension implements BeforeAllCallback, ParameterResolver {

    static SparkSession application() {
        return SparkSession.builder().master("local[2,3]").appName("spinthermo tests")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.warehouse.dir", "target/spark-warehouse")
                .getOrCreate();
    }

    static void stop() {
        scala.Option<SparkSession> running = SparkSession.getDefaultSession();
        if (running.isDefined()) {
            running.get().stop();
        }
        SparkSession.clearActiveSession();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        application();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    /** Returns a session of its own, so that no test sees the configuration or the functions of another. */
    @Override
    public SparkSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SparkSession session = application().newSession();
        SparkSession.setActiveSession(session);
        return session;
    }
}
