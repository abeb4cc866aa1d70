package io.github.spinthermo.reproduction.dias;

import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.dias.MigrationClaims.end;

import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.DickePair;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.domains.TwoDomainStart;
import io.github.spinthermo.domains.TwoDomainSteadyState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Claims of Dias 2021, [D 1], [D S5] to [D S7], Fig. 1b and 2: the states of two small domains and the total spins in
 * them.
 */
final class ExpansionClaims {

    private ExpansionClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("D01", "{6}",
                        () -> Values.of(end(1, 1, 1).jz2().add(ratio(1, 2))),
                        v -> v.is(0, ratio(1, 4))),
                ClaimCheck.of("D02", "{}; {}", () -> Values.of(share("5/2"), share("3/2")),
                        v -> v.is(0, ratio(1, 5))
                                && v.is(1, ratio(4, 5))),
                ClaimCheck.of("D03", "{12} = 17/25", ExpansionClaims::purity,
                        v -> v.isNear(0, 1, 1e-12))
                        .corrected(v -> v.isNear(0, square(share("5/2")) + square(share("3/2")), 1e-12)),
                ClaimCheck.of("D04", "{12}", () -> Values.of(end(4, 1, 4).jz2()),
                        v -> v.is(0, ratio(7, 50))),
                ClaimCheck.of("D05", "as printed {4}; {6}",
                        () -> Values.of(ofKets(-1), end(4, 1, 4).jz2()),
                        v -> v.is(1, ofKets(-1)))
                        .corrected(v -> v.is(1, ofKets(1))),
                ClaimCheck.of("D36", "j1 = {}, j2 = {} only; J = 1/2, 3/2, 5/2 with weights {4}; {4}; {4}",
                        ExpansionClaims::fullyExcited,
                        v -> startLadders().equals(Set.of("3/2 1", "3/2 0", "1/2 1", "1/2 0")))
                        .corrected(v -> startLadders().equals(Set.of("3/2 1"))),
                ClaimCheck.of("D37", "{12} = {}", () -> Values.of(squaredSpin(20, 2), ratio(110 + 2 - 2 * 10, 1)),
                        v -> v.is(0, v.get(1))));
    }

    private static double square(Real value) {
        return value.toDouble() * value.toDouble();
    }

    /** Returns the share of J in |2 2⟩|1/2 −1/2⟩. */
    private static Real share(String totalSpin) {
        return Real.of(ClebschGordan.coefficient(HalfInteger.ofTwice(4), HalfInteger.ofTwice(4), HalfInteger.HALF,
                HalfInteger.HALF.negate(), HalfInteger.parse(totalSpin), HalfInteger.ofTwice(3)).squared());
    }

    /** Returns Tr ρ² of a mixture of dark states. */
    private static Values purity() {
        List<Double> weights = DomainChain.of(ChainStart.firstExcited(List.of(4L, 1L))).steadyState()
                .darkStateWeights().orElseThrow();
        return Values.measured(weights.stream().mapToDouble(p -> p * p).sum());
    }

    /** Returns ⟨J_2z⟩ of the expansions of |5/2 −5/2⟩ and |3/2 −3/2⟩, the last ket of the latter with this 2m_2. */
    private static Real ofKets(int twiceLast) {
        HalfInteger two = HalfInteger.ofTwice(4);
        HalfInteger j = HalfInteger.ofTwice(3);
        Real last = Real.of(ClebschGordan.coefficient(two, two.negate(), HalfInteger.HALF, HalfInteger.HALF, j,
                j.negate()).squared());
        Real mean = last.multiply(ratio(twiceLast, 2)).subtract(Real.of(1).subtract(last).multiply(ratio(1, 2)));
        return share("3/2").multiply(mean).subtract(share("5/2").multiply(ratio(1, 2)));
    }

    private static Values fullyExcited() {
        List<Real> weights = end(3, 2, 3).weights();
        DickePair start = TwoDomainStart.unsymmetrised(3, 0, 0, 2).weights().keySet().iterator().next();
        return Values.of(ratio(start.j1().twice(), 2), ratio(start.j2().twice(), 2)).and(Values.of(weights));
    }

    /** Returns j_1 and j_2 of three single spins up and two down. */
    private static Set<String> startLadders() {
        return TwoDomainStart.unsymmetrised(3, 0, 0, 2).weights().keySet().stream()
                .map(pair -> pair.j1() + " " + pair.j2()).collect(Collectors.toSet());
    }

    /** Returns Σ P_J J(J+1) of the fully excited start. */
    private static Real squaredSpin(long n1, long n2) {
        TwoDomainSteadyState end = end(n1, n2, n1);
        return IntStream.range(0, end.totalSpins().size()).mapToObj(i -> {
            long twice = end.totalSpins().get(i).twice();
            return end.weights().get(i).multiply(ratio(twice * (twice + 2), 4));
        }).reduce(Real.of(0), Real::add);
    }
}
