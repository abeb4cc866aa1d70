package io.github.spinthermo.noise;

import io.github.spinthermo.dicke.DickeEnd;
import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickePropagator;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Populations;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The populations at each time, and a bound of their error in the 1-norm. For few spins, where rounding would add up,
 * a matrix of all levels in double-double precision serves all times; for more, uniformisation in a range of levels,
 * turned over where more is absorbed than emitted, until the end is reached.
 */
final class NoiseEvolution {

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    private final DickeRates rates;
    private final List<Double> times;
    private final DoubleConsumer progress;
    private double error;

    NoiseEvolution(DickeRates rates, List<Double> times, DoubleConsumer progress) {
        this.rates = rates;
        this.times = times;
        this.progress = progress;
    }

    /** Bounds the error that the evolution has made. */
    double error() {
        return error;
    }

    /** Evolves by one matrix. */
    void byMatrix(Populations start, Consumer<Populations> sink) {
        DickePropagator.evolve(start, rates, times, progress).forEach(sink);
        error = 2 * ROUNDING + 2 * DickePropagator.error(start.spins(), rates, times.get(times.size() - 1));
    }

    /** Evolves step by step, until the end is reached if it is known. */
    void bySteps(Populations start, Optional<Populations> end, Consumer<Populations> sink) {
        boolean isInverted = rates.collectiveAbsorption() > rates.collectiveEmission()
                || (rates.collectiveAbsorption() == rates.collectiveEmission()
                && rates.localAbsorption() > rates.localEmission());
        Populations p = turned(start, isInverted);
        DickeEvolution evolution = new DickeEvolution(start.spins(), isInverted ? rates.mirrored() : rates, "times",
                end.map(populations -> turned(populations, isInverted)));
        double reached = 0;
        for (int k = 0; k < times.size(); k++) {
            evolution.evolve(p, reached, times.get(k));
            error = evolution.allErrors() + DickeEnd.error(start.spins());
            reached = times.get(k);
            sink.accept(turned(p, isInverted));
            progress.accept((k + 1.0) / times.size());
        }
    }

    private static Populations turned(Populations p, boolean isInverted) {
        Populations turned = p.copy();
        if (isInverted) {
            turned.pulse();
        }
        return turned;
    }
}
