package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.testing.StateCases;
import io.github.spinthermo.testing.SteadyInput;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The steady state of the master equation itself, with the jump operators J⁻ and J⁺ in the full space of all
 * d^n states, reached from the thermal product state: nothing is assumed of total spins, weights or blocks.
 */
@Tag("slow")
class LindbladTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-10);
    private static final Offset<Double> CLOSE_FOR_DERIVATIVES = Offset.offset(1e-7);
    private static final double STEP = 1e-4;

    /** Numbers of spins n and twice their sizes, 2s. */
    private static final int[][] SMALL = {{1, 2}, {2, 1}, {3, 1}, {2, 2}, {2, 3}};
    private static final int[][] LARGE = {{4, 1}, {3, 2}};

    /** Inverse temperatures of the start, x_0, and of the bath, x_B. */
    private static final double[][] TEMPERATURES = {{1, 0.5}, {0.5, 1}, {-1.25, 0.75}, {0.5, -1},
        {-0.75, -1.5}, {0, 1}, {0.75, 0}, {0, 0}, {1, 1}, {1, -1}};

    static Stream<Arguments> states() {
        return Stream.concat(StateCases.of(SMALL, TEMPERATURES), StateCases.of(LARGE, TEMPERATURES));
    }

    static Stream<Arguments> smallStates() {
        return StateCases.of(SMALL, TEMPERATURES);
    }

    @ParameterizedTest
    @MethodSource("states")
    void steadyStateOfTheMasterEquation(int n, int twiceS, double x0, double x) {
        ProductStates states = new ProductStates(n, twiceS + 1);
        RealMatrix initial = states.thermal(x0);
        RealMatrix steady = new MasterEquation(n, twiceS + 1).steady(initial, x);
        CollectiveSteadyState state = input(n, twiceS, x0, x).state();
        assertClose(state.energy(), states.energy(steady));
        assertClose(state.entropy(), ProductStates.entropy(steady));
        assertClose(state.energyVariance(), states.variance(steady));
        assertClose(state.initialEnergy().orElseThrow(), states.energy(initial));
        assertClose(state.initialEntropy().orElseThrow(), ProductStates.entropy(initial));
        assertClose(state.thermalEnergy(), states.energy(states.thermal(x)));
        assertClose(state.thermalEntropy(), ProductStates.entropy(states.thermal(x)));
        double produced = ProductStates.entropy(steady) - ProductStates.entropy(initial)
                - x * (states.energy(steady) - states.energy(initial));
        assertClose(state.entropyProduction().orElseThrow(), produced);
    }

    private static SteadyInput input(int n, int twiceS, double x0, double x) {
        return SteadyInput.of(n, twiceS, Double.toString(x0), Double.toString(x));
    }

    private static void assertClose(Real actual, double expected) {
        assertThat(actual.toDouble()).isCloseTo(expected, CLOSE);
    }

    /** Checks dE/dx_0, and the heat capacity −x² dE/dx at an unchanged start, by central differences. */
    @ParameterizedTest
    @MethodSource("smallStates")
    void derivatives(int n, int twiceS, double x0, double x) {
        ProductStates states = new ProductStates(n, twiceS + 1);
        MasterEquation equation = new MasterEquation(n, twiceS + 1);
        RealMatrix initial = states.thermal(x0);
        double byStart = states.energy(equation.steady(states.thermal(x0 + STEP), x))
                - states.energy(equation.steady(states.thermal(x0 - STEP), x));
        double byBath = states.energy(equation.steady(initial, x + STEP))
                - states.energy(equation.steady(initial, x - STEP));
        CollectiveSteadyState state = input(n, twiceS, x0, x).state();
        assertThat(state.energyDerivative().orElseThrow().toDouble())
                .isCloseTo(byStart / (2 * STEP), CLOSE_FOR_DERIVATIVES);
        assertThat(state.heatCapacity().toDouble())
                .isCloseTo(-x * x * byBath / (2 * STEP), CLOSE_FOR_DERIVATIVES);
    }
}
