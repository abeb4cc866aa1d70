package io.github.spinthermo.initial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spins of several sizes and weights with populations, against the master equation on all their states. */
class MixedStartsLindbladTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    /**
     * Spins of any sizes in a common space.
     *
     * @param dimensions 2s + 1 of each spin
     */
    private record Space(int... dimensions) {

        private int size() {
            return Arrays.stream(dimensions).reduce(1, (one, other) -> one * other);
        }

        /** Returns the level of one spin in a state; the first spin is that of the fastest digit. */
        private int level(int state, int spin) {
            int rest = state;
            for (int k = 0; k < spin; k++) {
                rest /= dimensions[k];
            }
            return rest % dimensions[spin];
        }

        private long level(int state) {
            return IntStream.range(0, dimensions.length).map(spin -> level(state, spin)).sum();
        }

        /** Returns J_+, the sum of those of the spins. */
        private RealMatrix raising() {
            RealMatrix raising = new Array2DRowRealMatrix(size(), size());
            int step = 1;
            for (int spin = 0; spin < dimensions.length; spin++) {
                for (int state = 0; state < size(); state++) {
                    int level = level(state, spin);
                    if (level + 1 < dimensions[spin]) {
                        raising.setEntry(state + step, state,
                                Math.sqrt((level + 1.0) * (dimensions[spin] - 1.0 - level)));
                    }
                }
                step *= dimensions[spin];
            }
            return raising;
        }

        /** Returns the product of thermal states. */
        private RealMatrix thermal(double... betas) {
            RealMatrix state = MatrixUtils.createRealIdentityMatrix(size());
            for (int a = 0; a < size(); a++) {
                double probability = 1;
                for (int spin = 0; spin < dimensions.length; spin++) {
                    double beta = betas[spin];
                    double z = IntStream.range(0, dimensions[spin]).mapToDouble(k -> Math.exp(-beta * k)).sum();
                    probability *= Math.exp(-beta * level(a, spin)) / z;
                }
                state.setEntry(a, a, probability);
            }
            return state;
        }
    }

    private static InitialState groups(int[] dimensions, double[] betas) {
        List<SpinGroup> groups = new ArrayList<>();
        for (int k = 0; k < betas.length; k++) {
            groups.add(new SpinGroup(SpinEnsemble.of(1, HalfInteger.ofTwice(dimensions[k] - 1L)),
                    InverseTemperature.of(betas[k])));
        }
        return InitialState.groups(groups);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"2 2 3, 1 1 -0.5, 0.8", "2 2 3, 0.7 0.7 0.7, -1.3", "2 4, 0.4 1.5, inf", "2 3 3, 1 -0.3 -0.3, 0.6",
        "2 3 4, 0.2 0.9 -0.4, 1.1", "3 3 3, 0.5 -1 0.5, 0.9", "3 3 3, 0.5 1.2 -0.7, -inf"})
    void spinsOfSeveralSizes(String sizes, String temperatures, String betaB) {
        int[] dimensions = Arrays.stream(sizes.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        double[] betas = Arrays.stream(temperatures.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        Space space = new Space(dimensions);
        check(space, groups(dimensions, betas), space.thermal(betas), InverseTemperature.parse(betaB));
    }

    /** Checks three spins 1/2: two in J = 1/2, m = −1/2, evenly over both copies, and one in J = 3/2, m = 1/2. */
    @ParameterizedTest
    @ValueSource(strings = {"0.6", "-0.9", "inf"})
    void weightsWithPopulations(String betaB) {
        SpinEnsemble three = SpinEnsemble.of(3, HalfInteger.HALF);
        HalfInteger largest = HalfInteger.ofTwice(3);
        List<BigFraction> lower = List.of(BigFraction.ONE, BigFraction.ZERO);
        List<BigFraction> third = List.of(BigFraction.ZERO, BigFraction.ZERO, BigFraction.ONE, BigFraction.ZERO);
        InitialState start = InitialState.ofWeights(three,
                Map.of(HalfInteger.HALF, BigFraction.of(2, 3), largest, BigFraction.of(1, 3)), Copies.EVEN,
                Map.of(HalfInteger.HALF, lower, largest, third));
        RealMatrix initial = new Array2DRowRealMatrix(8, 8);
        int[] oneUp = {1, 2, 4};
        int[] twoUp = {3, 5, 6};
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                initial.addToEntry(oneUp[a], oneUp[b], ((a == b ? 1 : 0) - 1 / 3.0) / 3);
                initial.addToEntry(twoUp[a], twoUp[b], 1 / 9.0);
            }
        }
        check(new Space(2, 2, 2), start, initial, InverseTemperature.parse(betaB));
    }

    private static void check(Space space, InitialState start, RealMatrix initial, InverseTemperature betaB) {
        double x = betaB.isInfinite() ? betaB.toOutcome().toDouble() : betaB.toFraction().doubleValue();
        RealMatrix raising = space.raising();
        RealMatrix steady = new MasterEquation(raising, space::level).steady(initial, x);
        CollectiveSteadyState state = CollectiveSteadyState.of(start, betaB);
        assertThat(start.energy().orElseThrow().toDouble()).isCloseTo(energy(space, initial), CLOSE);
        assertThat(start.entropy().orElseThrow().toDouble()).isCloseTo(ProductStates.entropy(initial), CLOSE);
        assertThat(state.energy().toDouble()).isCloseTo(energy(space, steady), CLOSE);
        assertThat(Radiation.of(state).emission().toDouble())
                .isCloseTo(raising.multiply(raising.transpose()).multiply(steady).getTrace(), CLOSE);
        double entropy = ProductStates.entropy(steady);
        if (state.knownEntropy() instanceof Outcome.Finite known) {
            assertThat(known.value().toDouble()).isCloseTo(entropy, CLOSE);
        } else {
            assertThat(entropy).isBetween(state.entropyLower().toDouble(), state.entropyUpper().toDouble());
        }
    }

    private static double energy(Space space, RealMatrix state) {
        return IntStream.range(0, space.size()).mapToDouble(a -> space.level(a) * state.getEntry(a, a)).sum();
    }
}
