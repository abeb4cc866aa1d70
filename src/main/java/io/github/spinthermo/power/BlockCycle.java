package io.github.spinthermo.power;

import java.util.Arrays;

/**
 * The stationary cycle of a block of total spin J, between two baths in turn. The tails T before the hot stroke are
 * those that the cycle leaves as they are. From those of both baths at once they are improved by what is left,
 * through {@link MeanBath} and with {@link SecantRelaxation}: some 10 cycles, however short or long the strokes are.
 * The heat is the change of Σ T_k in the hot stroke, which {@link Passage#change} takes from the integral of the
 * heat flow if the stroke is short.
 *
 * <p><b>Error.</b> Let R be what the cycle is found to change of the tails, and ε the bound of its error. The weights
 * of {@link ErrorWeights} for costs 1 bound the error of the energy by v · (|R| + ε), those for the costs |(e^{Dt} −
 * 1)1|_k that of the heat, to which the error of the hot stroke itself is added. No property of the iteration enters.
 * Where a stroke is complete, the state after it is thermal but for an energy of 2^−60 and the rounding of its bound.
 *
 * @derivation 7.3
 */
final class BlockCycle {

    private static final int MOST_TRIALS = 400;

    /** The trials without any progress after which rounding is all that is left. */
    private static final int PATIENCE = 4;

    /** The part of the bound of rounding below which nothing more is to be gained. */
    private static final double LITTLE = 1.0 / 64;

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** A cycle from some tails on: what the hot stroke changes, and what both do. */
    private record Round(double[] start, Passage.Change hot, Passage.Change both) {

        double heat() {
            return sum(hot.value());
        }

        /** Returns what is left to change, and the bound of rounding, with weights. */
        double rest(double[] weights) {
            return weighted(both.value(), weights);
        }

        double rounding(double[] weights) {
            return weighted(both.error(), weights);
        }

        /** Bounds the error of what the exact change costs. */
        double error(double[] weights) {
            return rest(weights) + rounding(weights) + both.leftOut() * sum(weights);
        }
    }

    private final int twiceJ;
    private final BlockStroke hot;
    private final BlockStroke cold;
    private final MeanBath mean;

    private BlockCycle(int twiceJ, Stroke hot, Stroke cold) {
        this.twiceJ = twiceJ;
        this.hot = new BlockStroke(twiceJ, hot);
        this.cold = new BlockStroke(twiceJ, cold);
        this.mean = new MeanBath(twiceJ, hot, cold);
    }

    /** Computes the cycle of a block, upside down if absorption is the stronger one. */
    static CycleValues of(int twiceJ, Stroke hot, Stroke cold) {
        if (twiceJ == 0) {
            return CycleValues.NONE;
        }
        return isInverted(hot, cold)
                ? new BlockCycle(twiceJ, hot.mirrored(), cold.mirrored()).values().mirrored(twiceJ)
                : new BlockCycle(twiceJ, hot, cold).values();
    }

    /** Computes the cycle between baths at one temperature: the thermal state at all times. */
    static CycleValues ofEqual(int twiceJ, Stroke stroke) {
        double energy = sum(ThermalTails.of(twiceJ, stroke.down(), stroke.up()));
        return new CycleValues(0, energy, energy, 0, (ThermalTails.error(twiceJ) + 2.0 * twiceJ * ROUNDING) * energy);
    }

    /** Computes the heat alone, and no bound of its error. */
    static double heat(int twiceJ, Stroke hot, Stroke cold) {
        if (twiceJ == 0) {
            return 0;
        }
        return isInverted(hot, cold)
                ? -new BlockCycle(twiceJ, hot.mirrored(), cold.mirrored()).heat()
                : new BlockCycle(twiceJ, hot, cold).heat();
    }

    private static boolean isInverted(Stroke hot, Stroke cold) {
        return (hot.up() - hot.down()) * hot.time() + (cold.up() - cold.down()) * cold.time() > 0;
    }

    private double heat() {
        if (hot.isComplete() || cold.isComplete()) {
            return afterThermal().heat();
        }
        return stationary(hot.ofOnes().start()).heat();
    }

