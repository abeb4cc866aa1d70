package io.github.spinthermo.domains.chain;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.domains.sectors.FixedPointNetwork;
import io.github.spinthermo.domains.sectors.SectorPropagation;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.spin.HalfInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chains by their numbers of excitations, and what tests read off them. */
public final class Chains {

    private Chains() { }

    /** Reads numbers between blanks. */
    public static List<Long> longs(String numbers) {
        return Stream.of(numbers.split(" ")).map(Long::valueOf).toList();
    }

    public static List<Double> doubles(String numbers) {
        return Stream.of(numbers.split(" ")).map(Double::valueOf).toList();
    }

    public static DomainChain of(List<Long> sizes, List<Long> excitations) {
        return DomainChain.of(new ChainStart(sizes, IntStream.range(0, sizes.size())
                .mapToObj(i -> HalfInteger.ofTwice(2 * excitations.get(i) - sizes.get(i))).toList()));
    }

    public static DomainChain of(String sizes, String excitations) {
        return of(longs(sizes), longs(excitations));
    }

    /** Returns the largest difference of two lists of one length. */
    public static double distance(List<Double> one, List<Double> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(one + " and " + other);
        }
        return IntStream.range(0, one.size()).mapToDouble(i -> Math.abs(one.get(i) - other.get(i))).max().orElse(0);
    }

    /** Returns ⟨J_iz⟩/N_i at one time. */
    public static List<Double> at(DomainChain chain, double time) {
        return chain.trajectory(List.of(time)).relative().get(0);
    }

    /** Returns the numbers that the dynamics of a chain depends on. */
    static ChainModel model(DomainChain chain) {
        ChainStart start = chain.start();
        return new ChainModel(start.sizes(),
                IntStream.range(0, start.sizes().size()).mapToObj(start::excitations).toList(), chain.gammas(),
                chain.nbar());
    }

    /** Returns the dynamics in doubles, at time 0. */
    static SectorPropagation propagation(DomainChain chain) {
        return new SectorPropagation(model(chain).course(), model(chain).population(), time -> { });
    }

    /** Returns ρ at some times by the dynamics in fixed point. */
    static List<double[][]> inFixedPoint(DomainChain chain, double... times) {
        ChainModel model = model(chain);
        return new FixedPointNetwork(model.baths(), model.sectors(), model.norm(), times[times.length - 1],
                share -> { }).at(model.population(), times);
    }

    /** Returns ρ at one time, sector by sector and row by row. */
    static double[][] rho(DomainChain chain, double time) {
        return propagation(chain).states(new double[] {time}).get(0);
    }

    /** Returns Σ_ab ρ_n,ab times a form of two states, over all sectors. */
    static double mean(DomainChain chain, double[][] rho, Form form) {
        Sectors sectors = model(chain).sectors();
        double sum = 0;
        for (int n = 0; n < rho.length; n++) {
            int[][] states = sectors.states(n);
            for (int a = 0; a < states.length; a++) {
                for (int b = 0; b < states.length; b++) {
                    sum += rho[n][a * states.length + b] * form.of(states[b], states[a]);
                }
            }
        }
        return sum;
    }

    /** Form ⟨b|O|a⟩ of two states, by their excitations. */
    interface Form {

        double of(int[] bra, int[] ket);
    }

    /** Returns ⟨b|J_i^+ J_l^-|a⟩. */
    static Form hop(List<Long> sizes, int i, int l) {
        return (bra, ket) -> {
            int[] moved = ket.clone();
            double element = Math.sqrt(moved[l] * (sizes.get(l) - moved[l] + 1.0));
            moved[l]--;
            element *= moved[i] < 0 ? 0 : Math.sqrt((moved[i] + 1.0) * (sizes.get(i) - moved[i]));
            moved[i]++;
            return Arrays.equals(bra, moved) ? element : 0;
        };
    }
}
