package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.options.OperationOptions;
import io.github.spinthermo.cli.options.Progress;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.FigureWriter;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.catalogue.Version;
import io.github.spinthermo.plot.Normalisation;
import io.github.spinthermo.plot.PlotAnswers;
import io.github.spinthermo.plot.PlotFigure;
import io.github.spinthermo.plot.PlotRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command that plots results of an operation against what runs. */
final class PlotCommand implements Callable<Integer> {

    private static final String NAME = "plot";
    private static final String Y = "--y";
    private static final String X = "--x";
    private static final String LOG_X = "--logx";
    private static final String LOG_Y = "--logy";
    private static final String TITLE = "--title";
    private static final String PER = "--per";
    private static final String OUT = "--out";
    private static final String DATA = "--data";
    private static final String OPEN = "--open";

    private final Operation operation;
    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private PlotCommand(Operation operation, Console console) {
        this.operation = operation;
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        CommandSpec group = CommandSpec.create().name(NAME);
        HelpText.describe(group, "Plots results of an operation as SVG or PNG: a range is the horizontal axis, lists"
                + " make series.", List.of(
                "plot steady-state --n 4,10,100 --s 1/2 --beta0 inf --betaB=-3:3:lin301 --y energy,thermalEnergy"
                        + " --per n --out energies.svg",
                "plot chain --sizes 12,6,2 --times 0:2:0.02 --y relative1,relative2,relative3 --out chain.png"));
        Operations.all().stream().filter(operation -> !operation.name().equals("about"))
                .forEach(operation -> group.addSubcommand(operation.name(), spec(operation, console)));
        return group;
    }

    private static CommandSpec spec(Operation operation, Console console) {
        CommandSpec spec = new PlotCommand(operation, console).spec;
        spec.name(operation.name());
        HelpText.describe(spec, operation, "Plots results of " + operation.name() + ".",
                List.of("plot " + operation.name() + " --help"));
        OperationOptions.addTo(spec, operation);
        spec.addOption(text(Y, "results", "the results to plot, by name: a,b,c").required(true).build());
        spec.addOption(text(X, "parameter", "the parameter along the horizontal axis; by default the one that is given"
                + " as a range, or the index along which the results run, such as time").build());
        spec.addOption(flag(LOG_X, "make the horizontal axis logarithmic"));
        spec.addOption(flag(LOG_Y, "make the vertical axis logarithmic"));
        spec.addOption(text(TITLE, "text", "the title; the operation and the results by default").build());
        spec.addOption(text(PER, "n or ns", "divide all values by n, or by ns").build());
        spec.addOption(OptionSpec.builder(OUT).type(Path.class).paramLabel("<file>").required(true)
                .description("the picture, whose name ends in .svg or .png").build());
        spec.addOption(flag(DATA, "write the data too, beside the picture as CSV"));
        spec.addOption(flag(OPEN, "show the picture with the program that this machine has for it"));
        return Options.addProgress(Options.addMaxSeconds(spec));
    }

    private static OptionSpec.Builder text(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).paramLabel("<" + label + ">").description(description);
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).description(description).build();
    }

    @Override
    public Integer call() throws IOException {
        ParseResult options = spec.commandLine().getParseResult();
        Path out = options.matchedOptionValue(OUT, Path.of(""));
        String name = name(out);
        PlotRequest request = request(options);
        PlotAnswers answers = PlotAnswers.of(request, Options.budget(options));
        Figure figure;
        try (Progress progress = Progress.over(answers.points(), NAME, Options.showProgress(options))) {
            figure = PlotFigure.of(request, answers, name, progress::step);
        }
        Path folder = Optional.ofNullable(out.getParent()).orElse(Path.of(""));
        new FigureWriter(folder, Version.read(), false).writePicture(figure, out, options.hasMatchedOption(DATA));
        if (!Options.isQuiet(options)) {
            notes(request, answers).forEach(console::note);
        }
        if (options.hasMatchedOption(OPEN)) {
            Viewer.show(out);
        }
        return ExitCode.SUCCESS.code();
    }

    /** Tells which lists may be meant otherwise, and that points were left out. */
    private Stream<String> notes(PlotRequest request, PlotAnswers answers) {
        return Stream.concat(operation.notes(request.given()).stream(), answers.faults().stream().limit(1)
                .map(first -> answers.faults().size() + " of " + answers.points()
                        + " points have no answer; the first because " + first.getMessage()));
    }

    private PlotRequest request(ParseResult options) {
        List<String> y = Stream.of(options.matchedOptionValue(Y, "").split(",")).map(String::strip)
                .filter(result -> !result.isEmpty()).distinct().toList();
        if (y.isEmpty()) {
            throw InvalidInputException.ofName("no-result", "y", "is empty; write results of " + operation.name()
                    + " with commas between them");
        }
        return new PlotRequest(operation, OperationOptions.inputs(options, operation), y,
                Optional.ofNullable(options.matchedOptionValue(X, null)), options.hasMatchedOption(LOG_X),
                options.hasMatchedOption(LOG_Y), Optional.ofNullable(options.matchedOptionValue(TITLE, null)),
                Optional.ofNullable(options.<String>matchedOptionValue(PER, null)).map(Normalisation::of)
                        .orElse(Normalisation.NONE));
    }

    /** Returns the name of the file without its suffix. */
    private static String name(Path out) {
        String file = String.valueOf(out.getFileName());
        String lower = file.toLowerCase(Locale.ROOT);
        if ((!lower.endsWith(".svg") && !lower.endsWith(".png")) || file.length() == ".svg".length()) {
            throw new InvalidInputException("no-picture", "out", out.toString(),
                    "is not the name of a picture; write a name that ends in .svg or .png");
        }
        return file.substring(0, file.length() - ".svg".length());
    }
}
