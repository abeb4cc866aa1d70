package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.output.Paragraph;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.cli.words.HelpTopic;
import io.github.spinthermo.cli.words.Invocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command that shows the help of the program or of one of its commands. */
final class HelpCommand implements Callable<Integer> {

    /** Name of the command. */
    static final String NAME = "help";

    private static final List<String> COMMON =
            List.of("steady-state", "local-state", "otto", "multiplicities", "compare", "figure", "oracle");

    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private HelpCommand(Console console) {
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        CommandSpec spec = new HelpCommand(console).spec.name(NAME);
        HelpText.describe(spec, "Shows the help of the program or of a command.",
                List.of("help", "help steady-state", "help table build", "help units", "help cite"));
        return spec.addPositional(PositionalParamSpec.builder().paramLabel("<command>").arity("0..*")
                .type(String[].class)
                .description("a command, and a command below it, or one of the topics units and cite; all commands by"
                        + " default").build());
    }

    @Override
    public Integer call() throws IOException {
        List<String> words = new ArrayList<>(List.of(
                spec.commandLine().getParseResult().matchedPositionalValue(0, new String[0])));
        Optional<HelpTopic> topic = words.size() == 1 ? HelpTopic.find(words.get(0)) : Optional.empty();
        if (topic.isPresent()) {
            Output.write(console.out(), out -> out.write(text(topic.get())));
            return ExitCode.SUCCESS.code();
        }
        words.add(Invocation.HELP);
        CommandSpec asked = Invocation.of(spec.root(), words.toArray(String[]::new)).command();
        Output.write(console.out(), out -> out.write(HelpText.of(asked, console.terminal().help())));
        return ExitCode.SUCCESS.code();
    }

    private String text(HelpTopic topic) {
        return topic.lines().map(line -> Paragraph.text(line, console.terminal().help())).collect(Collectors.joining());
    }

    /** Says how to begin, in answer to the name of the program alone. */
    static String beginning(CommandSpec root, int columns) {
        int width = COMMON.stream().mapToInt(String::length).max().orElse(0);
        return COMMON.stream()
                .map(name -> "  " + name + " ".repeat(width - name.length() + 2) + summary(root, name))
                .map(line -> Paragraph.text(line, columns))
                .collect(Collectors.joining("", """
                        spinthermo: a command is missing

                        Usage: spinthermo COMMAND [OPTIONS], for example
                          spinthermo steady-state --n 1000 --s 1/2 --beta0 5 --betaB 1

                        Some commands:
                        """, """

                        'spinthermo help' shows all commands, 'spinthermo help COMMAND' explains one.
                        """));
    }

    private static String summary(CommandSpec root, String name) {
        return root.subcommands().get(name).getCommandSpec().usageMessage().header()[0];
    }
}
