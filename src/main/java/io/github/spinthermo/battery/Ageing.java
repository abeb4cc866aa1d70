package io.github.spinthermo.battery;

import java.util.List;
import java.util.Optional;

/**
 * The ageing of a battery, cycle by cycle.
 *
 * @param cycles one report a cycle, from cycle 1
 * @param limitCycle the cycle that they tend to; empty where it was not asked for or there is no unique one
 * @param tolerance a bound on the error of every excitation, length and energy, divided by N, and of every variance,
 *     divided by N²; in mean field an estimate of it
 */
public record Ageing(List<CycleReport> cycles, Optional<LimitCycle> limitCycle, double tolerance) {

    /**
     * Takes a copy.
     *
     * @param cycles the reports
     * @param limitCycle the cycle that they tend to
     * @param tolerance a bound on the error over N
     */
    public Ageing {
        cycles = List.copyOf(cycles);
    }
}
