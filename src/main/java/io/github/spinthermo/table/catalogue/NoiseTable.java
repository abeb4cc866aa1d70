package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.ErrorScale;
import io.github.spinthermo.table.GridAxis;
import io.github.spinthermo.table.TableSpec;
import java.util.stream.Stream;

/** Table of spins 1/2 that emit together while each is also disturbed by itself. */
final class NoiseTable {

    private NoiseTable() { }

    static TableSpec spec() {
        return new TableSpec(
                "dicke-dynamics",
                "Superradiance of n spins 1/2 beside individual emission and dephasing, from full excitation",
                Operations.named("dicke-dynamics"),
                GridAxis.product(GridAxis.of("n", "1", "2", "3", "10", "40"), GridAxis.of("beta0", "-inf"),
                        GridAxis.of("collectiveEmission", "1"), GridAxis.of("localEmission", "0", "0.1", "1"),
                        GridAxis.of("localDephasing", "0", "1", "10"), GridAxis.of("times", "0,0.01,0.03,0.1,0.3,1,3")),
                Stream.of(TableSpec.Field.named("times").stream(),
                        TableSpec.Field.scaled(ErrorScale.SPINS, "energy", "length", "meanLength", "entropy"),
                        TableSpec.Field.scaled(ErrorScale.SQUARE, "intensity"),
                        TableSpec.Field.scaled(ErrorScale.SPINS, "localIntensity"),
                        Stream.of(TableSpec.Field.described(ErrorScale.SPINS, "steadyState.energy",
                                "energy at the end of time")))
                        .flatMap(part -> part).toList(),
                Digits.scaled(9),
                "drho/dt = (collectiveEmission D[J-] + sum_k (localEmission D[s_k^-] + localDephasing D[s_k^z])) rho,"
                        + " D[O]rho = O rho O^+ - {O^+ O, rho}/2, s_k^z of eigenvalues 1 and -1");
    }
}
