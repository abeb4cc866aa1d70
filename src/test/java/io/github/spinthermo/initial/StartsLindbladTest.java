package io.github.spinthermo.initial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductSpace;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Steady states of the master equation in the full space after starts of every kind: nothing is assumed of total spins,
 * weights or copies.
 */
@Tag("slow")
class StartsLindbladTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final SpinEnsemble HALVES = SpinEnsemble.of(3, HalfInteger.HALF);
    private static final SpinEnsemble ONES = SpinEnsemble.of(2, HalfInteger.ofTwice(2));

    /** Returns the diagonal product state of the temperatures. */
    private static RealMatrix product(int d, double... betas) {
        int size = (int) Math.pow(d, betas.length);
        RealMatrix state = new Array2DRowRealMatrix(size, size);
        for (int a = 0; a < size; a++) {
            double probability = 1;
            for (int k = 0, rest = a; k < betas.length; k++, rest /= d) {
                double beta = betas[k];
                DoubleUnaryOperator factor = level -> Double.isInfinite(beta)
                        ? (beta > 0 ? level == 0 : level == d - 1.0) ? 1 : 0 : Math.exp(-beta * level);
                double sum = 0;
                for (int level = 0; level < d; level++) {
                    sum += factor.applyAsDouble(level);
                }
                probability *= factor.applyAsDouble(rest % d) / sum;
            }
            state.setEntry(a, a, probability);
        }
        return state;
    }

    private static RealMatrix pure(double... amplitudes) {
        RealMatrix vector = new Array2DRowRealMatrix(amplitudes);
        return vector.multiply(vector.transpose()).scalarMultiply(1 / Math.pow(vector.getFrobeniusNorm(), 2));
    }

    /** Returns three spins 1/2 turned by one angle. */
    private static RealMatrix turned(double theta) {
        double[] amplitudes = new double[8];
        for (int a = 0; a < 8; a++) {
            amplitudes[a] = Math.pow(Math.sin(theta / 2), Integer.bitCount(a))
                    * Math.pow(Math.cos(theta / 2), 3.0 - Integer.bitCount(a));
        }
        return pure(amplitudes);
    }

    private static InitialState productStart(SpinEnsemble ensemble, double... betas) {
        return InitialState.product(ensemble, Arrays.stream(betas).mapToObj(InverseTemperature::of).toList());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, -1.3, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void threeHalves(double x) {
        MasterEquation equation = new MasterEquation(3, 2);
        double inf = Double.POSITIVE_INFINITY;
        check(equation, HALVES, InitialState.w(HALVES), pure(0, 1, 1, 0, 1, 0, 0, 0), x);
        check(equation, HALVES, InitialState.ghz(HALVES), pure(1, 0, 0, 0, 0, 0, 0, 1), x);
        check(equation, HALVES, InitialState.spinCoherent(HALVES, InverseTemperature.parse("0.7").toFraction()),
                turned(0.7), x);
        check(equation, HALVES, InitialState.dicke(HALVES, HalfInteger.HALF, HalfInteger.HALF),
                pure(0, 0, 0, 1, 0, -1, 0, 0), x);
        check(equation, HALVES, InitialState.upDown(HALVES, 1), pure(0, 1, 0, 0, 0, 0, 0, 0), x);
        check(equation, HALVES, InitialState.upDown(HALVES, 1, Copies.EVEN), pure(0, 1, 0, 0, 0, 0, 0, 0)
                .add(pure(0, 0, 1, 0, 0, 0, 0, 0)).add(pure(0, 0, 0, 0, 1, 0, 0, 0)).scalarMultiply(1 / 3.0), x);
        for (double[] betas : List.of(new double[] {1, 1, -0.5}, new double[] {2, 0.3, -0.7},
                new double[] {inf, 0.4, 0.4}, new double[] {-0.6, 0, 0})) {
            check(equation, HALVES, productStart(HALVES, betas), product(2, betas), x);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, -1.3, Double.POSITIVE_INFINITY})
    void twoOnes(double x) {
        MasterEquation equation = new MasterEquation(2, 3);
        check(equation, ONES, InitialState.upDown(ONES, 1), pure(0, 0, 1, 0, 0, 0, 0, 0, 0), x);
        check(equation, ONES, InitialState.dicke(ONES, HalfInteger.ofTwice(0), HalfInteger.ofTwice(0)),
                pure(0, 0, 1, 0, -1, 0, 1, 0, 0), x);
        for (double[] betas : List.of(new double[] {1, -0.5}, new double[] {-0.3, 0})) {
            check(equation, ONES, productStart(ONES, betas), product(3, betas), x);
        }
    }

    private static void check(MasterEquation equation, SpinEnsemble ensemble, InitialState start, RealMatrix initial,
            double x) {
        int n = (int) ensemble.n();
        int d = (int) ensemble.localDimension();
        ProductStates states = new ProductStates(n, d);
        RealMatrix steady = equation.steady(initial, x);
        CollectiveSteadyState state = CollectiveSteadyState.of(start, InverseTemperature.of(x));
        assertThat(start.energy().orElseThrow().toDouble()).isCloseTo(states.energy(initial), CLOSE);
        assertThat(start.entropy().orElseThrow().toDouble()).isCloseTo(ProductStates.entropy(initial), CLOSE);
        assertThat(state.energy().toDouble()).isCloseTo(states.energy(steady), CLOSE);
        assertThat(state.energyVariance().toDouble()).isCloseTo(states.variance(steady), CLOSE);
        double entropy = ProductStates.entropy(steady);
        if (state.knownEntropy() instanceof Outcome.Finite known) {
            assertThat(known.value().toDouble()).as("%s in %s", start, x).isCloseTo(entropy, CLOSE);
        } else {
            assertThat(entropy).isBetween(state.entropyLower().toDouble(), state.entropyUpper().toDouble());
        }
        RealMatrix raising = ProductSpace.raising(n, d);
        Radiation radiation = Radiation.of(state);
        double emission = raising.multiply(raising.transpose()).multiply(steady).getTrace();
        assertThat(radiation.emission().toDouble()).isCloseTo(emission, CLOSE);
        if (d == 2) {
            assertThat(radiation.collectiveCoherence().orElseThrow().toDouble())
                    .isCloseTo(emission - states.energy(steady), CLOSE);
        }
    }
}
