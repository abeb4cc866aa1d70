package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.spin.HalfInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Domains of any sizes in any Dicke states, while they emit: later some closures leave every bound. */
class MeanFieldChainProperties {

    /** A domain of a chain. */
    private record Domain(long size, HalfInteger m) {
        static Domain of(long size, double share) {
            long excitations = Math.min(size, Math.round(share * size));
            return new Domain(size, HalfInteger.ofTwice(2 * (excitations - size / 2) - size % 2));
        }
    }

    @Provide
    Arbitrary<ChainStart> starts() {
        return Arbitraries.integers().between(2, 3).flatMap(length -> chains(length, 18));
    }

    @Provide
    Arbitrary<ChainStart> pairs() {
        return chains(2, 9);
    }

    private static Arbitrary<ChainStart> chains(int length, int mostDigits) {
        Arbitrary<Long> sizes = Arbitraries.oneOf(Arbitraries.longs().between(1, 50),
                Arbitraries.integers().between(0, mostDigits).map(k -> Math.round(Math.pow(10, k))));
        Arbitrary<Double> shares =
                Arbitraries.oneOf(Arbitraries.of(0.0, 1.0, 0.5), Arbitraries.doubles().between(0, 1));
        return Combinators.combine(sizes, shares).as(Domain::of).list().ofSize(length).map(chain -> new ChainStart(
                chain.stream().map(Domain::size).toList(), chain.stream().map(Domain::m).toList()));
    }

    /** Returns times in units of that in which all spins together emit. */
    private static List<Double> times(ChainStart start) {
        double spins = start.sizes().stream().mapToDouble(Long::doubleValue).sum();
        return DoubleStream.of(0, 0.01, 0.1, 1, 5).map(time -> time / spins).boxed().toList();
    }

    private static ChainTrajectory trajectory(ChainStart start, double tolerance) {
        return MeanFieldChain.of(start).trajectory(times(start), tolerance);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Checks that the chain is the same when it is seen from the other end. */
    @Property(tries = 20)
    void hasNoDirection(@ForAll("starts") ChainStart start) {
        ChainTrajectory seen = trajectory(start, 1e-6);
        ChainTrajectory mirrored =
                trajectory(new ChainStart(reversed(start.sizes()), reversed(start.m())), 1e-6);
        double tolerance = seen.tolerance() + mirrored.tolerance();
        for (int time = 0; time < seen.times().size(); time++) {
            List<Double> relative = reversed(mirrored.relative().get(time));
            for (int i = 0; i < relative.size(); i++) {
                assertThat(seen.relative().get(time).get(i)).isCloseTo(relative.get(i), within(tolerance));
            }
        }
    }

    /** Checks that a result of a smaller tolerance lies within the bound of the first. */
    @Property(tries = 20)
    void boundsItsError(@ForAll("starts") ChainStart start) {
        ChainTrajectory seen = trajectory(start, 1e-6);
        ChainTrajectory closer = trajectory(start, 1e-13);
        assertThat(seen.tolerance()).isLessThan(1e-8);
        assertThat(closer.tolerance()).isLessThanOrEqualTo(1e-13);
        for (int time = 0; time < seen.times().size(); time++) {
            for (int i = 0; i < start.sizes().size(); i++) {
                assertThat(seen.relative().get(time).get(i))
                        .isCloseTo(closer.relative().get(time).get(i), within(seen.tolerance() + 1e-13));
            }
        }
    }

    @Property(tries = 20)
    void startsWhereItIsTold(@ForAll("starts") ChainStart start) {
        ChainTrajectory first = MeanFieldChain.of(start).trajectory(List.of(0.0));
        for (int i = 0; i < start.sizes().size(); i++) {
            assertThat(first.jz().get(0).get(i)).isEqualTo(start.m().get(i).twice() / 2.0);
            assertThat(first.relative().get(0).get(i)).isEqualTo(start.m().get(i).twice() / 2.0 / start.sizes().get(i));
        }
        assertThat(first.unphysicalFrom()).isEmpty();
    }

    /** Checks that two domains come to rest where the closed form says. */
    @Property(tries = 20)
    void pairsComeToRest(@ForAll("pairs") ChainStart start) {
        MeanFieldChain pair = MeanFieldChain.of(start);
        ChainTrajectory late = pair.trajectory(List.of(1e-3, 1.0, 30.0));
        List<Double> rest = pair.steadyState().orElseThrow();
        for (int i = 0; i < 2; i++) {
            assertThat(late.relative().get(2).get(i)).isCloseTo(rest.get(i), within(late.tolerance() + 1e-8));
        }
    }
}
