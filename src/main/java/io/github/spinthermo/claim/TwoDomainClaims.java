package io.github.spinthermo.claim;

import static io.github.spinthermo.claim.Inputs.ratio;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.domains.MigrationLaw;
import io.github.spinthermo.domains.TwoDomainStart;
import io.github.spinthermo.domains.TwoDomainSteadyState;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.ClebschGordan;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SignedRoot;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dias 2021: two domains in one bath of temperature 0, exact. */
final class TwoDomainClaims {

    private TwoDomainClaims() { }

    static List<Claim> all() {
        return List.of(
                Claim.of("D01", "{6}", () -> Values.of(end(1, 1, 1).jz2().add(ratio(1, 2))),
                        v -> isEqual(v.get(0), ratio(1, 4))),
                Claim.of("D02", "{}; {}", () -> Values.of(share("5/2"), share("3/2")),
                        v -> isEqual(v.get(0), ratio(1, 5)) && isEqual(v.get(1), ratio(4, 5))),
                Claim.of("D03", "{12} = 17/25", TwoDomainClaims::purity,
                        v -> v.isNear(0, 1, 1e-12))
                        .corrected(v -> v.isNear(0, square(share("5/2")) + square(share("3/2")), 1e-12)),
                Claim.of("D04", "{12}", () -> Values.of(end(4, 1, 4).jz2()), v -> isEqual(v.get(0), ratio(7, 50))),
                Claim.of("D05", "as printed {4}; {6}",
                        () -> Values.of(ofKets(-1), end(4, 1, 4).jz2()),
                        v -> isEqual(v.get(1), ofKets(-1)))
                        .corrected(v -> isEqual(v.get(1), ofKets(1))),
                Claim.of("D06", "{10}; {10}; {10}; {10}",
                        () -> Values.of(end(4, 1, 4).jz2(), end(7, 1, 7).jz2(), end(50, 1, 50).jz2(),
                                end(1000, 1, 1000).jz2()),
                        v -> isEqual(v.get(0), ofFull(4)) && isEqual(v.get(1), ofFull(7))
                                && isEqual(v.get(2), ofFull(50)) && isEqual(v.get(3), ofFull(1000))
                                && v.isNear(3, 0.5, 0.01)),
                Claim.of("D07", "{10}; {10}; {10}",
                        () -> Values.of(end(7, 1, 1).jz2(), end(8, 1, -4).jz2(), end(50, 1, 20).jz2(),
                                singly(2, 6, 1).jz2()),
                        v -> isEqual(v.get(0), ofPart(7, 1)) && isEqual(v.get(1), ofPart(8, -4))
                                && isEqual(v.get(2), ofPart(50, 20)))
                        .elsewhere(v -> isEqual(v.get(3), ofPart(8, -4))),
                Claim.of("D08", "{10}", () -> Values.of(end(1_000_000, 1, 500_000).jz2()),
                        v -> v.isNear(0, 0.25, 1e-5)),
                Claim.of("D09", "{10}; {10}; {10}",
                        () -> Values.of(quarter(100, 10), quarter(10_000, 100), quarter(1_000_000, 100)),
                        v -> v.isNear(1, 0.25, 0.005) && v.isNear(2, 0.25, 0.005))
                        .elsewhere(v -> v.isNear(0, 0.25, 0.005)),
                Claim.of("D10", "{10} against 0.25; first order {8}",
                        () -> Values.measured(quarterByBlocks(100_000, 1000)).and(Values.of(
                                new MigrationLaw(100_000, 1000, HalfInteger.HALF, HalfInteger.ofTwice(50_000))
                                        .firstOrder())),
                        v -> v.isNear(0, 0.25, 0.005) == isMuchLarger(100_000, 1000 * 1000))
                        .corrected(v -> v.isNear(0, 0.25, 0.005) == isMuchLarger(100_000, 1000)),
                Claim.of("D11", "{6}; {6}; relative {8}",
                        () -> Values.of(end(11, 10, 11).jz2(), end(12, 10, 12).jz2(),
                                end(1000, 500, 1000).relative2()),
                        v -> v.hasSigns(half(isMuchLarger(11, 10)), half(isMuchLarger(12, 10)),
                                half(isMuchLarger(1000, 500))))
                        .corrected(v -> v.hasSigns(half(11 >= 10 + 2), half(12 >= 10 + 2), half(1000 >= 500 + 2))),
                Claim.of("D12", "{12}; {12}",
                        () -> Values.of(end(40, 2, 40).relative1(), end(40, 2, 40).relative2()),
                        v -> v.isNear(0, -0.5, 0.06) && v.isNear(1, 0.5, 0.06)),
                Claim.of("D28", "{6}, the largest of 312 cases", TwoDomainClaims::largestExcess,
                        v -> !v.hasSigns(1))
                        .elsewhere(v -> !Values.isLess(ratio(10 - 4, 2 * 14), v.get(1))),
                Claim.of("D29", "{6} > {6}; {6} > {6}",
                        () -> Values.of(singly(10, 4, 1).relative2(), ratio(10 - 4, 2 * 14),
                                singly(30, 10, 2).relative2(), ratio(30 - 10, 2 * 40)),
                        v -> !v.isLess(1, 0) && !v.isLess(3, 2))
                        .corrected(v -> v.isLess(1, 0) && v.isLess(3, 2)),
                Claim.of("D36", "j1 = {}, j2 = {} only; J = 1/2, 3/2, 5/2 with weights {4}; {4}; {4}",
                        TwoDomainClaims::fullyExcited,
                        v -> startLadders().equals(Set.of("3/2 1", "3/2 0", "1/2 1", "1/2 0")))
                        .corrected(v -> startLadders().equals(Set.of("3/2 1"))),
                Claim.of("D37", "{12} = {}", () -> Values.of(squaredSpin(20, 2), ratio(110 + 2 - 2 * 10, 1)),
                        v -> isEqual(v.get(0), v.get(1))));
    }

