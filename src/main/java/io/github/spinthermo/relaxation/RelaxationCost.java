package io.github.spinthermo.relaxation;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.ladder.LadderCost;
import io.github.spinthermo.ladder.LikelyBlocks;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.thermal.BathRates;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The estimate of a relaxation: the weights of the start, and the ways of the blocks that count. */
final class RelaxationCost {

    /** The digits to which weights are made. */
    private static final Precision DOUBLE = Precision.digits(17);

    /** Seconds of each level of a state in the sums of a point. */
    private static final double LEVEL_SECONDS = 1.5e-7;

    /** Seconds of a state of a block, beside its levels. */
    private static final double STATE_SECONDS = 1e-5;

    /** The ways that a search for a burst takes, in units of one to its last time: 4 at x = 0. */
    private static final double SEVERAL = 4;

    /** Bytes of a number of a point of the course, and of a population. */
    private static final double NUMBER_BYTES = 100;

    /** Bytes of a level of a state. */
    private static final double LEVEL_BYTES = 40;

    /** The ways that a search takes within the last bracket, in units of the whole. */
    private static final double SEARCH = 5;

    private final InitialState start;
    private final BathRates bath;
    private final double blocks;
    private final double twiceJ;

    RelaxationCost(InitialState start, BathRates bath) {
        this.start = start;
        this.bath = bath;
        LikelyBlocks likely = start.spins().single().flatMap(spins ->
                start.beta0().map(beta0 -> LikelyBlocks.of(spins, beta0)))
                .orElseGet(() -> new LikelyBlocks(start.blocks(), start.spins().largestTotalSpin().twice()));
        this.blocks = likely.count();
        this.twiceJ = likely.twiceJ();
    }

    /** Returns x_0 of a start, positive where it populates the same end as the bath. */
    private double common() {
        double sign = Math.signum(bath.x().toDouble());
        return sign == 0 ? 0 : sign * start.beta0().map(beta -> beta.toOutcome().toDouble()).orElseGet(this::ofEnd);
    }

    /** Returns ±∞ for a start without a temperature that is the lowest or the highest of all levels, 0 for others. */
    private double ofEnd() {
        Optional<BigFraction> energy =
                start.energy() instanceof Outcome.Finite finite ? finite.value().exact() : Optional.empty();
        BigFraction middle = start.spins().largestTotalSpin().toFraction();
        return energy.filter(known -> known.subtract(middle).abs().equals(middle))
                .map(known -> known.signum() == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY).orElse(0.0);
    }

    /** Returns the slope of the populations at the beginning or the end, whichever is less; 0 where they turn. */
    private double slope() {
        return Math.max(0, Math.min(common(), Math.abs(bath.x().toDouble())));
    }

    /** Returns the logarithm of the largest ratio of populations to stationary ones: 2J |x|, or less. */
    private double exponent() {
        double x = bath.x().toDouble();
        if (x == 0) {
            return 0;
        }
        double common = common();
        return common == Double.NEGATIVE_INFINITY ? twiceJ * Math.abs(x)
                : twiceJ * Math.max(0, Math.abs(x) - 2 * common);
    }

    /** Estimates a number of states until a last time. */
    Estimate of(int times, double last) {
        return of(times, last, 1);
    }

    /** Estimates the search for a burst, whose times lie so close that series for each are longer than one for all. */
    Estimate ofBurst() {
        return of(BurstSearch.times(twiceJ), BurstSearch.end(bath.kappa()), SEVERAL);
    }

    private Estimate of(int times, double last, double ways) {
        double levels = blocks * (twiceJ + 1);
        Estimate way = LadderCost.of(twiceJ, bath, last, exponent(), slope()).times(blocks);
        Estimate points = new Estimate(NUMBER_BYTES, LEVEL_SECONDS * levels + STATE_SECONDS * blocks).times(times);
        return start.estimate(DOUBLE).plus(new Estimate(LEVEL_BYTES * levels, 0)).plus(points)
                .plus(new Estimate(0, ways * way.seconds()));
    }

    /** Estimates the search for the time at which distances have fallen by an exponent. */
    Estimate ofSearch(double exponent) {
        return of(100, (exponent + 2 * Math.log(twiceJ + 2)) / bath.kappa()).repeated(SEARCH);
    }
}
