package io.github.spinthermo.domains.chain;

import io.github.spinthermo.domains.sectors.DynamicsTolerance;
import io.github.spinthermo.domains.sectors.Expectations;
import io.github.spinthermo.domains.sectors.FixedPointNetwork;
import io.github.spinthermo.domains.sectors.SectorPropagation;
import io.github.spinthermo.domains.sectors.Sectors;
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
        double last = times[times.length - 1];
        SectorPropagation propagation = new SectorPropagation(chain.course(), chain.population(),
                time -> progress.accept(last == 0 ? 1 : time / last));
        List<double[]> excitations = propagation.at(times);
        return new ChainMotion(excitations, DynamicsTolerance.SMALLEST + propagation.rounding());
    }

    private static ChainMotion inFixedPoint(ChainModel chain, double[] times, DoubleConsumer progress) {
        Sectors sectors = chain.sectors();
        Expectations expectations = new Expectations(sectors);
        return new ChainMotion(new FixedPointNetwork(chain.baths(), sectors, chain.norm(), times[times.length - 1],
                progress).at(chain.population(), times).stream()
                .map(rho -> expectations.excitations(rho, rho.length - 1)).toList(), DynamicsTolerance.SMALLEST);
    }
}
