package io.github.spinthermo.domains.pair;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.Levels;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The means of two domains over their blocks, at |x_B|. */
final class TwoDomainEvaluation {

    /** Bits beside those asked for, which pay for the roundings. */
    private static final int GUARD = 32;

    private final Arithmetic a;
    private final Optional<DomainWeights.PairBlock> certain;
    private final Map<DomainWeights.PairBlock, DomainWeights.Sum> sums;
    private final Map<HalfInteger, Levels> levels = new HashMap<>();

    /**
     * Makes one pass.
     *
     * @param weights those of the start
     * @param betaB |x_B|, not 0
     * @param bits the precision
     */
    TwoDomainEvaluation(DomainWeights weights, InverseTemperature betaB, int bits) {
        Arithmetic requested = new Arithmetic(bits + GUARD + Smallness.of(betaB));
        Blocks all = betaB.isInfinite()
                ? Blocks.coldest(requested)
                : Blocks.at(requested, betaB.toFraction(), BigInteger.TWO);
        this.a = all.arithmetic();
        this.certain = weights.certain();
        this.sums = weights.at(a.bits());
        sums.keySet().forEach(block ->
                levels.computeIfAbsent(block.totalSpin(), totalSpin -> all.levels(totalSpin.dimension())));
    }

    /** Computes Σ P g φ − Σ (P − P∞) g J, the projection above −Σ P∞ g J, with P∞ the limits of the weights. */
    Ball above(DomainWeights.Share share) {
        Ball sum = Ball.ZERO;
        for (Map.Entry<DomainWeights.PairBlock, DomainWeights.Sum> entry : sums.entrySet()) {
            Interruption.check();
            DomainWeights.PairBlock block = entry.getKey();
            Ball excited = a.multiply(entry.getValue().total(), levels.get(block.totalSpin()).excitation());
            Ball lifted = a.multiply(entry.getValue().deviation(), ratio(block.totalSpin()));
            Ball both = a.subtract(excited, lifted);
            sum = a.add(sum, a.multiply(both, a.ratio(block.share(share))));
        }
        return sum;
    }

    private Ball ratio(HalfInteger number) {
        return a.ratio(BigInteger.valueOf(number.twice()), BigInteger.TWO);
    }

    /** Computes Σ P (S_J − ln(P/l)), P the weight of a block of one pair of angular momenta in its l copies. */
    Ball entropy(BiFunction<HalfInteger, HalfInteger, BigInteger> copies) {
        Ball sum = Ball.ZERO;
        for (Map.Entry<DomainWeights.PairBlock, DomainWeights.Sum> entry : sums.entrySet()) {
            Interruption.check();
            DomainWeights.PairBlock block = entry.getKey();
            if (!entry.getValue().total().isZero()) {
                Ball surprise = surprise(block, entry.getValue(), copies.apply(block.j1(), block.j2()));
                Ball each = a.add(levels.get(block.totalSpin()).entropy(), surprise);
                sum = a.add(sum, a.multiply(entry.getValue().total(), each));
            }
        }
        return sum;
    }

    /**
     * Computes −ln(P/l). Of a block that has all weight in the limit, that may be as small as e^−|x_1|, or exactly 0.
     */
    private Ball surprise(DomainWeights.PairBlock block, DomainWeights.Sum weight, BigInteger count) {
        return count.equals(BigInteger.ONE) && certain.equals(Optional.of(block))
                ? a.log1p(weight.deviation()).negate()
                : a.log(a.divide(a.round(Ball.of(count)), weight.total()));
    }
}
