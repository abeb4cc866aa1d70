package io.github.spinthermo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Interruption;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests of the constants that classes compute when they are first used: an interrupted thread spoils none of them. */
class InterruptedInitializationTest {

    /** Rooms that compute nothing, and whose libraries take seconds to load. */
    private static final List<String> SLOW = List.of("cli", "figure");

    @Tag("slow")
    @Test
    void interruptedThreadsLoadEveryClass() throws IOException, URISyntaxException {
        Path classes = Path.of(Interruption.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> spoilt = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes); URLClassLoader loader = loader()) {
            for (String name : files.map(file -> classes.relativize(file).toString())
                    .filter(InterruptedInitializationTest::isQuick).toList()) {
                Thread.currentThread().interrupt();
                initialize(name.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."), loader, spoilt);
            }
        } finally {
            Thread.interrupted();
        }
        assertThat(spoilt).isEmpty();
    }

    private static boolean isQuick(String file) {
        return file.startsWith("io") && file.endsWith(".class") && SLOW.stream().noneMatch(file::contains);
    }

    private static void initialize(String name, ClassLoader loader, List<String> spoilt) {
        try {
            Class.forName(name, true, loader);
        } catch (ReflectiveOperationException | LinkageError e) {
            spoilt.add(name + ": " + e);
        }
        assertThat(Thread.currentThread().isInterrupted()).as(name).isTrue();
    }

    /** Returns a loader in whose eyes no class has been used before. */
    private static URLClassLoader loader() throws IOException {
        List<URL> path = new ArrayList<>();
        Scanner entries = new Scanner(System.getProperty("java.class.path"))
                .useDelimiter(Pattern.quote(System.getProperty("path.separator")));
        while (entries.hasNext()) {
            path.add(Path.of(entries.next()).toUri().toURL());
        }
        return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
