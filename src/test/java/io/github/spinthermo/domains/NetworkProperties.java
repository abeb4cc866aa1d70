package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Properties of every network: graphs of up to four domains with rates and temperatures of both signs. */
class NetworkProperties {

    private static final double CLOSE = 1e-9;

    /** A network at random, in parts that can be changed. */
    private record Drawn(List<Long> sizes, List<Reservoir> reservoirs, List<HalfInteger> m) {

        static Drawn of(long seed) {
            Random random = new Random(seed);
            int domains = 2 + random.nextInt(3);
            List<Long> sizes = random.longs(domains, 1, domains < 4 ? 4 : 3).boxed().toList();
            List<Reservoir> reservoirs = new ArrayList<>();
            boolean isCold = random.nextInt(3) == 0;
            for (int r = 0; r < 1 + random.nextInt(4); r++) {
                List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, domains).boxed().toList());
                Collections.shuffle(order, random);
                double x = isCold ? Double.POSITIVE_INFINITY : 6 * random.nextDouble() - 3;
                reservoirs.add(Reservoir.thermal(order.subList(0, 1 + random.nextInt(Math.min(3, domains))),
                        0.1 + random.nextDouble(),
                        isCold ? InverseTemperature.INFINITY : InverseTemperature.of(x)));
            }
            return new Drawn(sizes, reservoirs, sizes.stream().map(size ->
                    HalfInteger.ofTwice(2L * random.nextInt(Math.toIntExact(size + 1)) - size)).toList());
        }

        DomainNetwork network() {
            return DomainNetwork.of(sizes, reservoirs).from(m.stream().map(DomainStart::dicke).toList());
        }

        Drawn with(List<Reservoir> others) {
            return new Drawn(sizes, others, m);
        }
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static void assertIsAState(NetworkSample sample, List<Long> sizes) {
        for (int i = 0; i < sizes.size(); i++) {
            assertThat(Math.abs(sample.relative().get(i))).isLessThanOrEqualTo(0.5 + CLOSE);
            for (int k = 0; k < sizes.size(); k++) {
                double c = sample.correlation().get(i).get(k);
                assertThat(c).isEqualTo(sample.correlation().get(k).get(i));
                assertThat(c * c).isLessThanOrEqualTo(
                        sample.correlation().get(i).get(i) * sample.correlation().get(k).get(k) + CLOSE);
            }
        }
        assertThat(sample.energyVariance()).isGreaterThan(-CLOSE);
        assertThat(sample.entropy().orElseThrow()).isGreaterThan(-CLOSE);
        sample.entropyProduction().ifPresent(production -> assertThat(production).isGreaterThan(-CLOSE));
        for (int r = 0; r < sample.current().size(); r++) {
            assertThat(sample.current().get(r)).isCloseTo(sum(sample.flow().get(r)), within(CLOSE));
        }
    }

    /** Checks states in time and at the end, that energy is what the currents bring, and that all flows balance. */
    @Property(tries = 40)
    void conserves(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        double step = 1e-4;
        List<NetworkSample> samples = drawn.network().trajectory(List.of(0.3, 0.3 + step, 0.3 + 2 * step)).samples();
        samples.forEach(sample -> assertIsAState(sample, drawn.sizes));
        double slope = (samples.get(2).energy() - samples.get(0).energy()) / (2 * step);
        assertThat(slope).isCloseTo(sum(samples.get(1).current()), within(1e-3));
        NetworkSample end = drawn.network().steadyState().sample();
        assertIsAState(end, drawn.sizes);
        for (int i = 0; i < drawn.sizes.size(); i++) {
            int domain = i;
            assertThat(end.flow().stream().mapToDouble(flow -> flow.get(domain)).sum()).isCloseTo(0, within(1e-8));
        }
    }

    /** Compares another order of domains, rates twice as large, a reservoir in two parts, and all upside down. */
    @Property(tries = 25)
    void isTheSameInOtherWords(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        int last = drawn.sizes.size();
        Drawn turned = new Drawn(reversed(drawn.sizes), drawn.reservoirs.stream().map(r -> new Reservoir(
                r.domains().stream().map(i -> last + 1 - i).toList(), 2 * r.down(), 2 * r.up(), r.beta())).toList(),
                reversed(drawn.m));
        List<Reservoir> halves = new ArrayList<>(drawn.reservoirs);
        Reservoir first = halves.get(0);
        halves.set(0, new Reservoir(first.domains(), first.down() / 4, first.up() / 4, first.beta()));
        halves.add(new Reservoir(first.domains(), first.down() * 3 / 4, first.up() * 3 / 4, first.beta()));
        Drawn mirrored = new Drawn(drawn.sizes, drawn.reservoirs.stream().map(r ->
                new Reservoir(r.domains(), r.up(), r.down(), -r.beta())).toList(),
                drawn.m.stream().map(HalfInteger::negate).toList());
        NetworkSample sample = at(drawn, 0.5);
        assertClose(sample.jz(), reversed(at(turned, 0.25).jz()), 1);
        assertClose(sample.jz(), at(drawn.with(halves), 0.5).jz(), 1);
        assertClose(sample.jz(), at(mirrored, 0.5).jz(), -1);
        assertClose(sample.current(), at(mirrored, 0.5).current(), -1);
        NetworkSample end = drawn.network().steadyState().sample();
        assertClose(end.jz(), reversed(turned.network().steadyState().sample().jz()), 1);
        assertClose(end.jz(), drawn.with(halves).network().steadyState().sample().jz(), 1);
        assertClose(end.jz(), mirrored.network().steadyState().sample().jz(), -1);
        assertThat(drawn.network().stationaryDimension()).isEqualTo(mirrored.network().stationaryDimension());
    }

    private static NetworkSample at(Drawn drawn, double time) {
        return drawn.network().trajectory(List.of(time)).samples().get(0);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void assertClose(List<Double> one, List<Double> other, double factor) {
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i)).isCloseTo(factor * other.get(i), within(CLOSE));
        }
    }

    /** Compares a network on a line, and its end, with the chain, within both bounds. */
    @Property(tries = 25)
    void isAChainOnALine(@ForAll long seed, @ForAll @IntRange(max = 2) int warmth) {
        Random random = new Random(seed);
        List<Long> sizes = random.longs(2 + random.nextInt(2), 1, 5).boxed().toList();
        List<Double> gammas = random.doubles(sizes.size() - 1, 0.2, 2).boxed().toList();
        DomainChain chain = DomainChain.of(ChainStart.firstExcited(sizes)).withGammas(gammas).withNbar(warmth * 0.4);
        DomainNetwork network = DomainNetwork.of(sizes, IntStream.range(0, gammas.size()).mapToObj(i ->
                Reservoir.ofQuanta(List.of(i + 1, i + 2), gammas.get(i), warmth * 0.4)).toList());
        List<Double> times = List.of(0.1, 0.7);
        ChainTrajectory expected = chain.trajectory(times);
        NetworkTrajectory found = network.trajectory(times);
        for (int t = 0; t < times.size(); t++) {
            assertWithin(found.samples().get(t).relative(), expected.relative().get(t),
                    found.tolerance() + expected.tolerance());
        }
        NetworkSteadyState end = network.steadyState();
        assertWithin(end.sample().relative(), chain.steadyState().relative(),
                end.tolerance() + chain.steadyState().tolerance());
        if (warmth == 0) {
            List<List<Double>> correlation = end.sample().correlation();
            for (int i = 0; i < sizes.size(); i++) {
                assertThat(correlation.get(0).get(i))
                        .isCloseTo((i % 2 == 0 ? 1 : -1) * correlation.get(0).get(0), within(CLOSE));
            }
        }
    }

    private static void assertWithin(List<Double> found, List<Double> expected, double tolerance) {
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isCloseTo(expected.get(i), within(tolerance));
        }
    }

    /** Compares one reservoir on two domains with the closed form, at any temperature. */
    @Property(tries = 30)
    void endsAsTwoDomainsDo(@ForAll @IntRange(min = 1, max = 6) int n1, @ForAll @IntRange(min = 1, max = 6) int n2,
            @ForAll @IntRange(min = -9, max = 9) int beta) {
        InverseTemperature x = beta == 0 ? InverseTemperature.INFINITY : InverseTemperature.of(beta / 3.0);
        TwoDomainSteadyState closed = TwoDomainSteadyState.of(TwoDomainStart.dicke(n1, n2, HalfInteger.HALF,
                HalfInteger.ofTwice(n1), HalfInteger.ofTwice(-n2)), x);
        NetworkSteadyState end = DomainNetwork.of(List.of((long) n1, (long) n2),
                List.of(Reservoir.thermal(List.of(1, 2), 1, x))).steadyState();
        assertWithin(end.sample().relative(), List.of(closed.relative1().toDouble(), closed.relative2().toDouble()),
                end.tolerance() + 1e-15);
    }

    /** Checks that nothing flows between reservoirs of one temperature, and that domains without twins are thermal. */
    @Property(tries = 25)
    void balancesInDetail(@ForAll long seed) {
        Drawn drawn = Drawn.of(seed);
        double x = new Random(seed).nextBoolean() ? 0.8 : -0.8;
        List<Reservoir> equal = new ArrayList<>();
        for (int i = 1; i <= drawn.sizes.size(); i++) {
            equal.add(Reservoir.thermal(i == 1 ? List.of(1) : List.of(i - 1, i), i, InverseTemperature.of(x)));
        }
        NetworkSample end = drawn.with(equal).network().steadyState().sample();
        assertThat(end.current()).allSatisfy(current -> assertThat(current).isCloseTo(0, within(CLOSE)));
        assertThat(end.entropyProduction().orElseThrow()).isCloseTo(0, within(CLOSE));
        for (int i = 0; i < drawn.sizes.size(); i++) {
            double norm = 0;
            double mean = 0;
            for (int n = 0; n <= drawn.sizes.get(i); n++) {
                norm += Math.exp(-x * n);
                mean += Math.exp(-x * n) * (n - drawn.sizes.get(i) / 2.0);
            }
            assertThat(end.jz().get(i)).isCloseTo(mean / norm, within(CLOSE));
        }
    }
}
