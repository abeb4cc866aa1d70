package io.github.spinthermo.engine;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Precision;

/** Cost of a {@link Crossing} whose function takes one steady state for each point. */
final class CrossingCost {

    /** The number of steady states that an answer takes: at its own precision, and before that. */
    private static final int PRECISE_EVALUATIONS = 5;
    private static final int COARSE_EVALUATIONS = 17;

    /** The bits of a temperature at which exponentials take twice the time of those of a short one. */
    private static final double LONG_BITS = 3000;
    private static final Precision COARSE = Precision.digits(20);
    private static final double DIGITS_PER_BIT = Math.log10(2);

    /** The bits that secants and roundings want beyond those of the digits. */
    private static final int GUARD_OF_SECANTS = 40;

    private CrossingCost() { }

    /**
     * Estimates the digits of a crossing.
     *
     * @param typical a state as those that will be looked at
     * @param lostBits the bits that the function loses as a difference
     * @param precision the digits that are wanted
     */
    static Estimate of(CollectiveSteadyState typical, int lostBits, Precision precision) {
        Precision precise = more(precision, lostBits);
        double evaluations = PRECISE_EVALUATIONS * (1 + precise.bits() / LONG_BITS);
        return typical.estimateWeights(precise).plus(typical.estimateInBath(precise).repeated(evaluations))
                .plus(typical.estimateInBath(more(COARSE, lostBits)).repeated(COARSE_EVALUATIONS));
    }

    private static Precision more(Precision precision, int lostBits) {
        int lost = (int) ((lostBits + GUARD_OF_SECANTS) * DIGITS_PER_BIT);
        return Precision.digits(Math.min(Precision.LARGEST, precision.digits() + lost));
    }
}
