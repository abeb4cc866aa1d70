package io.github.spinthermo.domains.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.ChainSteadyState;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.domains.DarkStates;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.domains.TwoDomainStart;
import io.github.spinthermo.domains.TwoDomainSteadyState;
import io.github.spinthermo.domains.sectors.DarkAmplitudes;
import io.github.spinthermo.domains.sectors.DarkDecay;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains where another formula gives the answer. */
class ChainLimitsTest {

    /** Compares the weights by sectors of two domains with those of their total angular momenta. */
    @ParameterizedTest
    @CsvSource({"4 1, 4 0", "40 2, 40 0", "12 6, 5 3", "3 3, 3 1", "7 9, 2 9", "60 20, 60 0", "30 30, 30 30"})
    void hasTheWeightsOfTheClosedForm(String sizes, String excitations) {
        DomainChain chain = Chains.of(sizes, excitations);
        DarkDecay finite = DarkEnd.decay(Chains.model(chain), share -> { });
        double[] weights = Arrays.copyOf(finite.weights(), Math.toIntExact(Collections.min(chain.start().sizes()) + 1));
        ChainStart start = chain.start();
        List<Real> closed = TwoDomainSteadyState.of(TwoDomainStart.dicke(start.sizes().get(0), start.sizes().get(1),
                HalfInteger.HALF, start.m().get(0), start.m().get(1)), InverseTemperature.INFINITY).weights();
        List<Double> expected = new ArrayList<>(Collections.nCopies(weights.length, 0.0));
        for (int k = 0; k < closed.size(); k++) {
            expected.set(k, closed.get(closed.size() - 1 - k).toDouble());
        }
        assertThat(Chains.distance(Arrays.stream(weights).boxed().toList(), expected)).isLessThan(1e-13);
        assertThat(Chains.distance(chain.steadyState().darkStateWeights().orElseThrow(), expected)).isZero();
        assertThat(finite.lost()).isLessThan(1e-12);
    }

    @ParameterizedTest
    @CsvSource({"6 3, 6 0, 1, 0, 40", "2 2, 1 2, 0.2, 0, 200", "5 2 3, 3 1 1, 1 0.4, 0, 200",
        "2 3 1 2, 2 0 1 0, 1 3 0.5, 0, 200", "6 3, 4 1, 2, 0.3, 30", "3 3, 3 0, 1, 4, 10",
        "4 2 1, 4 0 0, 1 1, 0.1, 800", "2 2 2, 0 1 2, 0.3 1, 3, 50", "1 2 1 1, 1 0 0 0, 1 1 2, 1, 100"})
    void arrivesAtItsEnd(String sizes, String excitations, String gammas, double nbar, double time) {
        DomainChain chain = Chains.of(sizes, excitations).withGammas(Chains.doubles(gammas)).withNbar(nbar);
        ChainTrajectory late = chain.trajectory(List.of(time, 2 * time));
        ChainSteadyState end = chain.steadyState();
        assertThat(late.tolerance() + end.tolerance()).isLessThan(2e-11);
        for (List<Double> relative : late.relative()) {
            assertThat(Chains.distance(relative, end.relative())).isLessThan(late.tolerance() + end.tolerance());
        }
    }

    /** Checks p_1 = (1/N_i)/Σ 1/N_j, whatever the rates are. */
    @ParameterizedTest
    @CsvSource({"3 2 2, 1 0 0, 1 1", "3 2 2, 0 0 1, 0.1 7", "5 1 4 2, 0 0 1 0, 1 1 1", "9 2 2 3, 1 0 0 0, 3 0.001 1",
        "1000000000 5 3, 1 0 0, 1 1", "1000000000 5 3, 0 1 0, 0.5 1", "2 3000000000, 0 1, 1"})
    void keepsItsShareOfOneExcitation(String sizes, String excitations, String gammas) {
        List<Long> n = Chains.longs(sizes);
        int at = Chains.longs(excitations).indexOf(1L);
        double all = n.stream().mapToDouble(size -> 1.0 / size).sum();
        ChainSteadyState end = Chains.of(sizes, excitations).withGammas(Chains.doubles(gammas)).steadyState();
        List<Double> weights = end.darkStateWeights().orElseThrow();
        assertThat(weights.get(1)).isCloseTo(1 / (n.get(at) * all), within(1e-15));
        assertThat(weights.get(0) + weights.get(1)).isCloseTo(1, within(end.tolerance()));
        for (int i = 0; i < n.size(); i++) {
            assertThat(end.jz().get(i) + n.get(i) / 2.0)
                    .isCloseTo(1 / (n.get(at) * all) / (n.get(i) * all), within(2e-16 * n.get(i)));
        }
    }

