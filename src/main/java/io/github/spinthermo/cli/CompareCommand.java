package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.options.Progress;
import io.github.spinthermo.cli.output.ComparisonView;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.filecheck.ComparedCell;
import io.github.spinthermo.filecheck.Comparison;
import io.github.spinthermo.filecheck.RowGroup;
import io.github.spinthermo.filecheck.UserFile;
import io.github.spinthermo.io.InputFile;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.text.Decimals;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.grid.Pipeline;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The command that checks the values of a file digit by digit. */
final class CompareCommand implements Callable<Integer> {

    private static final String OPERATION = "--op";
    private static final String DIGITS = "--digits";
    private static final String ABSOLUTE = "absolute";
    private static final String WORST = "--worst";
    private static final String IGNORE = "--ignore";
    private static final String STANDARD_INPUT = "-";
    private static final int DEFAULT_DIGITS = 10;

    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private CompareCommand(Console console) {
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        return new CompareCommand(console).describe();
    }

    private CommandSpec describe() {
        HelpText.describe(spec, "Checks the values of a CSV file digit by digit, the worst row first.", List.of(
                "compare tables/examples/energies.csv --digits 12",
                "compare tables/examples/energies.csv --digits 12 --absolute 1e-12 --worst 3",
                "compare tables/otto/otto.csv --op otto --ignore --digits 30 --format csv"));
        spec.name("compare");
        spec.addPositional(PositionalParamSpec.builder().paramLabel("<file>").arity("1").required(true).type(Path.class)
                .description("a CSV file, or - for standard input; commas, semicolons, tabulators or blanks separate"
                        + " its cells. Columns named like parameters of an operation are parameters; columns named"
                        + " like results, as in the CSV of the operation or by their symbols, are checked. Cells that"
                        + " are empty or NaN are not compared; lines that begin with # are comments").build());
        spec.addOption(OptionSpec.builder(OPERATION).type(String.class).paramLabel("<operation>")
                .completionCandidates(Operations.names())
                .description("operation that computes the right values; by default the only one that the columns fit")
                .build());
        spec.addOption(OptionSpec.builder(DIGITS).type(String.class).paramLabel("<digits>")
                .description("number of digits that have to be right in every value; " + DEFAULT_DIGITS + " by default")
                .build());
        spec.addOption(OptionSpec.builder("--" + ABSOLUTE).type(String.class).paramLabel("<error>")
                .description("error up to which a value counts as right, whatever its digits; 0 by default")
                .build());
        spec.addOption(OptionSpec.builder(WORST).type(String.class).paramLabel("<rows>")
                .description("show only this many rows, the worst ones; by default " + ComparisonView.SHOWN
                        + " in text and all in csv and json").build());
        spec.addOption(OptionSpec.builder(IGNORE).type(boolean.class)
                .description("ignore columns that are neither parameters nor results").build());
        spec.usageMessage().footer("",
                "d digits of a value are right if it is off by at most half a unit of the d-th digit of the true one."
                        + " What an operation computes in double precision also agrees within its tolerance.",
                "The exit code is 1 if a value has fewer right digits than are asked for, or if no value is compared.");
        return Options.addTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        ParseResult options = spec.commandLine().getParseResult();
        Comparison.Demands demands = demands(options);
        OptionalInt rows = rows(options);
        Output output = Output.of(options, console);
        Comparison comparison = comparison(options, demands);
        List<ComparedCell> cells = cells(comparison, options);
        output.write(out -> new ComparisonView(comparison, demands, rows, out)
                .show(cells, output.format(), output.width()));
        tellOfOthers(comparison.size(), cells.size());
        boolean isGood = !cells.isEmpty() && cells.stream().allMatch(cell -> cell.agrees(demands.digits()));
        return (isGood ? ExitCode.SUCCESS : ExitCode.DIFFERENCE).code();
    }

    /** Says how many values were not compared. */
    private void tellOfOthers(long all, long compared) {
        if (compared == 0) {
            console.err().println("spinthermo: no value was compared; cells that are empty, NaN or not computed: "
                    + all);
        } else if (compared < all) {
            console.err().println("spinthermo: cells that are empty, NaN or not computed, and were not compared: "
                    + (all - compared) + " of " + all);
        }
    }

    private static Comparison.Demands demands(ParseResult options) {
        String digits = options.matchedOptionValue(DIGITS, Integer.toString(DEFAULT_DIGITS));
        return new Comparison.Demands(NumberTypes.DIGITS.read("digits", RawValue.string(digits)).digits(),
                absolute(options.matchedOptionValue("--" + ABSOLUTE, "0")),
                options.hasMatchedOption(IGNORE));
    }

    private static BigDecimal absolute(String text) {
        try {
            BigDecimal absolute = Decimals.parse(text);
            if (absolute.signum() < 0) {
                throw new InvalidInputException("negative", ABSOLUTE, text,
                        "is negative; write 0 or more, such as 1e-12");
            }
            return absolute;
        } catch (InvalidInputException | ResourceLimitException e) {
            throw e.named(ABSOLUTE);
        }
    }

    private static OptionalInt rows(ParseResult options) {
        if (!options.hasMatchedOption(WORST)) {
            return OptionalInt.empty();
        }
        String rows = options.matchedOptionValue(WORST, "");
        return OptionalInt.of((int) Math.min(Integer.MAX_VALUE,
                NumberTypes.NUMBER.read("worst", RawValue.string(rows))));
    }

    private Comparison comparison(ParseResult options, Comparison.Demands demands) throws IOException {
        UserFile file = file(options.matchedPositionalValue(0, null));
        Budget budget = Options.budget(options);
        String name = options.matchedOptionValue(OPERATION, null);
        return name == null
                ? Comparison.find(file, Operations.all(), demands, budget)
                : Comparison.with(file, named(name), demands, budget);
    }

    private UserFile file(Path path) throws IOException {
        return path.toString().equals(STANDARD_INPUT)
                ? UserFile.read("standard input", console.in().readAllBytes())
                : UserFile.read(path.toString(), InputFile.bytes(path));
    }

    private static Operation named(String name) {
        List<String> names = Operations.names();
        return names.stream().filter(name::equalsIgnoreCase).findFirst().map(Operations::named)
                .orElseThrow(() -> new InvalidInputException("unknown-op", "op", name, "is not an operation; there are "
                        + String.join(", ", names) + Operations.question(name)));
    }

    /** Computes and judges all cells on all cores. */
    private List<ComparedCell> cells(Comparison comparison, ParseResult options) {
        List<ComparedCell> cells = new ArrayList<>();
        Iterator<RowGroup> judged = comparison.groups().iterator();
        Budget budget = Options.budget(options);
        Session session = new Session();
        try (Progress progress = Progress.over(comparison.groups().size(), "compare", Options.showProgress(options));
                Pipeline pipeline = new Pipeline(budget, progress::share, (point, result) -> {
                    cells.addAll(comparison.judge(judged.next(), result));
                    progress.step();
                })) {
            comparison.groups().forEach(group -> pipeline.add(Map.of(), () -> group.plan(budget, session)));
            pipeline.finish();
        }
        return cells;
    }
}
