package io.github.spinthermo.cli.words;

import io.github.spinthermo.operation.text.NearestNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The names of the options of a command, found as people write them. */
final class OptionNames {

    /** Options that people know from other programs, and what does the same here. */
    private static final Map<String, String> OTHER_WORDS = Map.of("--csv", "--format csv", "--json", "--format json",
            "--text", "--format text", "--precision", "--digits", "--lambda", "--compression");

    private OptionNames() { }

    /** Lists all names, with their hyphens. */
    static List<String> of(CommandSpec command) {
        return command.options().stream().flatMap(option -> Stream.of(option.names())).toList();
    }

    /** Writes the question that ends the message about a word that is no option; empty if nothing is like it. */
    static String question(String typed, CommandSpec command) {
        Optional<String> other = Optional.ofNullable(OTHER_WORDS.get(typed.toLowerCase(Locale.ROOT)))
                .filter(option -> command.findOption(option.replaceFirst(" .*", "")) != null);
        return other.map(option -> "; did you mean " + option + "?")
                .orElseGet(() -> NearestNames.question(typed, of(command)));
    }

    /**
     * Finds what may be meant: the exact name, else those that differ in case only, else those of several letters that
     * are written with one hyphen, else a name of one letter with its value attached, as in {@code -n4}.
     *
     * @return one name; several if it cannot be told which is meant; none if there is none
     */
    static List<String> like(String typed, CommandSpec command) {
        List<String> names = of(command);
        return names.contains(typed)
                ? List.of(typed)
                : Stream.of(ignoringCase(typed, names), ignoringCase("-" + typed, names), attached(typed, names))
                        .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static List<String> ignoringCase(String typed, List<String> names) {
        return names.stream().filter(typed::equalsIgnoreCase).toList();
    }

    private static List<String> attached(String typed, List<String> names) {
        if (!typed.matches("-[A-Za-z][^A-Za-z-].*")) {
            return List.of();
        }
        String letter = typed.substring(0, 2);
        List<String> found = names.contains(letter) ? List.of(letter) : ignoringCase(letter, names);
        return found.stream().map(name -> name + typed.substring(2)).toList();
    }
}
