package io.github.spinthermo.reproduction;

import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.ClaimResult;
import io.github.spinthermo.reproduction.check.PrintedClaim;
import io.github.spinthermo.reproduction.dias.ChainClaims;
import io.github.spinthermo.reproduction.dias.ClosureClaims;
import io.github.spinthermo.reproduction.dias.ExpansionClaims;
import io.github.spinthermo.reproduction.dias.MeanFieldClaims;
import io.github.spinthermo.reproduction.dias.MigrationClaims;
import io.github.spinthermo.reproduction.latune.ApplicationClaims;
import io.github.spinthermo.reproduction.latune.BlockEnergyClaims;
import io.github.spinthermo.reproduction.latune.CoherenceClaims;
import io.github.spinthermo.reproduction.latune.EnergyClaims;
import io.github.spinthermo.reproduction.latune.EngineClaims;
import io.github.spinthermo.reproduction.latune.EngineRangeClaims;
import io.github.spinthermo.reproduction.latune.EntropyClaims;
import io.github.spinthermo.reproduction.latune.ExtremeStartClaims;
import io.github.spinthermo.reproduction.latune.FreeEnergyClaims;
import io.github.spinthermo.reproduction.latune.LocalClaims;
import io.github.spinthermo.reproduction.latune.MultiplicityClaims;
import io.github.spinthermo.reproduction.latune.PerturbationClaims;
import io.github.spinthermo.reproduction.pirmoradian.AgeingClaims;
import io.github.spinthermo.reproduction.pirmoradian.BurstClaims;
import io.github.spinthermo.reproduction.pirmoradian.EmitterClaims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All claims of the papers, in their order. Immutable. */
public final class Claims {

    private static final Claims ALL = new Claims(PrintedClaims.read(), Stream.of(
            MultiplicityClaims.all(), EnergyClaims.all(), ExtremeStartClaims.all(), LocalClaims.all(),
            EntropyClaims.all(), FreeEnergyClaims.all(), EngineClaims.all(), ExpansionClaims.all(),
            MigrationClaims.all(), ChainClaims.all(), MeanFieldClaims.all(), ClosureClaims.all(),
            EmitterClaims.all(), BurstClaims.all(), AgeingClaims.all(),
            BlockEnergyClaims.all(), EngineRangeClaims.all(), CoherenceClaims.all(), ApplicationClaims.all(),
            PerturbationClaims.all())
            .flatMap(List::stream).toList());

    private final List<PrintedClaim> printed;
    private final Map<String, ClaimCheck> checks;

    private Claims(List<PrintedClaim> printed, List<ClaimCheck> checks) {
        this.printed = printed;
        this.checks = checks.stream().collect(Collectors.toMap(ClaimCheck::id, Function.identity()));
    }

    /**
     * Returns the claims of all papers.
     *
     * @return every claim that is listed
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
     * @param paper only the claims of this one, if present
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
     * @return our values, and the verdict that follows from them
     */
    public ClaimResult check(PrintedClaim claim) {
        return checks.get(claim.id()).check(claim);
    }

    /**
     * Returns these claims with the printed statement for the right one in one of them: its verdict is no longer
     * the expected one. All values are shared.
     *
     * @param id a claim that is corrected
     * @return the claims with one correction taken back
     */
    public Claims uncorrected(String id) {
        return new Claims(printed, checks.values().stream()
                .map(claim -> claim.id().equals(id) ? claim.uncorrected() : claim).toList());
    }
}
