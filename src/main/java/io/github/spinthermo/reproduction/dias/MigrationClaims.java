package io.github.spinthermo.reproduction.dias;

import static io.github.spinthermo.reproduction.check.Inputs.ratio;

import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.domains.MigrationLaw;
import io.github.spinthermo.domains.TwoDomainStart;
import io.github.spinthermo.domains.TwoDomainSteadyState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Claims of Dias 2021, [D 5], [D S8] to [D S12] and below Fig. 4: how full the second of two domains gets. */
final class MigrationClaims {

    private MigrationClaims() { }

    static List<ClaimCheck> all() {
        return Stream.of(single(), several(), bound()).flatMap(List::stream).toList();
    }

    /** Lists the claims for a second domain of one spin. */
    private static List<ClaimCheck> single() {
        return List.of(
                ClaimCheck.of("D06", "{10}; {10}; {10}; {10}",
                        () -> Values.of(end(4, 1, 4).jz2(), end(7, 1, 7).jz2(), end(50, 1, 50).jz2(),
                                end(1000, 1, 1000).jz2()),
                        v -> v.is(0, ofFull(4)) && v.is(1, ofFull(7))
                                && v.is(2, ofFull(50)) && v.is(3, ofFull(1000))
                                && v.isNear(3, 0.5, 0.01)),
                ClaimCheck.of("D07", "{10}; {10}; {10}",
                        () -> Values.of(end(7, 1, 1).jz2(), end(8, 1, -4).jz2(), end(50, 1, 20).jz2(),
                                singly(2, 6, 1).jz2()),
                        v -> v.is(0, ofPart(7, 1)) && v.is(1, ofPart(8, -4))
                                && v.is(2, ofPart(50, 20)))
                        .elsewhere(v -> v.is(3, ofPart(8, -4))),
                ClaimCheck.of("D08", "{10}", () -> Values.of(end(1_000_000, 1, 500_000).jz2()),
                        v -> v.isNear(0, 0.25, 1e-5)));
    }

    private static List<ClaimCheck> several() {
        return List.of(
                ClaimCheck.of("D09", "{10}; {10}; {10}",
                        () -> Values.of(quarter(100, 10), quarter(10_000, 100), quarter(1_000_000, 100)),
                        v -> v.isNear(1, 0.25, 0.005) && v.isNear(2, 0.25, 0.005))
                        .elsewhere(v -> v.isNear(0, 0.25, 0.005)),
                ClaimCheck.of("D10", "{10} against 0.25; first order {8}",
                        () -> Values.measured(quarterByBlocks(100_000, 1000)).and(Values.of(
                                new MigrationLaw(100_000, 1000, HalfInteger.HALF, HalfInteger.ofTwice(50_000))
                                        .firstOrder())),
                        v -> v.isNear(0, 0.25, 0.005) == isMuchLarger(100_000, 1000 * 1000))
                        .corrected(v -> v.isNear(0, 0.25, 0.005) == isMuchLarger(100_000, 1000)),
                ClaimCheck.of("D11", "{6}; {6}; relative {8}",
                        () -> Values.of(end(11, 10, 11).jz2(), end(12, 10, 12).jz2(),
                                end(1000, 500, 1000).relative2()),
                        v -> v.hasSigns(half(isMuchLarger(11, 10)), half(isMuchLarger(12, 10)),
                                half(isMuchLarger(1000, 500))))
                        .corrected(v -> v.hasSigns(half(11 >= 10 + 2), half(12 >= 10 + 2), half(1000 >= 500 + 2))),
                ClaimCheck.of("D12", "{12}; {12}",
                        () -> Values.of(end(40, 2, 40).relative1(), end(40, 2, 40).relative2()),
                        v -> v.isNear(0, -0.5, 0.06) && v.isNear(1, 0.5, 0.06)));
    }