    /** Checks that slow states next to the dark one do not mix with it. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 1e-6, 1e-7, 1e-12, 1e-30, 1e-100})
    void isRightOrRefusesWhereRatesAreFarApart(double gamma) {
        DomainChain near = Chains.of("2 1 2", "1 1 1");
        for (boolean isFirst : new boolean[] {true, false}) {
            List<Double> limit = near.withGammas(isFirst ? List.of(1e-4, 1.0) : List.of(1.0, 1e-4))
                    .steadyState().relative();
            try {
                ChainSteadyState end = near.withGammas(isFirst ? List.of(gamma, 1.0) : List.of(1.0, gamma))
                        .steadyState();
                assertThat(end.tolerance()).isLessThan(1e-9);
                assertThat(Chains.distance(end.relative(), limit)).isLessThan(1e-4);
            } catch (ResourceLimitException e) {
                assertThat(gamma).isLessThan(1e-12);
                assertThat(e.parameter()).isEqualTo("gammas");
                assertThat(e).hasMessageContaining("too far apart");
            }
        }
    }

    @Test
    void hasTheDarkStatesOfTheFigures() {
        DarkStates states = DarkStates.of(List.of(12L, 6L, 2L));
        assertThat(states.meanExcitations(1))
                .containsExactly(BigFraction.of(1, 9), BigFraction.of(2, 9), BigFraction.of(2, 3));
        assertThat(states.meanExcitations(2))
                .containsExactly(BigFraction.of(250, 1621), BigFraction.of(517, 1621), BigFraction.of(2475, 1621));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 6 2", "3 3", "5 4 3 3", "2 1 2 1 2", "1000000000 4 7"})
    void darkStatesEmitNothing(String sizes) {
        List<Long> n = Chains.longs(sizes);
        DarkAmplitudes dark = DarkAmplitudes.ofChain(n);
        for (int k = 1; k <= dark.mostExcitations(); k++) {
            Sectors sectors = new Sectors(n, k);
            Map<List<Integer>, Double> amplitudes = amplitudes(sectors, dark, k);
            assertThat(amplitudes.values().stream().mapToDouble(a -> a * a).sum()).isCloseTo(1, within(1e-14));
            for (int[] below : sectors.states(k - 1)) {
                for (int i = 0; i + 1 < n.size(); i++) {
                    double first = lowered(n, amplitudes, below, i);
                    double second = lowered(n, amplitudes, below, i + 1);
                    assertThat(first + second).isCloseTo(0, within(1e-14 * (1 + Math.abs(first))));
                }
            }
        }
    }

    private static Map<List<Integer>, Double> amplitudes(Sectors sectors, DarkAmplitudes dark, int k) {
        int[][] states = sectors.states(k);
        double[] amplitudes = dark.of(states, k);
        Map<List<Integer>, Double> map = new HashMap<>();
        for (int a = 0; a < states.length; a++) {
            map.put(Arrays.stream(states[a]).boxed().toList(), amplitudes[a]);
        }
        return map;
    }

    /** Returns ⟨below|J_d^-|D⟩. */
    private static double lowered(List<Long> sizes, Map<List<Integer>, Double> amplitudes, int[] below, int d) {
        int[] above = below.clone();
        above[d]++;
        return Math.sqrt(above[d] * (sizes.get(d) - below[d] + 0.0))
                * amplitudes.getOrDefault(Arrays.stream(above).boxed().toList(), 0.0);
    }

