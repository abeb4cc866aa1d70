package io.github.spinthermo.reproduction;

import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.ClaimResult;
import io.github.spinthermo.reproduction.check.PrintedClaim;
import io.github.spinthermo.reproduction.dias.DiasClaims;
import io.github.spinthermo.reproduction.latune.LatuneClaims;
import io.github.spinthermo.reproduction.pirmoradian.PirmoradianClaims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims of all papers in their order, each with its check. Immutable. */
public final class Claims {

    private static final Claims ALL = new Claims(PrintedClaims.read(),
            Stream.of(LatuneClaims.all(), DiasClaims.all(), PirmoradianClaims.all()).flatMap(List::stream).toList());

    private final List<PrintedClaim> printed;
    private final Map<String, ClaimCheck> checks;

    private Claims(List<PrintedClaim> printed, List<ClaimCheck> checks) {
        this.printed = printed;
        this.checks = checks.stream().collect(Collectors.toMap(ClaimCheck::id, Function.identity()));
    }

    /**
     * Returns the claims of all papers.
     *
     * @return every claim of the list
     */
    public static Claims all() {
        return ALL;
    }

    /**
     * Returns the papers that the claims are from.
     *
     * @return their names, in the order of the list
     */
    public List<String> papers() {
        return printed.stream().map(PrintedClaim::paper).distinct().toList();
    }

    /**
     * Lists the claims as they are printed.
     *
     * @param paper the paper whose claims are listed; all papers if empty
     * @return the claims in their order
     */
    public List<PrintedClaim> printed(Optional<String> paper) {
        return printed.stream()
                .filter(claim -> paper.isEmpty() || paper.get().equalsIgnoreCase(claim.paper()))
                .toList();
    }

    /**
     * Recomputes a claim.
     *
     * @param claim one of {@link #printed}
     * @return the values computed here, and the verdict that follows from them
     */
    public ClaimResult check(PrintedClaim claim) {
        return checks.get(claim.id()).check(claim);
    }

    /**
     * Returns these claims with one correction taken back: the printed statement stands for the right one, and the
     * verdict is no longer the expected one. All values are shared.
     *
     * @param id a claim that is corrected
     * @return the claims without this correction
     */
    public Claims uncorrected(String id) {
        return new Claims(printed, checks.values().stream()
                .map(claim -> claim.id().equals(id) ? claim.uncorrected() : claim).toList());
    }
}
