package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.streams.StandardInput;
import java.awt.AWTError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FailuresTest {

    private static Stream<Arguments> failures() {
        IOException missing = new NoSuchFileException("/no/such");
        return Stream.of(
                Arguments.of(new NoClassDefFoundError("a/B"), 70,
                        "internal error: java.lang.NoClassDefFoundError: a/B;"),
                Arguments.of(new AWTError("two\nlines"), 70, "internal error: java.awt.AWTError: two lines;"),
                Arguments.of(new UnsatisfiedLinkError("no awt"), 70, "internal error: java.lang.UnsatisfiedLinkError:"),
                Arguments.of(new ExceptionInInitializerError("x"), 70, "internal error: java.lang.ExceptionInIn"),
                Arguments.of(new IllegalStateException("x"), 70, "internal error: java.lang.IllegalStateException: x;"),
                Arguments.of(new ExceptionInInitializerError(new UncheckedIOException(missing)), 74,
                        "/no/such: there is no such file or folder"),
                Arguments.of(new CompletionException(new UncheckedIOException(missing)), 74, "/no/such: there is no"),
                Arguments.of(new ExecutionException(new AccessDeniedException("/x")), 74, "/x: permission denied"),
                Arguments.of(new OutOfMemoryError("Java heap space"), 3, "more memory is needed than this virtual"),
                Arguments.of(new ExceptionInInitializerError(new StackOverflowError()), 3, "more memory is needed"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureIsOneLineAndItsExitCode(Throwable failure, int exitCode, String message) {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(CommandSpec.create()).setErr(new PrintWriter(err));
        assertThat(Failures.on(failure, command, command.parseArgs())).isEqualTo(exitCode);
        assertThat(err.toString()).startsWith("spinthermo: " + message).hasLineCount(1);
    }

    /** Checks that a file that the virtual machine itself opened in the place of standard input is told apart. */
    @Test
    void standardInputIsNoFileOfTheVirtualMachine() {
        assertThat(StandardInput.isTakenBy(Path.of(System.getProperty("java.home"), "lib", "modules"))).isTrue();
        assertThat(StandardInput.isTakenBy(Path.of("pom.xml"))).isFalse();
        assertThat(StandardInput.isTakenBy(Path.of("no", "such"))).isFalse();
    }
}
