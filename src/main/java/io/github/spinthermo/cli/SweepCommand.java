package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.options.OperationOptions;
import io.github.spinthermo.cli.options.Progress;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.catalogue.Version;
import io.github.spinthermo.parts.Engines;
import io.github.spinthermo.parts.SweepPart;
import io.github.spinthermo.parts.SweepEngine;
import io.github.spinthermo.parts.SweepFolder;
import io.github.spinthermo.parts.SweepRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command that computes an operation over a grid into the parts of a folder, and goes on where it was cut off. */
final class SweepCommand implements Callable<Integer> {

    private static final String OUT = "--out";
    private static final String RESUME = "--resume";
    private static final String PART = "--part";

    private final Operation operation;
    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private SweepCommand(Operation operation, Console console) {
        this.operation = operation;
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        CommandSpec group = CommandSpec.create().name("sweep");
        HelpText.describe(group, "Computes an operation over a grid into the files of a folder; a sweep that is cut off"
                + " goes on with --resume.", List.of(
                "sweep steady-state --n 10:1000:10 --s 1/2 --beta0 1 --betaB 0.5,1,2 --fields energy --digits double"
                        + " --out energies",
                "sweep verify energies"));
        Operations.all().stream().filter(SweepCommand::hasGrid)
                .forEach(operation -> group.addSubcommand(operation.name(), spec(operation, console)));
        return group.addSubcommand(SweepVerifyCommand.NAME, SweepVerifyCommand.spec(console));
    }

    private static boolean hasGrid(Operation operation) {
        return operation.inputs().stream().anyMatch(input -> input.type().kind().spansAxis());
    }

    private static CommandSpec spec(Operation operation, Console console) {
        CommandSpec spec = new SweepCommand(operation, console).spec;
        spec.name(operation.name());
        HelpText.describe(spec, operation, "Computes " + operation.name() + " over a grid into the files of a folder.",
                List.of("sweep " + operation.name() + " " + operation.examples().get(0) + " --out results",
                        "sweep " + operation.name() + " " + operation.examples().get(0) + " --out results --resume"));
        OperationOptions.addTo(spec, operation);
        spec.addOption(OptionSpec.builder(OUT).type(Path.class).paramLabel("<folder>").required(true)
                .description("folder of the parts and of sweep.json, their list; it is made, those above it are not")
                .build());
        spec.addOption(OptionSpec.builder(RESUME).type(boolean.class)
                .description("go on where an earlier run was cut off, or begin").build());
        spec.addOption(OptionSpec.builder(PART).type(String.class).paramLabel("<k/m>")
                .description("compute the k-th of m shares of the parts, as 3/8 does; each may be done by a process of"
                        + " its own").build());
        Engines.NAMES.forEach((name, description) -> spec.addOption(OptionSpec.builder("--" + name).type(String.class)
                .paramLabel("<" + name + ">").description(description).build()));
        return Options.addProgress(Options.addMaxSeconds(spec));
    }

    @Override
    public Integer call() throws IOException {
        ParseResult options = spec.commandLine().getParseResult();
        Share share = Share.parse(options.matchedOptionValue(PART, "1/1"));
        Path out = out(options);
        SweepEngine engine = Engines.of(settings(options), out);
        SweepFolder folder = SweepFolder.open(out, request(options), software(), begun(options));
        List<Integer> parts = folder.missing(share.number(), share.of());
        if (!Options.isQuiet(options)) {
            operation.notes(OperationOptions.inputs(options, operation)).forEach(console::note);
        }
        tell(options, announcement(folder, parts, engine));
        compute(folder, parts, engine, options);
        tell(options, summary(folder, out));
        return ExitCode.SUCCESS.code();
    }

    private static Path out(ParseResult options) {
        Path out = options.matchedOptionValue(OUT, Path.of(""));
        if (out.toString().isBlank()) {
            throw new InvalidInputException("no-folder", "out", "",
                    "is not the name of a folder; write for example --out energies");
        }
        return out;
    }

    private static SweepFolder.Begun begun(ParseResult options) {
        if (options.hasMatchedOption(PART)) {
            return SweepFolder.Begun.SHARED;
        }
        return options.hasMatchedOption(RESUME) ? SweepFolder.Begun.CONTINUED : SweepFolder.Begun.REFUSED;
    }

    private SweepRequest request(ParseResult options) {
        Map<String, String> given = new LinkedHashMap<>(OperationOptions.inputs(options, operation));
        given.putAll(OperationOptions.common(options));
        return new SweepRequest(operation.name(), given, Options.budget(options).seconds());
    }

    private static Map<String, String> settings(ParseResult options) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : Engines.NAMES.keySet()) {
            if (options.hasMatchedOption("--" + name)) {
                settings.put(name, options.matchedOptionValue("--" + name, ""));
            }
        }
        return settings;
    }

    private static String software() {
        return "spinthermo " + Version.read();
    }

    private static String announcement(SweepFolder folder, List<Integer> parts, SweepEngine engine) {
        Estimate all = folder.work().estimate(folder.rows(parts), engine.threads());
        return count(folder.rows(parts), "row") + " in " + parts.size() + " of " + count(folder.parts(), "part")
                + "; on " + engine + " they need " + all;
    }

    private void compute(SweepFolder folder, List<Integer> parts, SweepEngine engine, ParseResult options)
            throws IOException {
        boolean isShown = Options.showProgress(options, false);
        Thread farewell = new Thread(() -> sayFarewell(folder, isShown, options), "farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        try (Progress progress = Progress.over(folder.rows(parts), operation.name(), isShown)) {
            engine.compute(folder.work(), parts, new SweepEngine.Sink() {
                @Override
                public void take(SweepPart.Content content) throws IOException {
                    folder.add(content);
                }

                @Override
                public void advance(long rows) {
                    progress.step(rows);
                }
            });
        } finally {
            folder.list();
            removeQuietly(farewell);
        }
    }

    /** Says what is done, on a line below the progress. */
    private void sayFarewell(SweepFolder folder, boolean isShown, ParseResult options) {
        if (isShown) {
            console.err().println();
        }
        tell(options, "the sweep was cut off; " + folder.done() + " of " + count(folder.parts(), "part")
                + " are done and stay, and the same command with " + RESUME + " goes on");
    }

    /** Takes back a thread that would run at the end, unless that is now. */
    private static void removeQuietly(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // The process is ending, and the thread has its say.
        }
    }

    private static String summary(SweepFolder folder, Path out) throws IOException {
        long failed = folder.failed();
        String rows = failed == 0 ? "" : "; without results: " + count(failed, "row")
                + ", which cannot be answered or would take longer than --max-seconds allows";
        return folder.isWhole() ? out + " is whole: " + count(folder.parts(), "part") + rows
                : out + " has the parts of this share" + rows + "; others are still to be computed";
    }

    /** Returns a number of things in words. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private void tell(ParseResult options, String line) {
        if (!Options.isQuiet(options)) {
            console.err().println("spinthermo: " + line);
            console.err().flush();
        }
    }

    /**
     * A share of the parts.
     *
     * @param number which one, from 1
     * @param of how many there are
     */
    private record Share(int number, int of) {

        private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

        static Share parse(String text) {
            Matcher numbers = FORM.matcher(text.strip());
            if (!numbers.matches()) {
                throw invalid(text);
            }
            Share share = new Share(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
            if (share.number > share.of) {
                throw invalid(text);
            }
            return share;
        }

        private static InvalidInputException invalid(String text) {
            return new InvalidInputException("not-a-share", "part", text,
                    "is not a share; write k/m with k from 1 to m, such as 3/8");
        }
    }
}
