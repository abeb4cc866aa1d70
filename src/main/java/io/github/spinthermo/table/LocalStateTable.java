package io.github.spinthermo.table;

import io.github.spinthermo.operation.catalogue.Operations;

/** Table of the state of one spin while the ensemble is in its steady state. */
final class LocalStateTable {

    private LocalStateTable() { }

    static TableSpec spec() {
        return new TableSpec(
                "local-state",
                "One spin of n indistinguishable spins s in the steady state: populations, temperatures, coherence",
                Operations.named("local-state"),
                GridAxis.product(GridAxis.of("n", "1", "2", "3", "10", "100"), GridAxis.of("s", "1/2", "1", "3/2"),
                        GridAxis.of("beta0", "-inf", "-0.3", "0", "1", "inf"),
                        GridAxis.of("betaB", "-1", "0", "1", "inf")),
                TableSpec.Field.named("mu", "populations", "localInverseTemperature", "apparentInverseTemperature",
                        "decoheredApparentInverseTemperature", "coherence"),
                Digits.significant(50),
                "p(mu) is the trace over the other n - 1 spins; the coherence is the relative entropy"
                        + " S(diagonal in the product basis) - S; the columns name equations of "
                        + Tables.PAPER_ON_SPINS);
    }
}
