package io.github.spinthermo.domains.network;

import io.github.spinthermo.domains.sectors.DomainBath;
import io.github.spinthermo.domains.sectors.DynamicsTolerance;
import io.github.spinthermo.domains.sectors.Population;
import io.github.spinthermo.domains.sectors.SectorPopulations;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.domains.sectors.SteadySolution;
import io.github.spinthermo.domains.sectors.SymmetricModes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The end of a network in which something goes up. Domains of the same baths, twins, are coupled to their total spins
 * J_a, which are conserved: with them in place of the twins there is one steady state σ_J for each set of J_a, and
 * <pre>
 * ρ = Σ_J Σ_cc' C_cc' Σ_MM' σ_J,MM' |J c M⟩⟨J c' M'|,   C_cc' = Σ_M ⟨J c M|ρ(0)|J c' M⟩.
 * </pre>
 * Between different J nothing stays. Where the σ_J are of full rank, as they are with baths that all take and give,
 * what is stationary commutes with all L_r and L_r†, and they generate the algebra of the J_a^- of all classes. Where
 * they are not, what stayed would map the support of one σ_J on that of the other and keep the number of excitations:
 * there is nothing if the ranks in the sectors differ. If they do not, the end is not certain.
 *
 * @derivation 9.4
 */
final class WarmEnd {

    /** The smallest weight of a set of total spins that counts. */
    private static final double LEAST_WEIGHT = 0x1p-100;

    /** The smallest eigenvalue that is certain to be above 0. */
    private static final double LEAST_EIGENVALUE = 1e-12;

    private final NetworkModel model;
    private final Sectors sectors;
    private final TwinSpins spins;

    private WarmEnd(NetworkModel model) {
        this.model = model;
        this.sectors = model.sectors();
        this.spins = new TwinSpins(model);
    }

    static NetworkEnd of(NetworkModel model, DoubleConsumer progress) {
        boolean hasTwins = model.twins().size() < model.sizes().size();
        return hasTwins ? new WarmEnd(model).end(progress) : steady(model, progress);
    }

    /** Finds the steady state of a network without twins. */
    static NetworkEnd steady(NetworkModel model, DoubleConsumer progress) {
        if (model.isHot()) {
            return steady(model.mirrored(), progress).mirrored();
        }
        if (model.hasOneTemperature()) {
            boolean isOnly = !model.isCold() || model.baths().isEmpty() || new DarkSpace(model).counts().size() == 1;
            double q = model.isCold() ? 0 : model.baths().get(0).up() / model.baths().get(0).down();
            return new NetworkEnd(NetworkEnd.thermal(model.sizes(), model.allSectors(), q),
                    isOnly ? DynamicsTolerance.SMALLEST : Double.POSITIVE_INFINITY);
        }
        SteadySolution solution = SteadySolution.of(model.baths(), model.sectors(), model.norm(), progress);
        return new NetworkEnd(solution.rho(), solution.tolerance());
    }

    private NetworkEnd end(DoubleConsumer progress) {
        double[][] rho = new SectorPopulations(sectors).zeros(sectors.top());
        double tolerance = DynamicsTolerance.SMALLEST;
        Map<List<Integer>, Boolean> ranks = new HashMap<>();
        List<List<Integer>> sets = spins.sets();
        for (int done = 0; done < sets.size(); done++) {
            List<Integer> lowest = sets.get(done);
            double[][] copies = copies(lowest);
            double weight = new Array2DRowRealMatrix(copies, false).getTrace();
            if (weight > LEAST_WEIGHT) {
                int before = done;
                NetworkEnd steady = steady(spins.reduced(lowest), share ->
                        progress.accept((before + share) / sets.size()));
                add(lowest, copies, steady.rho(), rho);
                tolerance += weight * steady.tolerance();
                tolerance += isApart(steady, lowest, ranks) ? 0 : Double.POSITIVE_INFINITY;
            }
        }
        return new NetworkEnd(rho, tolerance);
    }

    /** Tells whether nothing stays between a set of total spins and those before it, whose ranks are known. */
    private boolean isApart(NetworkEnd steady, List<Integer> lowest, Map<List<Integer>, Boolean> known) {
        if (model.baths().stream().allMatch(bath -> bath.up() > 0 && bath.down() > 0)) {
            return true;
        }
        List<Integer> ranks = new ArrayList<>(Collections.nCopies(
                lowest.stream().mapToInt(Integer::intValue).sum(), 0));
        boolean isFull = true;
        for (double[] sector : steady.rho()) {
            int rank = rank(sector);
            ranks.add(rank);
            isFull &= rank * rank == sector.length;
        }
        Boolean other = known.put(ranks, isFull);
        return other == null || (isFull && other);
    }

    private static int rank(double[] sector) {
        SymmetricModes modes = SymmetricModes.of(sector, (int) Math.round(Math.sqrt(sector.length)));
        return (int) IntStream.range(0, modes.size()).filter(k -> modes.value(k) > LEAST_EIGENVALUE).count();
    }

    /** Computes C_cc' over all copies of a set of total spins. */
    private double[][] copies(List<Integer> lowest) {
        int count = spins.copies(lowest);
        double[][] copies = new double[count][count];
        for (Population population : model.start()) {
            double[] elements = spins.elements(lowest, population.state());
            for (int c = 0; c < count; c++) {
                for (int d = 0; d < count; d++) {
                    copies[c][d] += population.weight() * elements[c] * elements[d];
                }
            }
        }
        return copies;
    }

