package io.github.spinthermo.domains.chain;

import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The motion of a chain in time.
 *
 * @param excitations ⟨n_1⟩, ⟨n_2⟩, … at each time
 * @param tolerance a bound on the error of every ⟨J_iz⟩/N_i
 */
public record ChainMotion(List<double[]> excitations, double tolerance) {

    /**
     * Follows a chain, in doubles or, where that rounds too often, in fixed point.
     *
     * @param chain the chain
     * @param times the times, ascending, at least one
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the motion
     * @throws io.github.spinthermo.error.ResourceLimitException if the error may exceed 10^−9; it names {@code times}
     */
    public static ChainMotion of(ChainModel chain, double[] times, DoubleConsumer progress) {
        return ChainCost.isInFixedPoint(chain, times[times.length - 1], times.length)
                ? inFixedPoint(chain, times, progress) : inDoubles(chain, times, progress);
    }

    private static ChainMotion inDoubles(ChainModel chain, double[] times, DoubleConsumer progress) {
        ChainPropagation propagation = new ChainPropagation(chain, progress);
        List<double[]> excitations = propagation.at(times);
        return new ChainMotion(excitations, ChainTolerance.SMALLEST + propagation.rounding());
    }

    private static ChainMotion inFixedPoint(ChainModel chain, double[] times, DoubleConsumer progress) {
        Expectations expectations = new Expectations(chain.sectors());
        return new ChainMotion(new FixedPointChain(chain, times[times.length - 1], progress).at(times).stream()
                .map(rho -> expectations.excitations(rho, rho.length - 1)).toList(), ChainTolerance.SMALLEST);
    }
}
