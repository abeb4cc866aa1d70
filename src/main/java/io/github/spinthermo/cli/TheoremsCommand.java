package io.github.spinthermo.cli;

import io.github.spinthermo.cli.output.Format;
import io.github.spinthermo.cli.output.TheoremsView;
import io.github.spinthermo.cli.output.View;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.grid.Points;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.result.Rounding;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The command of the theorems, whose exit code and notes tell whether one is violated. */
final class TheoremsCommand extends OperationCommand {

    private static final String WITH = "with";

    private final CommandSpec spec;
    private final Console console;

    private TheoremsCommand(Operation theorems, Console console) {
        super(theorems, console);
        this.console = console;
        this.spec = describe();
    }

    static CommandSpec ofTheorems(Operation theorems, Console console) {
        return new TheoremsCommand(theorems, console).spec;
    }

    @Override
    View open(Operation asked, Rounding digits, Points points, Output output, Writer out) throws IOException {
        boolean judgesOthers = spec.commandLine().getParseResult().hasMatchedOption("--" + WITH);
        if (judgesOthers && !points.size().equals(BigInteger.ONE)) {
            throw InvalidInputException.ofName("several-points", WITH,
                    "belongs to one point; give one value of beta0 and betaB");
        }
        return new TheoremsView(super.open(asked, digits, points, output, out),
                output.format() == Format.TEXT ? Optional.of(out) : Optional.empty(), console.err());
    }
}
