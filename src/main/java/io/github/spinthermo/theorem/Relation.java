package io.github.spinthermo.theorem;

import io.github.spinthermo.real.Sign;

/** Relation that a theorem claims between its left side and its right side. */
public enum Relation {
    /** The left side is the smaller one. */
    LESS("<", Sign.NEGATIVE),

    /** Both sides are the same number. */
    EQUAL("=", Sign.ZERO),

    /** The left side is the larger one. */
    GREATER(">", Sign.POSITIVE);

    private final String symbol;
    private final Sign difference;

    Relation(String symbol, Sign difference) {
        this.symbol = symbol;
        this.difference = difference;
    }

    /**
     * Returns the relation turned round.
     *
     * @return {@code >} for {@code <} and the reverse; {@code =} for itself
     */
    public Relation reversed() {
        return switch (this) {
            case LESS -> GREATER;
            case EQUAL -> EQUAL;
            case GREATER -> LESS;
        };
    }

    /** Returns the sign that the left side less the right one has. */
    Sign difference() {
        return difference;
    }

    /**
     * Returns the symbol in the protocol.
     *
     * @return {@code <}, {@code =} or {@code >}
     */
    @Override
    public String toString() {
        return symbol;
    }
}
