package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.oracle.Oracle;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The oracle on standard input and output. */
final class OracleCommand implements Callable<Integer> {

    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private OracleCommand(Console console) {
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        CommandSpec spec = new OracleCommand(console).spec;
        HelpText.describe(spec, "Answers requests in JSON, one object per line, until the input ends. It"
                + " works on several at a time and answers in their order.", List.of(
                "oracle", "oracle --threads 2 --max-seconds 5 < requests.jsonl > answers.jsonl"));
        spec.usageMessage().footer("", "A request:",
                "  {\"id\":1,\"op\":\"block\",\"J\":\"5/2\",\"beta\":\"0.1\",\"digits\":50}",
                "A grid, answered by one line with columns; any number or spin may be an array or a range:",
                "  {\"op\":\"block\",\"J\":[1,\"5/2\"],\"beta\":\"0.1:1:0.1\",\"fields\":[\"energy\",\"entropy\"]}",
                "The operations, their parameters and fields: {\"op\":\"about\"}",
                "Only some fields, and only what they cost: \"fields\":[\"energy\"] in any request",
                "Why fields of an answer are null: \"reasons\":true in any request");
        return Options.addThreads(Options.addMaxSeconds(spec.name("oracle")));
    }

    @Override
    public Integer call() throws IOException {
        ParseResult options = spec.commandLine().getParseResult();
        new Oracle(Options.budget(options), Options.threads(options)).run(console.in(), console.out());
        return ExitCode.SUCCESS.code();
    }
}
