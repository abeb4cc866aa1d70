package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.options.Progress;
import io.github.spinthermo.cli.output.Paragraph;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.figure.Figures;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.FigureWriter;
import io.github.spinthermo.io.Cores;
import io.github.spinthermo.operation.catalogue.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The figures of the papers, and those of our own. */
final class FigureCommand {

    private static final String ALL = "--all";
    private static final String OUT = "--out";
    private static final String PNG = "--png";

    private FigureCommand() { }

    static CommandSpec spec(Console console) {
        CommandSpec group = CommandSpec.create().name("figure");
        HelpText.describe(group, "Draws the figures of the papers again, all but three sketches, and some of our own.",
                List.of("figure list", "figure draw latune-1 dias-2b --out figures",
                        "figure draw --all --out figures"));
        return group.addSubcommand("list", list(console)).addSubcommand("draw", new Draw(console).describe());
    }

    private static CommandSpec list(Console console) {
        Callable<Integer> list = () -> {
            int widest = Figures.all().stream().mapToInt(figure -> figure.id().length()).max().orElse(0);
            Output.write(console.out(), writer -> {
                for (Figure figure : Figures.all()) {
                    String padding = " ".repeat(widest - figure.id().length());
                    String line = figure.id() + padding + "  " + figure.summary();
                    writer.write(Paragraph.text(line, console.terminal().data()));
                }
            });
            return ExitCode.SUCCESS.code();
        };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(list).name("list");
        HelpText.describe(spec, "Lists the figures: the id of each, and its contents.", List.of("figure list"));
        return spec;
    }

    /** Computes on all cores; one figure is one piece of the work. */
    private static final class Draw implements Callable<Integer> {

        private final Console console;
        private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

        Draw(Console console) {
            this.console = console;
        }

        CommandSpec describe() {
            HelpText.describe(spec, "Draws figures as SVG with their data as CSV, the same bytes on any machine.",
                    List.of("figure draw latune-1 dias-2b", "figure draw --all --out figures --png"));
            spec.name("draw");
            spec.addPositional(PositionalParamSpec.builder().paramLabel("<id>").arity("0..*").type(String[].class)
                    .description("ids of figures, as figure list shows them").build());
            spec.addOption(OptionSpec.builder(ALL).type(boolean.class).description("draw all figures").build());
            spec.addOption(OptionSpec.builder(OUT).type(Path.class).paramLabel("<folder>")
                    .description("folder that the files are written to; figures by default").build());
            spec.addOption(OptionSpec.builder(PNG).type(boolean.class)
                    .description("write each figure also as PNG, at twice the size").build());
            return Options.addProgress(spec);
        }

        @Override
        public Integer call() {
            ParseResult options = spec.commandLine().getParseResult();
            List<Figure> figures = figures(options);
            Path directory = options.matchedOptionValue(OUT, Path.of("figures"));
            FigureWriter writer = new FigureWriter(directory, Version.read(), options.hasMatchedOption(PNG));
            boolean isShown = Options.showProgress(options);
            try (Progress progress = Progress.over(figures.size(), "figures", isShown)) {
                draw(figures, writer, progress, !isShown);
            }
            tell(figures.size() + (figures.size() == 1 ? " figure" : " figures") + " to " + directory);
            return ExitCode.SUCCESS.code();
        }

        private static List<Figure> figures(ParseResult options) {
            String[] ids = options.matchedPositionalValue(0, new String[0]);
            boolean isAll = options.hasMatchedOption(ALL);
            if (isAll == ids.length > 0) {
                throw InvalidInputException.ofName("which-figures", "figure", isAll
                        ? "is named beside --all; leave out one of them"
                        : "is missing; name some of figure list, or write --all");
            }
            return isAll ? Figures.all() : Stream.of(ids).map(Figures::named).distinct().toList();
        }

        private void draw(List<Figure> figures, FigureWriter writer, Progress progress, boolean isTold) {
            Cores.map(IntStream.range(0, figures.size()).toArray(), piece -> {
                try {
                    writer.write(figures.get(piece));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                progress.step();
                if (isTold) {
                    tell(figures.get(piece).id());
                }
                return piece;
            });
        }

        private synchronized void tell(String what) {
            console.err().println("wrote " + what);
            console.err().flush();
        }
    }
}
