package io.github.spinthermo.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Forked JVMs, and the finished jars they run on. */
final class Jvm {

    static final Path RUNNABLE_JAR = path("spinthermo.jar");
    static final Path PLAIN_JAR = path("spinthermo.plainJar");
    static final Path LIBRARY_DIRECTORY = path("spinthermo.libraryPath");

    /** What a process left behind. */
    record Result(int exitCode, String out, String err) {
    }

    private Jvm() {
    }

    /** Runs the java command of the JDK that runs this test, with no environment but the C locale. */
    static Result java(Path directory, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        var builder = new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        int exitCode = builder.start().waitFor();
        return new Result(exitCode, read(out), read(err));
    }

    /** The plain jar and exactly the libraries an embedder gets with it. */
    static String libraryPath() throws IOException {
        try (Stream<Path> jars = Files.list(LIBRARY_DIRECTORY)) {
            var paths = Stream.concat(Stream.of(PLAIN_JAR), jars.sorted()).map(Path::toString).toList();
            return String.join(File.pathSeparator, paths);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath();
    }
}
