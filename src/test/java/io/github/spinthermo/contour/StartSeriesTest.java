package io.github.spinthermo.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Inclusion;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The series of the start against closed forms of the kernel: at θ = ix they are of hyperbolic functions. */
class StartSeriesTest {

    private static final int BITS = 200;

    private final FixedPlane plane = new FixedPlane(BITS);

    private final Arithmetic arithmetic = new Arithmetic(BITS + 40);

    private Ball sinh(Ball x) {
        return arithmetic.subtract(arithmetic.exp(x), arithmetic.exp(x.negate())).scale(-1);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.1", "2, 2.5", "3, 1e-9", "50, 0.01", "50, 0.1", "7, 0.5"})
    void agreeWithHyperbolicFunctions(long d, double x) {
        Ball argument = arithmetic.ratio(BigFraction.from(x));
        Ball half = argument.scale(-1);
        FixedComplex z = plane.of(arithmetic.multiply(argument, argument));
        StartSeries series = new StartSeries(plane, d, x * x * 1.001);
        Ball partition = arithmetic.divide(sinh(arithmetic.multiply(half, Ball.of(d))),
                arithmetic.multiply(sinh(half), Ball.of(d)));
        FixedComplex logarithm = series.logCharacter(z);
        assertThat(Inclusion.meet(plane.realPart(logarithm), arithmetic.log(partition))).isTrue();
        FixedComplex sinc = series.sinc(z);
        assertThat(Inclusion.meet(plane.realPart(sinc), arithmetic.divide(sinh(half), half))).isTrue();
        assertThat(logarithm.error()).isLessThan(400);
        assertThat(sinc.error()).isLessThan(50);
    }

    @ParameterizedTest
    @CsvSource({"2, 10", "50, 0.02"})
    void refuseWhatIsBeyondTheirReach(long d, double square) {
        assertThatThrownBy(() -> new StartSeries(plane, d, square)).isInstanceOf(IllegalStateException.class);
    }

    /** χ has its first zero at 2π/d, where its logarithm has no value. */
    @ParameterizedTest
    @CsvSource({"2", "3", "9"})
    void signsAlternateOnTheRealAxis(long d) {
        StartSeries series = new StartSeries(plane, d, 4.0 / (d * d));
        FixedComplex z = new FixedComplex(BigInteger.ONE.shiftLeft(BITS + 1).divide(BigInteger.valueOf(d * d)),
                BigInteger.ZERO, 1);
        Ball below = plane.realPart(series.logCharacter(z.negate()));
        Ball above = plane.realPart(series.logCharacter(z));
        assertThat(below.certainSign()).isEqualTo(-1);
        assertThat(above.certainSign()).isEqualTo(1);
    }
}
