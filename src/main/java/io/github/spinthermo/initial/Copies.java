package io.github.spinthermo.initial;

import java.util.Locale;

/**
 * The state of the l_J copies of a total spin J, which no collective bath changes: how the weight w_J lies on them.
 *
 * <p>Source: derived.
 *
 * @derivation 6.1
 */
public enum Copies {

    /** The weight is spread evenly over the copies, which are maximally mixed. */
    EVEN,

    /** The copies are in a pure state: all weight on one copy, or on one superposition of copies. */
    ONE,

    /** The copies are mixed as spins of two temperatures mix them: evenly for each pair of total spins of the two. */
    TWO_TEMPERATURES;

    /**
     * Returns the name in the protocol.
     *
     * @return {@code even}, {@code one} or {@code two-temperatures}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
