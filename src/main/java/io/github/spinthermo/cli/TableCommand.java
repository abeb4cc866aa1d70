package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.options.Progress;
import io.github.spinthermo.cli.output.Paragraph;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.catalogue.Version;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.table.TableSpec;
import io.github.spinthermo.table.TableVerifier;
import io.github.spinthermo.table.TableWriter;
import io.github.spinthermo.table.catalogue.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The reference tables: which there are, how they are made, whether they are right. */
final class TableCommand implements Callable<Integer> {

    private static final String DIRECTORY = "--dir";
    private static final String RESUME = "--resume";
    private static final String ALL = "--all";
    private static final String SEED = "--seed";

    private final Work work;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    /** The work on the tables that are named. */
    private interface Work {
        void run(List<TableSpec> tables, Path directory, ParseResult options) throws IOException;
    }

    private TableCommand(Work work) {
        this.work = work;
    }

    static CommandSpec spec(Console console) {
        CommandSpec group = CommandSpec.create().name("table");
        HelpText.describe(group, "Lists, builds and verifies reference tables.", List.of(
                "table list", "table build --resume", "table verify --all"));
        group.addSubcommand("list", list(console));
        group.addSubcommand("build", build(console));
        return group.addSubcommand("verify", verify(console));
    }

    private static CommandSpec list(Console console) {
        return new TableCommand((tables, directory, options) -> list(console, tables, directory))
                .describe("list", "Lists the tables: name, number of rows, title.", "table list");
    }

    private static CommandSpec build(Console console) {
        TableCommand build = new TableCommand((tables, directory, options) ->
                build(console, tables, directory, options));
        CommandSpec spec = build.describe("build", "Writes reference tables, which have the same bytes on any machine.",
                "table build", "table build multiplicities --dir copy-of-tables", "table build --resume");
        spec.addOption(OptionSpec.builder(RESUME).type(boolean.class)
                .description("continue where an earlier build was interrupted").build());
        return Options.addProgress(spec);
    }

    private static CommandSpec verify(Console console) {
        TableCommand verify = new TableCommand((tables, directory, options) ->
                verify(console, tables, directory, options));
        CommandSpec spec = verify.describe("verify",
                "Checks the checksums, the number and the parameters of all rows, and computes some again.",
                "table verify", "table verify --all", "table verify steady-state --seed 7 --dir copy-of-tables");
        spec.addOption(OptionSpec.builder(ALL).type(boolean.class)
                .description("compute all rows again instead of a sample").build());
        spec.addOption(OptionSpec.builder(SEED).type(String.class).paramLabel("<number>")
                .description("number that picks the sample; 1 by default").build());
        return Options.addProgress(spec);
    }

    private CommandSpec describe(String name, String summary, String... examples) {
        HelpText.describe(spec, summary, List.of(examples));
        spec.name(name);
        spec.addPositional(PositionalParamSpec.builder().paramLabel("<table>").arity("0..*").type(String[].class)
                .description("names of tables, all by default: " + String.join(", ", Tables.names())).build());
        return spec.addOption(OptionSpec.builder(DIRECTORY).type(Path.class).paramLabel("<folder>")
                .description("folder of the tables; tables by default").build());
    }

    @Override
    public Integer call() throws IOException {
        ParseResult options = spec.commandLine().getParseResult();
        String[] names = options.matchedPositionalValue(0, new String[0]);
        List<TableSpec> tables = names.length == 0 ? Tables.all() : Stream.of(names).map(Tables::named).toList();
        work.run(tables, directory(options), options);
        return ExitCode.SUCCESS.code();
    }

    private static Path directory(ParseResult options) {
        Path directory = options.matchedOptionValue(DIRECTORY, Path.of("tables"));
        if (directory.toString().isBlank()) {
            throw new InvalidInputException("no-folder", "dir", "",
                    "is not the name of a folder; write for example --dir tables");
        }
        return directory;
    }

    private static void list(Console console, List<TableSpec> tables, Path directory) throws IOException {
        int width = tables.stream().mapToInt(table -> table.name().length()).max().orElseThrow();
        for (TableSpec table : tables) {
            OptionalInt rows = TableVerifier.rows(directory, table);
            String label = table.name() + " ".repeat(width - table.name().length()) + "  "
                    + "%9s".formatted(rows.isPresent() ? Integer.toString(rows.getAsInt()) : "not built") + "  ";
            String lines = String.join("\n", Paragraph.lines(label + table.title(), console.terminal().data(),
                    label.length(), "")) + "\n";
            console.out().write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void build(Console console, List<TableSpec> tables, Path directory, ParseResult options)
            throws IOException {
        TableWriter writer = new TableWriter(directory, Version.read(),
                () -> tell(console, "waits for another build in " + directory));
        for (TableSpec table : tables) {
            try (Progress progress = Progress.over(table.pieces(), table.name(), Options.showProgress(options))) {
                if (options.hasMatchedOption(RESUME)) {
                    writer.resume(table, progress::step);
                } else {
                    writer.write(table, progress::step);
                }
            }
            tell(console, "built " + directory.resolve(table.name()));
        }
    }

    private static void verify(Console console, List<TableSpec> tables, Path directory, ParseResult options)
            throws IOException {
        TableVerifier verifier = new TableVerifier(directory, Version.read());
        long seed = NumberTypes.NUMBER.read("seed", RawValue.string(options.matchedOptionValue(SEED, "1")));
        for (TableSpec table : tables) {
            int[] pieces = options.hasMatchedOption(ALL)
                    ? IntStream.range(0, table.pieces()).toArray()
                    : TableVerifier.sample(table, seed);
            try (Progress progress = Progress.over(pieces.length, table.name(), Options.showProgress(options))) {
                verifier.verify(table, pieces, progress::step);
            }
            tell(console, "%s is right: checksums, and %s of %s pieces computed again"
                    .formatted(directory.resolve(table.name()), pieces.length, table.pieces()));
        }
        verifier.verifySums();
    }

    private static void tell(Console console, String line) {
        console.err().println(line);
        console.err().flush();
    }
}
