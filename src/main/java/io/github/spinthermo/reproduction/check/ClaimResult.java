package io.github.spinthermo.reproduction.check;

/**
 * Result of the check of a claim.
 *
 * @param printed the claim
 * @param ours the values computed here, as text that says how many digits they have; empty if there are none
 * @param verdict the verdict that follows from them
 */
public record ClaimResult(PrintedClaim printed, String ours, ClaimVerdict verdict) {

    /**
     * Tells whether the verdict is the expected one.
     *
     * @return true if it is
     */
    public boolean isExpected() {
        return verdict == printed.expected();
    }
}
