package io.github.spinthermo.domains.chain;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.domains.sectors.DarkAmplitudes;
import io.github.spinthermo.domains.sectors.Sectors;

/**
 * The distance of a density matrix of a chain from the state that it would rest in. At temperature 0 that is the
 * mixture of dark states with the weights that the matrix itself gives them; above it the thermal product, or for
 * two domains Σ_J P_J thermal blocks, which the start determines. Time evolution contracts the trace norm, so that a
 * state never gets farther from it.
 */
final class StationaryDistance {

    private final ChainModel chain;
    private final DarkAmplitudes darkStates;
    private final int[][][] states;
    private final double[][] end;

    /** Prepares the stationary state of a chain. */
    StationaryDistance(ChainModel chain, Sectors sectors) {
        this.chain = chain;
        this.darkStates = DarkAmplitudes.ofChain(chain.sizes());
        this.states = new int[sectors.top() + 1][][];
        for (int n = 0; n < states.length; n++) {
            states[n] = sectors.states(n);
        }
        this.end = chain.nbar() > 0 && sectors.domains() == 2 ? new TwoDomainBlocks(chain, sectors).end() : null;
    }

    /** Bounds the trace norm of the difference, from the sectors up to a top. */
    double distance(double[][] rho, int top) {
        double squares = 0;
        double count = 0;
        for (int n = 0; n <= top; n++) {
            Interruption.check();
            squares += chain.nbar() == 0 ? fromDark(rho[n], n)
                    : end == null ? fromThermal(rho[n], n) : fromEnd(rho[n], end[n]);
            count += states[n].length;
        }
        return Math.sqrt(squares * count);
    }

    private double fromDark(double[] sector, int n) {
        double[] dark = n <= darkStates.mostExcitations()
                ? darkStates.of(states[n], n) : new double[states[n].length];
        double weight = 0;
        for (int a = 0; a < dark.length; a++) {
            for (int b = 0; b < dark.length; b++) {
                weight += dark[a] * sector[a * dark.length + b] * dark[b];
            }
        }
        double squares = 0;
        for (int a = 0; a < dark.length; a++) {
            for (int b = 0; b < dark.length; b++) {
                double rest = sector[a * dark.length + b] - weight * dark[a] * dark[b];
                squares += rest * rest;
            }
        }
        return squares;
    }

    private double fromThermal(double[] sector, int n) {
        double q = chain.nbar() / (chain.nbar() + 1);
        double population = StrictMath.pow(q, n);
        for (long size : chain.sizes()) {
            population /= geometricSum(q, size + 1);
        }
        int dimension = states[n].length;
        double squares = 0;
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b < dimension; b++) {
                double rest = sector[a * dimension + b] - (a == b ? population : 0);
                squares += rest * rest;
            }
        }
        return squares;
    }

    private static double fromEnd(double[] sector, double[] end) {
        double squares = 0;
        for (int i = 0; i < sector.length; i++) {
            squares += (sector[i] - end[i]) * (sector[i] - end[i]);
        }
        return squares;
    }

    /** Computes 1 + q + … + q^(terms − 1). */
    static double geometricSum(double q, long terms) {
        double sum = 0;
        for (long k = 0; k < terms; k++) {
            sum = sum * q + 1;
        }
        return sum;
    }
}
