package io.github.spinthermo.relaxation;

import io.github.spinthermo.ladder.StartBlock;
import io.github.spinthermo.ladder.StartBlocks;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.thermal.BathRates;

/**
 * Bounds of the errors of an ensemble from those of its blocks in the 1-norm. Where the populations of a block err by e
 * together, its mean excitation errs by 2J e, its distances by e/2, its rates by (J + 1/2)² e, and its entropy, with δ
 * = e/2, by δ ln(2J + 1) − δ ln δ − (1 − δ) ln(1 − δ) (Fannes and Audenaert). What is left out of the weights counts as
 * much as it can, and sums of K terms add K roundings.
 *
 * @derivation 7.1.4
 */
final class CourseErrors {

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The roundings of a term. */
    private static final double TERM = 8;

    private final StartBlocks start;
    private final BathRates bath;
    private final double spins;
    private final double largest;
    private double energy;
    private double entropy;
    private double distance;
    private double rate;

    /** Prepares the bounds for n spins of the largest total spin ns. */
    CourseErrors(StartBlocks start, BathRates bath, double n, double twiceLargest) {
        this.start = start;
        this.bath = bath;
        this.spins = n;
        this.largest = twiceLargest;
    }

    /** Counts a state in. */
    void count(EnsembleState state) {
        double ofEnergy = 0;
        double ofEntropy = 0;
        double ofDistance = 0;
        double ofRate = 0;
        for (int i = 0; i < start.list().size(); i++) {
            StartBlock block = start.list().get(i);
            double ofBlock = state.blocks().get(i).error() + rounding(block);
            double error = block.weight() * ofBlock;
            double dimension = block.twiceJ() + 1.0;
            ofEnergy += error * block.twiceJ();
            ofEntropy += block.weight() * ofEntropy(ofBlock, dimension);
            ofDistance += error;
            ofRate += error * dimension * dimension / 4;
        }
        double fastest = Math.max(bath.gammaDown(), bath.gammaUp());
        energy = Math.max(energy, ofEnergy + start.leftOut() * largest + 2 * TERM * ROUNDING * largest);
        entropy = Math.max(entropy, ofEntropy + start.leftOut() * Math.log(largest + 1));
        distance = Math.max(distance, ofDistance + start.leftOut());
        rate = Math.max(rate, fastest * (ofRate + start.leftOut() * (largest + 1) * (largest + 1) / 4));
    }

    /** Returns the rounding of sums over the levels and blocks. */
    private double rounding(StartBlock block) {
        return ROUNDING * (TERM + block.twiceJ() + start.list().size());
    }

    private static double ofEntropy(double error, double dimension) {
        double delta = Math.min(0.5, error / 2);
        return dimension == 1 ? 0
                : delta * Math.log(dimension) - delta * Math.log(delta) - (1 - delta) * Math.log1p(-delta);
    }

    /** Returns the largest bound, in the units of {@link RelaxationCourse#tolerance}. */
    double tolerance() {
        double x = bath.x() instanceof Outcome.Finite finite ? Math.abs(finite.value().toDouble()) : 0;
        double extensive = Math.max(energy, 2 * entropy + 2 * x * energy);
        return Math.max(Math.max(extensive / spins, distance), 2 * rate / (spins * spins * bath.kappa()));
    }
}
