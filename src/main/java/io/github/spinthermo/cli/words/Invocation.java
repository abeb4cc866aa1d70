package io.github.spinthermo.cli.words;

import io.github.spinthermo.operation.catalogue.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The words of a command line as the program writes them: commands and options without regard to case, and options of
 * several letters after one hyphen or two. Faults are found in the order in which a person wants to hear of them: an
 * unknown command, an unknown option, and only later (by the parser) an option that is missing.
 */
public final class Invocation {

    /** The option that asks for the version. */
    public static final String VERSION = "--version";

    /** The option that asks for help. */
    public static final String HELP = "--help";

    /** Characters that stand for the hyphens before an option: hyphens, dashes and minus signs of Unicode. */
    private static final Pattern DASHES = Pattern.compile("[-\\u2010-\\u2015\\u2212]+(?=[A-Za-z])");

    private static final String END_OF_OPTIONS = "--";

    private final List<String> words = new ArrayList<>();
    private CommandSpec command;
    private boolean isHelpWanted;
    private boolean isVersionWanted;
    private Optional<ParameterException> fault = Optional.empty();

    private Invocation(CommandSpec root) {
        this.command = root;
    }

    /**
     * Reads the words that follow the name of the program.
     *
     * @param root the command that holds all others
     * @param arguments the words
     * @return what they mean
     * @throws ParameterException if there is no such command, or no such option and help is not asked for
     */
    public static Invocation of(CommandSpec root, String... arguments) {
        Invocation invocation = new Invocation(root);
        invocation.read(List.of(arguments));
        return invocation;
    }

    /**
     * Returns the first word that is no option.
     *
     * @param arguments the words of a command line
     * @return the name of a command, if all is well
     */
    public static Optional<String> firstName(String... arguments) {
        return Stream.of(arguments).takeWhile(word -> !word.equals(END_OF_OPTIONS)).map(Invocation::withHyphens)
                .filter(word -> !isOption(word)).findFirst();
    }

    /**
     * Returns the command that is meant.
     *
     * @return the innermost one
     */
    public CommandSpec command() {
        return command;
    }

    /**
     * Tells whether the help of that command is asked for.
     *
     * @return true if it is, at whatever place
     */
    public boolean isHelpWanted() {
        return isHelpWanted;
    }

    /**
     * Tells whether the version of the program is asked for.
     *
     * @return true if it is
     */
    public boolean isVersionWanted() {
        return isVersionWanted;
    }

    /**
     * Returns the names of the command and of those above it.
     *
     * @return the names without that of the program
     */
    public Stream<String> path() {
        return Stream.of(command.qualifiedName(" ").split(" ")).skip(1);
    }

    /**
     * Returns the words for the parser.
     *
     * @return commands and options under their own names
     */
    public String[] words() {
        return words.toArray(String[]::new);
    }

    private void read(List<String> arguments) {
        int next = 0;
        while (next < arguments.size() && !arguments.get(next).equals(END_OF_OPTIONS)) {
            String word = withHyphens(arguments.get(next++));
            if (!isOption(word)) {
                readName(word);
            } else {
                next += readValue(readOption(word), arguments.subList(next, arguments.size()));
            }
        }
        words.addAll(arguments.subList(next, arguments.size()));
        requireWhole();
    }

    private void requireWhole() {
        if (isHelpWanted) {
            return;
        }
        if (command.parent() != null && !command.subcommands().isEmpty()) {
            throw new ParameterException(command.commandLine(), missing());
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    /** Says which word is missing after a command: one of its commands, or one of the operations that it takes. */
    private String missing() {
        String typed = path().collect(Collectors.joining(" "));
        Set<String> names = command.subcommands().keySet();
        return names.stream().anyMatch(Operations.names()::contains)
                ? "the operation is missing; write it after " + typed + ", which takes " + String.join(", ", names)
                : "a command is missing; write " + names.stream().map(name -> typed + " " + name)
                        .collect(Collectors.joining(" or "));
    }

    /** Puts hyphens in front of an option where a text program made dashes of them, two for a long one. */
    private static String withHyphens(String word) {
        Matcher dashes = DASHES.matcher(word);
        return dashes.lookingAt()
                ? dashes.group().replace("\u2014", "--").replaceAll("[^-]", "-") + word.substring(dashes.end())
                : word;
    }

    private static boolean isOption(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    private void readName(String word) {
        if (!command.subcommands().isEmpty()) {
            command = command.subcommands().entrySet().stream()
                    .filter(known -> known.getKey().equalsIgnoreCase(word)).findFirst()
                    .orElseThrow(() -> nameFault(word)).getValue().getCommandSpec();
            words.add(command.name());
        } else {
            words.add(word);
        }
    }

    /** Returns what is wrong with a word in the place of a command: it may be the value of an option before it. */
    private ParameterException nameFault(String word) {
        if (fault.isEmpty()) {
            return unknownCommand(word);
        }
        return command.parent() == null ? fault.get() : new ParameterException(command.commandLine(), missing());
    }

    private ParameterException unknownCommand(String word) {
        return new ParameterException(command.commandLine(), "'" + word + "' is not a command of "
                + command.qualifiedName() + CommandNames.question(word, command));
    }

    /** Adds an option under its own name and returns that, together with its value where one is attached. */
    private String readOption(String word) {
        int end = word.indexOf('=');
        String typed = end < 0 ? word : word.substring(0, end);
        List<String> names = OptionNames.like(typed, command);
        if (names.size() > 1) {
            note(typed + " is ambiguous; write " + String.join(" or ", names));
        } else if (names.isEmpty()) {
            note(typed + " is not an option of " + command.qualifiedName() + OptionNames.question(typed, command));
        }
        String name = names.size() == 1 ? names.get(0) : typed;
        isVersionWanted |= name.equals("-V") || name.equals(VERSION);
        isHelpWanted |= name.equals("-h") || name.equals(HELP);
        words.add(name + word.substring(typed.length()));
        return words.get(words.size() - 1);
    }

    /**
     * Adds the word that is the value of an option, if it takes one, and returns how many words that are. Whatever is
     * no option is a value, also where it begins with a hyphen.
     */
    private int readValue(String name, List<String> rest) {
        OptionSpec option = command.findOption(name);
        if (option == null || option.arity().max() == 0) {
            return 0;
        }
        if (rest.isEmpty() || isNoValue(rest.get(0))) {
            note(option.longestName() + " has no value; write " + option.longestName() + "=" + option.paramLabel());
            return 0;
        }
        words.add(rest.get(0));
        return 1;
    }

    private void note(String message) {
        fault = fault.or(() -> Optional.of(new ParameterException(command.commandLine(), message)));
    }

    /** Tells whether a word is an option, or looks like one with a slip in it and not like a number. */
    private boolean isNoValue(String typed) {
        String word = withHyphens(typed);
        return (isOption(word) && !OptionNames.like(word.replaceFirst("=.*", ""), command).isEmpty())
                || word.matches("--[A-Za-z].*");
    }
}
