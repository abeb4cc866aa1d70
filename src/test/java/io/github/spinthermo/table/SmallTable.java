package io.github.spinthermo.table;

import io.github.spinthermo.operation.catalogue.Operations;

/** A table of a few pieces that takes no time. */
final class SmallTable {

    private SmallTable() { }

    static TableSpec spec() {
        return new TableSpec("small", "Weights of a few spins", Operations.named("weights"),
                GridAxis.product(GridAxis.of("n", "1", "2", "3", "4", "5", "6", "7", "8", "9"), GridAxis.of("s", "1/2"),
                        GridAxis.of("beta0", "0", "0.5", "inf")),
                TableSpec.Field.named("totalSpins", "weights", "logPartition"), Digits.significant(20), "[15]");
    }
}
