package io.github.spinthermo.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a thermal state by the master equation in the full space, where nothing is assumed of total spins. */
class RelaxationLindbladTest {

    private static final double CLOSE = 1e-10;

    @ParameterizedTest
    @CsvSource({"1, 3, 0.5, 1, 0.2", "2, 1, -1, 2, 0.3", "2, 3, 0.7, -0.4, 0.1", "3, 1, 0, 0.8, 0.5",
        "3, 2, 1.5, 0, 0.1", "4, 1, 1, -1, 0.25", "4, 1, -0.5, 700, 0.4", "3, 1, 0.6, -700, 1"})
    void goesTheWayOfTheMasterEquation(int n, int twiceS, double x0, double x, double time) {
        ProductStates states = new ProductStates(n, twiceS + 1);
        MasterEquation equation = new MasterEquation(n, twiceS + 1);
        RealMatrix initial = states.thermal(x0);
        RealMatrix state = equation.after(initial, x, time);
        InitialState start = InitialState.thermal(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.of(x0));
        Relaxation relaxation = Relaxation.of(start, BathRates.ofBeta(InverseTemperature.of(x)));
        RelaxationCourse.Moment moment = relaxation.course(List.of(time), false, share -> { }).points().get(0);
        assertThat(moment.energy()).isCloseTo(states.energy(state), within(CLOSE));
        double entropy = ProductStates.entropy(state);
        assertThat(relaxation.copyEntropy().toDouble() + moment.levelEntropy()).isCloseTo(entropy, within(CLOSE));
        double heat = states.energy(state) - states.energy(initial);
        double produced = entropy - ProductStates.entropy(initial) - x * heat;
        assertThat(moment.entropyProduction()).isCloseTo(produced, within(CLOSE * Math.max(1, Math.abs(x))));
        RealMatrix difference = state.subtract(equation.steady(initial, x));
        double distance = 0;
        for (double value : new SingularValueDecomposition(difference).getSingularValues()) {
            distance += value / 2;
        }
        assertThat(moment.distance()).isCloseTo(distance, within(CLOSE));
    }
}
