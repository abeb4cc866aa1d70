package io.github.spinthermo.engine;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;

/**
 * Cost of an Otto cycle: of the states in both baths, with the digits that their differences lose. Where both baths are
 * so hot that all energies are near ns, those on both sides of x = 0 differ by the first power of the larger |x|, and
 * entropies by its second.
 */
final class OttoCost {

    /** The mean number of evaluations of a bath. */
    private static final double EVALUATIONS = 1.2;

    /** The evaluations of both energies, and then of both entropies, where nearly all of their digits cancel. */
    private static final double CANCELLING_EVALUATIONS = 4;

    /** The digits that work, heat and free energy may lose as differences of two states besides. */
    private static final int LOST_DIGITS = 12;

    private static final double DIGITS_PER_BIT = Math.log10(2);

    private OttoCost() { }

    /** Estimates all quantities of a cycle that is not idle. */
    static Estimate of(CollectiveSteadyState hot, CollectiveSteadyState cold, Precision precision) {
        int lost = hasOneSign(hot, cold) ? 0 : Math.min(smallness(hot.betaB()), smallness(cold.betaB()));
        double evaluations = lost == 0 ? EVALUATIONS : CANCELLING_EVALUATIONS;
        Precision finer = more(precision, lost);
        Estimate weights = Estimate.NONE;
        Estimate baths = Estimate.NONE;
        for (CollectiveSteadyState state : List.of(hot, cold)) {
            if (!state.betaB().isZero()) { // There the energy is exact, and the entropy is not asked for.
                weights = weights.larger(state.estimateWeights(finer));
                baths = baths.plus(state.estimateInBath(finer).repeated(evaluations));
            }
        }
        return weights.plus(baths);
    }

    private static boolean hasOneSign(CollectiveSteadyState hot, CollectiveSteadyState cold) {
        return hot.betaB().sign() == cold.betaB().sign();
    }

    /** Returns −log₂ |x|, without end for x = 0. */
    private static int smallness(InverseTemperature beta) {
        return beta.isZero() ? Integer.MAX_VALUE : Smallness.of(beta);
    }

    private static Precision more(Precision precision, int bits) {
        return Precision.digits(Math.min(Precision.LARGEST,
                precision.digits() + LOST_DIGITS + (int) (bits * DIGITS_PER_BIT)));
    }
}
