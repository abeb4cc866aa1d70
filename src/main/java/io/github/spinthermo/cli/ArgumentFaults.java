package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.catalogue.Operations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The sentence about a command line that cannot be read, and where to read on. */
final class ArgumentFaults {

    private ArgumentFaults() { }

    static int tell(ParameterException failure, String... arguments) {
        CommandLine command = failure.getCommandLine();
        boolean isRoot = command.getParent() == null;
        String help = isRoot ? "" : command.getCommandSpec().qualifiedName().replaceFirst("^\\S+", "");
        command.getErr().println("spinthermo: " + message(failure));
        command.getErr().println("See 'spinthermo help" + help + "'.");
        command.getErr().flush();
        return ExitCode.USAGE.code();
    }

    private static String message(ParameterException failure) {
        if (failure instanceof MissingParameterException missing && missing.getMissing().size() > 0) {
            return missing(all(missing));
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (failure instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + " is given twice; write it once";
        }
        if (failure.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0) {
            return option.longestName() + "=" + failure.getValue() + " has a value, and " + option.longestName()
                    + " takes none; write " + option.longestName() + " alone";
        }
        return failure.getMessage();
    }

    /**
     * Lists all that is missing, so that nobody hears of it piece by piece: what the parser wants, and the parameters
     * of an operation in whose place others may be given.
     */
    private static List<ArgSpec> all(MissingParameterException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        Set<ArgSpec> missing = new LinkedHashSet<>(failure.getMissing());
        if (command.parent() != null && Operations.names().contains(command.name())) {
            Operations.named(command.name()).parameters().stream().filter(Parameter::required)
                    .filter(parameter -> parameter.names().noneMatch(name -> isGiven(command.findOption(name))))
                    .forEach(parameter -> missing.add(command.findOption(parameter.name())));
        }
        List<ArgSpec> ordered = new ArrayList<>(command.options());
        ordered.retainAll(missing);
        missing.removeAll(ordered);
        ordered.addAll(missing);
        return ordered;
    }

    private static boolean isGiven(OptionSpec option) {
        return option != null && !option.stringValues().isEmpty();
    }

    private static String missing(List<ArgSpec> missing) {
        String names = missing.stream().map(ArgumentFaults::name).collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " and $1");
        String written = missing.stream().map(ArgumentFaults::written).collect(Collectors.joining(" "));
        return names + (missing.size() == 1 ? " is missing" : " are missing")
                + (written.equals(names) ? "; write it after the command" : "; write " + written);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName().substring(2) : argument.paramLabel();
    }

    private static String written(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : argument.paramLabel();
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String word = failure.getUnmatched().get(0);
        return "'" + word + "' is not expected here; "
                + "write an option before it, or quotes around a value that contains blanks";
    }
}
