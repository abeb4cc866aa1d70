package io.github.spinthermo.collective.thermalstart;

import io.github.spinthermo.blocksum.Averages;
import io.github.spinthermo.blocksum.BlockDifferences;
import io.github.spinthermo.blocksum.ClosedForms;
import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import java.util.Optional;

/**
 * The cost of a steady state after a thermal start: levels of one spin and of the largest block at both
 * temperatures, a sum over the blocks between, and the weights in it.
 *
 * @param ensemble n spins s
 * @param beta0 x_0
 * @param betaB x_B
 * @param start the weights; empty where only the largest block has one
 * @param asked the averages that are asked for
 */
record SteadyStateCost(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB,
        Optional<StartWeights> start, Averages asked) {

    /** The passes over the levels of one spin and of the largest block beside a sum: a count. */
    private static final int LEVELS = 3;

    /** The digits that tell any two doubles apart. */
    private static final Precision DOUBLES = Precision.digits(17);

    /** The bits that rounding asks for beyond those of the digits. */
    private static final int ROUNDING_BITS = 22;

    /** Estimates the weights, which all baths share, and their exact mean, which cold ones ask for. */
    Estimate weights(Precision precision, boolean isCold) {
        return summed(areMeansClosed() || isFullyMixed())
                .map(known -> BlockDifferences.estimateWeights(known, betaB.abs(), wanted(precision))
                        .plus(isCold ? known.estimateExactSteps() : Estimate.NONE)).orElse(Estimate.NONE);
    }

    /** Estimates the start for quantities that are to be doubles: to 17 digits where double-double cannot reach it. */
    Estimate startOfDoubles(boolean isCold) {
        return inReach().flatMap(StartWeights::estimateApproximate).orElseGet(() -> weights(DOUBLES, isCold));
    }

    /** Estimates the doubles of a state with a known start. */
    Estimate doublesInBath(boolean withMoments) {
        double x = Temperatures.approximate(betaB.abs());
        return inReach().flatMap(known -> known.estimateApproximate(x, withMoments))
                .orElseGet(() -> allInBath(DOUBLES));
    }

    /** Returns the start where both temperatures let it be evaluated in double-double. */
    private Optional<StartWeights> inReach() {
        return isInReach(beta0) && isInReach(betaB) ? start : Optional.empty();
    }

    private static boolean isInReach(InverseTemperature beta) {
        return !beta.isInfinite() && Approximation.of(beta.toFraction()).isKnown();
    }

    /** Estimates energy and entropy with known weights, which a thermal state does not need. */
    Estimate inBath(Precision precision) {
        return sums(wanted(precision), summed(areMeansClosed() || beta0.abs().equals(betaB.abs())));
    }

    /**
     * Estimates all quantities with known weights. Between x = 0 and a small x, what differs least differs by
     * its third or fourth power.
     */
    Estimate allInBath(Precision precision) {
        int lost = (beta0.isZero() ? 3 * Smallness.of(betaB) : 0) + (betaB.isZero() ? 2 * Smallness.of(beta0) : 0);
        return sums(wanted(precision) + lost, summed(isFullyMixed()));
    }

    /** Tells whether nothing is asked for but energies and their variance at x_B = 0, which take no sum. */
    private boolean areMeansClosed() {
        return asked == Averages.MEANS && betaB.isZero();
    }

    /** Tells whether start and steady state are those of infinite temperature. */
    private boolean isFullyMixed() {
        return beta0.isZero() && betaB.isZero();
    }

    /** Returns the weights that are summed over; none where closed forms are enough. */
    private Optional<StartWeights> summed(boolean isClosed) {
        return isClosed ? Optional.empty() : start;
    }

    private Estimate sums(int wanted, Optional<StartWeights> summed) {
        Estimate levels = Block.estimate(beta0, wanted).plus(Block.estimate(betaB, wanted));
        Estimate sums = summed.map(weights -> BlockDifferences.estimate(weights, betaB.abs(), wanted))
                .orElse(Estimate.NONE);
        return levels.repeated(sums.seconds() > 0 ? LEVELS : 1).plus(sums);
    }

    private int wanted(Precision precision) {
        return ClosedForms.wanted(ensemble, beta0, betaB, precision.bits() + ROUNDING_BITS);
    }
}
