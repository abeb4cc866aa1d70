package io.github.spinthermo.battery;

import java.util.List;
import java.util.Optional;

/**
 * The course of emitters in a cavity, beside that of emitters whose cavity is eliminated.
 *
 * @param samples emitters and cavity at each time
 * @param eliminatedExcitation M at the same times with collective emission at the rate Γ in place of the cavity; empty
 *     where there is no such rate
 * @param tolerance a bound on the error of everything, divided by N
 */
public record CavityCourse(List<CavitySample> samples, Optional<List<Double>> eliminatedExcitation,
        double tolerance) {

    /**
     * Takes copies.
     *
     * @param samples emitters and cavity at each time
     * @param eliminatedExcitation M without the cavity
     * @param tolerance a bound on the error over N
     */
    public CavityCourse {
        samples = List.copyOf(samples);
        eliminatedExcitation = eliminatedExcitation.map(List::copyOf);
    }
}
