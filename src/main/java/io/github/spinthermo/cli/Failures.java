package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.streams.StandardOutput;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.io.FileFailure;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The answer to a failure, for the person and for the caller: one line, an exit code, and a stack trace only with
 * {@code --debug}.
 */
final class Failures {

    private Failures() { }

    /** Tells of a failure while a command ran, an {@link Error} or not. */
    static int on(Throwable failure, CommandLine command, ParseResult options) {
        Throwable cause = cause(failure);
        if (cause instanceof StandardOutput.ClosedException) {
            return ExitCode.SUCCESS.code();
        }
        ExitCode exit = exitCode(cause);
        tell(command, message(cause, exit));
        if (Main.isDebug(options)) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return exit.code();
    }

    /** Returns what happened, without the wrappings in which other threads and the loading of classes hand it on. */
    private static Throwable cause(Throwable failure) {
        boolean isWrapping = failure instanceof UncheckedIOException || failure instanceof CompletionException
                || failure instanceof ExecutionException || failure instanceof ExceptionInInitializerError;
        return isWrapping && failure.getCause() != null ? cause(failure.getCause()) : failure;
    }

    private static void tell(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println("spinthermo: " + message);
    }

    private static ExitCode exitCode(Throwable cause) {
        if (cause instanceof InvalidInputException) {
            return ExitCode.USAGE;
        }
        if (cause instanceof TableIntegrityException) {
            return ExitCode.INTEGRITY;
        }
        if (cause instanceof ResourceLimitException || cause instanceof PrecisionExhaustedException
                || isExhaustion(cause)) {
            return ExitCode.LIMIT;
        }
        return cause instanceof IOException ? ExitCode.IO : ExitCode.INTERNAL;
    }

    private static String message(Throwable cause, ExitCode exit) {
        if (exit == ExitCode.INTERNAL) {
            String what = cause.toString().replaceAll("\\R+", " ");
            return "internal error: " + what + "; --debug shows where";
        }
        if (isExhaustion(cause)) {
            return "more memory is needed than this virtual machine has (" + cause.getMessage()
                    + "); give it more by -Xmx";
        }
        return cause instanceof FileSystemException file
                ? file.getFile() + ": " + FileFailure.reason(file)
                : cause.getMessage();
    }

    /** Tells whether the estimates let pass what did not fit after all. */
    private static boolean isExhaustion(Throwable cause) {
        return cause instanceof OutOfMemoryError || cause instanceof StackOverflowError;
    }
}
