package io.github.spinthermo.theorem;

/** How the left side of a theorem compares with the right one. */
public enum Relation {
    /** The left side is the smaller one. */
    LESS("<"),

    /** Both sides are the same number. */
    EQUAL("="),

    /** The left side is the larger one. */
    GREATER(">");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    /**
     * The relation turned round.
     *
     * @return {@code >} for {@code <} and the reverse; {@code =} for itself
     */
    public Relation reversed() {
        return values()[values().length - 1 - ordinal()];
    }

    /**
     * The symbol in the protocol.
     *
     * @return {@code <}, {@code =} or {@code >}
     */
    @Override
    public String toString() {
        return symbol;
    }
}
