package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.GridAxis;
import io.github.spinthermo.table.TableSpec;

/** Table of Otto cycles. */
final class OttoTable {

    private static final Operation OPERATION = Operations.named("otto");

    /** The fields that the table has had from the first; the operation may have more. */
    private static final String[] COLUMNS = {"workCollective", "workIndependent", "workRatio", "heatHotCollective",
        "heatColdCollective", "heatHotIndependent", "heatColdIndependent", "efficiency", "carnotEfficiency",
        "coefficientOfPerformance", "freeEnergyPerCycleCollective", "freeEnergyPerCycleIndependent",
        "effectiveAmplification", "mode"};

    private OttoTable() { }

    static TableSpec spec() {
        return new TableSpec(
                "otto",
                "One cycle of an Otto engine of n indistinguishable spins s, beside one of independent spins",
                OPERATION,
                GridAxis.product(GridAxis.of("n", "1", "2", "10", "100"), GridAxis.of("s", "1/2", "1", "9/2"),
                        GridAxis.of("beta0", "-inf", "0", "0.5", "inf"), GridAxis.of("betaHot", "-0.4", "0", "0.2"),
                        GridAxis.of("betaCold", "0.3", "1", "inf"), GridAxis.of("compression", "0.5", "0.75")),
                TableSpec.Field.named(COLUMNS),
                Digits.significant(30),
                "W = (1 - lambda) Q_h, Q_h = E(betaHot) - E(lambda betaCold), Q_c = -lambda Q_h, lambda the"
                        + " compression, E of the table steady-state; the columns name equations of "
                        + Tables.PAPER_ON_SPINS);
    }
}
