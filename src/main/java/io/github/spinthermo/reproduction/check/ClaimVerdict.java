package io.github.spinthermo.reproduction.check;

import java.util.stream.Stream;

/** Outcome of the check of a claim. */
public enum ClaimVerdict {
    /** The printed statement holds. */
    CONFIRMED("confirmed"),
    /** The printed statement does not hold, and the corrected one does. */
    CORRECTED("corrected"),
    /** The printed statement holds where a condition is met and fails where it is not. */
    CONFIRMED_WITH_CONDITION("confirmed-with-condition"),
    /** There is nothing to compute. */
    NOT_CHECKABLE("not-checkable"),
    /** Neither the printed statement nor a corrected one holds. */
    REFUTED("refuted");

    private final String text;

    ClaimVerdict(String text) {
        this.text = text;
    }

    /**
     * Finds the verdict that has a name.
     *
     * @param text the name, as {@link #toString} gives it
     * @return the verdict
     * @throws java.util.NoSuchElementException if there is none
     */
    public static ClaimVerdict named(String text) {
        return Stream.of(values()).filter(verdict -> verdict.text.equals(text)).findFirst().orElseThrow();
    }

    /**
     * Returns the name that all output shows.
     *
     * @return a name such as {@code confirmed-with-condition}
     */
    @Override
    public String toString() {
        return text;
    }
}
