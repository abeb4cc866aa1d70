package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.DickePropagator;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Populations;
import java.util.ArrayList;
import java.util.List;

/**
 * The states at times inside cycles of few levels, in double-double precision: those of storage from the state after
 * the pulse, those of discharge from the state after storage.
 *
 * @param cycle the parameters
 * @param times the times, ascending
 * @param spectrum tells energies of states
 */
record DenseSamples(CycleParameters cycle, List<Double> times, EmitterSpectrum spectrum) {

    /** Finds the states of a cycle with some populations after pulse and storage. */
    List<SamplePoint> of(Populations charged, Populations stored) {
        List<Double> storing = times.stream().filter(time -> time <= cycle.storage()).toList();
        List<Double> discharging = times.subList(storing.size(), times.size());
        List<SamplePoint> points = new ArrayList<>();
        add(points, storing, evolved(charged, cycle.rates().withoutCollective(), storing));
        add(points, discharging, evolved(stored, cycle.rates(), discharging.stream()
                .map(time -> Math.min(time - cycle.storage(), cycle.discharge())).toList()));
        return points;
    }

    private static List<Populations> evolved(Populations start, DickeRates rates, List<Double> times) {
        return times.isEmpty() ? List.of() : DickePropagator.evolve(start, rates, times, share -> { });
    }

    private void add(List<SamplePoint> points, List<Double> told, List<Populations> states) {
        for (int k = 0; k < told.size(); k++) {
            Populations p = states.get(k);
            double power = told.get(k) > cycle.storage() ? power(p, cycle.rates()) : 0;
            points.add(new SamplePoint(told.get(k), p.moments(), spectrum.of(p), power));
        }
    }

    /** Computes the power that populations release through the cavity. */
    static double power(Populations p, DickeRates rates) {
        double power = 0;
        for (double[] row : p.rows()) {
            for (int i = 0; i < row.length; i++) {
                power += row[i] * (rates.collectiveEmission() * i * (row.length - i)
                        - rates.collectiveAbsorption() * (i + 1) * (row.length - 1 - i));
            }
        }
        return power;
    }
}
