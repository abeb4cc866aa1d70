package io.github.spinthermo.work;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.CopyLevel;
import io.github.spinthermo.spin.HalfInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Spectrum of a steady state of a few spins written out in doubles, one number for each of all states: eigenvalues by
 * their energy, from the eigenvalues of the copies.
 */
final class SortedSpectrum {

    private final double[] eigenvalues;
    private final double[] energies;
    private final double energy;

    private SortedSpectrum(double[] eigenvalues, double[] energies, double energy) {
        this.eigenvalues = eigenvalues;
        this.energies = energies;
        this.energy = energy;
    }

    /** Takes the eigenvalues and the energies of all levels, each in any order, and the energy of the state. */
    static SortedSpectrum of(double[] eigenvalues, double[] energies, double energy) {
        return new SortedSpectrum(eigenvalues, energies, energy);
    }

    /** Writes a steady state out. */
    static SortedSpectrum of(CollectiveSteadyState state) {
        double x = state.betaB().toOutcome().toDouble();
        HalfInteger largest = state.spins().largestTotalSpin();
        DoubleStream.Builder eigenvalues = DoubleStream.builder();
        DoubleStream.Builder energies = DoubleStream.builder();
        Map<HalfInteger, Integer> missing = new HashMap<>();
        state.spins().multiplicities().forEach((totalSpin, count) -> missing.put(totalSpin, count.intValueExact()));
        for (CopyLevel copy : state.start().copyLevels().orElseThrow()) {
            int count = copy.count().intValueExact();
            missing.merge(copy.totalSpin(), -count, Integer::sum);
            add(largest, copy.totalSpin(), count, copy.eigenvalue().toDouble(), x, eigenvalues, energies);
        }
        missing.forEach((totalSpin, count) -> add(largest, totalSpin, count, 0, x, eigenvalues, energies));
        double[] all = eigenvalues.build().toArray();
        double[] levels = energies.build().toArray();
        return new SortedSpectrum(all, levels,
                IntStream.range(0, all.length).mapToDouble(i -> all[i] * levels[i]).sum());
    }

    private static void add(HalfInteger largest, HalfInteger totalSpin, int count, double ofCopy, double x,
            DoubleStream.Builder eigenvalues, DoubleStream.Builder energies) {
        int top = (int) totalSpin.twice();
        double[] levels = new double[top + 1];
        for (int k = 0; k <= top; k++) {
            levels[k] = Math.pow(Math.exp(-Math.abs(x)), x < 0 ? top - k : k);
        }
        double partition = Arrays.stream(levels).sum();
        for (int k = 0; k <= top; k++) {
            for (int i = 0; i < count; i++) {
                eigenvalues.add(ofCopy * levels[k] / partition);
                energies.add((largest.twice() - top) / 2.0 + k);
            }
        }
    }

    double energy() {
        return energy;
    }

    double passiveEnergy() {
        double[] ascending = eigenvalues.clone();
        double[] places = energies.clone();
        Arrays.sort(ascending);
        Arrays.sort(places);
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += ascending[places.length - 1 - i] * places[i];
        }
        return sum;
    }

    double entropy() {
        return Arrays.stream(eigenvalues).filter(p -> p > 0).map(p -> -p * Math.log(p)).sum();
    }
}
