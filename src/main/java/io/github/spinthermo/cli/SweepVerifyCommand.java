package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.options.Progress;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.parts.PartVerifier;
import io.github.spinthermo.parts.SweepFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The command that verifies the parts of a sweep. */
final class SweepVerifyCommand implements Callable<Integer> {

    static final String NAME = "verify";

    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private SweepVerifyCommand(Console console) {
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        CommandSpec spec = new SweepVerifyCommand(console).spec;
        HelpText.describe(spec, "Checks that all parts of a sweep are there, their checksums and rows, and computes"
                + " some rows of each again.", List.of("sweep verify energies"));
        spec.name(NAME);
        spec.addPositional(PositionalParamSpec.builder().paramLabel("<folder>").arity("1").required(true)
                .type(Path.class).description("folder of the sweep").build());
        return Options.addProgress(spec);
    }

    @Override
    public Integer call() throws IOException {
        ParseResult options = spec.commandLine().getParseResult();
        Path path = options.matchedPositionalValue(0, null);
        SweepFolder folder = SweepFolder.existing(path);
        try (Progress progress = Progress.over(folder.parts(), NAME, Options.showProgress(options, false))) {
            new PartVerifier(folder).verify(part -> progress.step());
        }
        if (!Options.isQuiet(options)) {
            console.err().println("spinthermo: " + path + " is right: " + SweepCommand.count(folder.parts(), "part")
                    + ", their checksums, their rows, and some of these computed again");
            console.err().flush();
        }
        return ExitCode.SUCCESS.code();
    }
}
