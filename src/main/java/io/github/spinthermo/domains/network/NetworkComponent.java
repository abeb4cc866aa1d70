package io.github.spinthermo.domains.network;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.sectors.DomainBath;
import io.github.spinthermo.domains.sectors.Population;
import io.github.spinthermo.kernel.Once;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The domains of a network that baths connect with each other: what happens to them does not depend on the others. The
 * total spin of each domain is conserved; where the start spans several, there is a {@link NetworkPart} for each set
 * of them, and all numbers are added with their weights.
 */
public final class NetworkComponent {

    /** The most states of a start whose parts are looked at one by one for their cost. */
    private static final double MOST_POPULATIONS = 5000;

    private final List<Integer> domains;
    private final List<DomainBath> baths;
    private final List<Map<Long, List<StartLevel>>> starts;
    private final Once<List<NetworkPart>> parts = new Once<>(this::split);

    private NetworkComponent(List<Integer> domains, List<DomainBath> baths, List<List<StartLevel>> starts) {
        this.domains = domains;
        this.baths = baths.stream().filter(bath -> domains.contains(bath.domains().get(0)))
                .map(this::inside).toList();
        this.starts = domains.stream().map(i -> bySpins(starts.get(i))).toList();
    }

    private DomainBath inside(DomainBath bath) {
        return new DomainBath(bath.domains().stream().map(domains::indexOf).sorted().toList(),
                bath.down(), bath.up(), bath.exactDown(), bath.exactUp());
    }

    private static Map<Long, List<StartLevel>> bySpins(List<StartLevel> levels) {
        Map<Long, List<StartLevel>> bySpins = new LinkedHashMap<>();
        levels.forEach(level -> bySpins.computeIfAbsent(level.spins(), key -> new ArrayList<>()).add(level));
        return bySpins;
    }

    /**
     * Splits a network into what is connected.
     *
     * @param baths all baths
     * @param starts the states that each domain may start in
     * @return the components; a domain in no bath is one alone
     */
    public static List<NetworkComponent> of(List<DomainBath> baths, List<List<StartLevel>> starts) {
        int[] component = IntStream.range(0, starts.size()).toArray();
        for (DomainBath bath : baths) {
            for (int i : bath.domains()) {
                int from = component[i];
                int to = component[bath.domains().get(0)];
                Arrays.setAll(component, k -> component[k] == from ? to : component[k]);
            }
        }
        return Arrays.stream(component).distinct().mapToObj(c -> new NetworkComponent(
                IntStream.range(0, component.length).filter(i -> component[i] == c).boxed().toList(), baths, starts))
                .toList();
    }

    /**
     * Returns the domains of the component.
     *
     * @return their indices in the network, from 0
     */
    public List<Integer> domains() {
        return domains;
    }

    /**
     * Counts the sets of total spins that the start spans.
     *
     * @return their number
     */
    public double count() {
        return starts.stream().mapToDouble(Map::size).reduce(1, (a, b) -> a * b);
    }

    private List<NetworkPart> split() {
        List<NetworkPart> all = new ArrayList<>();
        split(new ArrayList<>(), all);
        return List.copyOf(all);
    }