    private CycleValues values() {
        return hot.isComplete() || cold.isComplete() ? afterThermal() : ofStationary();
    }

    private CycleValues ofStationary() {
        double[] ones = hot.ofOnes().start();
        double[] forEnergy = ErrorWeights.of(hot, cold, mean, ones);
        double[] forHeat = ErrorWeights.of(hot, cold, mean, costs(hot));
        Round round = stationary(forEnergy);
        double heat = round.heat();
        double energy = sum(round.start);
        double heatError = round.error(forHeat) + own(round.hot);
        double energyError = round.error(forEnergy) + heatError + twiceJ * ROUNDING * energy;
        return new CycleValues(heat, energy + heat, energy, heatError, energyError);
    }

    /** Bounds the error of the sum of changes that a stroke itself makes. */
    private double own(Passage.Change change) {
        double summing = ROUNDING * weighted(change.value(), hot.ofOnes().start());
        return sum(change.error()) + twiceJ * (change.leftOut() + summing);
    }

    /** Returns what an error of each tail before a stroke costs of the heat. */
    private static double[] costs(BlockStroke stroke) {
        Passage.Change change = stroke.ofOnes().change();
        double[] costs = new double[change.value().length];
        for (int k = 1; k < costs.length; k++) {
            costs[k] = Math.abs(change.value()[k]) + change.error()[k] + change.leftOut();
        }
        return costs;
    }

    private Round stationary(double[] weights) {
        SecantRelaxation relaxation = new SecantRelaxation();
        Round best = round(mean.thermal());
        Round round = best;
        int idle = 0;
        for (int trial = 0; trial < MOST_TRIALS && idle < PATIENCE && !isDone(best, weights); trial++) {
            round = round(relaxation.next(round.start, mean.tails(round.both.value())));
            boolean isBetter = round.rest(weights) < best.rest(weights);
            best = isBetter ? round : best;
            idle = isBetter ? 0 : idle + 1;
        }
        return best;
    }

    private static boolean isDone(Round round, double[] weights) {
        return !(round.rest(weights) > LITTLE * round.rounding(weights));
    }

    private Round round(double[] tails) {
        tails[0] = 1;
        Passage first = hot.tails().over(tails);
        Passage second = cold.tails().over(first.end());
        Passage.Change change = first.change();
        return new Round(tails, change, change.plus(second.change()));
    }

    /** Returns the cycle in which a stroke is complete. */
    private CycleValues afterThermal() {
        if (hot.isComplete() && cold.isComplete()) {
            return difference(sum(hot.thermal()), sum(cold.thermal()));
        }
        return hot.isComplete() ? from(hot, cold).reversed() : from(cold, hot);
    }

    private CycleValues difference(double energyHot, double energyCold) {
        double error = ThermalTails.error(twiceJ) * (energyHot + energyCold) + hot.rest() + cold.rest();
        return new CycleValues(energyHot - energyCold, energyHot, energyCold, error, error);
    }

    /** Returns what a stroke makes of the thermal state that the one before it has left, as if it were the hot one. */
    private CycleValues from(BlockStroke before, BlockStroke stroke) {
        double[] tails = before.thermal();
        double[] costs = costs(stroke);
        Passage.Change change = stroke.tails().over(tails).change();
        double heat = sum(change.value());
        double energy = sum(tails);
        double relative = ThermalTails.error(twiceJ);
        double heatError = relative * weighted(tails, costs) + before.rest() * Arrays.stream(costs).max().orElse(0)
                + own(change);
        return new CycleValues(heat, energy + heat, energy, heatError, heatError + relative * energy + before.rest());
    }

    /** Adds up what is beyond place 0. */
    private static double sum(double[] numbers) {
        double sum = 0;
        for (int k = 1; k < numbers.length; k++) {
            sum += numbers[k];
        }
        return sum;
    }

    private static double weighted(double[] numbers, double[] weights) {
        double sum = 0;
        for (int k = 1; k < numbers.length; k++) {
            sum += weights[k] * Math.abs(numbers[k]);
        }
        return sum;
    }
}
