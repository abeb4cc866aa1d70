package io.github.spinthermo.domains.pair;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The weights of the total angular momenta of a start: Σ w ⟨j1 m1 j2 m2|J M⟩² over its Dicke states. */
final class DomainWeights {

    /** The domain whose projection is asked for, or both. */
    enum Share { FIRST, SECOND, BOTH }

    /**
     * A block, which the bath makes thermal: the states of one total angular momentum J that one pair of angular
     * momenta j1, j2 has.
     *
     * @param j1 the angular momentum of the first domain
     * @param j2 that of the second
     * @param totalSpin J
     */
    record PairBlock(HalfInteger j1, HalfInteger j2, HalfInteger totalSpin) {

        /** Computes g(J), 0 for J = 0. */
        BigFraction share(Share share) {
            if (share == Share.BOTH || totalSpin.twice() == 0) {
                return share == Share.BOTH ? BigFraction.ONE : BigFraction.ZERO;
            }
            BigInteger square = ProductState.square(totalSpin);
            BigInteger difference = ProductState.square(j1).subtract(ProductState.square(j2));
            BigInteger signed = share == Share.FIRST ? difference : difference.negate();
            return BigFraction.of(square.add(signed), square.shiftLeft(1));
        }

        /** Computes g(J) J: the lowest projection, with the opposite sign. */
        BigFraction depth(Share share) {
            return share(share).multiply(totalSpin.toFraction());
        }
    }

    /**
     * One term of the sum.
     *
     * @param block the block it belongs to
     * @param weight w, in all copies
     * @param root ⟨j1 m1 j2 m2|J M⟩
     */
    private record Term(PairBlock block, Weight weight, SignedRoot root) { }

    /**
     * The weight of a block, at some precision.
     *
     * @param total all of it
     * @param deviation what it has beyond its limit
     */
    record Sum(Ball total, Ball deviation) {

        /** The weight of a block to which nothing is added yet. */
        private static final Sum NONE = new Sum(Ball.ZERO, Ball.ZERO);

        private Sum plus(Arithmetic a, Term term) {
            Ball square = Enclosures.ball(term.root.square().enclose(a.bits()));
            return new Sum(a.add(total, a.multiply(Enclosures.ball(term.weight.value().enclose(a.bits())), square)),
                    a.add(deviation, a.multiply(Enclosures.ball(term.weight.deviation().enclose(a.bits())), square)));
        }
    }

    /** Bits beside those asked for, which pay for the roundings. */
    private static final int GUARD = 32;

    private final List<Term> terms = new ArrayList<>();
    private final boolean alike;
    private final boolean exact;
    private final Latest<Map<PairBlock, Sum>> sums = new Latest<>(this::sums);

    DomainWeights(Map<ProductState, Weight> states) {
        states.forEach((pair, weight) -> ClebschGordan
                .overTotalSpins(pair.j1(), pair.m1(), pair.j2(), pair.m2()).forEach((totalSpin, root) ->
                        terms.add(new Term(new PairBlock(pair.j1(), pair.j2(), totalSpin), weight, root))));
        this.alike = states.keySet().stream().allMatch(pair -> pair.j1().equals(pair.j2()));
        this.exact = states.values().stream().allMatch(Weight::isExact);
    }

    private Map<PairBlock, Sum> sums(int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        Map<PairBlock, Sum> result = new LinkedHashMap<>();
        terms.forEach(term -> result.merge(term.block, Sum.NONE.plus(a, term), (sum, one) -> sum.plus(a, term)));
        return result;
    }

    /** Computes the weights of all blocks. */
    Map<PairBlock, Sum> at(int bits) {
        return sums.at(bits);
    }

    /** Tells whether both domains always have the same angular momentum, so that their shares are 1/2. */
    boolean areAlike() {
        return alike;
    }

    /** Tells whether the weights are fractions. */
    boolean areExact() {
        return exact;
    }

    /** Tells whether all weight is on J = 0. */
    boolean isDark() {
        return positive().allMatch(term -> term.block.totalSpin.twice() == 0);
    }

    /** Tells whether all weight is on one block of one pair of angular momenta. */
    boolean hasOneBlock() {
        return positive().map(Term::block).distinct().count() == 1;
    }

    /** Finds the block that has all weight in the limit, if one has. */
    Optional<PairBlock> certain() {
        List<PairBlock> left = positive().filter(term -> term.weight.limit().signum() != 0)
                .map(Term::block).distinct().limit(2).toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private Stream<Term> positive() {
        return terms.stream().filter(term -> !term.root.isZero());
    }

    /**
     * Tells whether the shares of all J vanish, so that ⟨J_z⟩ does at every temperature. Thermal domains, whose
     * weights are not exact, have a positive share of the largest J.
     */
    boolean vanish(Share share) {
        return exact && byTotalSpin().values().stream().allMatch(same -> same.get(0).block.totalSpin.twice() == 0
                || limit(same, block -> block.share(share)).sign() == Sign.ZERO);
    }

    /** Computes Σ P g J in the limit, a fraction. */
    Real depth(Share share) {
        return limit(terms, block -> block.depth(share));
    }

    private static Real limit(List<Term> terms, Function<PairBlock, BigFraction> factor) {
        List<Term> left = terms.stream().filter(term -> term.weight.limit().signum() != 0).toList();
        return SignedRoot.sumOfSquares(left.stream().map(Term::root).toList(), left.stream()
                .map(term -> limit(term, factor)).toList());
    }

    private static BigFraction limit(Term term, Function<PairBlock, BigFraction> factor) {
        Interruption.check();
        return factor.apply(term.block).multiply(term.weight.limit());
    }

    private SortedMap<HalfInteger, List<Term>> byTotalSpin() {
        SortedMap<HalfInteger, List<Term>> result = new TreeMap<>();
        terms.forEach(term -> result.computeIfAbsent(term.block.totalSpin, key -> new ArrayList<>()).add(term));
        return result;
    }

    List<HalfInteger> totalSpins() {
        return List.copyOf(byTotalSpin().keySet());
    }

    List<Real> ofTotalSpins() {
        return byTotalSpin().values().stream().map(this::probability).toList();
    }

    private Real probability(List<Term> same) {
        Real limit = limit(same, block -> BigFraction.ONE);
        Set<PairBlock> blocks = same.stream().map(Term::block).collect(Collectors.toUnmodifiableSet());
        return exact ? limit : Weight.beside(limit, bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            Map<PairBlock, Sum> all = at(a.bits());
            return blocks.stream().map(block -> all.get(block).deviation()).reduce(Ball.ZERO, a::add);
        });
    }
}
