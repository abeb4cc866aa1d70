package io.github.spinthermo.domains.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.domains.sectors.DomainBath;
import io.github.spinthermo.domains.sectors.Population;
import io.github.spinthermo.domains.sectors.SectorDynamics;
import io.github.spinthermo.domains.sectors.SectorPropagation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Blocks of density matrices of networks at random, in time and at the end: they are states (spec 9.6). */
class NetworkStateProperties {

    private static NetworkModel model(Random random) {
        int domains = 1 + random.nextInt(4);
        List<Long> sizes = random.longs(domains, 1, 4).boxed().toList();
        List<DomainBath> baths = new ArrayList<>();
        for (int r = 0; r < 1 + random.nextInt(3); r++) {
            List<Integer> members = new ArrayList<>(IntStream.range(0, domains).filter(i -> random.nextBoolean())
                    .boxed().toList());
            if (members.isEmpty()) {
                members.add(random.nextInt(domains));
            }
            baths.add(DomainBath.of(members, 0.2 + random.nextDouble(),
                    random.nextInt(3) == 0 ? 0 : 1.5 * random.nextDouble()));
        }
        int[] state = sizes.stream().mapToInt(size -> random.nextInt(Math.toIntExact(size + 1))).toArray();
        return NetworkModel.of(sizes, baths, List.of(new Population(state, 1)));
    }

    /** Checks the trace and each block, whose eigenvalues are taken with 1 added, as some blocks are 0. */
    private static void assertIsAState(double[][] rho) {
        double trace = 0;
        for (double[] block : rho) {
            int size = (int) Math.round(Math.sqrt(block.length));
            if (size > 0) {
                double[][] matrix = new double[size][];
                for (int a = 0; a < size; a++) {
                    matrix[a] = Arrays.copyOfRange(block, a * size, (a + 1) * size);
                    trace += matrix[a][a];
                    for (int b = 0; b < a; b++) {
                        assertThat(matrix[a][b]).isCloseTo(matrix[b][a], within(1e-13));
                    }
                }
                IntStream.range(0, size).forEach(a -> matrix[a][a] += 1);
                double least = Arrays.stream(new EigenDecomposition(new Array2DRowRealMatrix(matrix))
                        .getRealEigenvalues()).min().orElseThrow();
                assertThat(least).isGreaterThan(1 - 1e-11);
            }
        }
        assertThat(trace).isCloseTo(1, within(1e-11));
    }

    @Property(tries = 25)
    void blocksAreOfAState(@ForAll long seed) {
        NetworkModel model = model(new Random(seed));
        new SectorPropagation(new SectorDynamics(model.baths(), model.sectors(), model::series,
                (rho, top) -> Double.POSITIVE_INFINITY), model.start(), reached -> { })
                .states(new double[] {0, 0.1, 1, 7}).forEach(NetworkStateProperties::assertIsAState);
        assertIsAState(NetworkEnd.of(model, share -> { }).rho());
    }
}