    private static boolean isEqual(Real value, Real prediction) {
        return value.compare(prediction).signum() == 0;
    }

    private static double square(Real value) {
        return value.toDouble() * value.toDouble();
    }

    /** Spins 1/2, the first domain at m_1, the second in its ground state, at temperature 0. */
    private static TwoDomainSteadyState end(long n1, long n2, long twiceM1) {
        return TwoDomainSteadyState.of(TwoDomainStart.dicke(n1, n2, HalfInteger.HALF, HalfInteger.ofTwice(twiceM1),
                HalfInteger.ofTwice(-n2)), InverseTemperature.INFINITY);
    }

    /** The spins of the first domain point up and down one by one. */
    private static TwoDomainSteadyState singly(long up, long down, long n2) {
        return TwoDomainSteadyState.of(TwoDomainStart.unsymmetrised(up, down, 0, n2), InverseTemperature.INFINITY);
    }

    /** Of J in |2 2⟩|1/2 −1/2⟩. */
    private static Real share(String totalSpin) {
        return Real.of(ClebschGordan.coefficient(HalfInteger.ofTwice(4), HalfInteger.ofTwice(4), HalfInteger.HALF,
                HalfInteger.HALF.negate(), HalfInteger.parse(totalSpin), HalfInteger.ofTwice(3)).squared());
    }

    /** Tr ρ² of a mixture of dark states. */
    private static Values purity() {
        List<Double> weights = DomainChain.of(ChainStart.firstExcited(List.of(4L, 1L))).steadyState()
                .darkStateWeights().orElseThrow();
        return Values.measured(weights.stream().mapToDouble(p -> p * p).sum());
    }

