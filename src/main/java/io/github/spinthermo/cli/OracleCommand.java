package io.github.spinthermo.cli;

import io.github.spinthermo.oracle.Oracle;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** The oracle on standard input and output. */
final class OracleCommand implements Callable<Integer> {

    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private OracleCommand(Console console) {
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        CommandSpec spec = new OracleCommand(console).spec;
        HelpText.describe(spec, "Answers requests in JSON, one object per line, until the input ends.", List.of(
                "oracle", "oracle --max-seconds 5 < requests.jsonl > answers.jsonl"));
        spec.usageMessage().footer("", "A request:",
                "  {\"id\":1,\"op\":\"block\",\"J\":\"5/2\",\"beta\":\"0.1\",\"digits\":50}",
                "The operations, their parameters and fields: {\"op\":\"about\"}",
                "Why fields of an answer are null: \"reasons\":true in any request");
        return Options.addMaxSeconds(spec.name("oracle"));
    }

    @Override
    public Integer call() throws IOException {
        new Oracle(Options.budget(spec.commandLine().getParseResult())).run(console.in(), console.out());
        return ExitCode.SUCCESS.code();
    }
}
