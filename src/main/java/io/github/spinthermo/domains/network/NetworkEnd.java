package io.github.spinthermo.domains.network;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.domains.sectors.DarkDecay;
import io.github.spinthermo.domains.sectors.FixedPointNetwork;
import io.github.spinthermo.domains.sectors.SectorPopulations;
import io.github.spinthermo.domains.sectors.Sectors;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The state that a network ends in.
 *
 * @param rho ρ, sector by sector and row by row
 * @param tolerance a bound on the trace norm of its error; not below 10^−9 where the rates are too far apart
 * @derivation 9.4
 */
public record NetworkEnd(double[][] rho, double tolerance) {

    /** A bound on the error of the dark end beside what is lost and what follows from the ratio of rates. */
    private static final double ROUNDING = 0x1p-44;

    /** The rounding of the dark end for each unit of the ratio of rates. */
    private static final double ROUNDING_PER_RATIO = 0x1p-50;

    /** The number of slowest decays until the end is reached. */
    private static final double DECAYS = 64;

    /**
     * Finds the end.
     *
     * @param model the network, not hot
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the end
     */
    public static NetworkEnd of(NetworkModel model, DoubleConsumer progress) {
        if (model.baths().isEmpty()) {
            return new NetworkEnd(new SectorPopulations(model.sectors()).of(model.start()), 0);
        }
        return model.isCold() ? dark(model, progress) : WarmEnd.of(model, progress);
    }

    private static NetworkEnd dark(NetworkModel model, DoubleConsumer progress) {
        Sectors sectors = model.sectors();
        DarkSpace dark = new DarkSpace(model);
        DarkDecay decay = DarkDecay.of(model.baths(), sectors, k -> dark.vectors(sectors, k), model.start(), progress);
        double ratio = decay.fastest() / decay.slowest();
        double tolerance = ROUNDING + 2 * decay.lost() + ROUNDING_PER_RATIO * ratio;
        double time = DECAYS / decay.slowest();
        if (tolerance < NetworkCost.GOOD || !NetworkCost.isInReachOfFixedPoint(model, time)) {
            return new NetworkEnd(decay.rho(), tolerance);
        }
        double[][] late = new FixedPointNetwork(model.baths(), sectors, model.norm(), time, progress)
                .at(model.start(), new double[] {time}).get(0);
        return new NetworkEnd(late, ROUNDING);
    }

    /**
     * Bounds the distance of a state from this one.
     *
     * @param other another state, which may lack sectors at the top
     * @param top the highest sector of it that counts
     * @return a bound on the trace norm of the difference
     */
    public double distance(double[][] other, int top) {
        double squares = 0;
        double count = 0;
        for (int n = 0; n < rho.length; n++) {
            Interruption.check();
            for (int i = 0; i < rho[n].length; i++) {
                double rest = rho[n][i] - (n <= top ? other[n][i] : 0);
                squares += rest * rest;
            }
            count += Math.sqrt(rho[n].length);
        }
        return Math.sqrt(squares * count) + tolerance;
    }

    /**
     * Turns the state upside down, in which all sectors are.
     *
     * @return the end of the mirror image
     */
    public NetworkEnd mirrored() {
        return new NetworkEnd(mirrored(rho), tolerance);
    }

    /**
     * Turns a state upside down: the states of a sector stand in the order of n_1, n_2, …, which is then reversed.
     *
     * @param rho ρ with all its sectors, one by one and row by row
     * @return that of the mirror image
     */
    static double[][] mirrored(double[][] rho) {
        double[][] mirrored = new double[rho.length][];
        for (int n = 0; n < rho.length; n++) {
            double[] from = rho[rho.length - 1 - n];
            double[] to = new double[from.length];
            Arrays.setAll(to, i -> from[from.length - 1 - i]);
            mirrored[n] = to;
        }
        return mirrored;
    }

    /** Returns the thermal product of domains at e^−x = q, at most 1. */
    static double[][] thermal(List<Long> sizes, Sectors sectors, double q) {
        double norm = 1;
        for (long size : sizes) {
            double sum = 0;
            for (long k = 0; k <= size; k++) {
                sum = sum * q + 1;
            }
            norm *= sum;
        }
        double[][] rho = new SectorPopulations(sectors).zeros(sectors.top());
        double population = 1 / norm;
        for (int n = 0; n < rho.length; n++) {
            int states = sectors.dimension(n);
            for (int a = 0; a < states; a++) {
                rho[n][a * (states + 1)] = population;
            }
            population *= q;
        }
        return rho;
    }
}
