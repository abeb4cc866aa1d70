package io.github.spinthermo.reproduction.check;

/**
 * A claim and what became of it.
 *
 * @param printed the claim
 * @param ours the library's values with their digits; empty if there is nothing to compute
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
