package io.github.spinthermo.noise;

import io.github.spinthermo.cost.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** The solution of the chain of total spins, and the bound on its error; see {@link Plateau}. */
final class PlateauSolution {

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The relative roundings of a rate: of a population of a block, the rate of a level, and their sum. */
    private static final double RATE = 72;

    /** The relative roundings that detunings add for each spin. */
    private static final double DETUNED = 6;

    /** The roundings of a jump besides those of its rate. */
    private static final double JUMP = 8;

    /** The roundings of weights at the start and of sums. */
    private static final double SUMS = 1200;

    /** The roundings of these for each spin. */
    private static final double SUMS_PER_SPIN = 8;

    /** Seconds and bytes of a level in the rates. */
    private static final Estimate LEVEL = new Estimate(16, 1e-7);

    /** Seconds of a product with the chain, for each total spin and besides. */
    private static final double SPIN_SECONDS = 4e-9;
    private static final double PRODUCT_SECONDS = 1e-6;

    /** Bytes and seconds of an energy and its text. */
    private static final Estimate POINT = new Estimate(500, 1e-5);

    /** The products for each unit of the fastest rate times t. */
    private static final double TERMS = 1.6;

    /** The spins whose dephasing makes the fastest rate in a cold bath. */
    private static final double DEPHASED = 16;

    /** The slowest rate times t at the end. */
    private static final double END = 44;

    private final int n;
    private final TotalSpinChain chain;
    private final double[] energies;
    private final double[] weights;
    private final double roundings;

    /** Prepares the solution for the weights at the start, from J = n/2 down. */
    PlateauSolution(int n, CollectiveBlocks blocks, LocalNoise noise, double[] weights) {
        this.n = n;
        this.chain = blocks.chain(noise);
        this.energies = blocks.energies();
        this.weights = weights;
        this.roundings = RATE + (noise.variance() > 0 ? DETUNED * n : 0);
    }

    /**
     * Estimates the solution. Next to its ground state a block hardly dephases: the fastest rate and the slowest one,
     * by experience, depend on x_B.
     */
    static Estimate estimate(double n, double xB, LocalNoise noise, List<Double> times) {
        double last = times.isEmpty() ? 0 : times.get(times.size() - 1);
        double exchange = noise.emission() + noise.absorption() + noise.variance();
        double hotness = 1 / Math.pow(Math.tanh(xB / 2), 2);
        double slowest = exchange + Math.min(1, 4 / n * hotness) * noise.dephasing();
        double fastest = n * exchange + Math.min(n, DEPHASED * hotness) * noise.dephasing();
        double products = TERMS * fastest * Math.min(last, END / slowest);
        return LEVEL.times((n / 2 + 1) * (n / 2 + 1)).plus(POINT.times(times.size()))
                .plus(new Estimate(0, products * (PRODUCT_SECONDS + SPIN_SECONDS * n / 2)));
    }

    /** Bounds the error where nothing is slow. */
    static double ofNothing(double n) {
        return (SUMS + SUMS_PER_SPIN * n) * ROUNDING;
    }

    /** Computes the values beside the energy of the plateau. */
    PlateauValues values(double plateauEnergy, List<Double> times, DoubleConsumer progress) {
        double[] end = chain.stationary();
        ChainEvolution evolution = new ChainEvolution(chain, weights, end, JUMP + roundings);
        List<Double> course = new ArrayList<>();
        double reached = 0;
        for (double time : times) {
            course.add(energy(evolution.after(time - reached)));
            reached = time;
            progress.accept((double) course.size() / times.size());
        }
        double slowest = ChainGap.of(chain);
        return new PlateauValues(plateauEnergy, chain.derivative(weights, energies), Optional.of(chain.shorter()[0]),
                Optional.of(slowest), Optional.of(1 / slowest), energy(end), course, tolerance(evolution.error()));
    }

    private double energy(double[] w) {
        double energy = 0;
        for (int r = 0; r < w.length; r++) {
            energy += w[r] * energies[r];
        }
        return energy;
    }

    /** Bounds the error: of weights in time, and of what relative changes of all rates do to the end. */
    private double tolerance(double inTime) {
        double ofEnd = n * (roundings + ChainGap.ROUNDINGS) * ROUNDING;
        return ofNothing(n) + Math.max(inTime, ofEnd);
    }
}
