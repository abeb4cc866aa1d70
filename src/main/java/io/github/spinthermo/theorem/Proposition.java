package io.github.spinthermo.theorem;

/**
 * A theorem in words, without the means to decide it: what a {@link Finding} is about.
 *
 * @param name the name in the protocol, for example {@code energy-positive-bath}
 * @param statement hypotheses and relation, for a person
 * @param source the equation in brackets with the letter of its paper, or the section of the specification
 * @param isConjectured whether it is a numerical fact over many points and not proven
 */
public record Proposition(String name, String statement, String source, boolean isConjectured) {

    /**
     * Shows the name.
     *
     * @return the name in the protocol
     */
    @Override
    public String toString() {
        return name;
    }
}
