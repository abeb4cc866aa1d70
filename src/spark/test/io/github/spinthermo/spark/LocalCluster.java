package io.github.spinthermo.spark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * A cluster of two executors on this machine, each a process of its own that takes what it runs from the driver. Spark
 * starts them from its folder of jars, which is made here of links.
 */
final class LocalCluster {

    /** Two executors of one core each, with 1024 MB. */
    private static final String MASTER = "local-cluster[2,1,1024]";

    /** Time in which the executors have to be there, in milliseconds. */
    private static final long PATIENCE = 60_000;

    private LocalCluster() { }

    /** Starts the cluster; where this machine does not let it, the test is skipped. */
    static SparkSession start() throws IOException, InterruptedException {
        String home = System.getenv("SPARK_HOME");
        assumeTrue(home != null, "the variable SPARK_HOME names no folder");
        link(Path.of(home, "jars"));
        SparkExtension.stop();
        SparkSession session = SparkSession.builder().master(MASTER).appName("spinthermo tests")
                .config("spark.ui.enabled", false)
                .config("spark.executor.extraClassPath", String.join(File.pathSeparator, classPath()))
                .config("spark.sql.warehouse.dir", "target/spark-warehouse")
                .getOrCreate();
        awaitExecutors(session);
        return session;
    }

    private static List<String> classPath() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }

    /** Makes the folder anew, as the jars of an earlier run may have been others. */
    private static void link(Path jars) throws IOException {
        Files.createDirectories(jars);
        try (Stream<Path> old = Files.list(jars)) {
            for (Path link : old.toList()) {
                Files.delete(link);
            }
        }
        for (String entry : classPath()) {
            if (entry.endsWith(".jar")) {
                Files.createSymbolicLink(jars.resolve(Path.of(entry).getFileName()), Path.of(entry));
            }
        }
    }

    private static void awaitExecutors(SparkSession session) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        while (session.sparkContext().statusTracker().getExecutorInfos().length < 3) {
            if (System.currentTimeMillis() > end) {
                session.stop();
                assumeTrue(false, "no executors after a minute");
            }
            Thread.sleep(50);
        }
    }
}
