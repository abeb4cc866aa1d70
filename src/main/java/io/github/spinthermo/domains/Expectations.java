package io.github.spinthermo.domains;

import java.util.List;
import java.util.stream.IntStream;

/** What is read off the density matrix of a chain: traces, excitations, the distance from the end state. */
final class Expectations {

    private final DomainChain chain;
    private final DarkStates darkStates;
    private final int[][][] states;

    Expectations(DomainChain chain, Sectors sectors) {
        this.chain = chain;
        this.darkStates = DarkStates.of(chain.start().sizes());
        this.states = new int[sectors.top() + 1][][];
        for (int n = 0; n < states.length; n++) {
            states[n] = sectors.states(n);
        }
    }

    int dimension(int n) {
        return states[n].length;
    }

    /** Tr ρ_n. */
    double trace(double[][] rho, int n) {
        double sum = 0;
        for (int a = 0; a < dimension(n); a++) {
            sum += population(rho, n, a);
        }
        return sum;
    }

    private double population(double[][] rho, int n, int a) {
        return rho[n][a * (dimension(n) + 1)];
    }

    /** ⟨n_1⟩, ⟨n_2⟩, … from the sectors up to a top. */
    double[] excitations(double[][] rho, int top) {
        double[] sum = new double[chain.start().sizes().size()];
        for (int n = 0; n <= top; n++) {
            for (int a = 0; a < dimension(n); a++) {
                double population = population(rho, n, a);
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += population * states[n][a][d];
                }
            }
        }
        return sum;
    }

    /**
     * A bound on the trace norm of the difference from a stationary state: the mixture of dark states with the
     * same weights at temperature 0, the thermal product above it. Infinite for two domains above
     * temperature 0, whose end is neither.
     */
    double distanceFromStationary(double[][] rho, int top) {
        if (chain.nbar() > 0 && chain.start().sizes().size() == 2) {
            return Double.POSITIVE_INFINITY;
        }
        double squares = 0;
        double count = 0;
        for (int n = 0; n <= top; n++) {
            squares += chain.nbar() > 0 ? fromThermal(rho[n], n) : fromDark(rho[n], n);
            count += dimension(n);
        }
        return Math.sqrt(squares * count);
    }

    private double fromDark(double[] sector, int n) {
        double[] dark = n <= darkStates.mostExcitations()
                ? darkStates.amplitudes(states[n], n) : new double[dimension(n)];
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
        List<Long> sizes = chain.start().sizes();
        for (long size : sizes) {
            population /= IntStream.rangeClosed(0, (int) size).mapToDouble(k -> StrictMath.pow(q, k)).sum();
        }
        double squares = 0;
        for (int a = 0; a < dimension(n); a++) {
            for (int b = 0; b < dimension(n); b++) {
                double rest = sector[a * dimension(n) + b] - (a == b ? population : 0);
                squares += rest * rest;
            }
        }
        return squares;
    }
}
