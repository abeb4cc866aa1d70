package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.testing.ProductSpace;
import io.github.spinthermo.testing.SteadyInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The steady state of the master equation itself, with the jump operators J⁻ and J⁺ in the full space of all
 * d^n states, reached from the thermal product state: nothing is assumed of total spins, weights or blocks.
 */
class LindbladTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-10);
    private static final Offset<Double> CLOSE_FOR_DERIVATIVES = Offset.offset(1e-7);
    private static final double STEP = 1e-4;

    /** n and 2s. */
    private static final int[][] SMALL = {{1, 2}, {2, 1}, {3, 1}, {2, 2}, {2, 3}};
    private static final int[][] LARGE = {{4, 1}, {3, 2}};

    /** x_0 and x_B. */
    private static final double[][] TEMPERATURES = {{1, 0.5}, {0.5, 1}, {-1.25, 0.75}, {0.5, -1},
        {-0.75, -1.5}, {0, 1}, {0.75, 0}, {0, 0}, {1, 1}, {1, -1}};

    static Stream<Arguments> states() {
        return Stream.concat(states(SMALL), states(LARGE));
    }

    static Stream<Arguments> smallStates() {
        return states(SMALL);
    }

    private static Stream<Arguments> states(int[][] ensembles) {
        return Stream.of(ensembles).flatMap(spins -> Stream.of(TEMPERATURES)
                .map(x -> Arguments.of(spins[0], spins[1], x[0], x[1])));
    }

    @ParameterizedTest
    @MethodSource("states")
    void steadyStateOfTheMasterEquation(int n, int twiceS, double x0, double x) {
        MasterEquation equation = new MasterEquation(n, twiceS + 1);
        RealMatrix initial = equation.thermal(x0);
        RealMatrix steady = equation.steady(initial, x);
        CollectiveSteadyState state = input(n, twiceS, x0, x).state();
        assertClose(state.energy(), equation.energy(steady));
        assertClose(state.entropy(), equation.entropy(steady));
        assertClose(state.energyVariance(), equation.variance(steady));
        assertClose(state.initialEnergy().orElseThrow(), equation.energy(initial));
        assertClose(state.initialEntropy().orElseThrow(), equation.entropy(initial));
        assertClose(state.thermalEnergy(), equation.energy(equation.thermal(x)));
        assertClose(state.thermalEntropy(), equation.entropy(equation.thermal(x)));
        double produced = equation.entropy(steady) - equation.entropy(initial)
                - x * (equation.energy(steady) - equation.energy(initial));
        assertClose(state.entropyProduction().orElseThrow(), produced);
    }

    private static SteadyInput input(int n, int twiceS, double x0, double x) {
        return SteadyInput.of(n, twiceS, Double.toString(x0), Double.toString(x));
    }

    private static void assertClose(Real actual, double expected) {
        assertThat(actual.toDouble()).isCloseTo(expected, CLOSE);
    }

    /** dE/dx_0, and the heat capacity −x² dE/dx at an unchanged start, by central differences. */
    @ParameterizedTest
    @MethodSource("smallStates")
    void derivatives(int n, int twiceS, double x0, double x) {
        MasterEquation equation = new MasterEquation(n, twiceS + 1);
        RealMatrix initial = equation.thermal(x0);
        double byStart = equation.energy(equation.steady(equation.thermal(x0 + STEP), x))
                - equation.energy(equation.steady(equation.thermal(x0 - STEP), x));
        double byBath = equation.energy(equation.steady(initial, x + STEP))
                - equation.energy(equation.steady(initial, x - STEP));
        CollectiveSteadyState state = input(n, twiceS, x0, x).state();
        assertThat(state.energyDerivative().orElseThrow().toDouble())
                .isCloseTo(byStart / (2 * STEP), CLOSE_FOR_DERIVATIVES);
        assertThat(state.heatCapacity().toDouble())
                .isCloseTo(-x * x * byBath / (2 * STEP), CLOSE_FOR_DERIVATIVES);
    }

    /**
     * H = J_z and collective jumps. Thermal states are diagonal, and jumps move both indices of ρ by one
     * level: only the elements between states of equal m ever occur.
     */
    private static final class MasterEquation {

        private static final double NULL = 1e-11;

        private final int n;
        private final int d;
        private final RealMatrix raising;
        private final int size;
        private final List<int[]> elements = new ArrayList<>();

        MasterEquation(int n, int d) {
            this.n = n;
            this.d = d;
            this.raising = ProductSpace.raising(n, d);
            this.size = raising.getRowDimension();
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    if (level(a) == level(b)) {
                        elements.add(new int[] {a, b});
                    }
                }
            }
        }

        /** The energy of a basis state, from the ground state. */
        private long level(int state) {
            return Math.round(ProductSpace.projection(state, n, d) - ProductSpace.projection(0, n, d));
        }

        RealMatrix thermal(double x) {
            RealMatrix state = new Array2DRowRealMatrix(size, size);
            for (int a = 0; a < size; a++) {
                state.setEntry(a, a, Math.exp(-x * level(a)));
            }
            return state.scalarMultiply(1 / state.getTrace());
        }

        /**
         * The limit t → ∞: the projection on the null space of the generator along its range, R (LᵀR)⁻¹ Lᵀ
         * with the right and left null vectors.
         */
        RealMatrix steady(RealMatrix initial, double x) {
            SingularValueDecomposition parts = new SingularValueDecomposition(generator(x));
            int rank = rank(parts.getSingularValues());
            int last = elements.size() - 1;
            RealMatrix right = parts.getV().getSubMatrix(0, last, rank, last);
            RealMatrix left = parts.getU().getSubMatrix(0, last, rank, last).transpose();
            RealMatrix conserved = left.multiply(vector(initial));
            return matrix(right.multiply(
                    new LUDecomposition(left.multiply(right)).getSolver().solve(conserved)));
        }

        /** How many singular values, in descending order, are not 0; between those and 0 is a wide gap. */
        private static int rank(double[] singularValues) {
            int rank = 0;
            while (rank < singularValues.length && singularValues[rank] > NULL) {
                rank++;
            }
            assertThat(singularValues[rank - 1]).isGreaterThan(1e8 * NULL);
            return rank;
        }

        private RealMatrix generator(double x) {
            RealMatrix generator = new Array2DRowRealMatrix(elements.size(), elements.size());
            for (int k = 0; k < elements.size(); k++) {
                RealMatrix element = new Array2DRowRealMatrix(size, size);
                element.setEntry(elements.get(k)[0], elements.get(k)[1], 1);
                RealMatrix change = jumps(raising.transpose(), element).scalarMultiply(Math.exp(x / 2))
                        .add(jumps(raising, element).scalarMultiply(Math.exp(-x / 2)));
                generator.setColumnMatrix(k, vector(change));
            }
            return generator;
        }

        /** A ρ A† − (A†A ρ + ρ A†A)/2. */
        private static RealMatrix jumps(RealMatrix jump, RealMatrix state) {
            RealMatrix rate = jump.transpose().multiply(jump);
            return jump.multiply(state).multiply(jump.transpose())
                    .subtract(rate.multiply(state).add(state.multiply(rate)).scalarMultiply(0.5));
        }

        private RealMatrix vector(RealMatrix state) {
            RealMatrix vector = new Array2DRowRealMatrix(elements.size(), 1);
            for (int k = 0; k < elements.size(); k++) {
                vector.setEntry(k, 0, state.getEntry(elements.get(k)[0], elements.get(k)[1]));
            }
            return vector;
        }

        private RealMatrix matrix(RealMatrix vector) {
            RealMatrix state = new Array2DRowRealMatrix(size, size);
            for (int k = 0; k < elements.size(); k++) {
                state.setEntry(elements.get(k)[0], elements.get(k)[1], vector.getEntry(k, 0));
            }
            return state;
        }

        double energy(RealMatrix state) {
            return moment(state, 1);
        }

        double variance(RealMatrix state) {
            return moment(state, 2) - Math.pow(moment(state, 1), 2);
        }

        private double moment(RealMatrix state, int power) {
            double sum = 0;
            for (int a = 0; a < size; a++) {
                sum += state.getEntry(a, a) * Math.pow(level(a), power);
            }
            return sum;
        }

        /** −Tr ρ ln ρ. */
        double entropy(RealMatrix state) {
            RealMatrix symmetric = state.add(state.transpose()).scalarMultiply(0.5);
            double sum = 0;
            for (double p : new EigenDecomposition(symmetric).getRealEigenvalues()) {
                sum -= p > 0 ? p * Math.log(p) : 0;
            }
            return sum;
        }
    }
}
