package io.github.spinthermo.cli;

import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.cli.streams.Terminal;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs of the program in this JVM. */
public final class CommandLineFixture {

    /** Exit code and output of a run. */
    public record Run(int exitCode, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Standard output that fails after some bytes, as a pipe or a disk does. */
    static final class FailingStream extends OutputStream {
        private final String message;
        private int left;

        FailingStream(String message, int left) {
            this.message = message;
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException(message);
            }
        }
    }

    private CommandLineFixture() { }

    /** Runs the program with arguments separated by blanks. */
    static Run run(String arguments) {
        return run(arguments, "");
    }

    static Run run(String arguments, String input) {
        return run(split(arguments), input);
    }

    /** Runs the program with arguments that may hold blanks. */
    public static Run run(List<String> arguments, String input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = run(arguments, input, out, Terminal.NONE);
        return new Run(run.exitCode(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    static Run run(String arguments, String input, OutputStream out) {
        return run(split(arguments), input, out, Terminal.NONE);
    }

    /** Runs the program before a terminal of some width. */
    static Run run(String arguments, Terminal terminal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = run(split(arguments), "", out, terminal);
        return new Run(run.exitCode(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    private static Run run(List<String> arguments, String input, OutputStream out, Terminal terminal) {
        StringWriter err = new StringWriter();
        Console console = new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out,
                new PrintWriter(new BufferedWriter(err)), terminal);
        int exitCode = Main.run(console, arguments.toArray(String[]::new));
        return new Run(exitCode, "", err.toString());
    }

    private static List<String> split(String arguments) {
        return arguments.isBlank() ? List.of() : List.of(arguments.strip().split(" +"));
    }
}
