package io.github.spinthermo.battery;

import java.util.List;

/**
 * The first cycles of a battery.
 *
 * @param cycles one report a cycle, from cycle 1
 * @param tolerance a bound on the error of every excitation, length and energy, divided by N
 */
public record Ageing(List<CycleReport> cycles, double tolerance) {

    /**
     * Takes a copy.
     *
     * @param cycles the reports
     * @param tolerance a bound on their error over N
     */
    public Ageing {
        cycles = List.copyOf(cycles);
    }
}
