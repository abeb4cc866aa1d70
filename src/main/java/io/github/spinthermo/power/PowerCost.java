package io.github.spinthermo.power;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.ladder.LikelyBlocks;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;

/** Estimates of cycles, from the sizes of the blocks and the numbers of products that their strokes take. */
final class PowerCost {

    /** The cycles that a stationary state takes, with those for the bounds, if both strokes are short. */
    private static final double CYCLES = 30;

    /** The cycles that it takes at least, and that all take of which a stroke is complete. */
    private static final double FEW_CYCLES = 10;
    private static final double THERMAL_CYCLES = 2;

    /** The factor for baths of opposite temperatures, which drive large blocks up and down. */
    private static final double DRIVEN = 2;

    /** The time of one number in one product, in seconds. */
    private static final double EACH = 2.5e-9;

    /** The arrays of a cycle, in bytes for each level. */
    private static final double BYTES = 800;

    /** The gap times the duration from which on a stroke is complete. */
    private static final double COMPLETE = 45;

    /** The products of a short stroke. */
    private static final double LEAST = 30;

    /** The products for a unit of the fastest rate times the duration. */
    private static final double PRODUCTS = 1.9;

    /** The digits to which weights and rates are made, and the functions that rates take. */
    private static final Precision DOUBLE = Precision.digits(17);
    private static final double RATES = 4;

    /** The trials of a search for the best durations, and the length of their strokes in units of 1/κ. */
    private static final double TRIALS = 30;

    private final SpinEnsemble spins;
    private final InverseTemperature beta0;
    private final BathPair baths;
    private final LikelyBlocks likely;

    PowerCost(SpinEnsemble spins, InverseTemperature beta0, BathPair baths) {
        this.spins = spins;
        this.beta0 = beta0;
        this.baths = baths;
        this.likely = LikelyBlocks.of(spins, beta0);
    }

    Estimate cycle(double durationHot, double durationCold) {
        return weights().plus(run(durationHot, durationCold));
    }

    Estimate optimum(double idle) {
        return idle == 0
                ? weights().plus(new Estimate(0, 200 * EACH * likely.count() * likely.twiceJ()))
                : weights().plus(run(1 / baths.rateHot(), 1 / baths.rateCold()).repeated(TRIALS));
    }

    private boolean hasOneBlock() {
        return beta0.isInfinite() || spins.n() == 1;
    }

    /** Estimates the weights of the blocks, and the rates of both baths. */
    private Estimate weights() {
        Estimate rates = Block.estimate(baths.xHot(), DOUBLE.bits()).plus(Block.estimate(baths.xCold(), DOUBLE.bits()))
                .repeated(RATES);
        return hasOneBlock() ? rates : rates.plus(SectorWeights.thermal(spins, beta0).estimate(DOUBLE));
    }

    private Estimate run(double durationHot, double durationCold) {
        double own = spins.s().twice() == 1 ? 0 : seconds((double) spins.s().twice(), durationHot, durationCold);
        return new Estimate(BYTES * likely.twiceJ(),
                likely.count() * seconds(likely.twiceJ(), durationHot, durationCold) + own);
    }

    /** Returns the time of a block; between baths at one temperature it is thermal at all times. */
    private double seconds(double twiceJ, double durationHot, double durationCold) {
        if (baths.isEqual()) {
            return EACH * (twiceJ + 1) * LEAST;
        }
        double hot = baths.rateHot() * durationHot * gap(twiceJ, baths.xHot());
        double cold = baths.rateCold() * durationCold * gap(twiceJ, baths.xCold());
        double products = products(twiceJ, baths.xHot(), hot) + products(twiceJ, baths.xCold(), cold);
        return cycles(Math.max(hot, cold)) * EACH * (twiceJ + 1) * products;
    }

    /** Returns the cycles that it takes if the slowest mode shrinks by e^−decay in a stroke. */
    private double cycles(double decay) {
        if (decay > COMPLETE) {
            return THERMAL_CYCLES;
        }
        double driven = baths.xHot().sign() == baths.xCold().sign() ? 1 : DRIVEN;
        return FEW_CYCLES + driven * CYCLES / (1 + decay);
    }

    /** Returns the gap of a block in units of κ, about. */
    private static double gap(double twiceJ, InverseTemperature beta) {
        double x = beta.isInfinite() ? Double.POSITIVE_INFINITY : beta.abs().toFraction().doubleValue();
        return Math.max(1, twiceJ * StrictMath.tanh(x / 2) - 2 / (StrictMath.exp(x) + 1));
    }

    private static double products(double twiceJ, InverseTemperature beta, double decay) {
        double time = Math.min(decay, COMPLETE) / gap(twiceJ, beta);
        return LEAST + PRODUCTS * time * (twiceJ + 1) * (twiceJ + 1) / 4;
    }
}
