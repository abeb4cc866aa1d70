package io.github.spinthermo.reproduction.dias;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.ChainSteadyState;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Claims of Dias 2021 about chains of domains, computed exactly; times are γt. */
final class ChainClaims {

    /** Mean number of thermal quanta at 10 GHz and 1.6 K, as the list of claims states it. */
    private static final double NBAR = 2.85881771525747;

    /** Planck's constant in J s, exact since 2019. */
    private static final double PLANCK = 6.62607015e-34;

    /** Frequency of the spins in Hz. */
    private static final double FREQUENCY = 10e9;

    /** Boltzmann's constant in J/K, exact since 2019. */
    private static final double BOLTZMANN = 1.380649e-23;

    /** Ratio of neighbouring times of a grid. */
    private static final double STEP = 1.02;

    /** Number of points of a finer grid on either side of the best point of a coarser one. */
    private static final int FINER = 50;

    private ChainClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("D13", "{6} at gamma t = {3}; final {9}", ChainClaims::middleOfThree,
                        v -> v.hasSigns(-1, 1, -1)),
                ClaimCheck.of("D14", "{5}; {5}",
                        () -> largest(firstExcited(8, 6, 5, 1), times(0.05, 8), 1, 2), v -> v.hasSigns(-1, -1)),
                ClaimCheck.of("D15", "{10} of 2; {9} of 1",
                        () -> Values.measured(last(firstExcited(12, 6, 2).steadyState().jz()) + 1,
                                last(firstExcited(8, 6, 5, 1).steadyState().jz()) + 0.5),
                        v -> v.number(0) < 0.75 * 2 && v.number(1) < 0.75 * 1),
                ClaimCheck.of("D16", "total {10}, weights {6}, {7}, {7}", ChainClaims::darkStates,
                        v -> v.hasSigns(1)),
                ClaimCheck.of("D25", "{6}; {6}",
                        () -> largest(halfExcited(), times(0.01, 400), 1, 2), v -> v.hasSigns(-1, -1)),
                ClaimCheck.of("D26", "relative {12}, {6} excitations of 2",
                        () -> Values.measured(last(halfExcited().steadyState().relative()),
                                last(halfExcited().steadyState().jz()) + 1),
                        v -> v.isNear(0, -0.25, 0.05)),
                ClaimCheck.of("D30", "{6}; {6}; of [500,25,1] {6}",
                        () -> Values.measured(lastRelative(50, 100, 10, 2), lastRelative(0, 100, 10, 2),
                                lastRelative(250, 500, 25, 1)),
                        v -> v.isNear(2, 0.5, 0.1))
                        .elsewhere(v -> v.isNear(0, 0.5, 0.1) && v.isNear(1, 0, 0.1)),
                ClaimCheck.of("D31", "x = {12}, nbar = {12}", ChainClaims::bath,
                        v -> v.isNear(2, 1.6, 1e-12)),
                ClaimCheck.of("D32", "z2/N2 {9} -> {9}; z1/N1 {9} -> {9}", ChainClaims::colderAndWarmer,
                        v -> v.isLess(1, 0) && v.isLess(2, 3)),
                ClaimCheck.of("D33", "z3/N3 {9} -> {9}; thermal values {9}, {9}, {9}", ChainClaims::threeWarm,
                        v -> v.isLess(1, 0) && !v.isNear(1, v.number(4), 1e-9))
                        .corrected(v -> v.isLess(1, 0) && v.isNear(1, v.number(4), 1e-9)),
                ClaimCheck.of("D34", "T=0: {6}, {6}, {6}, {6}; T: {6}, {6}, {6}, {6}", ChainClaims::fourWarm,
                        v -> shifts(v).allMatch(shift -> shift < shiftOfTwo()))
                        .corrected(v -> shifts(v).allMatch(shift -> shift > shiftOfTwo())),
                ClaimCheck.of("D35", "gamma t {3} -> {3}; {3} -> {3}", ChainClaims::relaxationTimes,
                        v -> v.isLess(1, 0) && v.isLess(3, 2)));
    }

    private static DomainChain firstExcited(long... sizes) {
        return DomainChain.of(ChainStart.firstExcited(LongStream.of(sizes).boxed().toList()));
    }

    /** Returns a chain with the first domain at m_1, the others in their ground states. */
    private static DomainChain chain(long m1, long... sizes) {
        List<HalfInteger> m = IntStream.range(0, sizes.length)
                .mapToObj(i -> HalfInteger.ofTwice(i == 0 ? 2 * m1 : -sizes[i])).toList();
        return DomainChain.of(new ChainStart(LongStream.of(sizes).boxed().toList(), m));
    }

    private static DomainChain halfExcited() {
        return chain(0, 12, 6, 2);
    }

    private static double lastRelative(long m1, long... sizes) {
        return last(chain(m1, sizes).steadyState().relative());
    }

    private static double last(List<Double> list) {
        return list.get(list.size() - 1);
    }

    private static List<Double> times(double from, double to) {
        return DoubleStream.iterate(from, t -> t < to * STEP, t -> t * STEP).map(t -> Math.min(t, to)).boxed().toList();
    }

    /** Returns the largest ⟨J_iz⟩/N_i of some domains. */
    private static Values largest(DomainChain chain, List<Double> times, int... domains) {
        return Values.measured(IntStream.of(domains).mapToDouble(i -> peak(chain, times, i)[1]).toArray());
    }

    /** Finds when ⟨J_iz⟩/N_i is largest, and its value there: on a grid, then on a finer one around its best. */
    private static double[] peak(DomainChain chain, List<Double> times, int domain) {
        double first = best(chain, times, domain)[0];
        List<Double> closer = IntStream.rangeClosed(-FINER, FINER)
                .mapToObj(i -> first * Math.pow(STEP, (double) i / FINER)).toList();
        return best(chain, closer, domain);
    }

    private static double[] best(DomainChain chain, List<Double> times, int domain) {
        List<List<Double>> rows = chain.trajectory(times).relative();
        return IntStream.range(0, rows.size()).mapToObj(i -> new double[] {times.get(i), rows.get(i).get(domain)})
                .max(Comparator.comparingDouble(point -> point[1])).orElseThrow();
    }

    private static Values middleOfThree() {
        DomainChain chain = firstExcited(12, 6, 2);
        double[] peak = peak(chain, times(0.005, 4), 1);
        return Values.measured(peak[1], peak[0], chain.steadyState().relative().get(1));
    }

    private static Values darkStates() {
        List<Double> weights = firstExcited(12, 6, 2).steadyState().darkStateWeights().orElseThrow();
        double total = IntStream.range(0, weights.size()).mapToDouble(k -> k * weights.get(k)).sum();
        return Values.measured(total, weights.get(0), weights.get(1), weights.get(2));
    }

    /** Returns x, n̄, and the temperature that belongs to the n̄ of the other rows. */
    private static Values bath() {
        double x = PLANCK * FREQUENCY / (BOLTZMANN * 1.6);
        return Values.measured(x, 1 / Math.expm1(x), PLANCK * FREQUENCY / (BOLTZMANN * Math.log1p(1 / NBAR)));
    }

    private static List<Double> ends(double nbar, long... sizes) {
        ChainSteadyState end = firstExcited(sizes).withNbar(nbar).steadyState();
        return end.relative();
    }

    private static Values colderAndWarmer() {
        List<Double> cold = ends(0, 20, 2);
        List<Double> warm = ends(NBAR, 20, 2);
        return Values.measured(cold.get(1), warm.get(1), cold.get(0), warm.get(0));
    }

    /** Returns e_j(x)/N of single domains in the bath beside the end of the chain. */
    private static Values threeWarm() {
        InverseTemperature x = InverseTemperature.of(Math.log1p(1 / NBAR));
        ToDoubleFunction<Long> thermal = n -> Block.of(HalfInteger.ofTwice(n), x).energy().toDouble() / n;
        return Values.measured(last(ends(0, 12, 6, 2)), last(ends(NBAR, 12, 6, 2)), thermal.applyAsDouble(12L),
                thermal.applyAsDouble(6L), thermal.applyAsDouble(2L));
    }

    private static Values fourWarm() {
        return Values.measured(Stream.of(ends(0, 4, 3, 3, 2), ends(NBAR, 4, 3, 3, 2)).flatMap(List::stream)
                .mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns how far the bath moves each of the four domains. */
    private static DoubleStream shifts(Values ends) {
        return IntStream.range(0, 4).mapToDouble(i -> Math.abs(ends.number(i + 4) - ends.number(i)));
    }

    /** Returns how far the bath moves a domain of Fig. S1a at most. */
    private static double shiftOfTwo() {
        List<Double> cold = ends(0, 20, 2);
        List<Double> warm = ends(NBAR, 20, 2);
        return Math.max(Math.abs(warm.get(0) - cold.get(0)), Math.abs(warm.get(1) - cold.get(1)));
    }

    private static Values relaxationTimes() {
        return Values.measured(relaxation(firstExcited(20, 2), 1), relaxation(firstExcited(20, 2).withNbar(NBAR), 1),
                relaxation(firstExcited(12, 6, 2), 4), relaxation(firstExcited(12, 6, 2).withNbar(NBAR), 4));
    }

    /** Finds when the last domain comes to stay within 0.01 of its end; interpolates linearly between grid points. */
    private static double relaxation(DomainChain chain, double until) {
        double end = last(chain.steadyState().relative());
        List<Double> times = times(0.05, until);
        double[] excess = chain.trajectory(times).relative().stream()
                .mapToDouble(row -> Math.abs(last(row) - end) - 0.01).toArray();
        int i = IntStream.range(0, excess.length).filter(k -> excess[k] > 0).max().orElseThrow();
        return times.get(i) + (times.get(i + 1) - times.get(i)) * excess[i] / (excess[i] - excess[i + 1]);
    }
}
