package io.github.spinthermo.cli.options;

import io.github.spinthermo.cli.output.Paragraph;
import io.github.spinthermo.cli.words.Invocation;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.result.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of a command, which begins with examples and is laid out for the width of the terminal. */
public final class HelpText {

    private static final String EXAMPLE = "  spinthermo ";

    /** The indentation of the lines of an example that follow the first one, in columns. */
    private static final int EXAMPLE_INDENT = 6;

    /** The form in which sources of results are cited, and its explanation. */
    private static final List<Map.Entry<String, String>> CITATIONS = List.of(
            Map.entry("[L ", "  [L 18] is an equation, [L V.1] a section of C. L. Latune et al., Phys. Rev. Research 1,"
                    + " 033192 (2019)."),
            Map.entry("spec ", "  spec 1.5 is a section of the specification, which is a part of the documentation."));

    /** The forms in which several values are given. */
    private static final List<String> RANGES = List.of("", "Lists and ranges, one row for each value:",
            "  0.1,1,inf       these values",
            "  0:1:0.1         from 0 to 1 in steps of 0.1, exactly",
            "  0:1:lin301      301 values from 0 to 1, evenly spaced",
            "  0.1:10:log50    50 values from 0.1 to 10, geometrically spaced");

    private HelpText() { }

    /**
     * Sets the help of the command of an operation.
     *
     * @param spec the command
     * @param operation the operation
     */
    public static void describe(CommandSpec spec, Operation operation) {
        List<String> examples = operation.examples().stream().map(example -> operation.name() + " " + example).toList();
        describe(spec, operation, operation.summary(), examples);
    }

    /**
     * Sets the help of a command that asks an operation, with other words for what it does.
     *
     * @param spec the command
     * @param operation the operation
     * @param summary what the command does
     * @param examples command lines that work
     */
    public static void describe(CommandSpec spec, Operation operation, String summary, List<String> examples) {
        describe(spec, summary, examples);
        spec.usageMessage().footer(Stream.concat(ranges(operation), results(operation)).toArray(String[]::new));
    }

    /**
     * Sets summary, examples, the standard option for help and the exit codes of a command.
     *
     * @param spec the command
     * @param summary what it does
     * @param examples command lines that work
     */
    public static void describe(CommandSpec spec, String summary, List<String> examples) {
        spec.addOption(OptionSpec.builder("-h", Invocation.HELP).type(boolean.class).usageHelp(true)
                .description("show this help and exit").build());
        UsageMessageSpec usage = spec.usageMessage();
        usage.header(Stream.concat(Stream.of(summary, "", "Examples:"),
                examples.stream().map(example -> EXAMPLE + example.strip().replace("%", "%%")))
                .toArray(String[]::new));
        usage.optionListHeading("%nOptions (* required):%n");
        usage.requiredOptionMarker('*');
        usage.parameterListHeading("%nArguments:%n");
        usage.commandListHeading("%nCommands:%n");
        usage.synopsisHeading("%nUsage: ");
        usage.sortOptions(false);
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(ExitCode.descriptions());
        usage.abbreviateSynopsis(true);
    }

    /**
     * Lays out the help of a command.
     *
     * @param spec the command
     * @param width the columns of a line
     * @return the help
     */
    public static String of(CommandSpec spec, int width) {
        UsageMessageSpec usage = spec.usageMessage();
        usage.width(width);
        usage.header(laidOut(usage.header(), width));
        usage.footer(laidOut(usage.footer(), width));
        return spec.commandLine().getUsageMessage();
    }

    private static String[] laidOut(String[] lines, int width) {
        return Stream.of(lines).flatMap(line -> (line.startsWith(EXAMPLE)
                ? Paragraph.lines(line, width, EXAMPLE_INDENT, " \\")
                : Paragraph.lines(line, width)).stream()).toArray(String[]::new);
    }

    /** Explains how several values are given, where an operation takes them. */
    private static Stream<String> ranges(Operation operation) {
        return operation.inputs().stream().anyMatch(input -> input.type().kind().spansAxis()) ? RANGES.stream()
                : Stream.empty();
    }

    /** Lists name, description, symbol, unit and equation of each result. */
    private static Stream<String> results(Operation operation) {
        List<String> lines = new ArrayList<>(List.of("", "Results:"));
        int names = operation.fields().stream().mapToInt(quantity -> quantity.name().length()).max().orElse(0);
        for (Quantity quantity : operation.fields()) {
            String detail = Stream.of(Map.entry("", quantity.symbol()), Map.entry("in ", quantity.unit()),
                            Map.entry("", quantity.equation()))
                    .filter(part -> !part.getValue().isEmpty())
                    .map(part -> part.getKey() + part.getValue())
                    .collect(Collectors.joining(", "));
            String padding = " ".repeat(names - quantity.name().length());
            lines.add("  " + quantity.name() + padding + "  " + quantity.description()
                    + (detail.isEmpty() ? "" : " (" + detail + ")"));
        }
        lines.addAll(citations(operation.fields().stream().map(Quantity::equation).collect(Collectors.joining())));
        return lines.stream();
    }

    private static List<String> citations(String cited) {
        List<String> explained = CITATIONS.stream().filter(citation -> cited.contains(citation.getKey()))
                .map(Map.Entry::getValue).toList();
        return explained.isEmpty() ? explained : Stream.concat(Stream.of("", "Sources:"), explained.stream()).toList();
    }
}
