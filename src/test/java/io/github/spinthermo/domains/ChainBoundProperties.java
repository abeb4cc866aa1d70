package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.domains.chain.Chains;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

/**
 * Random chains of 2 and 3 small domains, log-uniform in rates, temperature and time, beside the exponential of the
 * generator in the space of all domains, by matrix elements with roots of 90 digits.
 */
class ChainBoundProperties {

    private static final MathContext DIGITS = new MathContext(110);

    /** Choice of many cases of all dimensions, where it is asked for; by default they are few and small. */
    private static final boolean THOROUGH = System.getProperty("spinthermo.thorough") != null;
    private static final int CASES = THOROUGH ? 1000 : 50;
    private static final int VARIABLES = THOROUGH ? 64 : 20;

    private static final double LARGEST = 1e-9;

    @Tag("slow")
    @Property(tries = 1)
    void noErrorIsAboveItsTolerance(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        int refused = 0;
        double worst = 0;
        for (int i = 0; i < CASES; i++) {
            Case one = Case.of(random);
            try {
                worst = Math.max(worst, one.ratio());
            } catch (ResourceLimitException e) {
                refused++;
            }
            assertThat(worst).as(one.toString()).isLessThan(1);
        }
        assertThat(refused).isLessThanOrEqualTo(CASES / 3);
        if (THOROUGH) {
            System.out.println("refused " + refused + " of " + CASES + ", largest error/tolerance " + worst);
        }
    }

    /** A chain and a time. */
    private record Case(List<Long> sizes, List<Long> excitations, List<Double> gammas, double nbar, double time) {

        static Case of(Random random) {
            List<Long> sizes = List.of();
            while (sizes.isEmpty() || variables(sizes) > VARIABLES) {
                sizes = random.longs(2 + random.nextInt(2), 1, 6).boxed().toList();
            }
            List<Long> excitations = sizes.stream().map(size -> random.nextInt(size.intValue() + 1) + 0L).toList();
            List<Double> gammas = sizes.stream().skip(1).map(size -> decimal(random, -6, 6)).toList();
            double nbar = random.nextInt(4) == 0 ? 0 : decimal(random, -12, 8);
            return new Case(sizes, excitations, gammas, nbar, decimal(random, -3, 7));
        }

