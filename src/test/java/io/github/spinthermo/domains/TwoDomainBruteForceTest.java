package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The steady state of the master equation of two collective spins with the jump operators J_1⁻ + J_2⁻ and
 * J_1⁺ + J_2⁺, from every product of Dicke states: nothing is assumed of total spins, weights or blocks.
 */
class TwoDomainBruteForceTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-10);

    /** 2j1 and 2j2; the state i, k has the number i (2j2 + 1) + k and i + k excitations. */
    private static final int[][] SIZES = {{1, 1}, {2, 1}, {1, 3}, {2, 2}, {3, 2}, {4, 1}, {2, 4}};

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-inf", "0.7", "-0.3", "0"})
    void everyStart(String betaB) {
        double x = betaB.endsWith("inf") ? Double.parseDouble(betaB.replace("inf", "Infinity"))
                : Double.parseDouble(betaB);
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
        double jz1 = IntStream.range(0, steady.getRowDimension())
                .mapToDouble(i -> steady.getEntry(i, i) * (i / d2 - twice[0] / 2.0)).sum();
        double jz2 = IntStream.range(0, steady.getRowDimension())
                .mapToDouble(i -> steady.getEntry(i, i) * (i % d2 - twice[1] / 2.0)).sum();
        assertThat(state.jz1().toDouble()).isCloseTo(jz1, CLOSE);
        assertThat(state.jz2().toDouble()).isCloseTo(jz2, CLOSE);
        assertThat(state.energy().toDouble()).isCloseTo(jz1 + jz2 + (twice[0] + twice[1]) / 2.0, CLOSE);
        assertThat(state.entropy().orElseThrow().toDouble()).isCloseTo(ProductStates.entropy(steady), CLOSE);
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
