package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.ErrorScale;
import io.github.spinthermo.table.GridAxis;
import io.github.spinthermo.table.TableSpec;
import java.util.stream.Stream;

/** Tables of spins in a collective bath in time: their course, their bursts, and the rates of blocks. */
final class RelaxationTables {

    private static final String RELAXATION = "relaxation";

    private static final String GENERATOR = "drho/dt = gamma_down D[J-] rho + gamma_up D[J+] rho, gamma_down +"
            + " gamma_up = kappa = 1, gamma_up = e^(-betaB) gamma_down, D[O]rho = O rho O^+ - {O^+ O, rho}/2";

    private RelaxationTables() { }

    static TableSpec course() {
        return new TableSpec(
                RELAXATION,
                "n spins s in a common bath in time, from full excitation and from infinite temperature",
                Operations.named(RELAXATION),
                GridAxis.product(GridAxis.of("n", "1", "2", "3", "10", "60"), GridAxis.of("s", "1/2", "1"),
                        GridAxis.of("beta0", "-inf", "0"), GridAxis.of("betaB", "0.1", "1", "inf"),
                        GridAxis.of("times", "0,0.01,0.03,0.1,0.3,1,3")),
                Stream.of(TableSpec.Field.named("times").stream(),
                        TableSpec.Field.scaled(ErrorScale.SPINS, "energy", "independentEnergy", "entropy",
                                "independentEntropy"),
                        TableSpec.Field.scaled(ErrorScale.SQUARE, "intensity", "independentIntensity",
                                "absorptionRate"),
                        TableSpec.Field.scaled(ErrorScale.ONE, "distance")).flatMap(part -> part).toList(),
                Digits.scaled(9),
                GENERATOR + ", so that in each J dp_m/dt = gamma_down (g_(m+1) p_(m+1) - g_m p_m) + gamma_up"
                        + " (g_m p_(m-1) - g_(m+1) p_m), g_m = (J + m)(J - m + 1)");
    }

    /**
     * Returns the table of bursts. The time of a burst errs by the error of the slope of the intensity over the rate at
     * which that falls. The slope errs by n³κ² times the tolerance and falls at its zero by more than n³κ²/200 wherever
     * there is a burst here, which makes 200 times the tolerance at most. Relaxation times are right to 10^−6 of
     * themselves, and all are below 50.
     */
    static TableSpec bursts() {
        return new TableSpec(
                "bursts",
                "The burst of 2 to 1000 spins 1/2 from full excitation, and how long they need to their steady state",
                Operations.named(RELAXATION),
                GridAxis.product(GridAxis.of("n", "2", "3", "4", "5", "6", "8", "10", "15", "20", "30", "50", "100",
                                "200", "1000"), GridAxis.of("s", "1/2"),
                        GridAxis.of("beta0", "-inf"), GridAxis.of("betaB", "0.2", "1", "5", "inf"),
                        GridAxis.of("times", ""), GridAxis.of("epsilon", "0.001"), GridAxis.of("burst", "true")),
                Stream.of(TableSpec.Field.scaled(ErrorScale.SQUARE, "burstIntensity"),
                        TableSpec.Field.scaled(ErrorScale.constant("200", 200), "burstTime"),
                        TableSpec.Field.scaled(ErrorScale.constant("100000", 1e5),
                                "relaxationTime", "independentRelaxationTime"))
                        .flatMap(part -> part).toList(),
                Digits.scaled(9),
                GENERATOR + "; the intensity is gamma_down <J+J->, the distance half the sum of |p - p_steady|");
    }

    static TableSpec spectrum() {
        return new TableSpec(
                "relaxation-rates",
                "The slowest and the fastest rate at which a total spin J approaches its steady state",
                Operations.named("relaxation-spectrum"),
                GridAxis.product(GridAxis.of("J", "1/2", "1", "3/2", "2", "5/2", "3", "4", "5", "10", "20", "50", "100",
                                "200", "500", "1000"),
                        GridAxis.of("beta", "0", "0.01", "0.1", "0.2", "0.5", "1", "2", "5", "inf")),
                TableSpec.Field.named("slowestRate", "fastestRate"),
                Digits.significant(50),
                "-r_l are the eigenvalues of the generator of dp_m/dt in a block J: " + GENERATOR);
    }
}