        private static double decimal(Random random, double least, double most) {
            return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.6e",
                    Math.pow(10, least + (most - least) * random.nextDouble())));
        }

        private static int variables(List<Long> sizes) {
            return IntStream.rangeClosed(0, (int) sizes.stream().mapToLong(Long::longValue).sum())
                    .map(n -> (int) states(sizes).stream().filter(s -> sum(s) == n).count())
                    .map(count -> count * count).sum();
        }

        private static List<int[]> states(List<Long> sizes) {
            List<int[]> states = List.of(new int[0]);
            for (long size : sizes) {
                List<int[]> longer = new ArrayList<>();
                for (int[] state : states) {
                    for (int k = 0; k <= size; k++) {
                        int[] next = Arrays.copyOf(state, state.length + 1);
                        next[state.length] = k;
                        longer.add(next);
                    }
                }
                states = longer;
            }
            return states;
        }

        private static int sum(int[] state) {
            return Arrays.stream(state).sum();
        }

        double ratio() {
            ChainTrajectory trajectory = Chains.of(sizes, excitations).withGammas(gammas).withNbar(nbar)
                    .trajectory(List.of(time));
            assertThat(trajectory.tolerance()).isLessThanOrEqualTo(LARGEST);
            BigDecimal[] exact = exact();
            double error = 0;
            for (int d = 0; d < exact.length; d++) {
                error = Math.max(error, new BigDecimal(trajectory.relative().get(0).get(d)).subtract(exact[d]).abs()
                        .doubleValue());
            }
            return error / trajectory.tolerance();
        }

        /** Reads the decimals as they are written, not as doubles. */
        private static BigDecimal exactly(double decimal) {
            return new BigDecimal(Double.toString(decimal));
        }

        private BigDecimal[] exact() {
            FullGenerator full = new FullGenerator(sizes, states(sizes));
            BigDecimal[][] generator = full.generator(gammas.stream().map(Case::exactly).toList(), exactly(nbar));
            BigDecimal[] rho = FixedPointExponential.propagate(generator, exactly(time), full.start(excitations));
            return full.relative(rho);
        }
    }

    /** The master equation on ρ_ab between states of as many excitations, element by element. */
    private record FullGenerator(List<Long> sizes, List<int[]> states) {

        private List<int[]> pairs() {
            List<int[]> pairs = new ArrayList<>();
            for (int a = 0; a < states.size(); a++) {
                for (int b = 0; b < states.size(); b++) {
                    if (Case.sum(states.get(a)) == Case.sum(states.get(b))) {
                        pairs.add(new int[] {a, b});
                    }
                }
            }
            return pairs;
        }

        BigDecimal[][] generator(List<BigDecimal> gammas, BigDecimal nbar) {
            List<int[]> pairs = pairs();
            BigDecimal[][] generator = new BigDecimal[pairs.size()][pairs.size()];
            Arrays.stream(generator).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
            for (int bond = 0; bond < gammas.size(); bond++) {
                BigDecimal[][] lowering = lowering(bond);
                add(lowering, transposed(lowering), gammas.get(bond).multiply(nbar.add(BigDecimal.ONE)), pairs,
                        generator);
                add(transposed(lowering), lowering, gammas.get(bond).multiply(nbar), pairs, generator);
            }
            return generator;
        }

        /** Adds rate · (O ρ O^T − (O^T O ρ + ρ O^T O)/2). */
        private static void add(BigDecimal[][] jump, BigDecimal[][] back, BigDecimal rate, List<int[]> pairs,
                BigDecimal[][] generator) {
            BigDecimal[][] decay = product(back, jump);
            BigDecimal half = rate.divide(BigDecimal.valueOf(-2));
            for (int i = 0; i < pairs.size(); i++) {
                for (int j = 0; j < pairs.size(); j++) {
                    int[] to = pairs.get(i);
                    int[] from = pairs.get(j);
                    BigDecimal element = rate.multiply(jump[to[0]][from[0]]).multiply(jump[to[1]][from[1]]);
                    if (to[1] == from[1]) {
                        element = element.add(half.multiply(decay[to[0]][from[0]]));
                    }
                    if (to[0] == from[0]) {
                        element = element.add(half.multiply(decay[from[1]][to[1]]));
                    }
                    generator[i][j] = generator[i][j].add(element, DIGITS);
                }
            }
        }

        private BigDecimal[][] lowering(int bond) {
            BigDecimal[][] lowering = new BigDecimal[states.size()][states.size()];
            for (int a = 0; a < states.size(); a++) {
                for (int b = 0; b < states.size(); b++) {
                    lowering[a][b] = element(states.get(a), states.get(b), bond)
                            .add(element(states.get(a), states.get(b), bond + 1));
                }
            }
            return lowering;
        }

        /** Returns ⟨a|J_d^-|b⟩. */
        private BigDecimal element(int[] a, int[] b, int d) {
            int[] lowered = b.clone();
            lowered[d]--;
            return Arrays.equals(a, lowered)
                    ? BigDecimal.valueOf(b[d] * (sizes.get(d) - b[d] + 1)).sqrt(DIGITS) : BigDecimal.ZERO;
        }

        private static BigDecimal[][] transposed(BigDecimal[][] matrix) {
            BigDecimal[][] transposed = new BigDecimal[matrix.length][matrix.length];
            for (int a = 0; a < matrix.length; a++) {
                for (int b = 0; b < matrix.length; b++) {
                    transposed[a][b] = matrix[b][a];
                }
            }
            return transposed;
        }

        private static BigDecimal[][] product(BigDecimal[][] one, BigDecimal[][] other) {
            BigDecimal[][] product = new BigDecimal[one.length][one.length];
            for (int a = 0; a < one.length; a++) {
                for (int b = 0; b < one.length; b++) {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (int c = 0; c < one.length; c++) {
                        sum = sum.add(one[a][c].multiply(other[c][b]));
                    }
                    product[a][b] = sum;
                }
            }
            return product;
        }

        BigDecimal[] start(List<Long> excitations) {
            int[] start = excitations.stream().mapToInt(Long::intValue).toArray();
            return pairs().stream().map(pair -> pair[0] == pair[1] && Arrays.equals(states.get(pair[0]), start)
                    ? BigDecimal.ONE : BigDecimal.ZERO).toArray(BigDecimal[]::new);
        }

        BigDecimal[] relative(BigDecimal[] rho) {
            List<int[]> pairs = pairs();
            BigDecimal[] relative = new BigDecimal[sizes.size()];
            for (int d = 0; d < relative.length; d++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int i = 0; i < rho.length; i++) {
                    int[] pair = pairs.get(i);
                    sum = pair[0] == pair[1]
                            ? sum.add(rho[i].multiply(BigDecimal.valueOf(states.get(pair[0])[d]))) : sum;
                }
                relative[d] = sum.divide(BigDecimal.valueOf(sizes.get(d)), DIGITS).subtract(new BigDecimal("0.5"));
            }
            return relative;
        }
    }
}
