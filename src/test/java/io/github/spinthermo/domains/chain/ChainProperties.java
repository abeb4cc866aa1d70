package io.github.spinthermo.domains.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.domains.ChainSteadyState;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.domains.DarkStates;
import io.github.spinthermo.domains.DomainChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Properties of every chain: 2 to 4 domains of 1 to 5 spins, any Dicke states, rates and temperatures. */
@Tag("slow")
class ChainProperties {

    private static final int TRIES = 25;
    private static final double CLOSE = 1e-11;
    private static final List<Double> TIMES = List.of(0.0, 0.01, 0.1, 0.3, 1.0, 3.0);

    @Provide
    Arbitrary<DomainChain> cold() {
        return chains(2, 4).map(chain -> chain.withNbar(0));
    }

    @Provide
    Arbitrary<DomainChain> chains() {
        return chains(2, 4);
    }

    @Provide
    Arbitrary<DomainChain> pairs() {
        return chains(2, 2);
    }

    @Provide
    Arbitrary<DomainChain> warmAndLong() {
        return chains(3, 3).map(chain -> chain.withNbar(Math.max(chain.nbar(), 0.6))
                .withGammas(chain.gammas().stream().map(gamma -> 1 + gamma / 10).toList()));
    }

    private static Arbitrary<DomainChain> chains(int fewest, int most) {
        Arbitrary<Double> nbar = Arbitraries.oneOf(Arbitraries.just(0.0),
                Arbitraries.doubles().between(1e-3, 5).ofScale(3));
        return Arbitraries.integers().between(fewest, most).flatMap(domains -> Combinators.combine(
                Arbitraries.longs().between(1, domains == 4 ? 3 : 5).list().ofSize(domains),
                Arbitraries.doubles().between(0, 1).list().ofSize(domains),
                Arbitraries.doubles().between(0.1, 10).list().ofSize(domains - 1), nbar)
                .as(ChainProperties::chain)).withoutEdgeCases();
    }

    private static DomainChain chain(List<Long> sizes, List<Double> shares, List<Double> gammas, double nbar) {
        return Chains.of(sizes, IntStream.range(0, sizes.size())
                .mapToObj(i -> Math.round(shares.get(i) * sizes.get(i))).toList())
                .withGammas(gammas).withNbar(nbar);
    }

    private static List<Long> excitations(DomainChain chain) {
        return Chains.model(chain).excitations();
    }

    private static double excitations(DomainChain chain, List<Double> relative) {
        return IntStream.range(0, relative.size())
                .mapToDouble(i -> (relative.get(i) + 0.5) * chain.start().sizes().get(i)).sum();
    }

    private static double smallest(DomainChain chain) {
        return Collections.min(chain.start().sizes());
    }

    @Property(tries = TRIES)
    void staysWithinTheDomains(@ForAll("chains") DomainChain chain) {
        Stream.concat(chain.trajectory(TIMES).relative().stream(), Stream.of(chain.steadyState().relative()))
                .flatMap(List::stream).forEach(relative -> assertThat(relative).isBetween(-0.5 - CLOSE, 0.5 + CLOSE));
        ChainTrajectory trajectory = chain.trajectory(TIMES);
        for (int i = 0; i < chain.start().sizes().size(); i++) {
            assertThat(trajectory.jz().get(3).get(i))
                    .isCloseTo(trajectory.relative().get(3).get(i) * chain.start().sizes().get(i), within(1e-14));
        }
    }

    @Property(tries = TRIES)
    void onlyEmitsAtZeroTemperature(@ForAll("cold") DomainChain chain) {
        double last = excitations(chain).stream().mapToLong(Long::longValue).sum();
        for (List<Double> relative : chain.trajectory(TIMES).relative()) {
            double now = excitations(chain, relative);
            assertThat(now).isLessThanOrEqualTo(last + CLOSE);
            last = now;
        }
        double end = excitations(chain, chain.steadyState().relative());
        assertThat(end).isLessThanOrEqualTo(Math.min(smallest(chain), last) + CLOSE);
    }

