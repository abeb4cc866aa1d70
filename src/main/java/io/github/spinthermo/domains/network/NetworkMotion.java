package io.github.spinthermo.domains.network;

import io.github.spinthermo.domains.sectors.DynamicsTolerance;
import io.github.spinthermo.domains.sectors.FixedPointNetwork;
import io.github.spinthermo.domains.sectors.SectorDynamics;
import io.github.spinthermo.domains.sectors.SectorPopulations;
import io.github.spinthermo.domains.sectors.SectorPropagation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * The motion of a connected network in time.
 *
 * @param states ρ at each time, sector by sector and row by row; sectors at the top that are empty may be missing
 * @param tolerance a bound on the trace norm of the error of each
 * @derivation 9.2
 */
public record NetworkMotion(List<double[][]> states, double tolerance) {

    /**
     * Follows a network, in doubles or, where that rounds too often, in fixed point.
     *
     * @param model the network, not hot
     * @param times the times, ascending, at least one
     * @param end the state it ends in, if that is known
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the motion
     * @throws io.github.spinthermo.error.ResourceLimitException if the error may exceed 10^−9; it names {@code times}
     */
    public static NetworkMotion of(NetworkModel model, double[] times, Optional<NetworkEnd> end,
            DoubleConsumer progress) {
        if (model.baths().isEmpty()) {
            return new NetworkMotion(Collections.nCopies(times.length,
                    new SectorPopulations(model.sectors()).of(model.start())), DynamicsTolerance.SMALLEST);
        }
        double last = times[times.length - 1];
        return NetworkCost.isInFixedPoint(model, last, times.length)
                ? new NetworkMotion(new FixedPointNetwork(model.baths(), model.sectors(), model.norm(), last, progress)
                        .at(model.start(), times), DynamicsTolerance.SMALLEST)
                : inDoubles(model, times, end, time -> progress.accept(last == 0 ? 1 : time / last));
    }

    private static NetworkMotion inDoubles(NetworkModel model, double[] times, Optional<NetworkEnd> end,
            DoubleConsumer reached) {
        SectorDynamics course = new SectorDynamics(model.baths(), model.sectors(), model::series,
                end.<SectorDynamics.End>map(state -> state::distance).orElse((rho, top) -> Double.POSITIVE_INFINITY));
        SectorPropagation propagation = new SectorPropagation(course, model.start(), reached);
        List<double[][]> states = propagation.states(times);
        return new NetworkMotion(states, DynamicsTolerance.SMALLEST + propagation.rounding());
    }
}
