package io.github.spinthermo.domains.sectors;

/** The numbers that are read off a density matrix of domains: traces and excitations. */
public final class Expectations {

    private final int[][][] states;

    /**
     * Lists the states.
     *
     * @param sectors the sectors of the density matrices
     */
    public Expectations(Sectors sectors) {
        this.states = new int[sectors.top() + 1][][];
        for (int n = 0; n < states.length; n++) {
            states[n] = sectors.states(n);
        }
    }

    int dimension(int n) {
        return states[n].length;
    }

    /**
     * Computes Tr ρ_n.
     *
     * @param rho ρ, sector by sector and row by row
     * @param n the number of excitations
     * @return the weight of the sector
     */
    public double trace(double[][] rho, int n) {
        double sum = 0;
        for (int a = 0; a < dimension(n); a++) {
            sum += population(rho, n, a);
        }
        return sum;
    }

    private double population(double[][] rho, int n, int a) {
        return rho[n][a * (dimension(n) + 1)];
    }

    /**
     * Computes the mean excitations of the domains.
     *
     * @param rho ρ, sector by sector and row by row
     * @param top the highest sector that counts
     * @return ⟨n_1⟩, ⟨n_2⟩, …
     */
    public double[] excitations(double[][] rho, int top) {
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
