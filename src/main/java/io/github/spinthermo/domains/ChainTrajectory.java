package io.github.spinthermo.domains;

import java.util.List;

/**
 * What a chain of domains does in time.
 *
 * @param times γt, as asked for
 * @param jz ⟨J_iz⟩ at each time, domain by domain
 * @param relative the same over N_i, from −1/2 to 1/2
 * @param tolerance a bound on the error of every member of {@code relative}
 */
public record ChainTrajectory(List<Double> times, List<List<Double>> jz, List<List<Double>> relative,
        double tolerance) {

    /**
     * Takes copies.
     *
     * @param times γt
     * @param jz ⟨J_iz⟩
     * @param relative ⟨J_iz⟩/N_i
     * @param tolerance a bound on the error of {@code relative}
     */
    public ChainTrajectory {
        times = List.copyOf(times);
        jz = jz.stream().map(List::copyOf).toList();
        relative = relative.stream().map(List::copyOf).toList();
    }
}
