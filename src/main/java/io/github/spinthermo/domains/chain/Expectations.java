package io.github.spinthermo.domains.chain;

/** The numbers that are read off the density matrix of a chain: traces and excitations. */
final class Expectations {

    private final int[][][] states;

    Expectations(Sectors sectors) {
        this.states = new int[sectors.top() + 1][][];
        for (int n = 0; n < states.length; n++) {
            states[n] = sectors.states(n);
        }
    }

    int dimension(int n) {
        return states[n].length;
    }

    /** Computes Tr ρ_n. */
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

    /** Computes ⟨n_1⟩, ⟨n_2⟩, … from the sectors up to a top. */
    double[] excitations(double[][] rho, int top) {
        double[] sum = new double[states[0][0].length];
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
}
