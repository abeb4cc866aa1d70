package io.github.spinthermo.reproduction.latune;

import io.github.spinthermo.reproduction.check.ClaimCheck;
import java.util.List;
import java.util.stream.Stream;

/** Checks of the claims of Latune, Sinayskiy and Petruccione (2019). */
public final class LatuneClaims {

    private LatuneClaims() { }

    /**
     * Returns the checks of the paper.
     *
     * @return one check a claim, topic by topic
     */
    public static List<ClaimCheck> all() {
        return Stream.of(MultiplicityClaims.all(), EnergyClaims.all(), ExtremeStartClaims.all(), LocalClaims.all(),
                EntropyClaims.all(), FreeEnergyClaims.all(), EngineClaims.all(), BlockEnergyClaims.all(),
                EngineRangeClaims.all(), CoherenceClaims.all(), ApplicationClaims.all(), PerturbationClaims.all(),
                DynamicsClaims.all())
                .flatMap(List::stream).toList();
    }
}
