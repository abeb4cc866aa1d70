package io.github.spinthermo.noise;

import java.util.List;
import java.util.Optional;

/**
 * Course of n spins 1/2 in collective and local noise, and its end.
 *
 * @param times the times, ascending
 * @param points the observables at each time
 * @param steadyState the observables at the end of time; empty where that was not asked for, or where the end depends
 *     on the start
 * @param tolerance a bound on the error of energy, lengths and entropy divided by n, of the intensity divided by n²Γ↓,
 *     and of the local intensity divided by nγ↓
 */
public record NoiseTrajectory(List<Double> times, List<NoisePoint> points, Optional<NoisePoint> steadyState,
        double tolerance) {

    /**
     * Copies the lists.
     *
     * @param times the times
     * @param points the observables
     * @param steadyState those at the end
     * @param tolerance the bound
     */
    public NoiseTrajectory {
        times = List.copyOf(times);
        points = List.copyOf(points);
    }
}
