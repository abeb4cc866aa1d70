package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.ErrorScale;
import io.github.spinthermo.table.GridAxis;
import io.github.spinthermo.table.TableSpec;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Table of the state of one spin while the ensemble is in its steady state. */
final class LocalStateTable {

    private static final String COHERENCE = "coherence";

    private LocalStateTable() { }

    private static List<TableSpec.Field> fields() {
        return Stream.concat(
                TableSpec.Field.named("mu", "populations", "localInverseTemperature", "apparentInverseTemperature",
                        "decoheredApparentInverseTemperature").stream(),
                Stream.of(new TableSpec.Field(COHERENCE, COHERENCE, "", LocalStateTable::takesConfigurations,
                        ErrorScale.COMMON)))
                .toList();
    }

    /** Tells whether the coherence is a sum over configurations, of which 100 spins 3/2 have millions. */
    private static boolean takesConfigurations(Map<String, String> point) {
        InverseTemperature coldness = InverseTemperature.parse(point.get("beta0")).abs();
        boolean isThermal = coldness.equals(InverseTemperature.parse(point.get("betaB")).abs());
        return !point.get("n").equals("1") && !point.get("s").equals("1/2") && !coldness.isInfinite() && !isThermal;
    }

    static TableSpec spec() {
        return new TableSpec(
                "local-state",
                "One spin of n indistinguishable spins s in the steady state: populations, temperatures, coherence",
                Operations.named("local-state"),
                GridAxis.product(GridAxis.of("n", "1", "2", "3", "10", "100"), GridAxis.of("s", "1/2", "1", "3/2"),
                        GridAxis.of("beta0", "-inf", "-0.3", "0", "1", "inf"),
                        GridAxis.of("betaB", "-1", "0", "1", "inf")),
                fields(),
                Digits.significant(50),
                "p(mu) is the trace over the other n - 1 spins; the coherence is the relative entropy"
                        + " S(diagonal in the product basis) - S; the columns name equations of "
                        + Tables.PAPER_ON_SPINS);
    }
}
