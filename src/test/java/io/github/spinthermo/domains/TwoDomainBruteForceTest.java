package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The steady state [D 5] of the master equation [D 2] of two collective spins with the jump operators J_1⁻ + J_2⁻ and
 * J_1⁺ + J_2⁺, from every product of Dicke states: nothing is assumed of total spins, weights or blocks.
 */
class TwoDomainBruteForceTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-10);

    /** Angular momenta 2j1 and 2j2; the state i, k has the number i (2j2 + 1) + k and i + k excitations. */
    private static final int[][] SIZES = {{1, 1}, {2, 1}, {1, 3}, {2, 2}, {3, 2}, {4, 1}, {2, 4}};

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"inf", "-inf", "0.7", "-0.3", "0"})
    void everyStart(String betaB) {
        double x = number(betaB);
        for (int[] twice : SIZES) {
            int d1 = twice[0] + 1;
            int d2 = twice[1] + 1;
            MasterEquation equation = new MasterEquation(raising(d1, d2), state -> state / d2 + state % d2);
            for (int number = 0; number < d1 * d2; number++) {
                RealMatrix initial = new Array2DRowRealMatrix(d1 * d2, d1 * d2);
                initial.setEntry(number, number, 1);
                assertSame(twice, number, equation.steady(initial, x), betaB);
            }
        }
    }

    private static void assertSame(int[] twice, int number, RealMatrix steady, String betaB) {
        int d2 = twice[1] + 1;
        TwoDomainStart start = TwoDomainStart.dicke(twice[0], twice[1], HalfInteger.HALF,
                HalfInteger.ofTwice(2L * (number / d2) - twice[0]),
                HalfInteger.ofTwice(2L * (number % d2) - twice[1]));
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, InverseTemperature.parse(betaB));
        double jz1 = mean(steady, i -> Math.floorDiv(i, d2) - twice[0] / 2.0);
        double jz2 = mean(steady, i -> i % d2 - twice[1] / 2.0);
        assertThat(state.jz1().toDouble()).isCloseTo(jz1, CLOSE);
        assertThat(state.jz2().toDouble()).isCloseTo(jz2, CLOSE);
        assertThat(state.energy().toDouble()).isCloseTo(jz1 + jz2 + (twice[0] + twice[1]) / 2.0, CLOSE);
        assertThat(state.entropy().orElseThrow().toDouble()).isCloseTo(ProductStates.entropy(steady), CLOSE);
    }

    /** Compares with the master equation of all spins one by one, each domain thermal at its own temperature. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"2, 1, 1, -0.8, 1.3, inf", "2, 2, 1, -0.8, 1.3, 0.9", "3, 1, 1, 0.5, 0, -0.4",
        "1, 1, 2, 0.5, inf, 0.6", "1, 2, 2, 1, 1, 1", "2, 1, 1, 0, -inf, 0.5", "1, 1, 3, 0.3, -0.6, -inf"})
    void thermalDomainsOfSingleSpins(int n1, int n2, int twiceS, String x1, String x2, String betaB) {
        HalfInteger s = HalfInteger.ofTwice(twiceS);
        TwoDomainStart start = TwoDomainStart.thermal(SpinEnsemble.of(n1, s), InverseTemperature.parse(x1),
                SpinEnsemble.of(n2, s), InverseTemperature.parse(x2));
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, InverseTemperature.parse(betaB));
        int d = twiceS + 1;
        RealMatrix first = new ProductStates(n1, d).thermal(number(x1));
        RealMatrix second = new ProductStates(n2, d).thermal(number(x2));
        int size2 = second.getRowDimension();
        RealMatrix initial = new Array2DRowRealMatrix(first.getRowDimension() * size2,
                first.getRowDimension() * size2);
        for (int i = 0; i < initial.getRowDimension(); i++) {
            initial.setEntry(i, i, first.getEntry(i / size2, i / size2) * second.getEntry(i % size2, i % size2));
        }
        RealMatrix steady = new MasterEquation(n1 + n2, d).steady(initial, number(betaB));
        assertThat(state.jz1().toDouble()).isCloseTo(mean(steady, i -> excitations(i / size2, d))
                - n1 * twiceS / 2.0, CLOSE);
        assertThat(state.jz2().toDouble()).isCloseTo(mean(steady, i -> excitations(i % size2, d))
                - n2 * twiceS / 2.0, CLOSE);
        assertThat(state.energy().toDouble()).isCloseTo(mean(steady, i -> excitations(i, d)), CLOSE);
        assertThat(state.entropy().orElseThrow().toDouble()).isCloseTo(ProductStates.entropy(steady), CLOSE);
        assertThat(state.weights().stream().mapToDouble(Real::toDouble).sum()).isCloseTo(1, CLOSE);
        assertThat(state.squaredAngularMomentum().toDouble()).isCloseTo(squared(state), CLOSE);
    }

    private static double squared(TwoDomainSteadyState state) {
        return IntStream.range(0, state.totalSpins().size()).mapToDouble(i -> {
            double j = state.totalSpins().get(i).twice() / 2.0;
            return state.weights().get(i).toDouble() * j * (j + 1);
        }).sum();
    }

    private static double number(String x) {
        return Double.parseDouble(x.replace("inf", "Infinity"));
    }

    private static double mean(RealMatrix state, IntToDoubleFunction value) {
        return IntStream.range(0, state.getRowDimension())
                .mapToDouble(i -> state.getEntry(i, i) * value.applyAsDouble(i)).sum();
    }

    /** Returns the sum of the digits of a number to the base d. */
    private static int excitations(int number, int d) {
        return number == 0 ? 0 : number % d + excitations(number / d, d);
    }

    private static RealMatrix raising(int d1, int d2) {
        RealMatrix sum = new Array2DRowRealMatrix(d1 * d2, d1 * d2);
        for (int i = 0; i < d1; i++) {
            for (int k = 0; k < d2; k++) {
                if (i + 1 < d1) {
                    sum.setEntry((i + 1) * d2 + k, i * d2 + k, Math.sqrt((i + 1.0) * (d1 - 1 - i)));
                }
                if (k + 1 < d2) {
                    sum.setEntry(i * d2 + k + 1, i * d2 + k, Math.sqrt((k + 1.0) * (d2 - 1 - k)));
                }
            }
        }
        return sum;
    }
}
