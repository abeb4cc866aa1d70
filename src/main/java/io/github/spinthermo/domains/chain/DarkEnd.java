package io.github.spinthermo.domains.chain;

import io.github.spinthermo.domains.sectors.DarkAmplitudes;
import io.github.spinthermo.domains.sectors.DarkDecay;
import io.github.spinthermo.domains.sectors.DynamicsTolerance;
import io.github.spinthermo.domains.sectors.Expectations;
import io.github.spinthermo.domains.sectors.FixedPointNetwork;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.DoubleConsumer;

/**
 * The end at temperature 0 of a chain of three domains or more: a mixture of its dark states (spec 3, 2.3).
 *
 * @param excitations ⟨n_i⟩
 * @param weights the weight of each dark state, by its number of excitations
 * @param tolerance a bound on the error of every ⟨J_iz⟩/N_i and of every weight
 */
public record DarkEnd(double[] excitations, double[] weights, double tolerance) {

    /** The error of the dark weights beside what is lost of them and what follows from the ratio of rates. */
    private static final double ROUNDING = 0x1p-40;

    /** The distance from the end that doubles do not tell from none. */
    private static final double SETTLED = 0x1p-45;

    /**
     * Finds the end, in doubles or, where rates are far apart and states are few, in fixed point.
     *
     * @param chain the chain, in baths of temperature 0
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the end
     * @throws ResourceLimitException if the rates are too far apart; it names {@code gammas}
     */
    public static DarkEnd of(ChainModel chain, DoubleConsumer progress) {
        if (ChainCost.isEndInFixedPoint(chain)) {
            return of(chain, settled(chain, progress), ROUNDING);
        }
        DarkDecay dark = decay(chain, progress);
        double tolerance = ROUNDING + 2 * dark.lost() + ChainRates.rounding(chain);
        if (!(tolerance < DynamicsTolerance.LARGEST)) {
            throw tooFarApart(chain);
        }
        return of(chain, Arrays.copyOf(dark.weights(), weights(chain)), tolerance);
    }

    /** Follows the excitations down through the sectors, in doubles. */
    static DarkDecay decay(ChainModel chain, DoubleConsumer progress) {
        DarkAmplitudes states = DarkAmplitudes.ofChain(chain.sizes());
        Sectors sectors = chain.sectors();
        return DarkDecay.of(chain.baths(), sectors, k -> k > states.mostExcitations()
                ? new double[0][] : new double[][] {states.of(sectors.states(k), k)}, chain.population(), progress);
    }

    private static DarkEnd of(ChainModel chain, double[] weights, double tolerance) {
        return new DarkEnd(excitations(chain, weights), weights, tolerance);
    }

    /** Computes the weights of the sectors when all that is left is dark. */
    private static double[] settled(ChainModel chain, DoubleConsumer progress) {
        double time = ChainRates.endOfTime(chain);
        double[][] rho = new FixedPointNetwork(chain.baths(), chain.sectors(), chain.norm(), time, progress)
                .at(chain.population(), new double[] {time}).get(0);
        if (!(new StationaryDistance(chain, chain.sectors()).distance(rho, rho.length - 1) < SETTLED)) {
            throw tooFarApart(chain);
        }
        Expectations expectations = new Expectations(chain.sectors());
        double[] weights = new double[weights(chain)];
        for (int k = 0; k < Math.min(weights.length, rho.length); k++) {
            weights[k] = expectations.trace(rho, k);
        }
        return weights;
    }

    private static int weights(ChainModel chain) {
        return Math.toIntExact(Collections.min(chain.sizes()) + 1);
    }

    private static ResourceLimitException tooFarApart(ChainModel chain) {
        return new ResourceLimitException("gammas", chain.gammas(), "are too far apart: the slowest rate of the"
                + " chain drowns in the rounding of the fastest, and the end state is not certain to 1e-9");
    }

    private static double[] excitations(ChainModel chain, double[] weights) {
        DarkAmplitudes states = DarkAmplitudes.ofChain(chain.sizes());
        Sectors sectors = chain.sectors();
        double[] sum = new double[chain.sizes().size()];
        for (int k = 1; k < weights.length && k <= sectors.top(); k++) {
            int[][] basis = sectors.states(k);
            double[] amplitudes = states.of(basis, k);
            for (int a = 0; a < basis.length; a++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights[k] * amplitudes[a] * amplitudes[a] * basis[a][i];
                }
            }
        }
        return sum;
    }
}
