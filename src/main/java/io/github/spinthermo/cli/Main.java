package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.cli.streams.StandardInput;
import io.github.spinthermo.cli.streams.StandardOutput;
import io.github.spinthermo.cli.streams.Terminal;
import io.github.spinthermo.cli.words.Invocation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program {@code spinthermo}. */
public final class Main {

    private static final String DEBUG = "--debug";
    /** Types that no option has; loading all that belongs to them would take a fifth of the start. */
    private static final String UNUSED_TYPES = "java\\.(sql|time|net|util)\\..*";

    private static final String NO_COLOR = "--no-color";

    private Main() { }

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.setProperty("picocli.converters.excludes", UNUSED_TYPES);
        InputStream in = StandardInput.open();
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        System.exit(run(new Console(in, out, err, Terminal.detect()), arguments));
    }

    /** Runs a command on given streams. */
    static int run(Console console, String... arguments) {
        StandardOutput out = new StandardOutput(console.out());
        CommandLine command =
                commandLine(new Console(console.in(), out, console.err(), console.terminal()), arguments);
        command.setOut(writer(out)).setErr(console.err());
        if (Stream.of(arguments).anyMatch(NO_COLOR::equalsIgnoreCase)) {
            command.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        }
        int exit;
        try {
            exit = execute(command, console, arguments);
        } catch (Error e) {
            exit = Failures.on(e, command, command.getParseResult());
        }
        command.getOut().flush();
        if (exit == ExitCode.SUCCESS.code() && out.failure().isPresent()) {
            exit = Failures.on(out.failure().get(), command, command.getParseResult());
        }
        console.err().flush();
        return exit;
    }

    private static int execute(CommandLine command, Console console, String... arguments) {
        CommandSpec root = command.getCommandSpec();
        try {
            Invocation invocation = Invocation.of(root, arguments);
            if (invocation.isHelpWanted()) {
                return command.execute(
                        Stream.concat(Stream.of(HelpCommand.NAME), invocation.path()).toArray(String[]::new));
            }
            if (invocation.isVersionWanted()) {
                return command.execute(Commands.VERSION);
            }
            if (invocation.command() == root) {
                return begin(command, console.terminal());
            }
            return command.execute(invocation.words());
        } catch (ParameterException e) {
            return ArgumentFaults.tell(e);
        }
    }

    /** Answers the name of the program alone: standard output is for results, and there are none. */
    private static int begin(CommandLine command, Terminal terminal) {
        command.getErr().print(HelpCommand.beginning(command.getCommandSpec(), terminal.help()));
        return ExitCode.USAGE.code();
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
    }

    private static CommandLine commandLine(Console console, String... arguments) {
        CommandSpec root = CommandSpec.create().name("spinthermo");
        HelpText.describe(root, "Thermodynamics of collectively dissipating spins, every printed digit right.", List.of(
                "multiplicities --n 10 --s 1/2", "weights --n 1000 --s 1/2 --beta0 0.1 --digits 50",
                "steady-state --n 100 --s 1/2 --beta0 inf --betaB 0.1:2:0.1 --format csv",
                "block --J 5/2 --beta 0.1,1,inf",
                "sweep steady-state --n 10:1000:10 --s 1/2 --beta0 1 --betaB 0.5,1,2 --fields energy --out energies",
                "oracle < requests.jsonl"));
        root.usageMessage().footer("", "'spinthermo help units' tells the units, 'spinthermo help cite' how to cite.");
        root.addOption(OptionSpec.builder("-V", Invocation.VERSION).type(boolean.class)
                .description("print the version and exit").build());
        root.addOption(OptionSpec.builder(NO_COLOR).type(boolean.class).scopeType(ScopeType.INHERIT)
                .description("write help without colours; the variable NO_COLOR does the same").build());
        root.addOption(OptionSpec.builder(DEBUG).type(boolean.class).scopeType(ScopeType.INHERIT)
                .description("show a stack trace with an error").build());
        Commands.neededBy(arguments).forEach(name -> root.addSubcommand(name, Commands.spec(name, console)));
        CommandLine command = new CommandLine(root);
        command.setParameterExceptionHandler(ArgumentFaults::tell);
        command.setExecutionExceptionHandler(Failures::on);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        // The value in --beta0=-oo is no option, although it begins as -o does.
        command.setAllowOptionsAsOptionParameters(true);
        return command;
    }

    /** Tells whether a stack trace is wanted. */
    static boolean isDebug(ParseResult options) {
        for (ParseResult level = options; level != null; level = level.subcommand()) {
            if (level.hasMatchedOption(DEBUG)) {
                return true;
            }
        }
        return false;
    }
}
