package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.options.Progress;
import io.github.spinthermo.cli.output.ClaimsView;
import io.github.spinthermo.cli.output.View;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.text.NearestNames;
import io.github.spinthermo.reproduction.Claims;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The claims of the papers, recomputed. */
final class ReproduceCommand implements Callable<Integer> {

    private static final String PAPER = "paper";
    private static final String SUMMARY = "--summary";

    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private ReproduceCommand(Console console) {
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        return new ReproduceCommand(console).describe();
    }

    private CommandSpec describe() {
        HelpText.describe(spec, "Recomputes quantitative claims of the papers; takes about 20 seconds on two cores.",
                List.of("reproduce", "reproduce --summary", "reproduce --paper dias-2021 --format csv"));
        spec.name("reproduce");
        spec.addOption(OptionSpec.builder("--" + PAPER).type(String.class).paramLabel("<paper>")
                .description("check only the claims of one paper: latune-2019, dias-2021 or pirmoradian-2019").build());
        spec.addOption(OptionSpec.builder(SUMMARY).type(boolean.class)
                .description("show only the number of claims of each paper with each verdict").build());
        Options.addTo(spec);
        spec.usageMessage().footer("", "Verdicts, each computed:",
                "  confirmed                 the printed claim holds",
                "  corrected                 the printed claim does not hold, but the correction in the note does",
                "  confirmed-with-condition  the printed claim holds, but only under the condition in the note",
                "  not-checkable             the claim contains nothing that can be computed",
                "  refuted                   neither holds; this is expected of no claim",
                "The exit code is 0 if all verdicts are the expected ones, else 1.");
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        ParseResult options = spec.commandLine().getParseResult();
        Optional<String> paper = Optional.ofNullable(options.matchedOptionValue("--" + PAPER, null));
        Claims claims = Claims.all();
        paper.ifPresent(name -> requirePaper(claims, name));
        boolean summary = options.hasMatchedOption(SUMMARY);
        Output output = Output.of(options, console);
        boolean rowsShown = !summary && output.file().isEmpty();
        AtomicReference<ExitCode> exit = new AtomicReference<>();
        try (Progress progress = Progress.over(claims.printed(paper).size(), "reproduce",
                Options.showProgress(options, rowsShown))) {
            output.write(out -> {
                View view = summary
                        ? ClaimsView.summary(output.format(), output.width(), out)
                        : ClaimsView.of(output.format(), output.width(), out);
                exit.set(new Reproduction(claims, Options.budget(options), view, progress::step)
                        .run(paper, console.err()));
            });
        }
        return exit.get().code();
    }

    private static void requirePaper(Claims claims, String paper) {
        if (claims.papers().stream().noneMatch(paper::equalsIgnoreCase)) {
            throw new InvalidInputException("unknown-paper", PAPER, paper,
                    "is not a paper; there are " + String.join(", ", claims.papers())
                            + NearestNames.question(paper, claims.papers()));
        }
    }
}
