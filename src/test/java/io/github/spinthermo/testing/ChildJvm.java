package io.github.spinthermo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process on the class path of this one. */
public final class ChildJvm {

    private ChildJvm() { }

    /** Starts the main method of a class, to be ended while it works; its messages are dropped. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(List.of(), main, arguments)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Starts the main method of a class, whose messages are read. */
    public static Process startWithMessages(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(List.of(), main, arguments)).start();
    }

    /** Runs the main method of a class to its end, and lists the names of all classes that were loaded for it. */
    public static List<String> classesLoaded(Path directory, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Path log = directory.resolve("classes.txt");
        List<String> options = List.of("-Xlog:class+load:file=" + log + ":none");
        Process process = new ProcessBuilder(command(options, main, arguments)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(log).stream().map(line -> line.replaceFirst(" .*", "")).toList();
    }

    private static List<String> command(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
