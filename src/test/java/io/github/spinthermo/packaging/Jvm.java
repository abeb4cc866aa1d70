package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Forked JVMs, and the finished jars they run on. */
final class Jvm {

    static final Path RUNNABLE_JAR = path("spinthermo.jar");
    static final Path PLAIN_JAR = path("spinthermo.plainJar");
    static final Path LIBRARY_DIRECTORY = path("spinthermo.libraryPath");

    /** Environment of a process, unless a test asks for another one. */
    static final Map<String, String> C_LOCALE = Map.of("LC_ALL", "C");

    /** Exit code and output of a process that has ended. */
    record Result(int exitCode, String out, String err) {
    }

    private Jvm() {
    }

    /** Runs the java command of the JDK that runs this test, with no environment but the C locale. */
    static Result java(Path directory, String... arguments) throws IOException, InterruptedException {
        return answering("", directory, arguments);
    }

    /** Runs the same with a text on standard input. */
    static Result answering(String input, Path directory, String... arguments)
            throws IOException, InterruptedException {
        return answering(input, C_LOCALE, directory, arguments);
    }

    /** Runs the same in another environment. */
    static Result answering(String input, Map<String, String> environment, Path directory,
            String... arguments) throws IOException, InterruptedException {
        Path in = Files.writeString(directory.resolve("in.txt"), input);
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        var builder = command(directory, environment, arguments)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
        int exitCode = builder.start().waitFor();
        return new Result(exitCode, read(out), read(err));
    }

    /** Makes a process that is not started yet. */
    static ProcessBuilder command(Path directory, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** Returns options of a JVM, then the runnable jar, then a command. */
    static String[] spinthermo(List<String> options, String... command) {
        var arguments = new ArrayList<String>(options);
        arguments.addAll(List.of("-jar", RUNNABLE_JAR.toString()));
        arguments.addAll(List.of(command));
        return arguments.toArray(String[]::new);
    }

    /** Lists the plain jar and exactly the libraries that an embedder gets with it. */
    static String libraryPath() throws IOException {
        try (Stream<Path> jars = Files.list(LIBRARY_DIRECTORY)) {
            var paths = Stream.concat(Stream.of(PLAIN_JAR), jars.sorted()).map(Path::toString).toList();
            return String.join(File.pathSeparator, paths);
        }
    }

    /** Compiles sources, text by name, against {@link #libraryPath}, and returns where the classes are. */
    static String compile(Path directory, String pathOption, Map<String, String> sources) throws IOException {
        Path classes = directory.resolve("classes");
        var command = new ArrayList<String>(List.of("-d", classes.toString(), pathOption, libraryPath()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            command.add(Files.writeString(file, source.getValue()).toString());
        }
        var messages = new ByteArrayOutputStream();
        int exitCode = ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, command.toArray(String[]::new));
        assertThat(exitCode).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        return classes.toString();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath();
    }
}
