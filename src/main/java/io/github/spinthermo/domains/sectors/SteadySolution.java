package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.markov.FixedPointScale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * The steady state ρ of a network whose every state comes down to the ground state at some time, with a proof that it
 * is the only one and a bound on its error.
 *
 * <p><b>The state.</b> With ρ_0 = 1 for the ground state, the other sectors solve A_1 ρ_1 = −A_10, A_1 the generator
 * without the ground state. The equation is solved in doubles ({@link SectorElimination}) and its rest, which is exact
 * in fixed point, again, until nothing of it is left.
 *
 * <p><b>The proof.</b> −A_1^−1 = ∫ e^{tA_1} dt is a positive map, and so its norm is that of H = (−A_1†)^−1 1, the
 * mean time to the ground state as an operator. Let H' be what is found for H, and E = A_1† H' + 1 its rest, of a norm
 * ε &lt; 1. A state σ above the ground state with A_1 σ = 0 would have 0 = Tr σ A_1† H' = −1 + Tr σE, which cannot be:
 * there is no second steady state. From (1 − ε) H ≤ H' it follows that ‖H‖ ≤ ‖H'‖/(1 − ε). If Aρ = r, of the trace 0,
 * then the exact state is ρ + δ − (Tr δ)ρ up to its norm, where δ = −A_1^−1 r above the ground state: an error of
 * 2‖H‖‖r‖ at most.
 *
 * @param rho the state, sector by sector and row by row
 * @param tolerance a bound on the trace norm of its error; not a number or infinite where nothing is proved
 * @derivation 9.4
 */
public record SteadySolution(double[][] rho, double tolerance) {

    /** The most times that a rest is solved for. */
    private static final int MOST_ROUNDS = 8;

    /** The rest at which the state is good enough. */
    private static final double ENOUGH = 0x1p-70;

    /** A bound on the error of rounding the state to doubles. */
    private static final double ROUNDING = 0x1p-48;

    /** The largest share ε that is taken for a proof. */
    private static final double CERTAIN = 0.5;

    /** Four roundings of a double. */
    private static final double ROUNDINGS = 0x1p-51;

    /**
     * Solves for the steady state of baths of any rates.
     *
     * @param baths the baths
     * @param sectors all states
     * @param norm a bound on the norm of the generator
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the state; its bound is infinite or no number if the state is not certain
     */
    public static SteadySolution of(List<DomainBath> baths, Sectors sectors, double norm, DoubleConsumer progress) {
        return new Equations(baths, sectors, norm, progress).solution();
    }

    /** The equations, with variables ρ_ab = r_ab/√(C_a C_b), a ≥ b. */
    private static final class Equations {

        private final MonomialGenerator generator;
        private final FixedPointScale scale;
        private final List<Map<Integer, BigInteger>> exact;
        private final double[] roots;
        private final SparseColumns columns;
        private final SectorElimination elimination;

        Equations(List<DomainBath> baths, Sectors sectors, double norm, DoubleConsumer progress) {
            this.generator = new MonomialGenerator(baths, sectors);
            this.scale = FixedPointScale.of(norm, 0, generator.variables(), generator.largestNorm());
            this.exact = generator.columns(scale);
            this.roots = new double[generator.variables()];
            forEachPair((i, n, a, b) -> roots[i] = Math.sqrt(generator.norm(n, a).doubleValue())
                    * Math.sqrt(generator.norm(n, b).doubleValue()));
            this.columns = inDoubles();
            this.elimination = new SectorElimination(columns, generator.offsets(), progress);
        }

        private SparseColumns inDoubles() {
            int[][] rows = new int[exact.size()][];
            double[][] elements = new double[exact.size()][];
            for (int j = 0; j < rows.length; j++) {
                int column = j;
                rows[j] = exact.get(j).keySet().stream().mapToInt(Integer::intValue).toArray();
                elements[j] = Arrays.stream(rows[j]).mapToDouble(i ->
                        value(exact.get(column).get(i)) * (roots[column] / roots[i])).toArray();
            }
            return new SparseColumns(rows, elements);
        }

        private double value(BigInteger number) {
            return Math.scalb(number.doubleValue(), -scale.bits());
        }

        /** A receiver of variables. */
        private interface PairReceiver {

            void take(int variable, int n, int a, int b);
        }

