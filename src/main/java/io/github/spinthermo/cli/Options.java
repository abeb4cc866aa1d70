package io.github.spinthermo.cli;

import io.github.spinthermo.cli.output.Format;
import io.github.spinthermo.cli.streams.Terminal;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.text.Numeral;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options that commands share. */
final class Options {

    private static final String FORMAT = "--format";
    private static final String OUTPUT = "--output";
    private static final String MAX_SECONDS = "--max-seconds";
    private static final String THREADS = "--threads";
    private static final String PROGRESS = "--progress";
    private static final String QUIET = "--quiet";

    private Options() { }

    /** Adds the options for format, file, time limit and progress. */
    static CommandSpec addTo(CommandSpec spec) {
        return addMaxSeconds(addOutput(spec));
    }

    /** Adds the options for format, file and progress. */
    static CommandSpec addOutput(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(FORMAT).type(String.class).paramLabel("<format>")
                .completionCandidates(List.of("text", "csv", "json"))
                .description("text, csv or json (one object per line); by default the format that the suffix of the"
                        + " output file names, or else text")
                .build());
        spec.addOption(OptionSpec.builder("-o", OUTPUT).type(Path.class).paramLabel("<file>")
                .description("write to a file, created atomically once complete; the suffix .csv, .json, .jsonl"
                        + " or .txt gives the format")
                .build());
        return addProgress(spec);
    }

    /** Adds the options for the progress bar and its absence. */
    static CommandSpec addProgress(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(PROGRESS).type(boolean.class)
                .description("show progress on standard error even if that is not a terminal").build());
        return spec.addOption(OptionSpec.builder("-q", QUIET).type(boolean.class)
                .description("show neither progress nor notes").build());
    }

    /** Adds the option for the time that a request may take. */
    static CommandSpec addMaxSeconds(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder(MAX_SECONDS).type(String.class).defaultValue("60")
                .paramLabel("<seconds>")
                .description("time limit: requests that are estimated to take longer are refused, and those that do"
                        + " take longer are ended; 60 by default")
                .build());
    }

    /** Adds the option for the number of threads that compute. */
    static CommandSpec addThreads(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder(THREADS).type(String.class).paramLabel("<number>")
                .description("number of threads that compute at the same time; by default one for each core").build());
    }

    /** Returns the number of threads that compute: as many as are asked for, or else as there are cores. */
    static int threads(ParseResult options) {
        return options.hasMatchedOption(THREADS)
                ? NumberTypes.THREADS.read("threads", RawValue.string(options.matchedOptionValue(THREADS, "")))
                : Runtime.getRuntime().availableProcessors();
    }

    /** Returns the format asked for by name, or none. */
    static Optional<Format> format(ParseResult options) {
        return Optional.ofNullable(options.<String>matchedOptionValue(FORMAT, null)).map(Format::named);
    }

    /** Returns the file asked for, or none where the data go to standard output. */
    static Optional<Path> output(ParseResult options) {
        Optional<Path> file = Optional.ofNullable(options.matchedOptionValue(OUTPUT, null));
        if (file.filter(path -> path.toString().isEmpty()).isPresent()) {
            throw new InvalidInputException("no-file", "output", "",
                    "is not the name of a file; write for example --output energies.csv");
        }
        return file;
    }

    static Budget budget(ParseResult options) {
        if (!options.hasMatchedOption(MAX_SECONDS)) {
            return new Budget(Budget.DEFAULT_SECONDS);
        }
        String text = options.matchedOptionValue(MAX_SECONDS, "");
        Numeral seconds = Numeral.read("max-seconds", text, "a number of seconds such as 60 or 0.5, or inf");
        if (seconds.signum() <= 0) {
            throw new InvalidInputException("not-positive", "max-seconds", text,
                    "is not a time; write a positive number of seconds");
        }
        return new Budget(Math.max(seconds.toDouble(), Double.MIN_VALUE));
    }

    /** Returns whether nothing is said but faults. */
    static boolean isQuiet(ParseResult options) {
        return options.hasMatchedOption(QUIET);
    }

    /** Returns whether progress is shown: on request, or on a terminal that does not show the rows themselves. */
    static boolean showProgress(ParseResult options) {
        return showProgress(options, options.commandSpec().findOption(OUTPUT) != null && output(options).isEmpty());
    }

    /** Returns whether progress is shown where it is known whether the terminal shows the rows. */
    static boolean showProgress(ParseResult options, boolean rowsShown) {
        boolean asked = options.hasMatchedOption(PROGRESS);
        return !options.hasMatchedOption(QUIET) && (asked || (Terminal.isInteractive() && !rowsShown));
    }
}