    @Test
    void hasNothingToSayAtNoTime() {
        ChainTrajectory trajectory = Chains.of("3 2", "3 0").trajectory(List.of());
        assertThat(trajectory.jz()).isEmpty();
        assertThat(trajectory.relative()).isEmpty();
        assertThat(trajectory.tolerance()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 2.86, 1e100})
    void isWhereItStartsAtTimeZero(double nbar) {
        List<Double> progress = new ArrayList<>();
        ChainTrajectory trajectory = Chains.of("3 2 4", "1 2 0").withNbar(nbar).trajectory(List.of(0.0), progress::add);
        assertThat(trajectory.jz()).containsExactly(List.of(-0.5, 1.0, -2.0));
        assertThat(trajectory.relative()).containsExactly(List.of(1 / 3.0 - 0.5, 0.5, -0.5));
        assertThat(progress).containsExactly(1.0);
    }

    @Test
    void staysInTheGroundState() {
        ChainTrajectory trajectory = Chains.of("3 2 4", "0 0 0").trajectory(List.of(0.0, 1e-3, 1.0, 1e300));
        assertThat(trajectory.relative()).containsOnly(List.of(-0.5, -0.5, -0.5));
        assertThat(Chains.of("3 2 4", "0 0 0").steadyState().darkStateWeights().orElseThrow())
                .containsExactly(1.0, 0.0, 0.0);
    }

    /** Checks that a fast domain empties like one spin of rate N, into the dark state of three. */
    @Test
    void followsOneExcitationOfALargeDomain() {
        double size = 1e9;
        DomainChain chain = Chains.of("1000000000 5 3", "1 0 0");
        ChainTrajectory trajectory = chain.trajectory(List.of(1e-10, 1e-9, 3e-9));
        for (int t = 0; t < 3; t++) {
            double left = trajectory.relative().get(t).get(0) + 0.5;
            assertThat(left * size).isCloseTo(Math.exp(-size * trajectory.times().get(t)), within(1e-7));
        }
    }

    /** Checks a bath next to 0 or very hot. */
    @Test
    void hasTheLimitsOfTheTemperature() {
        DomainChain chain = Chains.of("3 2 2", "3 0 1");
        List<Double> times = List.of(0.1, 1.0, 3.0);
        ChainTrajectory cold = chain.trajectory(times);
        for (double nbar : new double[] {1e-300, 1e-12}) {
            ChainTrajectory nearly = chain.withNbar(nbar).trajectory(times);
            for (int t = 0; t < times.size(); t++) {
                assertThat(Chains.distance(nearly.relative().get(t), cold.relative().get(t))).isLessThan(1e-10);
            }
            assertThat(chain.withNbar(nbar).steadyState().relative().get(1)).isCloseTo(-0.5, within(1e-12));
        }
        ChainTrajectory hot = chain.withNbar(1e3).trajectory(List.of(0.1, 1.0));
        for (List<Double> relative : hot.relative()) {
            assertThat(Chains.distance(relative, chain.withNbar(1e3).steadyState().relative()))
                    .isLessThan(hot.tolerance());
        }
    }

    /** Checks e_j(x) = −x j(j + 1)/3 to first order, x = 1/n̄, for two domains that are both full and share one J. */
    @ParameterizedTest
    @CsvSource({"4 2 7, 4 0 0, 5.25, 1e6", "4 2 7, 4 0 0, 5.25, 1e12", "4 2 7, 0 2 1, 5.25, 1e100",
        "3 3, 3 3, 2, 1e6", "3 3, 3 3, 2, 1e12", "3 3, 3 3, 2, 1e100"})
    void isPreciseInHotBaths(String sizes, String excitations, double slope, double nbar) {
        List<Double> jz = Chains.of(sizes, excitations).withNbar(nbar).steadyState().jz();
        assertThat(-jz.get(jz.size() - 1) * nbar).isCloseTo(slope, within(slope * 2 / nbar + 1e-14));
    }
}
