package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Consequences of the graph of a network: dark states, memory, parts by themselves and other names (spec 9.6). */
class NetworkGraphProperties {

    private static final double CLOSE = 1e-9;

    private static List<Long> sizes(Random random, int domains) {
        return random.longs(domains, 1, 4).boxed().toList();
    }

    private static List<DomainStart> starts(Random random, List<Long> sizes) {
        return sizes.stream().map(size -> DomainStart.dicke(HalfInteger.ofTwice(
                2L * random.nextInt(Math.toIntExact(size + 1)) - size))).toList();
    }

    private static Reservoir cold(Random random, Integer... domains) {
        return Reservoir.thermal(List.of(domains), 0.3 + random.nextDouble(), InverseTemperature.INFINITY);
    }

    private static Reservoir warm(Random random, Integer... domains) {
        return Reservoir.ofRates(List.of(domains), 0.3 + random.nextDouble(), 0.3 + random.nextDouble());
    }

    private static List<NetworkSample> samples(DomainNetwork network, Double... times) {
        return network.trajectory(List.of(times)).samples();
    }

    private static void assertClose(List<Double> found, List<Double> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isCloseTo(expected.get(i), within(CLOSE));
        }
    }

    /** Tests that cold reservoirs take energy from the whole, whatever passes from domain to domain. */
    @Property(tries = 20)
    void inTheColdEnergyOnlyFalls(@ForAll long seed) {
        Random random = new Random(seed);
        List<Long> sizes = sizes(random, 3);
        DomainNetwork network = DomainNetwork.of(sizes, List.of(cold(random, 1, 2), cold(random, 2, 3),
                random.nextBoolean() ? cold(random, 1, 3) : cold(random, 3, 2, 1))).from(starts(random, sizes));
        double last = Double.POSITIVE_INFINITY;
        for (NetworkSample sample : samples(network, 0.0, 0.05, 0.2, 0.7, 3.0)) {
            assertThat(sample.energy()).isLessThanOrEqualTo(last + CLOSE);
            assertThat(sample.current()).allSatisfy(current -> assertThat(current).isLessThan(CLOSE));
            last = sample.energy();
        }
        assertThat(network.steadyState().sample().energy()).isLessThanOrEqualTo(last + CLOSE);
    }

    /** Tests a cycle of three, with or without a tail: only the ground state is dark. */
    @Property(tries = 15)
    void anOddCycleEmptiesAllThatHangOnIt(@ForAll long seed) {
        Random random = new Random(seed);
        boolean hasTail = random.nextBoolean();
        List<Long> sizes = sizes(random, hasTail ? 4 : 3);
        List<Reservoir> reservoirs = new ArrayList<>(List.of(cold(random, 1, 2), cold(random, 2, 3),
                cold(random, 3, 1)));
        if (hasTail) {
            reservoirs.add(cold(random, 1 + random.nextInt(3), 4));
        }
        DomainNetwork network = DomainNetwork.of(sizes, reservoirs).from(starts(random, sizes));
        assertThat(network.stationaryDimension()).contains(BigInteger.ONE);
        NetworkSample end = network.steadyState().sample();
        assertThat(end.relative()).allSatisfy(relative -> assertThat(relative).isCloseTo(-0.5, within(CLOSE)));
        assertThat(end.energy()).isCloseTo(0, within(CLOSE));
    }

    /** Tests stars and cycles of four: one dark state for each number up to the smallest N, and signs by the sides. */
    @Property(tries = 15)
    void twoSidesKeepDarkStatesWithTheirSigns(@ForAll long seed) {
        Random random = new Random(seed);
        List<Long> sizes = random.longs(4, 1, 3).boxed().toList();
        boolean isStar = random.nextBoolean();
        int[] sides = isStar ? new int[] {1, -1, -1, -1} : new int[] {1, -1, 1, -1};
        DomainNetwork network = DomainNetwork.of(sizes, isStar
                ? List.of(cold(random, 1, 2), cold(random, 3, 1), cold(random, 1, 4))
                : List.of(cold(random, 1, 2), cold(random, 2, 3), cold(random, 3, 4), cold(random, 4, 1)))
                .from(starts(random, sizes));
        assertThat(network.stationaryDimension()).contains(BigInteger.valueOf(Collections.min(sizes) + 1));
        NetworkSample end = network.steadyState().sample();
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 4; k++) {
                assertThat(end.correlation().get(i).get(k))
                        .isCloseTo(sides[i] * sides[k] * end.correlation().get(0).get(0), within(CLOSE));
            }
        }
        assertThat(end.current()).allSatisfy(current -> assertThat(current).isCloseTo(0, within(CLOSE)));
    }

    /** Tests that domains with the same reservoirs keep the square of their total spin. */
    @Property(tries = 15)
    void twinsKeepTheirTotalSpin(@ForAll long seed) {
        Random random = new Random(seed);
        List<Long> sizes = sizes(random, 3);
        List<Reservoir> reservoirs = new ArrayList<>(List.of(warm(random, 1, 2, 3)));
        reservoirs.add(random.nextBoolean() ? warm(random, 2, 1) : cold(random, 3));
        DomainNetwork network = DomainNetwork.of(sizes, reservoirs).from(starts(random, sizes));
        List<NetworkSample> samples = new ArrayList<>(samples(network, 0.0, 0.4, 3.0));
        samples.add(network.steadyState().sample());
        assertThat(samples).allSatisfy(sample ->
                assertThat(pair(sample)).isCloseTo(pair(samples.get(0)), within(1e-8)));
    }

    /** Returns J_1·J_2. */
    private static double pair(NetworkSample sample) {
        return sample.correlation().get(0).get(1) + sample.covariance().get(0).get(1)
                + sample.jz().get(0) * sample.jz().get(1);
    }

    /** Compares one domain with a thermal state: e^{−x} is the sum of the rates up over that of those down. */
    @Property(tries = 20)
    void oneDomainIsThermalBetweenItsBaths(@ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Random random = new Random(seed);
        List<Reservoir> baths = List.of(warm(random, 1), random.nextBoolean() ? cold(random, 1) : warm(random, 1));
        double down = baths.stream().mapToDouble(Reservoir::down).sum();
        double up = baths.stream().mapToDouble(Reservoir::up).sum();
        NetworkSample end = DomainNetwork.of(List.of((long) n), baths).steadyState().sample();
        assertThat(end.jz().get(0)).isCloseTo(thermal(n, Math.log(down / up)), within(CLOSE));
        assertThat(end.current().get(0)).isCloseTo(-end.current().get(1), within(CLOSE));
    }

    private static double thermal(long n, double x) {
        double norm = 0;
        double mean = 0;
        for (int k = 0; k <= n; k++) {
            norm += Math.exp(-x * k);
            mean += Math.exp(-x * k) * (k - n / 2.0);
        }
        return mean / norm;
    }

    /** Compares two networks that nothing joins with each of them, and a domain that nothing touches with its start. */
    @Property(tries = 15)
    void whatIsApartStaysApart(@ForAll long seed) {
        Random random = new Random(seed);
        List<Long> sizes = sizes(random, 4);
        List<DomainStart> starts = starts(random, sizes);
        Reservoir first = warm(random, 1, 3);
        Reservoir second = random.nextBoolean() ? cold(random, 2) : warm(random, 2);
        DomainNetwork network = DomainNetwork.of(sizes, List.of(first, second)).from(starts);
        DomainNetwork pair = DomainNetwork.of(List.of(sizes.get(0), sizes.get(2)),
                List.of(new Reservoir(List.of(1, 2), first.down(), first.up(), first.beta())))
                .from(List.of(starts.get(0), starts.get(2)));
        NetworkSample start = samples(network, 0.0).get(0);
        List<NetworkSample> whole = List.of(samples(network, 0.6).get(0), network.steadyState().sample());
        List<NetworkSample> part = List.of(samples(pair, 0.6).get(0), pair.steadyState().sample());
        for (int t = 0; t < 2; t++) {
            NetworkSample sample = whole.get(t);
            assertClose(List.of(sample.jz().get(0), sample.jz().get(2), sample.jz().get(3), sample.current().get(0)),
                    List.of(part.get(t).jz().get(0), part.get(t).jz().get(1), start.jz().get(3),
                            part.get(t).current().get(0)));
            for (int i : new int[] {0, 2, 3}) {
                assertThat(sample.correlation().get(i).get(1)).isCloseTo(0, within(CLOSE));
                assertThat(sample.covariance().get(i).get(1)).isCloseTo(0, within(CLOSE));
            }
        }
    }

    /** Compares any other numbers of domains, order of reservoirs, and order inside a reservoir. */
    @Tag("slow")
    @Property(tries = 15)
    void namesMakeNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        List<Long> sizes = sizes(random, 4);
        List<DomainStart> starts = starts(random, sizes);
        List<Reservoir> reservoirs = List.of(warm(random, 1, 2), warm(random, 2, 3, 4), cold(random, 4, 1));
        List<Integer> place = new ArrayList<>(IntStream.range(0, 4).boxed().toList());
        Collections.shuffle(place, random);
        List<Reservoir> renamed = new ArrayList<>();
        for (Reservoir reservoir : reservoirs) {
            List<Integer> members = new ArrayList<>(reservoir.domains().stream().map(i -> place.indexOf(i - 1) + 1)
                    .toList());
            Collections.shuffle(members, random);
            renamed.add(0, new Reservoir(members, reservoir.down(), reservoir.up(), reservoir.beta()));
        }
        DomainNetwork network = DomainNetwork.of(sizes, reservoirs).from(starts);
        DomainNetwork other = DomainNetwork.of(place.stream().map(sizes::get).toList(), renamed)
                .from(place.stream().map(starts::get).toList());
        NetworkSample one = samples(network, 0.5).get(0);
        NetworkSample same = samples(other, 0.5).get(0);
        assertClose(same.jz(), place.stream().map(one.jz()::get).toList());
        for (int r = 0; r < 3; r++) {
            List<Double> flow = one.flow().get(2 - r);
            assertClose(same.flow().get(r), place.stream().map(flow::get).toList());
        }
        for (int i = 0; i < 4; i++) {
            List<Double> row = one.correlation().get(place.get(i));
            assertClose(same.correlation().get(i), place.stream().map(row::get).toList());
        }
        assertThat(same.entropy().orElseThrow()).isCloseTo(one.entropy().orElseThrow(), within(CLOSE));
        assertClose(other.steadyState().sample().jz(),
                place.stream().map(network.steadyState().sample().jz()::get).toList());
    }

    /** Tests a start at the temperature of all reservoirs, of either sign: nothing flows at any time. */
    @Property(tries = 10)
    void equilibriumStays(@ForAll long seed) {
        Random random = new Random(seed);
        InverseTemperature x = InverseTemperature.of((random.nextBoolean() ? 1 : -1) * (0.2 + random.nextDouble()));
        List<Long> sizes = random.longs(3, 1, 4).boxed().toList();
        DomainNetwork network = DomainNetwork.of(sizes, List.of(Reservoir.thermal(List.of(1, 2), 1, x),
                Reservoir.thermal(List.of(2, 3), 0.5, x), Reservoir.thermal(List.of(1, 2, 3), 0.7, x)))
                .from(sizes.stream().map(size -> DomainStart.thermal(x)).toList());
        List<NetworkSample> samples = new ArrayList<>(samples(network, 0.0, 0.7));
        samples.add(network.steadyState().sample());
        for (NetworkSample sample : samples) {
            assertClose(sample.jz(), samples.get(0).jz());
            assertThat(sample.flow()).allSatisfy(flow -> assertThat(flow).allSatisfy(energy ->
                    assertThat(energy).isCloseTo(0, within(CLOSE))));
            assertThat(sample.entropyProduction().orElseThrow()).isCloseTo(0, within(CLOSE));
        }
    }

    /** Checks a reservoir of a thousand quanta: all levels are nearly alike. */
    @Test
    void takesAVeryHotReservoir() {
        InverseTemperature hot = InverseTemperature.parse("0.001");
        NetworkSteadyState end = DomainNetwork.of(List.of(3L, 2L), List.of(Reservoir.thermal(List.of(1, 2), 1e-3, hot),
                Reservoir.thermal(List.of(2), 1e-3, hot))).steadyState();
        assertClose(end.sample().jz(), List.of(thermal(3, 1e-3), thermal(2, 1e-3)));
    }
}
