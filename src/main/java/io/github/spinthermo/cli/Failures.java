package io.github.spinthermo.cli;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What a failure tells the person and the caller: one line, an exit code, and a stack trace only with {@code
 * --debug}.
 */
final class Failures {

    private Failures() { }

    static int onArguments(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        tell(command, failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        command.getErr().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        command.getErr().flush();
        return ExitCode.USAGE.code();
    }

    static int onExecution(Exception failure, CommandLine command, ParseResult options) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (isClosedPipe(cause)) {
            return ExitCode.SUCCESS.code();
        }
        ExitCode exit = exitCode(cause);
        tell(command, message(cause, exit));
        if (Main.isDebug(options)) {
            cause.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return exit.code();
    }

    /** The estimates let pass what did not fit after all. */
    static int onExhaustion(VirtualMachineError failure, CommandLine command) {
        tell(command, "more memory is needed than this virtual machine has ("
                + failure.getMessage() + "); give it more by -Xmx");
        return ExitCode.LIMIT.code();
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
        if (cause instanceof ResourceLimitException || cause instanceof PrecisionExhaustedException) {
            return ExitCode.LIMIT;
        }
        return cause instanceof IOException ? ExitCode.IO : ExitCode.INTERNAL;
    }

    private static String message(Throwable cause, ExitCode exit) {
        if (exit == ExitCode.INTERNAL) {
            return "internal error: " + cause + "; --debug shows where";
        }
        return cause instanceof FileSystemException file ? fileMessage(file) : cause.getMessage();
    }

    private static String fileMessage(FileSystemException failure) {
        String reason = failure.getReason() == null ? "cannot be read or written" : failure.getReason();
        return failure.getFile() + ": " + reason;
    }

    /** Nobody reads standard output any more, as after {@code | head}: no fault of anybody. */
    private static boolean isClosedPipe(Throwable cause) {
        return cause instanceof IOException && !(cause instanceof FileSystemException) && cause.getMessage() != null
                && cause.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }
}
