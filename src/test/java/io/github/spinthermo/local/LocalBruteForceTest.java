package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.testing.StateCases;
import io.github.spinthermo.testing.SteadyInput;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests of one spin by partial traces in the full space of all d^n states: populations, apparent temperatures and the
 * coherence S(diag ρ) − S(ρ), all from density matrices.
 */
@Tag("slow")
class LocalBruteForceTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-10);

    private static final double INF = Double.POSITIVE_INFINITY;

    /** Numbers of spins n and twice their sizes, 2s. */
    private static final int[][] SMALL = {{1, 1}, {1, 3}, {2, 1}, {3, 1}, {4, 1}, {2, 2}, {2, 3}};
    private static final int[][] LARGE = {{5, 1}, {3, 2}, {3, 3}, {2, 5}};

    /** Inverse temperatures of the start, x_0, and of the bath, x_B. */
    private static final double[][] TEMPERATURES = {{1, 0.5}, {0.5, 1}, {-1.25, 0.75}, {0.5, -1},
        {-0.75, -1.5}, {0, 1}, {0.75, 0}, {0, 0}, {1, 1}, {1, -1}, {INF, 0.7}, {-INF, 0.7}, {INF, -1.2},
        {-INF, 0}, {INF, INF}, {0.5, INF}, {-0.5, -INF}, {0, -INF}};

    static Stream<Arguments> states() {
        return Stream.concat(StateCases.of(SMALL, TEMPERATURES), StateCases.of(LARGE, TEMPERATURES));
    }

    static Stream<Arguments> smallStates() {
        return StateCases.of(SMALL, TEMPERATURES);
    }

    /** Compares what the master equation leaves of an initial state with what the projectors on total spins leave. */
    @ParameterizedTest
    @MethodSource("smallStates")
    void projectorsSolveTheMasterEquation(int n, int twiceS, double x0, double x) {
        ProductStates states = new ProductStates(n, twiceS + 1);
        RealMatrix initial = states.thermal(x0);
        RealMatrix difference = new MasterEquation(n, twiceS + 1).steady(initial, x)
                .subtract(states.steady(initial, x));
        assertThat(difference.getNorm()).isCloseTo(0, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("states")
    void populations(int n, int twiceS, double x0, double x) {
        ProductStates states = new ProductStates(n, twiceS + 1);
        RealMatrix local = states.local(states.steady(states.thermal(x0), x));
        assertThat(local.subtract(ProductStates.decohered(local)).getNorm()).isCloseTo(0, CLOSE);
        double[] populations = input(n, twiceS, x0, x).localState().populations().stream()
                .mapToDouble(population -> population.toDouble()).toArray();
        assertThat(populations).containsExactly(
                IntStream.rangeClosed(0, twiceS).mapToDouble(i -> local.getEntry(i, i)).toArray(), CLOSE);
    }

    private static SteadyInput input(int n, int twiceS, double x0, double x) {
        return SteadyInput.of(n, twiceS, text(x0), text(x));
    }

    private static String text(double x) {
        return Double.isInfinite(x) ? x < 0 ? "-inf" : "inf" : Double.toString(x);
    }

    @ParameterizedTest
    @MethodSource("states")
    void temperatures(int n, int twiceS, double x0, double x) {
        ProductStates states = new ProductStates(n, twiceS + 1);
        RealMatrix steady = states.steady(states.thermal(x0), x);
        RealMatrix decohered = ProductStates.decohered(steady);
        LocalState state = input(n, twiceS, x0, x).localState();
        assertClose(state.apparentInverseTemperature(), states.apparentInverseTemperature(steady));
        assertClose(state.decoheredApparentInverseTemperature(),
                states.apparentInverseTemperature(decohered));
        if (twiceS == 1) {
            RealMatrix p = states.local(steady);
            assertClose(state.localInverseTemperature(), Math.log(p.getEntry(0, 0) / p.getEntry(1, 1)));
        } else {
            assertThat(state.localInverseTemperature()).isInstanceOf(Outcome.Undefined.class);
        }
    }

    /** Accepts an infinity, which is what the small numbers of the traces leave of a division by 0. */
    private static void assertClose(Outcome actual, double expected) {
        if (Math.abs(expected) > 25) {
            assertThat(actual).isInstanceOf(Outcome.Infinite.class);
            assertThat(((Outcome.Infinite) actual).sign().signum()).isEqualTo((int) Math.signum(expected));
        } else {
            assertThat(actual.orElseThrow().toDouble()).isCloseTo(expected, CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void coherence(int n, int twiceS, double x0, double x) {
        ProductStates states = new ProductStates(n, twiceS + 1);
        RealMatrix steady = states.steady(states.thermal(x0), x);
        double lost = ProductStates.entropy(ProductStates.decohered(steady)) - ProductStates.entropy(steady);
        assertThat(input(n, twiceS, x0, x).localState().coherence().orElseThrow().toDouble()).isCloseTo(lost, CLOSE);
    }
}
