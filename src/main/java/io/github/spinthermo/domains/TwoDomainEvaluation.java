package io.github.spinthermo.domains;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.Levels;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The means of two domains over their blocks, at |x_B|. */
final class TwoDomainEvaluation {

    private static final int GUARD = 32;

    private final Arithmetic a;
    private final Map<DomainWeights.Term, Ball> probabilities = new LinkedHashMap<>();
    private final Map<HalfInteger, Levels> blocks = new HashMap<>();

    /**
     * One pass.
     *
     * @param weights those of the start
     * @param betaB |x_B|, not 0
     * @param bits the precision
     */
    TwoDomainEvaluation(DomainWeights weights, InverseTemperature betaB, int bits) {
        Arithmetic requested = new Arithmetic(bits + GUARD + betaB.smallness());
        Blocks all = betaB.isInfinite()
                ? Blocks.coldest(requested)
                : Blocks.at(requested, betaB.toFraction(), BigInteger.TWO);
        this.a = all.arithmetic();
        for (DomainWeights.Term term : weights.terms()) {
            probabilities.put(term, term.at(a));
            blocks.computeIfAbsent(term.totalSpin(), totalSpin -> all.levels(totalSpin.dimension()));
        }
    }

    /** Σ P g φ: what the projection has above −Σ P g J. */
    Ball excitation(DomainWeights.Share share) {
        Ball sum = Ball.ZERO;
        for (Map.Entry<DomainWeights.Term, Ball> entry : probabilities.entrySet()) {
            Ball weight = a.multiply(entry.getValue(), DomainWeights.ratio(a, entry.getKey().share(share)));
            sum = a.add(sum, a.multiply(weight, blocks.get(entry.getKey().totalSpin()).excitation()));
        }
        return sum;
    }

    /**
     * Σ P (S_J − ln(P/l)), P the weight of a block of one pair of angular momenta in its l copies. Of a single
     * block ln P is exactly 0, and the rest may be as small as e^−|x_B|.
     */
    Ball entropy(BiFunction<HalfInteger, HalfInteger, BigInteger> copies) {
        Map<List<HalfInteger>, Ball> ofBlocks = new LinkedHashMap<>();
        probabilities.forEach((term, weight) -> {
            if (!weight.isZero()) {
                ofBlocks.merge(List.of(term.j1(), term.j2(), term.totalSpin()), weight, a::add);
            }
        });
        Ball sum = Ball.ZERO;
        for (Map.Entry<List<HalfInteger>, Ball> entry : ofBlocks.entrySet()) {
            BigInteger count = copies.apply(entry.getKey().get(0), entry.getKey().get(1));
            Ball surprise = ofBlocks.size() == 1 && count.equals(BigInteger.ONE)
                    ? Ball.ZERO
                    : a.log(a.divide(a.round(Ball.of(count)), entry.getValue()));
            Ball each = a.add(blocks.get(entry.getKey().get(2)).entropy(), surprise);
            sum = a.add(sum, a.multiply(entry.getValue(), each));
        }
        return sum;
    }
}
