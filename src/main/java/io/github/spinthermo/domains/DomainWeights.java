package io.github.spinthermo.domains;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
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
     * A block, which the bath makes thermal: the states of one total angular momentum of one pair of them.
     *
     * @param j1 the angular momentum of the first domain
     * @param j2 that of the second
     * @param totalSpin J
     */
    record PairBlock(HalfInteger j1, HalfInteger j2, HalfInteger totalSpin) {

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

        /** g(J) J: the lowest projection, with the opposite sign. */
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

        private static final Sum NONE = new Sum(Ball.ZERO, Ball.ZERO);

        private Sum plus(Arithmetic a, Term term) {
            Ball square = Enclosures.ball(term.root.square().enclose(a.bits()));
            return new Sum(a.add(total, a.multiply(Enclosures.ball(term.weight.value().enclose(a.bits())), square)),
                    a.add(deviation, a.multiply(Enclosures.ball(term.weight.deviation().enclose(a.bits())), square)));
        }
    }

    private static final int GUARD = 32;

    /** Time that a block adds to the exact sums, its numbers as long as the coefficients. */
    private static final LimbCost EXACT_SUM = new LimbCost(0, 4.3e-7, 1.2);

    /** A state that has a weight, roughly. */
    private static final Estimate STATE = new Estimate(500, 30e-6);

    /** The coefficients of a state, of those that the largest angular momenta have: in the mean. */
    private static final double MEAN_FAMILY = 0.5;

    /** The time of a block as a share of that of a block by itself: blocks of equal J share their levels. */
    private static final double SHARED = 0.4;

    /** Limbs of the fractions that sums of fractions come to, for each spin that is not up or not down. */
    private static final double SUM_LIMBS = 0.3;
    private static final double LIMB_SECONDS = 1.5e-6;

    private final List<Term> terms = new ArrayList<>();
    private final boolean alike;
    private final boolean exact;
    private final Latest<Map<PairBlock, Sum>> sums = new Latest<>(this::sums);

    DomainWeights(TwoDomainStart start) {
        start.states().forEach((pair, weight) -> ClebschGordan
                .overTotalSpins(pair.j1(), pair.m1(), pair.j2(), pair.m2()).forEach((totalSpin, root) ->
                        terms.add(new Term(new PairBlock(pair.j1(), pair.j2(), totalSpin), weight, root))));
        this.alike = start.states().keySet().stream().allMatch(pair -> pair.j1().equals(pair.j2()));
        this.exact = start.states().values().stream().allMatch(Weight::isExact);
    }

    /** Estimates the memory and time that a start and the coefficients of its states need. */
    static Estimate estimate(TwoDomainStart start) {
        return start.states().keySet().stream()
                .map(pair -> ClebschGordan.estimateFamily(pair.j1(), pair.j2()).plus(STATE))
                .reduce(Estimate.NONE, Estimate::plus);
    }

    /** Estimates the sums over all blocks that are exact. */
    static Estimate exactSums(TwoDomainStart start) {
        return start.states().keySet().stream().map(DomainWeights::exactSums).reduce(Estimate.NONE, Estimate::plus);
    }

    private static Estimate exactSums(DickePair pair) {
        double blocks = Math.min(pair.j1().twice(), pair.j2().twice()) + 1.0;
        return new Estimate(0, EXACT_SUM.seconds(ClebschGordan.familyBits(pair.j1(), pair.j2()))).repeated(blocks);
    }

    /** Bounds the number of blocks of a start from above. */
    static double blocks(TwoDomainStart start) {
        return start.states().keySet().stream().map(pair -> Map.entry(pair.j1(), pair.j2())).distinct()
                .mapToDouble(pair -> Math.min(pair.getKey().twice(), pair.getValue().twice()) + 1.0).sum();
    }

    /** Estimates the same for thermal domains, before there is a start. */
    static Estimate estimateThermal(SpinEnsemble first, SpinEnsemble second) {
        return ClebschGordan.estimateFamily(first.largestTotalSpin(), second.largestTotalSpin())
                .times(MEAN_FAMILY).plus(STATE).times(ThermalDomain.count(first) * ThermalDomain.count(second));
    }

    /** Estimates how many single blocks take as long as all blocks of two thermal domains. */
    static double blocksThermal(SpinEnsemble first, SpinEnsemble second) {
        return SHARED * MEAN_FAMILY * first.totalSpinCount() * second.totalSpinCount()
                * (Math.min(first.largestTotalSpin().twice(), second.largestTotalSpin().twice()) + 1.0);
    }

    /** Estimates the same for spins that are not symmetrised; their weights and sums are long fractions. */
    static Estimate estimateUnsymmetrised(long up1, long down1, long up2, long down2) {
        HalfInteger j1 = HalfInteger.ofTwice(up1 + down1);
        HalfInteger j2 = HalfInteger.ofTwice(up2 + down2);
        double blocks = blocksUnsymmetrised(up1, down1, up2, down2);
        double states = (Math.min(up1, down1) + 1.0) * (Math.min(up2, down2) + 1.0);
        double limbs = SUM_LIMBS * (Math.min(up1, down1) + Math.min(up2, down2));
        return ClebschGordan.estimateFamily(j1, j2).times(MEAN_FAMILY).plus(STATE)
                .plus(new Estimate(Integer.BYTES * limbs, 0)).times(states)
                .plus(new Estimate(0, LIMB_SECONDS * limbs).times(blocks));
    }

    /** Estimates the number of blocks of spins that are not symmetrised. */
    static double blocksUnsymmetrised(long up1, long down1, long up2, long down2) {
        return MEAN_FAMILY * (Math.min(up1, down1) + 1.0) * (Math.min(up2, down2) + 1.0)
                * (Math.min(up1 + down1, up2 + down2) + 1.0);
    }

    private Map<PairBlock, Sum> sums(int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        Map<PairBlock, Sum> result = new LinkedHashMap<>();
        terms.forEach(term -> result.merge(term.block, Sum.NONE.plus(a, term), (sum, one) -> sum.plus(a, term)));
        return result;
    }

    /** The weights of all blocks. */
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

    /** The block that has all weight in the limit, if one has. */
    Optional<PairBlock> certain() {
        List<PairBlock> left = positive().filter(term -> term.weight.limit().signum() != 0)
                .map(Term::block).distinct().limit(2).toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private Stream<Term> positive() {
        return terms.stream().filter(term -> term.root.sign().signum() != 0);
    }

    /**
     * Tells whether the shares of all J vanish, so that ⟨J_z⟩ does at every temperature. Thermal domains, whose
     * weights are not exact, have a positive share of the largest J.
     */
    boolean vanish(Share share) {
        return exact && byTotalSpin().values().stream().allMatch(same -> same.get(0).block.totalSpin.twice() == 0
                || limit(same, block -> block.share(share)).sign() == Sign.ZERO);
    }

    /** Σ P g J in the limit, a fraction. */
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
