package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.numbers.fraction.BigFraction;

/** Networks at random, of every kind of start, beside the master equation in the full product space. */
class NetworkBruteForceProperties {

    /** The most elements of a density matrix, so that exponentials take little time. */
    private static final int MOST_VARIABLES = 90;

    /** A network at random. */
    private static final class Drawn {

        private final Random random;
        private final List<Long> sizes = new ArrayList<>();
        private final List<DomainStart> starts = new ArrayList<>();
        private final List<Boolean> isSingle = new ArrayList<>();
        private final List<double[]> levels = new ArrayList<>();
        private final List<Reservoir> reservoirs;
        private ProductNetwork full;

        Drawn(long seed) {
            this.random = new Random(seed);
            int domains = 1 + random.nextInt(4);
            for (int i = 0; i < domains; i++) {
                addDomain(1 + random.nextInt(domains == 1 ? 4 : domains == 2 ? 3 : 2));
            }
            this.reservoirs = reservoirs(domains);
            this.full = new ProductNetwork(sizes, reservoirs, isSingle);
        }

        private List<Reservoir> reservoirs(int domains) {
            List<Reservoir> all = new ArrayList<>();
            int kind = random.nextInt(4);
            for (int r = 0; r <= random.nextInt(domains + 1); r++) {
                List<Integer> members = new ArrayList<>(IntStream.rangeClosed(1, domains)
                        .filter(i -> random.nextInt(3) > 0).boxed().toList());
                if (members.isEmpty()) {
                    members.add(1 + random.nextInt(domains));
                }
                double down = kind == 1 || (kind == 3 && random.nextInt(3) == 0) ? 0 : 0.2 + random.nextDouble();
                boolean isCold = kind == 0 || (kind == 3 && down > 0 && random.nextInt(3) == 0);
                double up = isCold ? 0 : 0.2 + random.nextDouble();
                all.add(Reservoir.ofRates(members, down, up));
            }
            return all;
        }

        private void addDomain(int size) {
            sizes.add((long) size);
            switch (random.nextInt(5)) {
                case 0 -> {
                    int up = random.nextInt(size + 1);
                    add(DomainStart.up(up), true, up);
                }
                case 1 -> {
                    BigFraction x = BigFraction.of(random.nextInt(9) - 4, 3);
                    add(DomainStart.thermal(InverseTemperature.of(x)), true, -1);
                    levels.set(levels.size() - 1, new double[] {Math.exp(-x.doubleValue())});
                }
                case 2 -> {
                    BigFraction weight = BigFraction.of(random.nextInt(9), 8);
                    HalfInteger top = HalfInteger.ofTwice(size);
                    add(DomainStart.mixture(Map.of(top, weight, top.negate(), BigFraction.ONE.subtract(weight))), false,
                            0);
                    double[] populations = new double[size + 1];
                    populations[0] = 1 - weight.doubleValue();
                    populations[size] = weight.doubleValue();
                    levels.set(levels.size() - 1, populations);
                }
                default -> {
                    int n = random.nextInt(size + 1);
                    add(DomainStart.dicke(HalfInteger.ofTwice(2L * n - size)), false, n);
                    double[] populations = new double[size + 1];
                    populations[n] = 1;
                    levels.set(levels.size() - 1, populations);
                }
            }
        }

        private void add(DomainStart start, boolean isOfSpins, int up) {
            starts.add(start);
            isSingle.add(isOfSpins);
            levels.add(new double[] {-1, up});
        }

        /** Returns the populations of all states of the product space at the start. */
        double[] populations() {
            double[] populations = new double[full.states()];
            Arrays.fill(populations, 1);
            for (int state = 0; state < populations.length; state++) {
                int[] place = full.levels(state);
                int[] count = new int[sizes.size()];
                for (int k = 0; k < place.length; k++) {
                    int domain = full.owners().get(k);
                    populations[state] *= population(domain, count[domain]++, place[k]);
                }
            }
            return populations;
        }

        private double population(int domain, int spin, int level) {
            double[] given = levels.get(domain);
            if (!isSingle.get(domain)) {
                return given[level];
            }
            return given.length == 1
                    ? (level == 1 ? given[0] : 1) / (1 + given[0]) : (spin < given[1]) == (level == 1) ? 1 : 0;
        }

        DomainNetwork network() {
            return DomainNetwork.of(sizes, reservoirs).from(starts);
        }
    }

    private static void assertIsSeen(NetworkSample sample, Drawn drawn, RealMatrix rho, double relative, double other) {
        int domains = drawn.sizes.size();
        List<Double> jz = drawn.full.jz(rho);
        for (int i = 0; i < domains; i++) {
            assertThat(sample.relative().get(i)).isCloseTo(jz.get(i) / drawn.sizes.get(i), within(relative));
            for (int k = 0; k < domains; k++) {
                assertThat(sample.correlation().get(i).get(k))
                        .isCloseTo(drawn.full.correlation(rho, i, k), within(other));
                assertThat(sample.covariance().get(i).get(k))
                        .isCloseTo(drawn.full.covariance(rho, i, k), within(other));
            }
            for (int r = 0; r < drawn.reservoirs.size(); r++) {
                assertThat(sample.flow().get(r).get(i)).isCloseTo(drawn.full.flow(rho, r, i), within(other));
            }
        }
        sample.entropy().ifPresent(entropy ->
                assertThat(entropy).isCloseTo(drawn.full.entropy(rho), within(Math.max(1e-9, 10 * other))));
    }

    @Property(tries = 60)
    void movesAsTheMasterEquationSays(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        if (drawn.full.variables() <= MOST_VARIABLES) {
            double time = 0.05 + drawn.random.nextDouble();
            NetworkTrajectory trajectory = drawn.network().trajectory(List.of(0.0, time / 2, time));
            double[] start = drawn.populations();
            RealMatrix half = drawn.full.exponential(time / 2);
            RealMatrix rho = drawn.full.mapped(half.multiply(half), start);
            assertThat(trajectory.tolerance()).isLessThan(1e-11);
            assertIsSeen(trajectory.samples().get(1), drawn, drawn.full.mapped(half, start),
                    trajectory.tolerance() + 1e-12, 1e-10);
            assertIsSeen(trajectory.samples().get(2), drawn, rho, trajectory.tolerance() + 1e-12, 1e-10);
        }
    }

    @Tag("slow")
    @Property(tries = 60)
    void endsAsTheMasterEquationSays(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        if (drawn.full.variables() <= MOST_VARIABLES) {
            NetworkSteadyState end = drawn.network().steadyState();
            RealMatrix late = drawn.full.exponential(3000);
            assertIsSeen(end.sample(), drawn, drawn.full.mapped(late, drawn.populations()), 1e-9, 1e-8);
        }
    }
}
