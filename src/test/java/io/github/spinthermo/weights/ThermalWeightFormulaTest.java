package io.github.spinthermo.weights;

import static io.github.spinthermo.testing.Inclusion.REFERENCE_BITS;
import static io.github.spinthermo.testing.Inclusion.meet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.SharpenedArithmetic;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The teeth of the inclusion tests: with radii divided by 16 the same comparison finds the value outside. */
class ThermalWeightFormulaTest {

    private static final List<SpinEnsemble> ENSEMBLES = List.of(
            SpinEnsemble.of(2, HalfInteger.HALF),
            SpinEnsemble.of(7, HalfInteger.ofTwice(3)),
            SpinEnsemble.of(20, HalfInteger.ofTwice(2)));
    private static final List<String> TEMPERATURES = List.of("1e-20", "0.003", "0.1", "0.7", "2.5", "777");
    private static final int[] BITS = {8, 23, 64, 131, 200};

    /** Number of the 90 cases that have to be missed: p misses 73 of them, and w all. */
    private static final long TEETH = 45;

    static Stream<Arguments> observables() {
        return Stream.of(
                observable("p", (evaluation, ensemble) -> evaluation.copyWeight(ensemble.largestTotalSpin())),
                observable("w", (evaluation, ensemble) -> evaluation.weights()[0]));
    }

    private interface Observable {
        Ball of(ThermalWeightFormula evaluation, SpinEnsemble ensemble);
    }

    private static Arguments observable(String name, Observable observable) {
        return Arguments.of(name, observable);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("observables")
    void provenRadiiContainTheValue(String name, Observable observable) {
        assertThat(misses(Arithmetic::new, observable)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("observables")
    void sharpenedRadiiDoNot(String name, Observable observable) {
        assertThat(misses(SharpenedArithmetic::new, observable)).isGreaterThan(TEETH);
    }

    private static long misses(IntFunction<Arithmetic> kind, Observable observable) {
        long misses = 0;
        for (SpinEnsemble ensemble : ENSEMBLES) {
            for (String x : TEMPERATURES) {
                BigFraction x0 = InverseTemperature.parse(x).toFraction();
                Function<Arithmetic, Ball> value = arithmetic ->
                        observable.of(new ThermalWeightFormula(arithmetic, ensemble, x0), ensemble);
                Ball reference = value.apply(new Arithmetic(REFERENCE_BITS));
                for (int bits : BITS) {
                    misses += meet(value.apply(kind.apply(bits)), reference) ? 0 : 1;
                }
            }
        }
        return misses;
    }
}
