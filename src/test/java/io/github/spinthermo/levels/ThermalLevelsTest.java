package io.github.spinthermo.levels;

import static io.github.spinthermo.testing.Inclusion.REFERENCE_BITS;
import static io.github.spinthermo.testing.Inclusion.meet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.SharpenedArithmetic;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The teeth of the inclusion tests: with radii divided by 16 the same comparison finds the value outside. */
class ThermalLevelsTest {

    private static final List<String> TEMPERATURES = List.of("1e-20", "0.003", "0.1", "0.7", "1", "2.5", "13",
            "777");
    private static final int[] DIMENSIONS = {2, 3, 7, 40, 1001};
    private static final int[] BITS = {8, 23, 64, 131, 200};

    /** Number of the 200 cases that sharpened radii have to miss; all observables miss more than 150. */
    private static final long TEETH = 100;

    static Stream<Arguments> observables() {
        return Stream.of(
                observable("sum", ThermalLevels::partition),
                observable("ln sum", ThermalLevels::logPartition),
                observable("e", ThermalLevels::energy),
                observable("phi", ThermalLevels::excitation),
                observable("S", ThermalLevels::entropy),
                observable("v", ThermalLevels::variance));
    }

    private static Arguments observable(String name, Function<ThermalLevels, Ball> ball) {
        return Arguments.of(name, ball);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("observables")
    void provenRadiiContainTheValue(String name, Function<ThermalLevels, Ball> observable) {
        assertThat(misses(Arithmetic::new, observable)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("observables")
    void sharpenedRadiiDoNot(String name, Function<ThermalLevels, Ball> observable) {
        assertThat(misses(SharpenedArithmetic::new, observable)).isGreaterThan(TEETH);
    }

    private static long misses(IntFunction<Arithmetic> kind, Function<ThermalLevels, Ball> observable) {
        long misses = 0;
        for (String x : TEMPERATURES) {
            for (int dimension : DIMENSIONS) {
                Ball reference = observable.apply(evaluation(new Arithmetic(REFERENCE_BITS), dimension, x));
                for (int bits : BITS) {
                    Ball ball = observable.apply(evaluation(kind.apply(bits), dimension, x));
                    misses += meet(ball, reference) ? 0 : 1;
                }
            }
        }
        return misses;
    }

    private static ThermalLevels evaluation(Arithmetic arithmetic, int dimension, String x) {
        BigInteger levels = BigInteger.valueOf(dimension);
        BigFraction beta = InverseTemperature.parse(x).toFraction();
        return new ThermalLevels(Ladder.forBlocks(arithmetic, beta, levels), levels);
    }
}