    /** Adds the steady state of a set of total spins, in the states of the domains. */
    private void add(List<Integer> lowest, double[][] copies, double[][] steady, double[][] rho) {
        Sectors reduced = spins.reduced(lowest).allSectors();
        int below = lowest.stream().mapToInt(Integer::intValue).sum();
        for (int n = below; n <= below + reduced.top(); n++) {
            int[][] states = sectors.states(n);
            double[][] elements = new double[states.length][];
            int[] places = new int[states.length];
            for (int a = 0; a < states.length; a++) {
                elements[a] = spins.elements(lowest, states[a]);
                places[a] = spins.place(lowest, states[a], reduced);
            }
            RealMatrix g = MatrixUtils.createRealMatrix(elements);
            RealMatrix mixed = g.multiply(new Array2DRowRealMatrix(copies, false)).multiply(g.transpose());
            int size = reduced.dimension(n - below);
            for (int a = 0; a < states.length; a++) {
                for (int b = 0; b < states.length; b++) {
                    rho[n][a * states.length + b] += places[a] < 0 || places[b] < 0 ? 0
                            : mixed.getEntry(a, b) * steady[n - below][places[a] * size + places[b]];
                }
            }
        }
    }

    /** The total spins of all classes of twins. */
    static final class TwinSpins {

        private final NetworkModel model;
        private final List<List<Integer>> twins;
        private final List<TwinBlocks> blocks;
        private final List<Sectors> sectors;

        TwinSpins(NetworkModel model) {
            this.model = model;
            this.twins = model.twins();
            this.blocks = twins.stream().map(twin -> TwinBlocks.of(sizes(twin))).toList();
            this.sectors = twins.stream().map(twin -> new Sectors(sizes(twin), (int) TwinBlocks.spins(sizes(twin), 0)))
                    .toList();
        }

        private List<Long> sizes(List<Integer> twin) {
            return twin.stream().map(model.sizes()::get).toList();
        }

        /** Lists the sets of total spins, by the lowest excitations of their states. */
        List<List<Integer>> sets() {
            List<List<Integer>> sets = List.of(List.of());
            for (TwinBlocks block : blocks) {
                List<List<Integer>> longer = new ArrayList<>();
                for (List<Integer> set : sets) {
                    block.copies().stream().distinct().forEach(lowest -> {
                        List<Integer> next = new ArrayList<>(set);
                        next.add(lowest);
                        longer.add(next);
                    });
                }
                sets = longer;
            }
            return sets;
        }

        /** Counts the copies of a set. */
        int copies(List<Integer> lowest) {
            return IntStream.range(0, lowest.size()).map(t -> copies(t, lowest.get(t)).length)
                    .reduce(1, (a, b) -> a * b);
        }

        private int[] copies(int twin, int lowest) {
            List<Integer> all = blocks.get(twin).copies();
            return IntStream.range(0, all.size()).filter(c -> all.get(c) == lowest).toArray();
        }

        /** Returns the network of one domain for each total spin, from any start. */
        NetworkModel reduced(List<Integer> lowest) {
            List<Long> sizes = IntStream.range(0, lowest.size()).mapToObj(t ->
                    TwinBlocks.spins(sizes(twins.get(t)), lowest.get(t))).toList();
            Map<Integer, Integer> classes = new LinkedHashMap<>();
            for (int t = 0; t < twins.size(); t++) {
                for (int i : twins.get(t)) {
                    classes.put(i, t);
                }
            }
            List<DomainBath> baths = model.baths().stream().map(bath -> new DomainBath(
                    bath.domains().stream().map(classes::get).distinct().sorted().toList(),
                    bath.down(), bath.up(), bath.exactDown(), bath.exactUp())).toList();
            return NetworkModel.of(sizes, baths, List.of());
        }

        /** Computes ⟨n_1 … n_M|J c M⟩ for all copies c, where M is that of the state. */
        double[] elements(List<Integer> lowest, int[] state) {
            double[] elements = {1};
            for (int t = 0; t < lowest.size(); t++) {
                int[] own = part(t, state);
                int n = Arrays.stream(own).sum();
                int a = sectors.get(t).index(own);
                int[] copies = copies(t, lowest.get(t));
                double[] longer = new double[elements.length * copies.length];
                for (int i = 0; i < longer.length; i++) {
                    double[] vector = blocks.get(t).vectors().get(copies[i % copies.length])[n];
                    longer[i] = vector == null ? 0 : elements[i / copies.length] * vector[a];
                }
                elements = longer;
            }
            return elements;
        }

        private int[] part(int twin, int[] state) {
            return twins.get(twin).stream().mapToInt(i -> state[i]).toArray();
        }

        /** Finds the place of M in its sector; −1 if the total spins have no such state. */
        int place(List<Integer> lowest, int[] state, Sectors reduced) {
            int[] above = new int[lowest.size()];
            for (int t = 0; t < above.length; t++) {
                above[t] = Arrays.stream(part(t, state)).sum() - lowest.get(t);
                if (above[t] < 0 || above[t] > reduced.size(t)) {
                    return -1;
                }
            }
            return reduced.index(above);
        }
    }
}
