package io.github.spinthermo.domains.pair;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The cost of a start of two domains and of its steady states, known before any of its states is made.
 *
 * @param states memory and time of the states with the digits of their coefficients
 * @param blocks the number of single blocks that take as long as all blocks of the start
 */
record TwoDomainCost(Function<Precision, Estimate> states, double blocks) {

    /** The rough cost of a state that has a weight. */
    private static final Estimate STATE = new Estimate(500, 30e-6);

    /** The mean number of coefficients of a state, as a share of those that the largest angular momenta have. */
    private static final double MEAN_FAMILY = 0.5;

    /** The time of a block as a share of that of a block by itself: blocks of equal J share their levels. */
    private static final double SHARED = 0.4;

    /** Limbs of the fractions that sums of fractions come to, for each spin that is not up or not down. */
    private static final double SUM_LIMBS = 0.3;

    /** Seconds that a limb of these fractions takes in a sum. */
    private static final double LIMB_SECONDS = 1.5e-6;

    /** The time that a given state takes, as a share of the most that its coefficients and its blocks may take. */
    private static final double TYPICAL = 0.4;

    /** The passes, each with more bits, that are made beyond the first if nearly all bits are lost at a small x_B. */
    private static final double MORE_PASSES = 5;

    /** Estimates a start of given pairs of Dicke states; the number of blocks is bounded from above. */
    static TwoDomainCost ofPairs(Set<ProductState> pairs) {
        Function<Precision, Estimate> states = precision -> pairs.stream()
                .map(pair -> typical(pair, precision).plus(STATE)).reduce(Estimate.NONE, Estimate::plus);
        double blocks = pairs.stream().map(pair -> Map.entry(pair.j1(), pair.j2())).distinct()
                .mapToDouble(pair -> Math.min(pair.getKey().twice(), pair.getValue().twice()) + 1.0).sum();
        return new TwoDomainCost(states, TYPICAL * blocks);
    }

    private static Estimate typical(ProductState pair, Precision precision) {
        return ClebschGordan.estimateTotalSpins(pair.j1(), pair.j2(), precision).repeated(TYPICAL);
    }

    /** Estimates two domains that are thermal. */
    static TwoDomainCost thermal(SpinEnsemble first, SpinEnsemble second) {
        HalfInteger j1 = first.largestTotalSpin();
        HalfInteger j2 = second.largestTotalSpin();
        return new TwoDomainCost(
                precision -> ClebschGordan.estimateTotalSpins(j1, j2, precision).times(MEAN_FAMILY).plus(STATE)
                        .times(ThermalDomain.count(first) * ThermalDomain.count(second)),
                SHARED * MEAN_FAMILY * first.totalSpinCount() * second.totalSpinCount()
                        * (Math.min(j1.twice(), j2.twice()) + 1.0));
    }

    /** Estimates spins that are not symmetrised; their weights and sums are long fractions. */
    static TwoDomainCost unsymmetrised(long up1, long down1, long up2, long down2) {
        double states = (Math.min(up1, down1) + 1.0) * (Math.min(up2, down2) + 1.0);
        double blocks = MEAN_FAMILY * states * (Math.min(up1 + down1, up2 + down2) + 1.0);
        double limbs = SUM_LIMBS * (Math.min(up1, down1) + Math.min(up2, down2));
        HalfInteger j1 = HalfInteger.ofTwice(up1 + down1);
        HalfInteger j2 = HalfInteger.ofTwice(up2 + down2);
        return new TwoDomainCost(
                precision -> ClebschGordan.estimateTotalSpins(j1, j2, precision).times(MEAN_FAMILY).plus(STATE)
                        .plus(new Estimate(Integer.BYTES * limbs, 0)).times(states)
                        .plus(new Estimate(0, LIMB_SECONDS * limbs).times(blocks)),
                blocks);
    }

    /** Estimates the states and all quantities of the steady state in a bath. */
    Estimate inBath(InverseTemperature betaB, Precision precision) {
        double lost = Smallness.of(betaB);
        return states.apply(precision).plus(block(betaB, precision).times(blocks)
                .repeated(1 + MORE_PASSES * lost / (lost + precision.bits())));
    }

    /** Estimates a block and the logarithm of its weight. Projections at a small x_B are as small as that. */
    private static Estimate block(InverseTemperature betaB, Precision precision) {
        return Block.estimate(betaB, precision.bits() + 3.0 * Smallness.of(betaB))
                .plus(Block.estimate(InverseTemperature.ZERO, precision.bits()));
    }
}
