package io.github.spinthermo.theorem;

import java.util.Locale;

/** Verdict on a theorem at a point. */
public enum Verdict {
    /** The inequality is proven there. */
    HOLDS,

    /** The sides are claimed to be equal there, and agree. */
    EQUAL,

    /** The hypotheses exclude the point, or a value is not known well enough to be judged. */
    NOT_APPLICABLE,

    /** The claim is wrong there. */
    VIOLATED;

    /**
     * Returns the name in the protocol.
     *
     * @return {@code holds}, {@code equal}, {@code not-applicable} or {@code violated}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
