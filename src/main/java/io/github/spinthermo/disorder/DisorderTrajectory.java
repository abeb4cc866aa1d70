package io.github.spinthermo.disorder;

import java.util.List;

/**
 * Energy and emission of spins with disorder, at several times.
 *
 * @param times the times, ascending
 * @param energy E = Σ_k (⟨j_z,k⟩ + 1/2) at each time
 * @param intensity γ↓⟨J₊J₋⟩ at each time, quanta emitted per time
 * @param tolerance a bound on the error of every energy, divided by n, and of every intensity, divided by n²κ
 */
public record DisorderTrajectory(List<Double> times, List<Double> energy, List<Double> intensity, double tolerance) {

    /**
     * Copies the lists.
     *
     * @param times the times, ascending
     * @param energy E = Σ_k (⟨j_z,k⟩ + 1/2) at each time
     * @param intensity γ↓⟨J₊J₋⟩ at each time, quanta emitted per time
     * @param tolerance a bound on the error of every energy, divided by n, and of every intensity, divided by n²κ
     */
    public DisorderTrajectory {
        times = List.copyOf(times);
        energy = List.copyOf(energy);
        intensity = List.copyOf(intensity);
    }
}
