package io.github.spinthermo.domains.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.domains.sectors.NetworkGenerator;
import io.github.spinthermo.domains.sectors.Sectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** The generator beside the same equation with dense matrices of all states at once. */
class ChainGeneratorTest {

    /** A chain at random, with the matrices of its bonds in the space of all sectors. */
    private static final class Chain {

        private final Random random;
        private final ChainModel model;
        private final Sectors sectors;
        private final List<Double> gammas;
        private final double nbar;
        private final int[] starts;

        Chain(List<Integer> sizes, boolean isWarm, long seed) {
            this.random = new Random(seed);
            List<Long> spins = sizes.stream().map(Integer::longValue).toList();
            this.gammas = random.doubles(sizes.size() - 1, 0.1, 3).boxed().toList();
            this.nbar = isWarm ? random.nextDouble() : 0;
            this.model = new ChainModel(spins, spins, gammas, nbar);
            this.sectors = model.sectors();
            this.starts = new int[sectors.top() + 2];
            for (int n = 0; n <= sectors.top(); n++) {
                starts[n + 1] = starts[n] + sectors.dimension(n);
            }
        }

        int states() {
            return starts[sectors.top() + 1];
        }

        /** Returns L_i = J_i^- + J_{i+1}^-. */
        RealMatrix lowering(int bond) {
            RealMatrix lowering = new Array2DRowRealMatrix(states(), states());
            for (int n = 1; n <= sectors.top(); n++) {
                int[][] states = sectors.states(n);
                for (int a = 0; a < states.length; a++) {
                    for (int d = bond; d <= bond + 1; d++) {
                        int k = states[a][d];
                        int[] lowered = states[a].clone();
                        lowered[d]--;
                        if (k > 0) {
                            int to = starts[n - 1] + Arrays.asList(boxed(sectors.states(n - 1))).indexOf(text(lowered));
                            lowering.setEntry(to, starts[n] + a, Math.sqrt(k * (sectors.size(d) - k + 1.0)));
                        }
                    }
                }
            }
            return lowering;
        }

        private static String[] boxed(int[][] states) {
            return Arrays.stream(states).map(Chain::text).toArray(String[]::new);
        }

        private static String text(int[] state) {
            return Arrays.toString(state);
        }

        /** Returns symmetric matrices of the sectors up to one, zeros above. */
        double[][] rho(int top) {
            double[][] rho = new double[sectors.top() + 1][];
            for (int n = 0; n <= sectors.top(); n++) {
                int size = sectors.dimension(n);
                rho[n] = new double[size * size];
                for (int a = 0; a < size; a++) {
                    for (int b = 0; b <= a; b++) {
                        rho[n][a * size + b] = n > top ? 0 : random.nextDouble() - 0.3;
                        rho[n][b * size + a] = rho[n][a * size + b];
                    }
                }
            }
            return rho;
        }

        RealMatrix whole(double[][] rho) {
            RealMatrix whole = new Array2DRowRealMatrix(states(), states());
            for (int n = 0; n <= sectors.top(); n++) {
                int size = sectors.dimension(n);
                for (int k = 0; k < size * size; k++) {
                    whole.setEntry(starts[n] + k / size, starts[n] + k % size, rho[n][k]);
                }
            }
            return whole;
        }

        /** Returns the change Σ_i (γ_i/2) rate (2 L ρ L^T − L^T L ρ − ρ L^T L) of the bonds or of their transposes. */
        RealMatrix change(RealMatrix rho, boolean isUp) {
            RealMatrix change = new Array2DRowRealMatrix(states(), states());
            for (int bond = 0; bond < gammas.size(); bond++) {
                RealMatrix jump = isUp ? lowering(bond).transpose() : lowering(bond);
                RealMatrix decay = jump.transpose().multiply(jump);
                change = change.add(jump.multiply(rho).multiply(jump.transpose()).scalarMultiply(2)
                        .subtract(decay.multiply(rho)).subtract(rho.multiply(decay))
                        .scalarMultiply(gammas.get(bond) / 2 * (isUp ? nbar : nbar + 1)));
            }
            return change;
        }

        void assertSector(int n, double[] sector, RealMatrix expected) {
            int size = sectors.dimension(n);
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    assertThat(sector[a * size + b]).as("sector %d, row %d, column %d", n, a, b)
                            .isCloseTo(expected.getEntry(starts[n] + a, starts[n] + b), within(1e-11))
                            .isEqualTo(sector[b * size + a]);
                }
            }
        }
    }

    /**
     * Checks the whole change, and the change with the highest sectors left out: then nothing comes from them, and
     * nothing goes there.
     */
    @Property(tries = 60)
    void changesAsTheMasterEquationSays(
            @ForAll @Size(min = 2, max = 4) List<@IntRange(min = 1, max = 3) Integer> sizes, @ForAll boolean isWarm,
            @ForAll @IntRange(max = 2) int leftOut, @ForAll long seed) {
        List<Integer> few = sizes.size() == 4 ? sizes.stream().map(size -> (size + 1) / 2).toList() : sizes;
        Chain chain = new Chain(few, isWarm, seed);
        int top = chain.sectors.top() - leftOut;
        double[][] rho = chain.rho(top);
        RealMatrix whole = chain.whole(rho);
        RealMatrix emitted = chain.change(whole, false);
        RealMatrix expected = isWarm ? emitted.add(chain.change(whole, true)) : emitted;
        int[] taken = {top};
        new NetworkGenerator(chain.model.baths(), chain.sectors).apply(rho, top, (n, sector) -> {
            assertThat(n).isEqualTo(taken[0]--);
            if (n < top || leftOut == 0 || !isWarm) {
                chain.assertSector(n, sector, expected);
            }
        });
        assertThat(taken[0]).isEqualTo(-1);
    }

    @Property(tries = 40)
    void decaysAndGainsAtZeroTemperature(
            @ForAll @Size(min = 2, max = 3) List<@IntRange(min = 1, max = 3) Integer> sizes, @ForAll long seed) {
        Chain chain = new Chain(sizes, false, seed);
        NetworkGenerator generator = new NetworkGenerator(chain.model.baths(), chain.sectors);
        int n = 1 + chain.random.nextInt(chain.sectors.top());
        RealMatrix decay = new Array2DRowRealMatrix(chain.states(), chain.states());
        for (int bond = 0; bond < chain.gammas.size(); bond++) {
            RealMatrix jump = chain.lowering(bond);
            decay = decay.add(jump.transpose().multiply(jump).scalarMultiply(chain.gammas.get(bond) / 2));
        }
        chain.assertSector(n, Arrays.stream(generator.decay(n)).flatMapToDouble(Arrays::stream).toArray(), decay);
        double[][] rho = chain.rho(chain.sectors.top());
        for (int other = 0; other <= chain.sectors.top(); other++) {
            if (other != n) {
                Arrays.fill(rho[other], 0);
            }
        }
        chain.assertSector(n - 1, generator.gainFrom(n, rho[n]), chain.change(chain.whole(rho), false));
    }
}
