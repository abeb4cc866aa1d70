package io.github.spinthermo.cli;

import io.github.spinthermo.operation.Version;
import io.github.spinthermo.table.TableSpec;
import io.github.spinthermo.table.TableWriter;
import io.github.spinthermo.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The reference tables. */
final class TableCommand implements Callable<Integer> {

    private static final String DIRECTORY = "--dir";

    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private TableCommand(Console console) {
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        CommandSpec group = CommandSpec.create().name("table");
        HelpText.describe(group, "Reference tables.", List.of("table build multiplicities"));
        return group.addSubcommand("build", new TableCommand(console).build());
    }

    private CommandSpec build() {
        String names = Tables.all().stream().map(TableSpec::name).collect(Collectors.joining(", "));
        HelpText.describe(spec, "Writes reference tables; the same bytes on any machine.", List.of(
                "table build multiplicities", "table build multiplicities --dir copy-of-tables"));
        spec.name("build");
        spec.addPositional(PositionalParamSpec.builder().paramLabel("<table>").arity("1..*").required(true)
                .type(String[].class)
                .description("names of tables: " + names).build());
        spec.addOption(OptionSpec.builder(DIRECTORY).type(Path.class).paramLabel("<folder>")
                .description("the folder of the tables; tables by default").build());
        return Options.addProgress(spec);
    }

    @Override
    public Integer call() throws IOException {
        ParseResult options = spec.commandLine().getParseResult();
        String[] names = options.matchedPositionalValue(0, new String[0]);
        List<TableSpec> tables = Stream.of(names).map(Tables::named).toList();
        Path directory = options.matchedOptionValue(DIRECTORY, Path.of("tables"));
        for (TableSpec table : tables) {
            try (Progress progress = Progress.over(table.pieces(), table.name(), Options.showProgress(options))) {
                new TableWriter(directory, Version.read()).write(table, progress::step);
            }
            console.err().println("wrote " + directory.resolve(table.name()));
            console.err().flush();
        }
        return ExitCode.SUCCESS.code();
    }
}
