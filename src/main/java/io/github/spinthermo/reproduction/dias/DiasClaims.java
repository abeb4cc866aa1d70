package io.github.spinthermo.reproduction.dias;

import io.github.spinthermo.reproduction.check.ClaimCheck;
import java.util.List;
import java.util.stream.Stream;

/** Checks of the claims of Dias, Wächtler, Bastidas, Nemoto and Munro (2021). */
public final class DiasClaims {

    private DiasClaims() { }

    /**
     * Returns the checks of the paper.
     *
     * @return one check a claim, topic by topic
     */
    public static List<ClaimCheck> all() {
        return Stream.of(ExpansionClaims.all(), MigrationClaims.all(), ChainClaims.all(), MeanFieldClaims.all(),
                ClosureClaims.all(), NetworkClaims.all()).flatMap(List::stream).toList();
    }
}
