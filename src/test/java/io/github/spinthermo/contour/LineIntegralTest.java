package io.github.spinthermo.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Inclusion;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sum over the nodes, with its proven error, against itself with more nodes. */
class LineIntegralTest {

    private static final int FEW_BITS = 20;

    private static final int MORE_BITS = 130;

    private static BigFraction fraction(double value) {
        return BigFraction.from(value);
    }

    private static Optional<LineIntegral> line(long n, long d, double x0, double xB, int wanted) {
        Optional<BigFraction> bath = Optional.of(xB).filter(Double::isFinite).map(LineIntegralTest::fraction);
        return LineIntegral.of(n, d, fraction(x0), bath, wanted);
    }

    private static List<Ball> averages(ContourAverages averages) {
        return List.of(averages.energy(), averages.variance(), averages.covariance(), averages.entropy());
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 2, 0.03, 0.02", "10000, 2, 0.03, 0.9", "10001, 2, 0.01, 0.7", "100000, 5, 0.002, 0.0001",
        "1000000000000, 3, 1e-6, 3e-5", "2000, 10, 0.002, 0.01", "1001, 4, 0.1, 1e-9", "3000, 2, 1e-9, 0.3",
        "5000, 3, 0.01, 1", "5000, 3, 0.01, 12", "4001, 2, 0.02, Infinity",
        "473471348, 19, 0.0001843, 0.0001843", "473471348, 19, 0.001, 0.003"})
    void fewNodesEncloseWhatManyFind(long n, long d, double x0, double xB) {
        List<Ball> few = averages(line(n, d, x0, xB, FEW_BITS).orElseThrow().evaluate());
        List<Ball> many = averages(line(n, d, x0, xB, MORE_BITS).orElseThrow().evaluate());
        for (int i = 0; i < few.size(); i++) {
            assertThat(Inclusion.meet(few.get(i), many.get(i))).as("average %s", i).isTrue();
            double size = i == Functional.COVARIANCE ? (double) n * d * d : 1 + 2 / x0;
            assertThat(radius(few.get(i))).isLessThanOrEqualTo(Math.scalb(4.0, -FEW_BITS) * size);
            assertThat(radius(many.get(i))).isLessThanOrEqualTo(Math.scalb(4.0, -MORE_BITS) * size);
        }
    }

    private static double radius(Ball ball) {
        return Math.scalb((double) ball.radius(), (int) ball.exponent());
    }

    /** Takes twice the step that the proof allows: the error that was claimed is exceeded, and it is seen. */
    @Test
    void aRuleThatIsTooCoarseIsFound() {
        double x0 = 0.03;
        double xB = 0.02;
        IntegrandBound bound = new IntegrandBound(10_000, 2, x0, xB, 0);
        double[] factors = {Math.log(Math.PI / 2 / xB / xB), 0, 0, -Math.log(4), Double.NEGATIVE_INFINITY};
        Nodes right = Nodes.choose(bound, factors, new double[Functional.COUNT], MORE_BITS);
        Nodes wrong = new Nodes(2 * right.step(), right.last() / 2, 0, right.logErrors());
        Ball energy = line(10_000, 2, x0, xB, MORE_BITS).orElseThrow().evaluate().energy();
        assertThat(Inclusion.meet(energy(right, x0, xB), energy)).isTrue();
        assertThat(Inclusion.meet(energy(wrong, x0, xB), energy)).isFalse();
    }

    private static Ball energy(Nodes nodes, double x0, double xB) {
        FixedPlane plane = new FixedPlane(2 * MORE_BITS);
        StartFactor start = new StartFactor(plane, 10_000, 2, fraction(x0), fraction(xB), 1);
        Kernels kernels = new Kernels(plane, fraction(x0), fraction(xB), nodes.images(), true);
        LineIntegrals integrals = new LineIntegrals(plane, nodes, start, kernels, Optional.empty());
        integrals.run();
        return integrals.averages(new Arithmetic(2 * MORE_BITS).ratio(fraction(xB)))[0];
    }

    /** Checks that I_A and I_L vanish at x_B = x_0, as the mean of D coth(D x_0/2) is known. */
    @ParameterizedTest
    @CsvSource({"1000, 2, 0.03", "1000000, 7, 0.0004", "1000000000000000000, 50, 1e-11"})
    void averagesThatAreZeroAreZero(long n, long d, double x) {
        ContourAverages averages = line(n, d, x, x, 60).orElseThrow().evaluate();
        assertThat(Inclusion.meet(averages.energy(), Ball.ZERO)).isTrue();
        assertThat(Inclusion.meet(averages.logarithm(), Ball.ZERO)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100, 2, 0.03, 1", "1000000, 50, 0.05, 1", "1000, 2, 1e-70, 1", "1000, 2, 0.1, 1e-70"})
    void doesNotServe(long n, long d, double x0, double xB) {
        assertThat(line(n, d, x0, xB, 60)).isEmpty();
    }

    /** Checks the damping of the long sides at steps for 20 and for 10 000 bits, whose power is beyond a double. */
    @ParameterizedTest
    @CsvSource({"0.25, 18.849555914869874", "0.0005, 9424.77796076938"})
    void theDampingOfTheLongSidesIsFinite(double step, double expected) {
        assertThat(Nodes.logDamping(step)).isCloseTo(expected, within(1e-8));
    }

    /** Takes a bath so hot that u is beyond 2^40 where the start still counts: an error times u would be too wide. */
    @Test
    void averagesAreNarrowInAVeryHotBath() {
        int wanted = 196;
        ContourAverages averages = line(591, 3, 0.66, 6e-15, wanted).orElseThrow().evaluate();
        assertThat(averages(averages)).allMatch(average -> radius(average) < Math.scalb(1.0, -wanted));
    }

    /** Checks that x_B times what falls like e^−x_B is narrow: neither bath differs from that at ∞. */
    @ParameterizedTest
    @CsvSource({"1e5, 110", "1e69, 110"})
    void theEntropyIsNarrowInAVeryColdBath(double xB, int wanted) {
        Ball entropy = line(4001, 2, 0.02, xB, wanted).orElseThrow().evaluate().entropy();
        assertThat(radius(entropy)).isLessThan(Math.scalb(4.0, -wanted));
        LineIntegral coldest = line(4001, 2, 0.02, Double.POSITIVE_INFINITY, wanted).orElseThrow();
        assertThat(Inclusion.meet(entropy, coldest.evaluate().entropy())).isTrue();
    }

    @Test
    void saysWhatItTakes() {
        LineIntegral line = line(1_000_000, 2, 0.003, 0.5, 100).orElseThrow();
        assertThat(line.estimate().seconds()).isPositive();
        assertThat(line.estimate().bytes()).isPositive();
        assertThat(line).hasToString(line.toString()).asString().contains("nodes");
    }
}
