package io.github.spinthermo.operation;

/**
 * A result of an operation.
 *
 * @param name its name in the protocol, on the command line and in tables
 * @param symbol how it is written in formulas
 * @param unit its unit with ħ = k_B = ω = 1 written out; empty for a pure number
 * @param equation where it is defined: the equation of the paper, or the section of the derivation
 * @param description what it is, for a person
 */
public record Quantity(String name, String symbol, String unit, String equation, String description) {

    /** J, along which the series of an answer run. */
    static final Quantity TOTAL_SPINS = new Quantity("totalSpins", "J", "", "spec 1.2", "the total spins, ascending");

    /** Returns a quantity along which a series runs. */
    static Quantity index(String name, String symbol, String description) {
        return new Quantity(name, symbol, "", "", description);
    }

    /** Returns a field that is not a physical quantity: it has no symbol, unit or source. */
    static Quantity plain(String name, String description) {
        return new Quantity(name, "", "", "", description);
    }
}
