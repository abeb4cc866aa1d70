package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.cli.words.Invocation;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.catalogue.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Commands of the program by name. A run of one command makes that one alone, as the options of all of them take longer
 * to describe than a point to compute.
 */
final class Commands {

    /** Name of the command that prints the version. */
    static final String VERSION = "version";

    private static final String COMPLETION = "generate-completion";

    private static final List<String> NAMES = Stream.concat(Operations.names().stream(),
            Stream.of("sweep", "plot", "oracle", "serve", "reproduce", "table", "compare", "figure", HelpCommand.NAME,
                    VERSION, COMPLETION))
            .toList();

    /** Commands that show other commands. */
    private static final Set<String> OVERVIEWS = Set.of(HelpCommand.NAME, COMPLETION);

    private Commands() { }

    /**
     * Lists the commands that a command line needs: the one that it names, with those that {@code --help} and {@code
     * --version} stand for; all of them where it names none, an unknown one, or one that shows them all.
     */
    static List<String> neededBy(String... arguments) {
        return Invocation.firstName(arguments)
                .flatMap(Commands::find)
                .filter(name -> !OVERVIEWS.contains(name))
                .map(name -> Stream.of(name, HelpCommand.NAME, VERSION).distinct().toList())
                .orElse(NAMES);
    }

    private static Optional<String> find(String word) {
        return NAMES.stream().filter(word::equalsIgnoreCase).findFirst();
    }

    /** Makes the command of a name. */
    static CommandSpec spec(String name, Console console) {
        return switch (name) {
            case "theorems" -> TheoremsCommand.ofTheorems(Operations.named(name), console);
            case "sweep" -> SweepCommand.spec(console);
            case "plot" -> PlotCommand.spec(console);
            case "oracle" -> OracleCommand.spec(console);
            case "serve" -> ServeCommand.spec(console);
            case "reproduce" -> ReproduceCommand.spec(console);
            case "table" -> TableCommand.spec(console);
            case "compare" -> CompareCommand.spec(console);
            case "figure" -> FigureCommand.spec(console);
            case HelpCommand.NAME -> HelpCommand.spec(console);
            case VERSION -> version(console);
            case COMPLETION -> CommandSpec.forAnnotatedObject(new GenerateCompletion());
            default -> OperationCommand.spec(Operations.named(name), console);
        };
    }

    private static CommandSpec version(Console console) {
        Callable<Integer> print = () -> {
            Output.write(console.out(), out -> out.write("spinthermo " + Version.read() + "\n"));
            return ExitCode.SUCCESS.code();
        };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(print).name(VERSION);
        HelpText.describe(spec, "Prints the version.", List.of(VERSION));
        return spec;
    }
}
