package io.github.spinthermo.power;

import java.util.Arrays;

/**
 * Weights v of what a cycle still changes of the tails, which bound how far these are from the stationary ones. With U
 * the map of the cycle on tails k &gt; 0, whose elements are not negative, and
 * <pre>
 * v ≥ 0,   v − Uᵀv ≥ d &gt; 0:   |d · (T* − T)| ≤ Σ_k v_k |(UT − T)_k|,
 * </pre>
 * since T* − T = Σ_j U^j (UT − T), and d · Σ_j U^j |r| ≤ v · |r|. Any v that is found to be so will do.
 *
 * @derivation 7.3
 */
final class ErrorWeights {

    private static final int MOST_TRIALS = 200;

    /** The share of d that v − Uᵀv has to reach; v is divided by what it reaches. */
    private static final double ENOUGH = 0.5;

    /** The least d, as a share of the largest one. */
    private static final double LEAST = 1.0 / 16;

    private ErrorWeights() { }

    /**
     * Finds the weights.
     *
     * @param hot the first stroke of the cycle
     * @param cold the second one
     * @param mean both baths at once
     * @param costs what an error of each tail costs at the beginning of the cycle
     * @return v; infinite where none is found
     */
    static double[] of(BlockStroke hot, BlockStroke cold, MeanBath mean, double[] costs) {
        double[] demand = raised(costs);
        double[] weights = mean.weights(demand);
        SecantRelaxation relaxation = new SecantRelaxation();
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            Passage second = cold.weights().over(weights);
            Passage.Change change = second.change().plus(hot.weights().over(second.end()).change());
            double reached = reached(change, demand);
            if (reached > ENOUGH) {
                return Arrays.stream(weights).map(weight -> weight / reached).toArray();
            }
            weights = relaxation.next(weights, mean.weights(rest(change, demand)));
        }
        double[] none = new double[costs.length];
        Arrays.fill(none, Double.POSITIVE_INFINITY);
        return none;
    }

    private static double[] raised(double[] costs) {
        double least = LEAST * Arrays.stream(costs).max().orElse(0);
        double[] demand = Arrays.stream(costs).map(cost -> Math.max(least, cost)).toArray();
        demand[0] = 0;
        return demand;
    }

    private static double reached(Passage.Change change, double[] demand) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k < demand.length; k++) {
            least = Math.min(least, (-change.value()[k] - change.error()[k] - change.leftOut()) / demand[k]);
        }
        return least;
    }

    private static double[] rest(Passage.Change change, double[] demand) {
        double[] rest = new double[demand.length];
        for (int k = 1; k < rest.length; k++) {
            rest[k] = demand[k] + change.value()[k];
        }
        return rest;
    }
}
