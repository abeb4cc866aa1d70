package io.github.spinthermo.cli.words;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.text.NearestNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Words that people type for commands, and the commands that do what they expect. */
final class CommandNames {

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("grid", "sweep"), Map.entry("scan", "sweep"),
            Map.entry("draw", "figure draw"), Map.entry("figures", "figure list"),
            Map.entry("build", "table build"), Map.entry("verify", "table verify"), Map.entry("tables", "table list"),
            Map.entry("check", "compare"), Map.entry("diff", "compare"), Map.entry("validate", "compare"),
            Map.entry("claims", "reproduce"), Map.entry("papers", "reproduce"), Map.entry("json", "oracle"),
            Map.entry("energy", "steady-state"), Map.entry("entropy", "steady-state"),
            Map.entry("cg", "clebsch-gordan"),
            Map.entry("engine", "otto"), Map.entry("refrigerator", "otto"),
            Map.entry("dicke", "dicke-dynamics or battery"),
            Map.entry("burst", "relaxation"), Map.entry("superradiance", "relaxation"),
            Map.entry("entanglement", "pair-state"), Map.entry("squeezing", "pair-state"),
            Map.entry("disorder", "inhomogeneous"), Map.entry("detunings", "inhomogeneous"),
            Map.entry("frequencies", "inhomogeneous"), Map.entry("temperature", "local-state"),
            Map.entry("completion", "generate-completion"),
            Map.entry("info", "about"), Map.entry("commands", "help"),
            Map.entry("units", "help units"), Map.entry("unit", "help units"),
            Map.entry("cite", "help cite"), Map.entry("citation", "help cite"), Map.entry("bibtex", "help cite"),
            Map.entry("licence", "help cite"), Map.entry("license", "help cite"));

    private CommandNames() { }

    /** Writes the question that ends the message about a word that is no command; empty if nothing is like it. */
    static String question(String word, CommandSpec group) {
        String other = OTHER_WORDS.get(word.toLowerCase(Locale.ROOT));
        return group.parent() == null && other != null
                ? "; did you mean " + other + "?"
                : ofNames(word, group);
    }

    private static String ofNames(String word, CommandSpec group) {
        String question = NearestNames.question(word, List.copyOf(group.subcommands().keySet()));
        return question.isEmpty() && group.parent() == null ? Operations.question(word) : question;
    }
}