        private void forEachPair(PairReceiver receiver) {
            for (int n = 0; n <= generator.top(); n++) {
                for (int a = 0; a < generator.dimension(n); a++) {
                    for (int b = 0; b <= a; b++) {
                        receiver.take(generator.variable(n, a, b), n, a, b);
                    }
                }
            }
        }

        SteadySolution solution() {
            double time = largestTime();
            BigInteger[] r = new BigInteger[generator.variables()];
            Arrays.fill(r, BigInteger.ZERO);
            r[0] = scale.ofInteger(BigInteger.ONE);
            double[] rest = rest(r);
            for (int round = 0; round < MOST_ROUNDS && time * norm(rest) > ENOUGH; round++) {
                add(elimination.solve(rest), r);
                rest = rest(r);
            }
            double[] rho = Arrays.stream(r).mapToDouble(this::value).toArray();
            double trace = trace(rho);
            return new SteadySolution(matrices(rho, trace), 2 * time * norm(rest) / trace + ROUNDING);
        }

        /** Computes −Ar above the ground state, exactly but for a unit each, as elements of ρ. */
        private double[] rest(BigInteger[] r) {
            BigInteger[] sum = new BigInteger[r.length];
            Arrays.fill(sum, BigInteger.ZERO);
            for (int j = 0; j < r.length; j++) {
                BigInteger factor = r[j];
                if (factor.signum() != 0) {
                    exact.get(j).forEach((i, element) -> sum[i] = sum[i].subtract(element.multiply(factor)));
                }
            }
            double[] rest = new double[r.length];
            for (int i = 1; i < rest.length; i++) {
                rest[i] = value(sum[i].shiftRight(scale.bits())) / roots[i];
            }
            return rest;
        }

        private void add(double[] change, BigInteger[] r) {
            for (int i = 1; i < r.length; i++) {
                if (Double.isFinite(change[i])) {
                    r[i] = r[i].add(new BigDecimal(change[i] * roots[i])
                            .multiply(new BigDecimal(scale.ofInteger(BigInteger.ONE))).toBigInteger());
                }
            }
        }

        /** Bounds the trace norm by the sum of all elements. */
        private double norm(double[] matrix) {
            double[] sum = new double[1];
            forEachPair((i, n, a, b) -> sum[0] += Math.abs(matrix[i]) * (a == b ? 1 : 2));
            return sum[0];
        }

        private double trace(double[] r) {
            double[] sum = new double[1];
            forEachPair((i, n, a, b) -> sum[0] += a == b ? r[i] / roots[i] : 0);
            return sum[0];
        }

        /** Bounds ‖H‖, or returns what is no number or infinite where H' proves nothing. */
        private double largestTime() {
            double[] trace = new double[generator.variables()];
            forEachPair((i, n, a, b) -> trace[i] = a == b ? -1 : 0);
            double[] mean = elimination.solveTransposed(trace);
            double[] rest = new double[mean.length];
            for (int j = 1; j < rest.length; j++) {
                int column = j;
                double[] sum = {-trace[j], 0};
                columns.forEach(column, 1, rest.length, (i, element) -> {
                    sum[0] += element * mean[i];
                    sum[1] += Math.abs(element * mean[i]);
                });
                rest[j] = Math.abs(sum[0]) + ROUNDINGS * columns.rows()[j].length * sum[1];
            }
            double share = largestRow(rest);
            return share < CERTAIN ? largestRow(mean) / (1 - share) : Double.POSITIVE_INFINITY;
        }

        /** Bounds the norm of an operator, of which the elements off the diagonal come twice, by its largest row. */
        private double largestRow(double[] operator) {
            double largest = 0;
            for (int n = 1; n <= generator.top(); n++) {
                for (int a = 0; a < generator.dimension(n); a++) {
                    double sum = 0;
                    for (int b = 0; b < generator.dimension(n); b++) {
                        sum += Math.abs(operator[generator.variable(n, a, b)]) / (a == b ? 1 : 2);
                    }
                    largest = sum <= largest ? largest : sum;
                }
            }
            return largest;
        }

        private double[][] matrices(double[] r, double trace) {
            double[][] matrices = new double[generator.top() + 1][];
            for (int n = 0; n < matrices.length; n++) {
                matrices[n] = new double[generator.dimension(n) * generator.dimension(n)];
            }
            forEachPair((i, n, a, b) -> {
                double element = r[i] / roots[i] / trace;
                matrices[n][a * generator.dimension(n) + b] = element;
                matrices[n][b * generator.dimension(n) + a] = element;
            });
            return matrices;
        }
    }
}