    /** ⟨J_2z⟩ of the expansions of |5/2 −5/2⟩ and |3/2 −3/2⟩, the last ket of the latter with this 2m_2. */
    private static Real ofKets(int twiceLast) {
        HalfInteger two = HalfInteger.ofTwice(4);
        HalfInteger j = HalfInteger.ofTwice(3);
        Real last = Real.of(ClebschGordan.coefficient(two, two.negate(), HalfInteger.HALF, HalfInteger.HALF, j,
                j.negate()).squared());
        Real mean = last.multiply(ratio(twiceLast, 2)).subtract(Real.of(1).subtract(last).multiply(ratio(1, 2)));
        return share("3/2").multiply(mean).subtract(share("5/2").multiply(ratio(1, 2)));
    }

    /** [S8]. */
    private static Real ofFull(long n1) {
        return ratio(n1 * n1 - 2 * n1 - 1, 2 * (n1 + 1) * (n1 + 1));
    }

    /** [S9]. */
    private static Real ofPart(long n1, long twiceM1) {
        return ratio(twiceM1 * n1 - 2 * n1 - 1, 2 * (n1 + 1) * (n1 + 1));
    }

    /** Relative excitation of the second domain for m_1 = n_1/4. */
    private static Real quarter(long n1, long n2) {
        return end(n1, n2, n1 / 2).relative2();
    }

    /** The same in doubles, J by J: the exact fraction of a thousand spins takes half a minute. */
    private static double quarterByBlocks(long n1, long n2) {
        double difference = n1 / 2.0 * (n1 / 2.0 + 1) - n2 / 2.0 * (n2 / 2.0 + 1);
        double sum = 0;
        for (Map.Entry<HalfInteger, SignedRoot> block : ClebschGordan.overTotalSpins(HalfInteger.ofTwice(n1),
                HalfInteger.ofTwice(n1 / 2), HalfInteger.ofTwice(n2), HalfInteger.ofTwice(-n2)).entrySet()) {
            double weight = Real.refining(bits ->
                    Enclosure.of(block.getValue().squared(new Arithmetic(bits)))).toDouble();
            double j = block.getKey().twice() / 2.0;
            sum -= weight * (j * (j + 1) - difference) / (2 * (j + 1));
        }
        return sum / n2;
    }

    private static boolean isMuchLarger(long large, long small) {
        return large >= 10 * small;
    }

    /** The sign of ⟨J_2z⟩ where more or less than half of the domain is excited. */
    private static int half(boolean more) {
        return more ? 1 : -1;
    }

    /** Of relative2 − m_1/n_1 over Dicke starts, and relative2 of 10 of 14 single spins up. */
    private static Values largestExcess() {
        Real largest = IntStream.rangeClosed(1, 12).boxed()
                .flatMap(n1 -> IntStream.rangeClosed(1, 4).boxed()
                        .flatMap(n2 -> IntStream.rangeClosed(1, n1)
                                .mapToObj(up -> end(n1, n2, 2 * up - n1).relative2()
                                        .subtract(ratio(2 * up - n1, 2 * n1)))))
                .reduce((a, b) -> Values.isLess(a, b) ? b : a).orElseThrow();
        return Values.of(largest, singly(10, 4, 1).relative2());
    }

    private static Values fullyExcited() {
        List<Real> weights = end(3, 2, 3).weights();
        return Values.of(ratio(3, 2), ratio(2, 2)).and(Values.of(weights));
    }

    /** j_1 and j_2 of three single spins up and two down. */
    private static Set<String> startLadders() {
        return TwoDomainStart.unsymmetrised(3, 0, 0, 2).weights().keySet().stream()
                .map(pair -> pair.j1() + " " + pair.j2()).collect(Collectors.toSet());
    }

    /** Σ P_J J(J+1) of the fully excited start. */
    private static Real squaredSpin(long n1, long n2) {
        TwoDomainSteadyState end = end(n1, n2, n1);
        return IntStream.range(0, end.totalSpins().size()).mapToObj(i -> {
            long twice = end.totalSpins().get(i).twice();
            return end.weights().get(i).multiply(ratio(twice * (twice + 2), 4));
        }).reduce(Real.of(0), Real::add);
    }
}
