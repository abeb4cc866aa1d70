package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.ClebschGordan;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SignedRoot;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The weights of the total angular momenta of a start: Σ w ⟨j1 m1 j2 m2|J M⟩² over its Dicke states. */
final class DomainWeights {

    /** Whose projection is asked for. */
    enum Share { FIRST, SECOND, BOTH }

    /**
     * One term of the sum.
     *
     * @param j1 the angular momentum of the first domain
     * @param j2 that of the second
     * @param totalSpin J
     * @param weight w, in all copies
     * @param root ⟨j1 m1 j2 m2|J M⟩
     */
    record Term(HalfInteger j1, HalfInteger j2, HalfInteger totalSpin, Real weight, SignedRoot root) {

        /** w ⟨j1 m1 j2 m2|J M⟩². */
        Ball at(Arithmetic a) {
            return a.multiply(weight.enclose(a.bits()).ball(), root.squared(a));
        }

        /** g(J), 0 for J = 0. */
        BigFraction share(Share share) {
            if (share == Share.BOTH || totalSpin.twice() == 0) {
                return share == Share.BOTH ? BigFraction.ONE : BigFraction.ZERO;
            }
            BigInteger square = TwoDomainStart.square(totalSpin);
            BigInteger difference = TwoDomainStart.square(j1).subtract(TwoDomainStart.square(j2));
            BigInteger signed = share == Share.FIRST ? difference : difference.negate();
            return BigFraction.of(square.add(signed), square.shiftLeft(1));
        }
    }

    private static final int GUARD = 32;

    private final List<Term> terms = new ArrayList<>();
    private final boolean alike;

    DomainWeights(TwoDomainStart start) {
        start.weights().forEach((pair, weight) -> ClebschGordan
                .overTotalSpins(pair.j1(), pair.m1(), pair.j2(), pair.m2()).forEach((totalSpin, root) ->
                        terms.add(new Term(pair.j1(), pair.j2(), totalSpin, weight, root))));
        this.alike = start.weights().keySet().stream().allMatch(pair -> pair.j1().equals(pair.j2()));
    }

    static Ball ratio(Arithmetic a, BigFraction value) {
        return a.ratio(value.getNumerator(), value.getDenominator());
    }

    static Estimate estimate(TwoDomainStart start) {
        return start.weights().keySet().stream()
                .map(pair -> ClebschGordan.estimateFamily(pair.j1(), pair.j2()))
                .reduce(Estimate.NONE, Estimate::plus);
    }

    /** How many terms there are, at most. */
    static double count(TwoDomainStart start) {
        return start.weights().keySet().stream()
                .mapToDouble(pair -> Math.min(pair.j1().twice(), pair.j2().twice()) + 1.0).sum();
    }

    List<Term> terms() {
        return terms;
    }

    /** Whether both domains always have the same angular momentum, so that their shares are 1/2. */
    boolean areAlike() {
        return alike;
    }

    /** Whether all weight is on J = 0. */
    boolean isDark() {
        return positive().allMatch(term -> term.totalSpin.twice() == 0);
    }

    /** Whether all weight is on one block of one pair of angular momenta. */
    boolean hasOneBlock() {
        return positive().map(term -> List.of(term.j1, term.j2, term.totalSpin)).distinct().count() == 1;
    }

    private Stream<Term> positive() {
        return terms.stream().filter(term -> term.root.sign().signum() != 0);
    }

    /**
     * Whether the shares of all J vanish, so that ⟨J_z⟩ does at every temperature. Thermal domains, whose
     * weights are not exact, have a positive share of the largest J.
     */
    boolean vanish(Share share) {
        return areExact() && byTotalSpin().values().stream().allMatch(same -> same.get(0).totalSpin.twice() == 0
                || sum(same, term -> term.share(share)).sign() == Sign.ZERO);
    }

    private boolean areExact() {
        return terms.stream().allMatch(term -> term.weight.isExact());
    }

    /** Σ P g J. */
    Real spins(Share share) {
        return sum(terms, term -> term.share(share)
                .multiply(BigFraction.of(BigInteger.valueOf(term.totalSpin.twice()), BigInteger.TWO)));
    }

    private static Real sum(List<Term> terms, Function<Term, BigFraction> factor) {
        return terms.stream().allMatch(term -> term.weight.isExact())
                ? exactSum(terms, factor)
                : Real.refining(bits -> Enclosure.of(sum(new Arithmetic(bits + GUARD), terms, factor)));
    }

    private static Real exactSum(List<Term> terms, Function<Term, BigFraction> factor) {
        return SignedRoot.sumOfSquares(terms.stream().map(Term::root).toList(), terms.stream()
                .map(term -> factor.apply(term).multiply(term.weight.exact().orElseThrow())).toList());
    }

    private static Ball sum(Arithmetic a, List<Term> terms, Function<Term, BigFraction> factor) {
        Ball sum = Ball.ZERO;
        for (Term term : terms) {
            sum = a.add(sum, a.multiply(term.at(a), ratio(a, factor.apply(term))));
        }
        return sum;
    }

    private TreeMap<HalfInteger, List<Term>> byTotalSpin() {
        TreeMap<HalfInteger, List<Term>> result = new TreeMap<>();
        terms.forEach(term -> result.computeIfAbsent(term.totalSpin, key -> new ArrayList<>()).add(term));
        return result;
    }

    List<HalfInteger> totalSpins() {
        return List.copyOf(byTotalSpin().keySet());
    }

    List<Real> ofTotalSpins() {
        return byTotalSpin().values().stream().map(same -> sum(same, term -> BigFraction.ONE)).toList();
    }
}
