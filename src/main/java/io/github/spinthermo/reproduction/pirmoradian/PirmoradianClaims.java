package io.github.spinthermo.reproduction.pirmoradian;

import io.github.spinthermo.reproduction.check.ClaimCheck;
import java.util.List;
import java.util.stream.Stream;

/** Checks of the claims of Pirmoradian and Mølmer (2019). */
public final class PirmoradianClaims {

    private PirmoradianClaims() { }

    /**
     * Returns the checks of the paper.
     *
     * @return one check a claim, topic by topic
     */
    public static List<ClaimCheck> all() {
        return Stream.of(EmitterClaims.all(), BurstClaims.all(), AgeingClaims.all(), WholeBatteryClaims.all())
                .flatMap(List::stream).toList();
    }
}
