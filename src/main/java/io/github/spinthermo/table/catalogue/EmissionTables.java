package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.GridAxis;
import io.github.spinthermo.table.TableSpec;
import java.util.stream.Stream;

/** Tables of what the steady state gives: quanta to its bath, and work to whoever takes it. */
final class EmissionTables {

    private static final GridAxis BATHS = GridAxis.of("betaB", "-1", "-0.2", "0", "0.2", "1", "inf");

    private static final GridAxis STARTS = GridAxis.of("beta0", "-0.3", "0", "1", "inf");

    private EmissionTables() { }

    static TableSpec radiation() {
        return new TableSpec(
                "radiation",
                "Emission, absorption and bunching of n indistinguishable spins s in their steady state",
                Operations.named("radiation"),
                Stream.concat(
                        GridAxis.product(GridAxis.of("n", "1", "2", "3", "10", "100"),
                                GridAxis.of("s", "1/2", "1", "3/2"), STARTS, BATHS).stream(),
                        GridAxis.product(GridAxis.of("n", "1000"), GridAxis.of("s", "1/2"), STARTS, BATHS).stream())
                        .toList(),
                TableSpec.Field.named("emission", "absorption", "independentEmission", "emissionRatio",
                        "secondOrderCorrelation", "collectiveCoherence"),
                Digits.significant(50),
                "<J+J-> = sum_J w_J sum_m p_m (J + m)(J - m + 1), g2 = <J+J+J-J->/<J+J->^2, K = <J+J-> - n <j+j->_1,"
                        + " <j+j->_1 of one spin of the steady state; the columns name equations of "
                        + Tables.PAPER_ON_SPINS);
    }

    static TableSpec ergotropy() {
        return new TableSpec(
                "ergotropy",
                "The work that the steady state of n indistinguishable spins s could give",
                Operations.named("ergotropy"),
                GridAxis.product(GridAxis.of("n", "1", "2", "3", "10", "100"), GridAxis.of("s", "1/2", "1", "3/2"),
                        STARTS, BATHS),
                TableSpec.Field.named("energy", "passiveEnergy", "ergotropy", "thermalErgotropy",
                        "equivalentInverseTemperature", "totalErgotropy", "freeEnergyExcess", "passive"),
                Digits.significant(50),
                "W = E - E_p, E_p the energy of the eigenvalues w_J p_m/l_J in descending order on the levels of the n"
                        + " spins in ascending order; W_inf = E - E_th(x*) with S_th(x*) = S");
    }
}
