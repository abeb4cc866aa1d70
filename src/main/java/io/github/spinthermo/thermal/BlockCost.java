package io.github.spinthermo.thermal;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.integers.Fractions;

/** Cost of a block: of one pass over the closed forms, whatever J is. */
final class BlockCost {

    /** The bits of a first evaluation beyond those of the digits. */
    private static final int WORKING_BITS = 60;

    /** The numbers of the working precision that an evaluation and its roundings hold together: a count. */
    private static final int NUMBERS_HELD = 40;

    /** The time of a pass and its roundings, and the share of it that is left where all excited levels are rare. */
    private static final LimbCost PASS = new LimbCost(2e-5, 3.3e-8, 2.3);
    private static final double COLD_SHARE = 0.2;

    /** The share of a pass that the logarithm at x = 0 takes. */
    private static final double LOGARITHM_SHARE = 0.7;

    private BlockCost() { }

    /** Estimates all quantities of a block but its radiation. */
    static Estimate of(InverseTemperature beta, double bits) {
        return pass(beta, bits, 2);
    }

    /** Estimates a pass for pairs of quanta, where third cumulants lose bits at small x. */
    static Estimate ofRadiation(InverseTemperature beta, double bits) {
        return pass(beta, bits + Long.SIZE, 4);
    }

    private static Estimate pass(InverseTemperature beta, double bits, int powers) {
        int lost = beta.isInfinite() ? 0 : powers * Fractions.smallness(beta.toFraction());
        double working = bits + WORKING_BITS + lost;
        return new Estimate(NUMBERS_HELD * working / 8, PASS.each() + share(beta) * PASS.seconds(working));
    }

    /**
     * Returns the share of a pass that is needed: functions of e^−x are the shorter the smaller that is; x = 0 takes
     * one logarithm, ±∞ nothing.
     */
    private static double share(InverseTemperature beta) {
        if (beta.isInfinite()) {
            return 0;
        }
        double x = beta.abs().toFraction().doubleValue();
        return beta.isZero() ? LOGARITHM_SHARE : COLD_SHARE + (1 - COLD_SHARE) / (1 + x);
    }
}
