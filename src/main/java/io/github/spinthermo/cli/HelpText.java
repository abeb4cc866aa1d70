package io.github.spinthermo.cli;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} says. Examples come first. */
final class HelpText {

    private static final int WIDTH = 110;

    private HelpText() { }

    static void describe(CommandSpec spec, Operation operation) {
        List<String> examples = operation.examples().stream().map(example -> operation.name() + " " + example).toList();
        describe(spec, operation.summary(), examples);
        spec.usageMessage().footer(results(operation));
    }

    /** Summary, examples, standard help option and exit codes of a command. */
    static void describe(CommandSpec spec, String summary, List<String> examples) {
        spec.addOption(OptionSpec.builder("-h", "--help").type(boolean.class).usageHelp(true)
                .description("show this help and exit").build());
        UsageMessageSpec usage = spec.usageMessage();
        usage.width(WIDTH);
        usage.header(Stream.concat(Stream.of(summary, "", "Examples:"),
                examples.stream().map(example -> "  spinthermo " + example.strip().replace("%", "%%")))
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

    /** Name, symbol, unit, description and equation of each result. */
    private static String[] results(Operation operation) {
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
        return lines.toArray(String[]::new);
    }
}
