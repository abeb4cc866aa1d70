package io.github.spinthermo.cli;

import io.github.spinthermo.cli.output.Format;
import io.github.spinthermo.cli.output.TheoremsView;
import io.github.spinthermo.cli.output.View;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Rounding;
import io.github.spinthermo.operation.catalogue.TheoremsOperation;
import io.github.spinthermo.operation.text.Decimals;
import io.github.spinthermo.operation.text.Pairs;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.grid.Points;
import io.github.spinthermo.theorem.Observable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command of the theorems, which also judges values of other programs. */
final class TheoremsCommand extends OperationCommand {

    private static final String WITH = "with";
    private static final String TOLERANCE = "tolerance";
    private static final String DEFAULT_TOLERANCE = "1e-9";

    private final Console console;

    private TheoremsCommand(Console console) {
        super(TheoremsOperation.OPERATION, console);
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        CommandSpec spec = new TheoremsCommand(console).describe();
        spec.addOption(OptionSpec.builder("--" + WITH).type(String[].class).arity("1").paramLabel("<name=value>")
                .description("a value of another program in place of that of the library, one option for each: "
                        + Stream.of(Observable.values()).map(Observable::toString).collect(Collectors.joining(", ")))
                .build());
        return spec.addOption(OptionSpec.builder("--" + TOLERANCE).type(String.class).paramLabel("<error>")
                .description("error that each of these values may have; " + DEFAULT_TOLERANCE + " by default").build());
    }

    @Override
    Operation operation(ParseResult options) {
        Map<Observable, BigDecimal> values = new EnumMap<>(Observable.class);
        for (String text : options.matchedOptionValue("--" + WITH, new String[0])) {
            Pairs.parse(WITH, text).members().forEach((name, value) -> put(values, name, value));
        }
        BigDecimal tolerance = decimal(TOLERANCE, options.matchedOptionValue("--" + TOLERANCE, DEFAULT_TOLERANCE));
        if (tolerance.signum() < 0) {
            throw new InvalidInputException("negative", TOLERANCE, tolerance, "is negative; write 0 or more");
        }
        return values.isEmpty() ? TheoremsOperation.OPERATION : TheoremsOperation.judging(values, tolerance);
    }

    private static void put(Map<Observable, BigDecimal> values, String name, RawValue value) {
        if (values.put(Observable.named(name), decimal(WITH, value.text())) != null) {
            throw new InvalidInputException("twice", WITH, name, "is given twice");
        }
    }

    private static BigDecimal decimal(String option, String text) {
        try {
            return Decimals.parse(text);
        } catch (InvalidInputException | ResourceLimitException e) {
            throw e.named(option);
        }
    }

    @Override
    View open(Operation asked, Rounding digits, Points points, Output output, Writer out) throws IOException {
        if (!asked.equals(TheoremsOperation.OPERATION) && !points.size().equals(BigInteger.ONE)) {
            throw InvalidInputException.ofName("several-points", WITH,
                    "belongs to one point; give one value of beta0 and betaB");
        }
        return new TheoremsView(super.open(asked, digits, points, output, out),
                output.format() == Format.TEXT ? Optional.of(out) : Optional.empty(), console.err());
    }
}
