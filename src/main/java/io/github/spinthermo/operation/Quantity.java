package io.github.spinthermo.operation;

/**
 * A result of an operation: its name, symbol and unit, and where it is defined.
 *
 * @param name its name in the protocol, on the command line and in tables
 * @param symbol how it is written in formulas
 * @param unit its unit with ħ = k_B = ω = 1 written out; empty for a pure number
 * @param equation where it is defined: an equation with the letter of its paper, as {@code [L 18]}, or a section of the
 *     specification, as {@code spec 1.5}
 * @param description what it is, for a person
 */
public record Quantity(String name, String symbol, String unit, String equation, String description) {

    /**
     * Returns a quantity along which a series runs.
     *
     * @param name its name
     * @param symbol how it is written in formulas
     * @param description what it is, for a person
     * @return the quantity
     */
    public static Quantity index(String name, String symbol, String description) {
        return new Quantity(name, symbol, "", "", description);
    }

    /**
     * Returns a field that is not a physical quantity: it has no symbol, unit or source.
     *
     * @param name its name
     * @param description what it is, for a person
     * @return the field
     */
    public static Quantity plain(String name, String description) {
        return new Quantity(name, "", "", "", description);
    }

    /** Returns a hash of the name, by which results are found; one of all parts would take long to be built first. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