    @Property(tries = TRIES)
    void endsInWeightsThatSumToOne(@ForAll("cold") DomainChain chain) {
        ChainSteadyState end = chain.steadyState();
        List<Double> weights = end.darkStateWeights().orElseThrow();
        assertThat(weights).hasSize((int) smallest(chain) + 1).allMatch(weight -> weight >= -CLOSE);
        assertThat(weights.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-13));
        DarkStates dark = DarkStates.of(chain.start().sizes());
        for (int i = 0; i < chain.start().sizes().size(); i++) {
            double mean = 0;
            for (int k = 0; k < weights.size(); k++) {
                mean += weights.get(k) * dark.meanExcitations(k).get(i).doubleValue();
            }
            assertThat(end.jz().get(i) + chain.start().sizes().get(i) / 2.0).isCloseTo(mean, within(1e-12));
        }
    }

    /** Checks that one excitation spreads by 1/N_i; domains of one size end alike. */
    @Property(tries = TRIES)
    void endsEvenly(@ForAll("cold") DomainChain chain) {
        List<Long> sizes = chain.start().sizes();
        List<Double> end = chain.steadyState().relative();
        for (int i = 0; i < sizes.size(); i++) {
            double first = (end.get(0) + 0.5) * sizes.get(0) * sizes.get(0);
            if (smallest(chain) == 1) {
                assertThat((end.get(i) + 0.5) * sizes.get(i) * sizes.get(i)).isCloseTo(first, within(CLOSE));
            }
            for (int l = 0; l < i; l++) {
                if (sizes.get(i).equals(sizes.get(l))) {
                    assertThat(end.get(i)).isCloseTo(end.get(l), within(1e-13));
                }
            }
        }
    }

    /** Checks that L_i ρ = 0 in the end: ⟨J_i⁺ J_l⁻⟩ = (−1)^{i−l} ⟨J_1⁺ J_1⁻⟩. */
    @Property(tries = TRIES)
    void emitsNothingInTheEnd(@ForAll("cold") DomainChain chain) {
        double slow = chain.gammas().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double[][] rho = Chains.rho(chain, 1000 / slow);
        List<Long> sizes = chain.start().sizes();
        double first = Chains.mean(chain, rho, Chains.hop(sizes, 0, 0));
        for (int i = 0; i < sizes.size(); i++) {
            for (int l = 0; l < sizes.size(); l++) {
                assertThat(Chains.mean(chain, rho, Chains.hop(sizes, i, l)))
                        .isCloseTo((i - l) % 2 == 0 ? first : -first, within(1e-9));
            }
        }
    }

    @Property(tries = TRIES)
    void hasADensityMatrix(@ForAll("chains") DomainChain chain) {
        for (double time : new double[] {0.05, 0.7}) {
            double trace = 0;
            for (double[] rows : Chains.rho(chain, time)) {
                RealMatrix sector = square(rows);
                assertThat(sector.transpose()).isEqualTo(sector);
                trace += sector.getTrace();
                assertThat(Arrays.stream(new EigenDecomposition(sector).getRealEigenvalues()).min().orElseThrow())
                        .isGreaterThan(-1e-13);
            }
            assertThat(trace).isCloseTo(1, within(1e-13));
        }
    }

    private static RealMatrix square(double[] rows) {
        int states = (int) Math.round(Math.sqrt(rows.length));
        RealMatrix square = new Array2DRowRealMatrix(states, states);
        for (int i = 0; i < rows.length; i++) {
            square.setEntry(i / states, i % states, rows[i]);
        }
        return square;
    }

    /** Checks ⟨J²⟩ = Σ j(j + 1) + 2⟨J_1z J_2z⟩ + ⟨J_1⁺J_2⁻⟩ + ⟨J_2⁺J_1⁻⟩. */
    @Property(tries = TRIES)
    void twoDomainsKeepTheSquareOfTheAngularMomentum(@ForAll("pairs") DomainChain chain) {
        List<Long> sizes = chain.start().sizes();
        double before = square(chain, 0);
        for (double time : new double[] {0.02, 0.4, 3}) {
            assertThat(square(chain, time)).isCloseTo(before, within(1e-11));
        }
        assertThat(before).isCloseTo(2 * (excitations(chain).get(0) - sizes.get(0) / 2.0)
                * (excitations(chain).get(1) - sizes.get(1) / 2.0), within(1e-13));
    }

    private static double square(DomainChain chain, double time) {
        List<Long> sizes = chain.start().sizes();
        double[][] rho = Chains.rho(chain, time);
        double along = Chains.mean(chain, rho, (bra, ket) -> Arrays.equals(bra, ket)
                ? (ket[0] - sizes.get(0) / 2.0) * (ket[1] - sizes.get(1) / 2.0) : 0);
        return 2 * along + Chains.mean(chain, rho, Chains.hop(sizes, 0, 1))
                + Chains.mean(chain, rho, Chains.hop(sizes, 1, 0));
    }

    @Property(tries = 8)
    void forgetsItsStartAboveZeroTemperature(@ForAll("warmAndLong") DomainChain chain) {
        double slow = chain.gammas().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        List<Double> late = Chains.at(chain, 300 / slow);
        double x = Math.log1p(1 / chain.nbar());
        List<Double> thermal = chain.start().sizes().stream().map(size -> thermal(size, x)).toList();
        assertThat(Chains.distance(late, thermal)).isLessThan(CLOSE);
        assertThat(Chains.distance(chain.steadyState().relative(), thermal)).isLessThan(1e-14);
    }

    private static double thermal(long size, double x) {
        double sum = 0;
        double norm = 0;
        for (int k = 0; k <= size; k++) {
            norm += Math.exp(-k * x);
            sum += k * Math.exp(-k * x);
        }
        return sum / norm / size - 0.5;
    }

    @Property(tries = TRIES)
    void hasAMirrorImage(@ForAll("chains") DomainChain chain) {
        DomainChain mirrored = Chains.of(reversed(chain.start().sizes()), reversed(excitations(chain)))
                .withGammas(reversed(chain.gammas())).withNbar(chain.nbar());
        List<List<Double>> there = chain.trajectory(TIMES).relative();
        List<List<Double>> back = mirrored.trajectory(TIMES).relative();
        for (int t = 0; t < TIMES.size(); t++) {
            assertThat(Chains.distance(there.get(t), reversed(back.get(t)))).isLessThan(CLOSE);
        }
        assertThat(Chains.distance(chain.steadyState().relative(), reversed(mirrored.steadyState().relative())))
                .isLessThan(1e-13);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Property(tries = TRIES)
    void isFasterAtLargerRates(@ForAll("chains") DomainChain chain) {
        for (double c : new double[] {1e-90, 0.3, 7, 1e90}) {
            DomainChain other = chain.withGammas(chain.gammas().stream().map(gamma -> c * gamma).toList());
            List<List<Double>> slow = chain.trajectory(TIMES).relative();
            List<List<Double>> fast = other.trajectory(TIMES.stream().map(t -> t / c).toList()).relative();
            for (int t = 0; t < TIMES.size(); t++) {
                assertThat(Chains.distance(slow.get(t), fast.get(t))).isLessThan(CLOSE);
            }
            assertThat(Chains.distance(chain.steadyState().relative(), other.steadyState().relative()))
                    .isLessThan(1e-13);
        }
    }

    @Property(tries = TRIES)
    void doesNotDependOnOtherTimes(@ForAll("chains") DomainChain chain) {
        List<Double> many = IntStream.rangeClosed(0, 3000).mapToObj(i -> i * 1e-3).toList();
        ChainTrajectory all = chain.trajectory(many);
        ChainTrajectory few = chain.trajectory(List.of(0.5, 1.5, 3.0));
        double allowed = all.tolerance() + few.tolerance();
        for (int t = 0; t < 3; t++) {
            assertThat(Chains.distance(few.relative().get(t), all.relative().get(List.of(500, 1500, 3000).get(t))))
                    .isLessThan(allowed);
        }
    }
}
