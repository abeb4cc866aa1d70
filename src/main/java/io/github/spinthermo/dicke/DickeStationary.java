package io.github.spinthermo.dicke;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.precise.BandedElimination;
import java.util.function.DoubleConsumer;

/**
 * The stationary populations of N spins 1/2 where every start tends to the same ones: by {@link BandedElimination} of
 * the levels, those with most excitations first. Levels of the same number of excitations lie side by side, so that a
 * jump leads at most N/2 + 2 levels away.
 *
 * <p>The last level left is the ground state, which all levels reach if anything emits. Where more is absorbed than
 * emitted, everything is turned over first.
 *
 * <p>Source: derived.
 *
 * @derivation 7.4
 */
public final class DickeStationary {

    /** Seconds of a product of two numbers in double-double precision and a sum. */
    private static final double PRODUCT_SECONDS = 2.7e-9;

    /** Bytes of a number of double-double precision. */
    private static final double NUMBER_BYTES = 16;

    /** The rounding of a rate in units of double-double precision, for each level. */
    private static final double RATE_ROUNDINGS = 16;

    private final int n;
    private final DickeRates rates;
    private final int[] starts;

    private DickeStationary(int n, DickeRates rates) {
        this.n = n;
        this.rates = rates;
        this.starts = new int[n + 2];
        for (int excitations = 0; excitations <= n; excitations++) {
            starts[excitations + 1] = starts[excitations] + Math.min(excitations, n - excitations) + 1;
        }
    }

    /**
     * Tells whether every start tends to the same populations. Emission or absorption is needed, for else the
     * number of excitations stays as it is; and a channel of single spins, for else the total spin does, unless there
     * is one spin only. Local dephasing, emission or absorption lead from each total spin to its neighbours, and
     * emission of any kind from all levels to the ground state.
     *
     * @param n N
     * @param rates the rates of the channels
     * @return whether there are unique stationary populations
     */
    public static boolean isUnique(long n, DickeRates rates) {
        boolean exchanges = rates.emission() > 0 || rates.absorption() > 0;
        return exchanges && (n == 1 || !rates.areCollective());
    }

    /**
     * Computes the stationary populations.
     *
     * @param n N
     * @param rates rates of which {@link #isUnique} holds
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the populations, of sum 1
     */
    public static Populations of(int n, DickeRates rates, DoubleConsumer progress) {
        boolean isInverted = rates.absorption() > rates.emission();
        Populations populations = new DickeStationary(n, isInverted ? rates.mirrored() : rates).populations(progress);
        if (isInverted) {
            populations.pulse();
        }
        return populations;
    }

    /**
     * Bounds the error.
     *
     * @param n N
     * @return the bound in the 1-norm
     */
    public static double error(double n) {
        double levels = Populations.levels(n);
        return 0x1p-52 + BandedElimination.error(levels, n / 2 + 2) + 2 * levels * RATE_ROUNDINGS * 0x1p-106;
    }

    /**
     * Estimates the computation.
     *
     * @param n N
     * @return memory and time
     */
    public static Estimate estimate(double n) {
        double levels = Populations.levels(n);
        double width = n / 2 + 2;
        return new Estimate(NUMBER_BYTES * levels * (2 * width + 1), PRODUCT_SECONDS * levels * width * width);
    }

    private Populations populations(DoubleConsumer progress) {
        Populations populations = Populations.none(n);
        double[] elements = elimination().vector(progress);
        for (int r = 0; r <= n / 2; r++) {
            for (int i = 0; i <= n - 2 * r; i++) {
                populations.rows()[r][i] = elements[number(r, i)];
            }
        }
        return populations;
    }

    private int number(int row, int place) {
        return starts[row + place] + row;
    }

    private BandedElimination elimination() {
        BandedElimination elimination = new BandedElimination(starts[n + 1], n / 2 + 2);
        for (int r = 0; r <= n / 2; r++) {
            for (int i = 0; i <= n - 2 * r; i++) {
                add(elimination, r, i);
            }
        }
        return elimination;
    }

    /** Adds the jumps from a level, their rates in units of the fastest. */
    private void add(BandedElimination elimination, int row, int place) {
        LevelRates level = LevelRates.at(n, row, place);
        for (DickeChannel channel : DickeChannel.values()) {
            var jumps = channel.jumps(level, rates, 1 / rates.fastest(n));
            if (jumps.hi() > 0) {
                elimination.add(number(row, place), number(row + channel.rows(), place + channel.places()), jumps);
            }
        }
    }
}
