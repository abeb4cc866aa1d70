package io.github.spinthermo.domains.sectors;

import java.util.List;

/**
 * The density matrices of mixtures of states.
 *
 * @param sectors the states
 */
public record SectorPopulations(Sectors sectors) {

    /**
     * Makes the density matrix of a mixture.
     *
     * @param populations the states and their weights
     * @return ρ, sector by sector and row by row
     */
    public double[][] of(List<Population> populations) {
        double[][] rho = zeros(sectors.top());
        for (Population population : populations) {
            int n = population.sector();
            rho[n][sectors.index(population.state()) * (sectors.dimension(n) + 1)] += population.weight();
        }
        return rho;
    }

    /**
     * Makes a matrix of zeros for each sector.
     *
     * @param top the highest sector
     * @return zeros, sector by sector and row by row
     */
    public double[][] zeros(int top) {
        double[][] rho = new double[top + 1][];
        for (int n = 0; n <= top; n++) {
            rho[n] = new double[sectors.dimension(n) * sectors.dimension(n)];
        }
        return rho;
    }
}