    private void split(List<List<StartLevel>> chosen, List<NetworkPart> all) {
        if (chosen.size() == starts.size()) {
            double weight = chosen.stream().mapToDouble(NetworkComponent::weight).reduce(1, (a, b) -> a * b);
            double copies = chosen.stream().mapToDouble(levels -> levels.get(0).copies()).sum();
            if (weight > 0) {
                all.add(new NetworkPart(model(chosen), weight, copies));
            }
            return;
        }
        for (List<StartLevel> levels : starts.get(chosen.size()).values()) {
            chosen.add(levels);
            split(chosen, all);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static double weight(List<StartLevel> levels) {
        return levels.stream().mapToDouble(StartLevel::weight).sum();
    }

    private NetworkModel model(List<List<StartLevel>> chosen) {
        List<Population> start = List.of(new Population(new int[chosen.size()], 1));
        for (int i = 0; i < chosen.size(); i++) {
            List<Population> longer = new ArrayList<>();
            double weight = weight(chosen.get(i));
            for (Population population : start) {
                for (StartLevel level : chosen.get(i)) {
                    int[] state = population.state().clone();
                    state[i] = Math.toIntExact(level.excitations());
                    longer.add(new Population(state, population.weight() * (level.weight() / weight)));
                }
            }
            start = longer;
        }
        return NetworkModel.of(chosen.stream().map(levels -> levels.get(0).spins()).toList(), baths,
                start.stream().filter(population -> population.weight() > 0).toList());
    }

    /** Returns a network of the largest total spins, whose start reaches as high as any. */
    private NetworkModel largest() {
        List<Long> sizes = starts.stream().map(levels -> levels.keySet().stream().max(Long::compare).orElseThrow())
                .toList();
        int[] highest = IntStream.range(0, sizes.size()).map(i -> Math.toIntExact(starts.get(i).values().stream()
                .flatMap(List::stream).filter(level -> level.weight() > 0).mapToLong(StartLevel::excitations).max()
                .orElseThrow())).toArray();
        NetworkModel model = NetworkModel.of(sizes, baths, List.of(new Population(highest, 1)));
        return model.isHot() ? model.mirrored() : model;
    }

    /**
     * Estimates work on all parts.
     *
     * @param ofPart estimates the work on one
     * @return the memory of the largest, and the time of all
     */
    public Estimate estimate(Function<NetworkModel, Estimate> ofPart) {
        double populations = starts.stream().mapToDouble(levels -> levels.values().stream().mapToInt(List::size).sum())
                .reduce(1, (a, b) -> a * b);
        return populations > MOST_POPULATIONS
                ? ofPart.apply(largest()).repeated(count())
                : parts.get().stream().map(part -> ofPart.apply(part.model()))
                        .reduce(Estimate.NONE, (a, b) -> new Estimate(Math.max(a.bytes(), b.bytes()),
                                a.seconds() + b.seconds()));
    }

    /**
     * Counts the stationary states, if the start has one set of total spins.
     *
     * @return their space
     */
    public StationarySpace stationarySpace() {
        return StationarySpace.of(model(starts.stream().map(levels -> levels.values().iterator().next()).toList()));
    }

    /**
     * A series of numbers, and a bound on the error of the states they are read off.
     *
     * @param readings the numbers, one after another
     * @param tolerance a bound on the trace norm of the error
     */
    public record Series(List<NetworkReadings> readings, double tolerance) { }

    /**
     * Follows the component in time.
     *
     * @param times the times, ascending, at least one
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the numbers at each time
     */
    public Series motion(double[] times, DoubleConsumer progress) {
        List<List<NetworkReadings>> ofParts = new ArrayList<>();
        double tolerance = 0;
        List<NetworkPart> all = parts.get();
        for (int p = 0; p < all.size(); p++) {
            int done = p;
            NetworkMotion motion = all.get(p).motion(times, share -> progress.accept((done + share) / all.size()));
            tolerance = Math.max(tolerance, motion.tolerance());
            ofParts.add(all.get(p).read(motion.states(), times));
        }
        return new Series(IntStream.range(0, times.length).mapToObj(t ->
                mixed(ofParts.stream().map(readings -> readings.get(t)).toList())).toList(), tolerance);
    }

    /**
     * Finds the end.
     *
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return its numbers
     */
    public Series end(DoubleConsumer progress) {
        List<NetworkReadings> ofParts = new ArrayList<>();
        double tolerance = 0;
        for (NetworkPart part : parts.get()) {
            tolerance = Math.max(tolerance, part.end().tolerance());
            ofParts.addAll(part.read(List.<double[][]>of(part.end().rho()), new double[] {Double.POSITIVE_INFINITY}));
            progress.accept((double) ofParts.size() / parts.get().size());
        }
        return new Series(List.of(mixed(ofParts)), tolerance);
    }

    private NetworkReadings mixed(List<NetworkReadings> ofParts) {
        return NetworkReadings.mixed(ofParts, parts.get().stream().map(NetworkPart::weight).toList(),
                parts.get().stream().map(NetworkPart::copies).toList());
    }
}
