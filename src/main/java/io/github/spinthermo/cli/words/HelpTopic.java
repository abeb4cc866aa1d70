package io.github.spinthermo.cli.words;

import io.github.spinthermo.operation.catalogue.Version;
import java.util.Optional;
import java.util.stream.Stream;

/** Topic of the help that is no command. */
public enum HelpTopic {

    /** Units of all parameters and results. */
    UNITS("""
            Units: ħ = k_B = ω = 1.

              beta     inverse temperature ħωβ, a pure number of either sign: positive above the ground state, \
            negative for inverted populations; 0, inf and -inf are allowed; also beta0, betaB, ...
              T        temperature in ħω/k_B, in the place of beta; also T0, TB, ...
              energy   in ħω, as heat and work; that of an ensemble is counted from its ground state, that of one \
            block from its middle
              entropy  in k_B, with natural logarithms (nats)
              spin     in ħ: s, J and m are 1/2, 1, 3/2, ...
              time     in the unit that the help of the command names; rates in the inverse of that

            The help of a command names the unit of each of its results, as 'spinthermo help steady-state' does.
            """),

    /** Software and papers to be named by who uses the results. */
    CITE("""
            @software{spinthermo,
              title = {spinthermo: thermodynamics of collectively dissipating spins with every digit correct},
              version = {%s},
              year = {2026}
            }

            The papers that it computes with:

              baths      C. L. Latune, I. Sinayskiy, F. Petruccione, Phys. Rev. Research 1, 033192 (2019)
              domains    J. Dias, C. W. Wächtler, V. M. Bastidas, K. Nemoto, W. J. Munro, Phys. Rev. B 104, L140303 \
            (2021)
              batteries  F. Pirmoradian, K. Mølmer, Phys. Rev. A 100, 043833 (2019)

            The program is under the Apache License 2.0; the tables of the project are CC0-1.0.
            """);

    private final String text;

    HelpTopic(String text) {
        this.text = text;
    }

    /**
     * Finds a topic.
     *
     * @param word what somebody types, without regard to case
     * @return the topic, if it is one
     */
    public static Optional<HelpTopic> find(String word) {
        return Stream.of(values()).filter(topic -> topic.name().equalsIgnoreCase(word)).findFirst();
    }

    /**
     * Lists what the topic has to say.
     *
     * @return lines, which may be wider than a terminal
     */
    public Stream<String> lines() {
        return text.replace("%s", Version.read()).lines();
    }
}
