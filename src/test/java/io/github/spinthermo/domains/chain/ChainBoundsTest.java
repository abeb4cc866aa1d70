package io.github.spinthermo.domains.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.ChainSteadyState;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.domains.sectors.Expectations;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.markov.FaberSeries;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long and stiff chains, whose tolerance bounds their error because rounding adds up in proportion to the time. */
@Tag("slow")
class ChainBoundsTest {

    /** Compares with exponentials of the full generator in 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "4 2, 4 0, 1, 2.86, 100000, -0.09684320868972044 0.001079402532156895",
        "1 1, 1 0, 1, 10000000, 1, -1.6666665833333e-8 -1.6666665833333e-8",
        "1 1 1, 1 0 0, 1 1e-6, 0, 1000000, -0.33020554687068916088 -0.33020564419278529588 -0.46906704585020651568"})
    void hasTheRightValue(String sizes, String excitations, String gammas, double nbar, double time, String relative) {
        DomainChain chain = Chains.of(sizes, excitations).withGammas(Chains.doubles(gammas)).withNbar(nbar);
        ChainTrajectory trajectory = chain.trajectory(List.of(time));
        assertThat(trajectory.tolerance()).isLessThan(1e-11);
        assertThat(Chains.distance(trajectory.relative().get(0), Chains.doubles(relative)))
                .isLessThan(trajectory.tolerance());
    }

    /**
     * Checks chains of which few products have a small bound: 1e4 of the first, and as many polynomials of hot ones.
     */
    @ParameterizedTest
    @CsvSource({"12 6 2, 1 1, 0, 60, 1e-11", "4 2, 1, 2.86, 50, 1e-11", "3 2 1, 1 1, 64, 9, 1e-11",
        "3 2 2 2, 1 1 1, 1e4, 0.3, 1e-10", "5 4 2, 1 0.1, 1, 150, 1e-10"})
    void staysUseful(String sizes, String gammas, double nbar, double time, double most) {
        DomainChain chain = DomainChain.of(ChainStart.firstExcited(Chains.longs(sizes)))
                .withGammas(Chains.doubles(gammas)).withNbar(nbar);
        assertThat(chain.trajectory(List.of(time)).tolerance()).isLessThan(most);
    }

    /** Checks that two domains in a bath above 0 arrive, whatever their sizes, and stay. */
    @ParameterizedTest
    @CsvSource({"4 2, 4 0, 2.86", "1 1, 1 0, 0.01", "12 12, 12 0, 1e-12", "20 13, 17 2, 0.3", "9 14, 3 8, 1e8",
        "30 2, 0 2, 3"})
    void twoDomainsStopAtTheirEnd(String sizes, String excitations, double nbar) {
        DomainChain chain = Chains.of(sizes, excitations).withNbar(nbar);
        ChainTrajectory late = chain.trajectory(List.of(1e3, 1e5, 1e7));
        ChainSteadyState end = chain.steadyState();
        assertThat(late.tolerance()).isLessThan(1e-10);
        for (List<Double> relative : late.relative()) {
            assertThat(Chains.distance(relative, end.relative())).isLessThan(late.tolerance() + end.tolerance());
        }
    }

    /** Checks that fixed point and doubles tell the same. */
    @ParameterizedTest
    @CsvSource({"3 2, 2 1, 0.3, 0, 0.7", "2 1 1, 2 0 1, 1 0.4, 0.9, 2.5", "1 1 1 1, 1 0 1 0, 1 2 3, 12, 0.1",
        "3 1 1, 3 1 0, 2 1, 1e-9, 3", "1000000000 2 1, 1 1 0, 1e-9 3, 0, 0.5"})
    void agreesInFixedPoint(String sizes, String excitations, String gammas, double nbar, double time) {
        DomainChain chain = Chains.of(sizes, excitations).withGammas(Chains.doubles(gammas)).withNbar(nbar);
        double[] times = {0, time / 3, time};
        List<double[]> inDoubles = Chains.propagation(chain).at(times);
        List<double[][]> inFixedPoint = Chains.inFixedPoint(chain, times);
        Expectations expectations = new Expectations(Chains.model(chain).sectors());
        for (int t = 0; t < times.length; t++) {
            double[][] rho = inFixedPoint.get(t);
            assertThat(expectations.excitations(rho, rho.length - 1)).containsExactly(inDoubles.get(t), within(1e-12));
        }
    }

    /** Checks that p_1 = (1/N_i)/Σ 1/N_j whatever the rates are, in fixed point too. */
    @ParameterizedTest
    @CsvSource({"1 1e-12, 0", "1e-12 1, 1", "1e6 1e-6, 2", "1e-6 1e5, 0"})
    void endsWhereRatesAreFarApart(String gammas, int at) {
        DomainChain chain = Chains.of("3 2 4", at == 0 ? "1 0 0" : at == 1 ? "0 1 0" : "0 0 1")
                .withGammas(Chains.doubles(gammas));
        double weight = chain.steadyState().darkStateWeights().orElseThrow().get(1);
        assertThat(weight).isCloseTo(1 / (List.of(3, 2, 4).get(at) * (1 / 3.0 + 1 / 2.0 + 1 / 4.0)), within(1e-14));
    }

    /** Refuses one step of a chain that is large and slow, and its end far away. */
    @Test
    void refusesWhatRoundingDrowns() {
        FaberSeries series = new FaberSeries(1, 0);
        double perTime = series.rounding(400, 256) / 256;
        assertThat(perTime * 1e5).isBetween(1e-11, 1e-10);
        DomainChain chain = Chains.of("2 1 1", "2 0 0").withGammas(List.of(1.0, 1e-12));
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> Chains.propagation(chain).at(new double[] {1e7}))
                .matches(e -> "times".equals(e.parameter())).withMessageContaining("beyond");
    }
}
