package io.github.spinthermo.collective;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Optional;

/**
 * The cost of a steady state after a thermal start: levels of one spin and of the largest block at both
 * temperatures, a sum over the blocks between, and the weights in it.
 *
 * @param ensemble n spins s
 * @param beta0 x_0
 * @param betaB x_B
 * @param start the weights; empty where only the largest block has one
 */
record RelaxationCost(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB,
        Optional<ThermalStart> start) {

    /** One spin and the largest block, each evaluated about twice. */
    private static final double LEVEL_SETS = 4;

    /** What rounding asks for beyond the bits of the digits. */
    private static final int ROUNDING_BITS = 36;

    /** Estimates what all quantities need with weights that nobody has gone through. */
    Estimate withWeights(Precision precision, boolean isExact) {
        Estimate weights = start.map(known -> known.estimateWeights(window(known, precision))).orElse(Estimate.NONE);
        Estimate all = inBath(precision).plus(weights);
        return isExact ? all.plus(start.map(ThermalStart::estimateExactSteps).orElse(Estimate.NONE)) : all;
    }

    /** Estimates what they need where the weights are known from another bath. */
    Estimate inBath(Precision precision) {
        int wanted = wanted(precision);
        Estimate levels = Block.estimate(beta0, wanted).plus(Block.estimate(betaB, wanted)).repeated(LEVEL_SETS);
        return start.map(weights -> levels.plus(weights.estimateSums(window(weights, precision)))).orElse(levels);
    }

    private Window window(ThermalStart weights, Precision precision) {
        return weights.window(Temperatures.approximate(betaB.abs()), wanted(precision));
    }

    /** Between x = 0 and a small x, what differs least differs by its third or fourth power. */
    private int wanted(Precision precision) {
        int lost = (beta0.isZero() ? 3 * betaB.smallness() : 0) + (betaB.isZero() ? 2 * beta0.smallness() : 0);
        return ClosedForms.wanted(ensemble, beta0, betaB, precision.bits() + ROUNDING_BITS + lost);
    }
}
