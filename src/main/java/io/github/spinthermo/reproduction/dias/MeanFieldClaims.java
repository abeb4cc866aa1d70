package io.github.spinthermo.reproduction.dias;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.MeanFieldChain;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Claims of Dias 2021, Fig. 3 and 4b and the supplement: chains in mean field; times are γt. */
final class MeanFieldClaims {

    private static final long[] FIG_3A = {1_000_000, 10_000, 100};
    private static final long[] FIG_3B = {100_000_000, 100_000, 100};

    private MeanFieldClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("D17", "{5} (ln N/N = {5}); {5} (ln N/N = {5}); {5} (ln N/N = {5})",
                        () -> migration(10_000).and(migration(100_000)).and(migration(1_000_000)),
                        v -> IntStream.of(0, 2, 4).allMatch(i ->
                                v.isNear(i, v.number(i + 1), 1e-3 * v.number(i + 1)))),
                ClaimCheck.of("D18", "{6}; {6}; {6}", () -> third(firstExcited(FIG_3A), 0.01, 100, 1000),
                        v -> isAlways(v, 0.49))
                        .corrected(v -> v.isNear(0, 0.5, 2e-4) && driftsTo(v, limit(100))),
                ClaimCheck.of("D19", "{8}; {8}; {8}", () -> third(firstExcited(FIG_3B), 0.001, 100, 10_000),
                        v -> isAlways(v, 0.49))
                        .corrected(v -> v.isNear(0, 0.5, 2e-4) && driftsTo(v, limit(100))),
                ClaimCheck.of("D20", "{6}; {6}", MeanFieldClaims::fillings,
                        v -> v.isNear(0, 0.5, 0.001) && v.isNear(1, 0.5, 0.001)),
                ClaimCheck.of("D21", "{4}; {4}", MeanFieldClaims::passages,
                        v -> v.number(1) > 50 * v.number(0)),
                ClaimCheck.of("D27", "crosses 0 at gamma t = {3}; {4} at 100; {4} at 10000",
                        MeanFieldClaims::halfExcited, v -> v.hasSigns(-1, -1, -1, -1))
                        .corrected(v -> v.isNear(0, 2, 0.2) && v.isNear(2, limit(100), 1e-4)));
    }

    private static MeanFieldChain firstExcited(long... sizes) {
        return MeanFieldChain.of(ChainStart.firstExcited(LongStream.of(sizes).boxed().toList()));
    }

    /** Returns the relative excitation to which the closure drifts: N + 1 excitations of N spins. */
    private static double limit(long n) {
        return 0.5 + 1.0 / n;
    }

    private static boolean isAlways(Values v, double printed) {
        return IntStream.range(0, 3).allMatch(i -> v.isNear(i, printed, 0.005));
    }

    private static boolean driftsTo(Values v, double limit) {
        return v.rise(3) && v.isNear(2, limit, 1e-5);
    }

    /** Returns ⟨J_3z⟩/N_3. */
    private static Values third(MeanFieldChain chain, double... times) {
        return Values.measured(relative(chain, 2, times));
    }

    private static double[] relative(MeanFieldChain chain, int domain, double... times) {
        return chain.trajectory(DoubleStream.of(times).boxed().toList()).relative().stream()
                .mapToDouble(row -> row.get(domain)).toArray();
    }

    /** Returns the time when half of the first domain has been emitted, and ln N/N. */
    private static Values migration(long n) {
        double expected = Math.log((double) n) / n;
        return Values.measured(zero(firstExcited(n, 10), 0, 0.9 * expected, 1.1 * expected), expected);
    }

    /** Finds when a domain is half excited, between two close times; interpolates linearly between grid points. */
    private static double zero(MeanFieldChain chain, int domain, double from, double to) {
        double[] times = IntStream.rangeClosed(0, 1000).mapToDouble(i -> from + (to - from) * i / 1000).toArray();
        double[] relative = relative(chain, domain, times);
        IntPredicate changes = i -> Math.signum(relative[i]) != Math.signum(relative[i - 1]);
        int i = IntStream.range(1, times.length).filter(changes).findFirst().orElseThrow();
        return times[i - 1] + (times[i] - times[i - 1]) * relative[i - 1] / (relative[i - 1] - relative[i]);
    }

    private static double[] decades(double from, double to, int perDecade) {
        int steps = (int) Math.round(perDecade * Math.log10(to / from));
        return IntStream.rangeClosed(0, steps)
                .mapToDouble(i -> from * Math.pow(to / from, (double) i / steps)).toArray();
    }

    /** Returns the largest ⟨J_2z⟩/N_2, and ⟨J_3z⟩/N_3 on its plateau. */
    private static Values fillings() {
        double[] times = decades(1e-7, 0.1, 100);
        double second = DoubleStream.of(relative(firstExcited(FIG_3A), 1, times)).max().orElseThrow();
        return Values.measured(second).and(third(firstExcited(FIG_3A), 0.1));
    }

    /** Returns the times when the first domain is half empty, and the third half full. */
    private static Values passages() {
        return Values.measured(zero(firstExcited(FIG_3A), 0, 1.2e-5, 1.6e-5),
                zero(firstExcited(FIG_3A), 2, 5e-4, 1.2e-3));
    }

    /** Returns, for the start with m_1 = 0, when the third domain passes 0 and where it is later. */
    private static Values halfExcited() {
        MeanFieldChain chain = MeanFieldChain.of(new ChainStart(LongStream.of(FIG_3A).boxed().toList(),
                List.of(HalfInteger.ZERO, HalfInteger.ofTwice(-10_000), HalfInteger.ofTwice(-100))));
        return Values.measured(zero(chain, 2, 1, 4)).and(third(chain, 100, 10_000));
    }
}
