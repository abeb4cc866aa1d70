package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of y_k beside the sum over the states of a block. */
class ThermalPolynomialsProperties {

    /** Bits that a recurrence may leave beyond those asked for. */
    private static final int SLACK = 4;

    @Provide
    static Arbitrary<InverseTemperature> temperatures() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 5000).map(i -> InverseTemperature.parse(i + "e-3")),
                Arbitraries.integers().between(5, 900).map(i -> InverseTemperature.parse(i + "e-1")),
                Arbitraries.integers().between(-60, -1).map(i -> InverseTemperature.parse("3e" + i)))
                .withoutEdgeCases();
    }

    @Property
    void containTheMeansOverTheStates(@ForAll("temperatures") InverseTemperature x,
            @ForAll @IntRange(min = 1, max = 9) int degree, @ForAll @IntRange(min = 0, max = 60) int twiceJ,
            @ForAll @IntRange(min = 8, max = 160) int bits) {
        check(x, degree, twiceJ, bits);
    }

    private static void check(InverseTemperature x, int degree, int twiceJ, int bits) {
        Ball[] y = new ThermalPolynomials(bits, x.toFraction(), degree).of(twiceJ);
        Ball[] direct = direct(x, Math.min(degree, twiceJ), twiceJ);
        assertThat(y).hasSize(degree + 1);
        for (int k = 0; k <= degree; k++) {
            Ball expected = k <= twiceJ ? direct[k] : Ball.ZERO;
            assertThat(Inclusion.meet(y[k], expected)).as("y_%d = %s contains %s", k, y[k], expected).isTrue();
            Ball width = new Ball(BigInteger.valueOf(y[k].radius()), 0, y[k].exponent());
            assertThat(width.isZero() || width.top() <= SLACK - bits).as("y_%d = %s", k, y[k]).isTrue();
        }
    }

    /** Checks few or many states, tiny temperatures and large ones, and spins up to 50. */
    @ParameterizedTest
    @CsvSource({"1e-1000, 9, 4, 100", "1e-30, 9, 9, 200", "1e-3, 30, 30, 120", "0.02, 100, 100, 120",
        "0.3, 60, 400, 100", "1e-2, 9, 1000, 100", "5, 100, 101, 300", "1000000, 9, 5, 60", "0.01, 2, 1, 60"})
    void atTheEdges(String x, int degree, int twiceJ, int bits) {
        check(InverseTemperature.parse(x), degree, twiceJ, bits);
    }

    /** Returns (−1)^k Σ_i q^i τ_k(i)/(τ_k(2J) Σ_i q^i), which loses all digits that small x make it lose. */
    private static Ball[] direct(InverseTemperature x, int degree, int twiceJ) {
        Arithmetic a = new Arithmetic(1500 + 2 * degree * (Smallness.of(x) + 8));
        Ball q = a.exp(a.ratio(x.toFraction()).negate());
        Ball[] sums = new Ball[degree + 1];
        Arrays.fill(sums, Ball.ZERO);
        Ball power = Ball.ONE;
        BigInteger points = BigInteger.valueOf(twiceJ + 1L);
        for (int i = 0; i <= twiceJ; i++) {
            BigInteger[] tau = GramPolynomials.at(points, BigInteger.valueOf(i), degree);
            for (int k = 0; k <= degree; k++) {
                sums[k] = a.add(sums[k], a.multiply(power, Ball.of(k % 2 == 0 ? tau[k] : tau[k].negate())));
            }
            power = a.multiply(power, q);
        }
        BigInteger[] top = GramPolynomials.at(points, BigInteger.valueOf(twiceJ), degree);
        Ball[] result = new Ball[degree + 1];
        for (int k = 0; k <= degree; k++) {
            result[k] = a.divide(sums[k], a.multiply(sums[0], Ball.of(top[k])));
        }
        return result;
    }
}