    /** Lists the claims that no domain gets fuller than the first one was at the start. */
    private static List<ClaimCheck> bound() {
        return List.of(
                ClaimCheck.of("D28", "{6}, the largest of 312 cases", MigrationClaims::largestExcess,
                        v -> !v.hasSigns(1))
                        .elsewhere(v -> !Values.isLess(ratio(10 - 4, 2 * 14), v.get(1))),
                ClaimCheck.of("D29", "{6} > {6}; {6} > {6}",
                        () -> Values.of(singly(10, 4, 1).relative2(), ratio(10 - 4, 2 * 14),
                                singly(30, 10, 2).relative2(), ratio(30 - 10, 2 * 40)),
                        v -> !v.isLess(1, 0) && !v.isLess(3, 2))
                        .corrected(v -> v.isLess(1, 0) && v.isLess(3, 2)));
    }

    /** Returns the steady state at temperature 0 from the first domain at m_1 and the second in its ground state. */
    static TwoDomainSteadyState end(long n1, long n2, long twiceM1) {
        return TwoDomainSteadyState.of(TwoDomainStart.dicke(n1, n2, HalfInteger.HALF, HalfInteger.ofTwice(twiceM1),
                HalfInteger.ofTwice(-n2)), InverseTemperature.INFINITY);
    }

    /** Returns the steady state from a first domain whose spins point up and down one by one. */
    private static TwoDomainSteadyState singly(long up, long down, long n2) {
        return TwoDomainSteadyState.of(TwoDomainStart.unsymmetrised(up, down, 0, n2), InverseTemperature.INFINITY);
    }

    /** Returns the value of [D S8]. */
    private static Real ofFull(long n1) {
        return ratio(n1 * n1 - 2 * n1 - 1, 2 * (n1 + 1) * (n1 + 1));
    }

    /** Returns the value of [D S9]. */
    private static Real ofPart(long n1, long twiceM1) {
        return ratio(twiceM1 * n1 - 2 * n1 - 1, 2 * (n1 + 1) * (n1 + 1));
    }

    /** Returns the relative excitation of the second domain for m_1 = n_1/4. */
    private static Real quarter(long n1, long n2) {
        return end(n1, n2, n1 / 2).relative2();
    }

    /** Computes the same in doubles, J by J: the exact fraction of a thousand spins takes half a minute. */
    private static double quarterByBlocks(long n1, long n2) {
        double difference = n1 / 2.0 * (n1 / 2.0 + 1) - n2 / 2.0 * (n2 / 2.0 + 1);
        double sum = 0;
        for (Map.Entry<HalfInteger, SignedRoot> block : ClebschGordan.overTotalSpins(HalfInteger.ofTwice(n1),
                HalfInteger.ofTwice(n1 / 2), HalfInteger.ofTwice(n2), HalfInteger.ofTwice(-n2)).entrySet()) {
            double weight = block.getValue().square().toDouble();
            double j = block.getKey().twice() / 2.0;
            sum -= weight * (j * (j + 1) - difference) / (2 * (j + 1));
        }
        return sum / n2;
    }

    private static boolean isMuchLarger(long large, long small) {
        return large >= 10 * small;
    }

    /** Returns the sign of ⟨J_2z⟩ where more or less than half of the domain is excited. */
    private static int half(boolean more) {
        return more ? 1 : -1;
    }

    /** Returns the largest relative2 − m_1/n_1 over Dicke starts, and relative2 of 10 of 14 single spins up. */
    private static Values largestExcess() {
        Real largest = IntStream.rangeClosed(1, 12).boxed()
                .flatMap(n1 -> IntStream.rangeClosed(1, 4).boxed()
                        .flatMap(n2 -> IntStream.rangeClosed(1, n1)
                                .mapToObj(up -> end(n1, n2, 2L * up - n1).relative2()
                                        .subtract(ratio(2L * up - n1, 2L * n1)))))
                .reduce((a, b) -> Values.isLess(a, b) ? b : a).orElseThrow();
        return Values.of(largest, singly(10, 4, 1).relative2());
    }
}
