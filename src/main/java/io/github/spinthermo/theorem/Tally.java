package io.github.spinthermo.theorem;

import java.util.EnumMap;
import java.util.Map;

/** Count of how often each verdict was found, for use by one thread. */
public final class Tally {

    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);

    /** Makes a tally in which nothing is counted yet. */
    public Tally() { }

    /**
     * Counts a finding.
     *
     * @param verdict what was found
     */
    public void add(Verdict verdict) {
        counts.merge(verdict, 1L, Long::sum);
    }

    /**
     * Counts how often a verdict was found.
     *
     * @param verdict the verdict
     * @return the count
     */
    public long of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /**
     * Shows all counts.
     *
     * @return for example {@code 17 findings: 9 hold, 5 equal, 3 not applicable, 0 violated}
     */
    @Override
    public String toString() {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return all + (all == 1 ? " finding: " : " findings: ") + of(Verdict.HOLDS) + " hold, " + of(Verdict.EQUAL)
                + " equal, " + of(Verdict.NOT_APPLICABLE) + " not applicable, " + of(Verdict.VIOLATED) + " violated";
    }
}
