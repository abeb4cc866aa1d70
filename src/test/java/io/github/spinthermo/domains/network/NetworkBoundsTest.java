package io.github.spinthermo.domains.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.domains.sectors.DomainBath;
import io.github.spinthermo.domains.sectors.FixedPointNetwork;
import io.github.spinthermo.domains.sectors.Population;
import io.github.spinthermo.domains.sectors.SectorDynamics;
import io.github.spinthermo.domains.sectors.SectorPropagation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds on the errors of networks beside fixed point, which rounds nothing that counts. */
class NetworkBoundsTest {

    /** Reads baths such as {@code 01:1:0.5}, domains from 0 and both rates. */
    private static NetworkModel model(String sizes, String baths) {
        List<Long> spins = Stream.of(sizes.split(" ")).map(Long::valueOf).toList();
        int[] full = new int[spins.size()];
        full[0] = Math.toIntExact(spins.get(0));
        NetworkModel model = NetworkModel.of(spins, Stream.of(baths.split(" ")).map(bath -> bath.split(":"))
                .map(parts -> DomainBath.of(parts[0].chars().mapToObj(digit -> digit - '0').toList(),
                        Double.parseDouble(parts[1]), Double.parseDouble(parts[2]))).toList(),
                List.of(new Population(full, 1)));
        return model.isHot() ? model.mirrored() : model;
    }

    private static double distance(double[][] one, double[][] other) {
        double distance = 0;
        for (int n = 0; n < Math.max(one.length, other.length); n++) {
            int length = n < one.length ? one[n].length : other[n].length;
            for (int i = 0; i < length; i++) {
                distance += Math.abs((n < one.length ? one[n][i] : 0) - (n < other.length ? other[n][i] : 0));
            }
        }
        return distance;
    }

    private static List<double[][]> exact(NetworkModel model, double... times) {
        return new FixedPointNetwork(model.baths(), model.sectors(), model.norm(), times[times.length - 1],
                share -> { }).at(model.start(), times);
    }

    /** Compares all elements, whose sum is at least the trace norm, in time without a look at the end. */
    @ParameterizedTest
    @CsvSource({"2 1 1, 01:1:0.5 12:2:0.1 02:1:0, 50", "2 1, 01:1:3 0:0.2:0.1, 300", "1 1 1, 012:1:0.9 01:0.1:0, 80",
        "2 1 1, 01:3:0 12:0.01:0, 200", "3, 0:1:1, 500"})
    void roundingStaysBelowItsBound(String sizes, String baths, double time) {
        NetworkModel model = model(sizes, baths);
        SectorPropagation inDoubles = new SectorPropagation(new SectorDynamics(model.baths(), model.sectors(),
                model::series, (rho, top) -> Double.POSITIVE_INFINITY), model.start(), reached -> { });
        double[] times = {0, time / 1024, time / 3, time};
        List<double[][]> states = inDoubles.states(times);
        List<double[][]> exact = exact(model, times);
        for (int t = 0; t < times.length; t++) {
            assertThat(distance(states.get(t), exact.get(t))).isLessThan(inDoubles.rounding() + 0x1p-58);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"2 1 1, 01:1:0.5 12:2:0.1", "2 1 1, 01:1:0.5 12:1e-6:5e-7", "1 1 1, 012:1:0.9 01:0.1:0",
        "2 1 1, 01:3:0 12:0.01:0", "2 2, 01:1:1 0:0.1:0.3", "2 1 1, 01:1:0 12:0:1", "2 1, 01:1:0 01:0:1e-5",
        "1 1 1 1, 012:1:0 23:0:1", "1 1 1, 012:1:0 1:0:2"})
    void endsWithinItsBound(String sizes, String baths) {
        NetworkModel model = model(sizes, baths);
        NetworkEnd end = NetworkEnd.of(model, share -> { });
        assertThat(end.tolerance()).isLessThan(1e-10);
        assertThat(distance(end.rho(), exact(model, 1e10).get(0))).isLessThan(end.tolerance());
        assertThat(end.distance(exact(model, 1e10).get(0), model.sectors().top())).isLessThan(1e-9);
    }
}
