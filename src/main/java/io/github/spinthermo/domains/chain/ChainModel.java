package io.github.spinthermo.domains.chain;

import io.github.spinthermo.domains.sectors.DomainBath;
import io.github.spinthermo.domains.sectors.Population;
import io.github.spinthermo.domains.sectors.SectorDynamics;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.markov.FaberSeries;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers that the dynamics of a chain depends on, all checked.
 *
 * @param sizes N_i, at least two
 * @param excitations n_i at the start
 * @param gammas γ_i of the baths between neighbours
 * @param nbar n̄ of all baths
 */
public record ChainModel(List<Long> sizes, List<Long> excitations, List<Double> gammas, double nbar) {

    /** Counts the most excitations that matter: those of the start at temperature 0, all else. */
    double mostExcitations() {
        return (nbar == 0 ? excitations : sizes).stream().mapToDouble(Long::doubleValue).sum();
    }

    /** Sorts the states that matter into sectors. */
    Sectors sectors() {
        return new Sectors(sizes, (int) mostExcitations());
    }

    /** Returns n_1, n_2, … at the start of a chain that is small enough to be followed. */
    int[] start() {
        return excitations.stream().mapToInt(Long::intValue).toArray();
    }

    /** Returns the start as a mixture of one state. */
    List<Population> population() {
        return List.of(new Population(start(), 1));
    }

    /** Returns the baths between neighbours. */
    List<DomainBath> baths() {
        return IntStream.range(0, gammas.size()).mapToObj(this::bath).toList();
    }

    private DomainBath bath(int i) {
        BigDecimal gamma = new BigDecimal(gammas.get(i));
        BigDecimal quanta = new BigDecimal(nbar);
        return new DomainBath(List.of(i, i + 1), (nbar + 1) * gammas.get(i), nbar * gammas.get(i),
                gamma.multiply(quanta.add(BigDecimal.ONE)), gamma.multiply(quanta));
    }

    /** Returns the dynamics in doubles. */
    SectorDynamics course() {
        Sectors sectors = sectors();
        return new SectorDynamics(baths(), sectors, top -> new FaberSeries(fastest(top), nbar),
                new StationaryDistance(this, sectors)::distance);
    }

    /** Returns a bound on the trace norm of the generator, 2(2n̄+1)ν. */
    double norm() {
        return 2 * (2 * nbar + 1) * fastest(mostExcitations());
    }

    /**
     * Returns ν, a bound on the rate of emission at n̄ = 0 of all states of at most so many excitations: of
     * neighbours of N spins together, p(N + 1 − p) with p of them.
     */
    double fastest(double most) {
        double sum = 0;
        for (int i = 0; i < gammas.size(); i++) {
            double spins = (double) sizes.get(i) + sizes.get(i + 1);
            double p = Math.min(most, Math.floor((spins + 1) / 2));
            sum += gammas.get(i) * p * (spins + 1 - p);
        }
        return sum;
    }
}
