package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.domains.chain.Chains;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chains beside the master equation in their full space. */
@Tag("slow")
class ChainBruteForceTest {

    private static final List<Double> TIMES = List.of(0.003, 0.05, 0.3, 1.0, 2.5);

    /** The error of the integrator. */
    private static final double ERROR = 2e-11;

    @ParameterizedTest
    @CsvSource({
        "4 2, 4 0, 1, 0",
        "3 3, 1 3, 0.3, 0",
        "5 1, 2 1, 2.5, 0.001",
        "2 4, 0 3, 1, 2.86",
        "2 1, 2 0, 0.7, 20",
        "3 2 1, 3 0 0, 1 0.3, 0",
        "2 2 3, 1 2 2, 0.2 5, 0",
        "1 3 2, 0 3 1, 3 0.1, 0.02",
        "2 1 3, 0 1 0, 0.5 1.7, 2.86",
        "1 2 1, 1 2 1, 1 0.4, 20",
        "1 2 2, 0 0 0, 2 1, 1e-9",
        "1 2 1 2, 1 1 0 1, 0.5 1 2, 0",
        "2 1 1 2, 2 1 1 2, 3 0.2 1, 0",
        "1 1 2 1, 0 1 0 1, 1 0.1 0.7, 0.4",
        "1 1 1 1 1, 1 0 1 0 1, 1 2 0.5 0.3, 0"})
    void agreesWithTheFullMasterEquation(String sizes, String excitations, String gammas, double nbar) {
        List<List<Double>> full = new FullMasterEquation(Chains.longs(sizes), Chains.doubles(gammas), nbar)
                .relative(Chains.longs(excitations), TIMES);
        ChainTrajectory trajectory = Chains.of(sizes, excitations)
                .withGammas(Chains.doubles(gammas)).withNbar(nbar).trajectory(TIMES);
        assertThat(trajectory.tolerance()).isLessThan(1e-11);
        for (int t = 0; t < TIMES.size(); t++) {
            assertThat(Chains.distance(trajectory.relative().get(t), full.get(t)))
                    .isLessThan(trajectory.tolerance() + ERROR);
        }
    }
}
