package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.markov.FaberSeries;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The dynamics of a network in doubles: its states and baths, and what is known of the way to its end.
 *
 * @param baths the baths
 * @param sectors the states
 * @param series the series of a step, by the highest sector that is not empty
 * @param end where it ends
 */
public record SectorDynamics(List<DomainBath> baths, Sectors sectors, IntFunction<FaberSeries> series, End end) {

    /** The state in which the dynamics ends. */
    @FunctionalInterface
    public interface End {

        /**
         * Bounds the distance of a state from it.
         *
         * @param rho ρ, sector by sector and row by row
         * @param top the highest sector that counts
         * @return a bound on the trace norm of the difference
         */
        double distance(double[][] rho, int top);
    }

    /** Tells whether nothing ever goes up. */
    boolean isCold() {
        return baths.stream().allMatch(bath -> bath.up() == 0);
    }
}
