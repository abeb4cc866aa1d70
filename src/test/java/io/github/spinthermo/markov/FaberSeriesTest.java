package io.github.spinthermo.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The coefficients d_k beside the series of the Bessel functions, λ^k Σ_m (qλ²)^m/(m! (k+m)!), in many digits. */
class FaberSeriesTest {

    private static final MathContext DIGITS = new MathContext(30);

    /** Error far below the 2^−64 that is cut off. */
    private static final double NOTHING = 1e-50;

    /** The fastest rate ν of two spins 1/2: γ(J + M)(J − M + 1) at J = 1. */
    private static final double RATE = 2;

    /** Returns a series without cancellation; its sum over k gives the exponential in front of it. */
    private static BigDecimal unscaled(double lambda, double q, int k) {
        BigDecimal factor = new BigDecimal(lambda).pow(2, DIGITS).multiply(new BigDecimal(q), DIGITS);
        BigDecimal term = new BigDecimal(lambda).pow(k, DIGITS).divide(factorial(k), DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        for (int m = 1; m <= 10 || term.compareTo(sum.movePointLeft(25)) > 0; m++) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(factor, DIGITS).divide(BigDecimal.valueOf(m * (long) (k + m)), DIGITS);
        }
        return sum;
    }

    private static BigDecimal factorial(int k) {
        return IntStream.rangeClosed(1, k).mapToObj(BigDecimal::valueOf)
                .reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, DIGITS));
    }

    private static double q(double nbar) {
        return 1 + nbar / (nbar + 1) - 1;
    }

    /** Returns e^{λ(1+q)} = d_0 + Σ_{k>0} d_k (1 + q^k), unscaled. */
    private static BigDecimal exponential(double lambda, double q) {
        BigDecimal x = new BigDecimal(lambda).multiply(BigDecimal.ONE.add(new BigDecimal(q)));
        BigDecimal small = x.divide(new BigDecimal(BigInteger.TWO.pow(40)), new MathContext(80));
        MathContext finer = new MathContext(80);
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 20; k > 0; k--) {
            sum = BigDecimal.ONE.add(small.multiply(sum, finer).divide(BigDecimal.valueOf(k), finer));
        }
        for (int i = 0; i < 40; i++) {
            sum = sum.multiply(sum, finer);
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"1e-300, 0", "1e-25, 3", "1e-19, 0", "1e-10, 0", "0.001, 0", "1, 0", "30, 0", "256, 0", "3000, 0",
        "10000, 0", "1e-300, 20", "1e-10, 1e-300", "0.5, 1e-300", "7, 1e-12", "256, 0.001", "40, 0.3", "600, 2.86",
        "1000, 20", "2000, 1000", "2000, 1", "5, 1e12"})
    void areBesselFunctions(double lambda, double nbar) {
        FaberSeries series = new FaberSeries(1, nbar);
        double[] d = series.coefficients(lambda / (nbar + 1));
        double argument = lambda / (nbar + 1) * (nbar + 1);
        BigDecimal scale = exponential(argument, q(nbar));
        for (int k : List.of(0, 1, d.length / 2, d.length - 1)) {
            if (k < d.length) {
                double expected = unscaled(argument, q(nbar), k).divide(scale, DIGITS).doubleValue();
                assertThat(d[k]).isCloseTo(expected, within(1e-11 * expected + NOTHING));
            }
        }
        assertThat(Arrays.stream(d).min().orElseThrow()).isNotNegative();
    }

    /** Checks that a stationary state stays, to one rounding a term. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 1e-9, 0.3, 2.86, 64, 1e3, 1e6, 1e100})
    void sumToOne(double nbar) {
        FaberSeries series = new FaberSeries(1, nbar);
        double q = q(nbar);
        for (double time : new double[] {0, 1e-300, 1e-6 / (nbar + 1), 1 / (nbar + 1), series.longestStep()}) {
            double[] d = series.coefficients(time);
            double sum = d[0];
            for (int k = 1; k < d.length; k++) {
                sum += d[k] * (1 + Math.pow(q, k));
            }
            assertThat(sum).isCloseTo(1, within(1e-13));
        }
    }

    /** Checks that the terms cut off are below a rounding and that the terms kept are needed. */
    @ParameterizedTest
    @CsvSource({"1, 0", "200, 0", "200, 1", "600, 30"})
    void areCutAtTheRounding(double lambda, double nbar) {
        FaberSeries series = new FaberSeries(1, nbar);
        int length = series.coefficients(lambda / (nbar + 1)).length;
        double argument = lambda / (nbar + 1) * (nbar + 1);
        BigDecimal scale = exponential(argument, q(nbar));
        double first = unscaled(argument, q(nbar), length).divide(scale, DIGITS).doubleValue();
        double tail = first;
        for (int k = length + 1; k < length + 60; k++) {
            tail += unscaled(argument, q(nbar), k).divide(scale, DIGITS).doubleValue();
        }
        double kept = unscaled(argument, q(nbar), length - 1).divide(scale, DIGITS).doubleValue();
        assertThat(tail).isLessThan(0x1p-63);
        assertThat(tail + kept).isGreaterThan(0x1p-65);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1000})
    void countsTerms(double nbar) {
        FaberSeries series = new FaberSeries(7, nbar);
        double step = series.longestStep();
        assertThat(series.terms(step / 3)).isEqualTo(series.coefficients(step / 3).length);
        assertThat(series.terms(2.5 * step)).isEqualTo(3.0 * series.coefficients(step).length);
        assertThat(series.terms(0)).isEqualTo(1);
    }

    /** Checks three states in a row, each a sector: Σ_k d_k G_k p is e^{tA} p. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "0, 40", "0.5, 0.3", "2.86, 5", "20, 0.1"})
    void sumsToTheExponential(double nbar, double time) {
        FaberSeries series = new FaberSeries(RATE, nbar);
        double[] d = series.coefficients(time);
        double[][] before = {{0}, {0}, {0}};
        double[][] polynomial = {{0}, {0}, {1}};
        double[] sum = new double[3];
        for (int k = 0; k < d.length; k++) {
            for (int n = 0; n < sum.length; n++) {
                sum[n] += d[k] * polynomial[n][0];
            }
            series.next(ladder(nbar), 2, polynomial, before, k);
            double[][] last = polynomial;
            polynomial = before;
            before = last;
        }
        BigDecimal[] exact = exact(nbar, time);
        double rounding = series.rounding(d.length, time);
        assertThat(rounding).isLessThan(1e-12);
        for (int n = 0; n < sum.length; n++) {
            assertThat(sum[n]).isCloseTo(exact[n].doubleValue(), within(rounding));
        }
    }

    /** Makes jumps down at the rate 2(n̄ + 1) and up at 2n̄. */
    private static SectorGenerator ladder(double nbar) {
        return (p, top, sink) -> {
            double lower = 2 * ((nbar + 1) * p[1][0] - nbar * p[0][0]);
            double upper = 2 * ((nbar + 1) * p[2][0] - nbar * p[1][0]);
            sink.take(2, new double[] {-upper});
            sink.take(1, new double[] {upper - lower});
            sink.take(0, new double[] {lower});
        };
    }

    /** Returns the probabilities of the three states, of which the last has all at the start. */
    private static BigDecimal[] exact(double nbar, double time) {
        BigDecimal down = new BigDecimal(nbar).add(BigDecimal.ONE).multiply(BigDecimal.valueOf(2));
        BigDecimal up = new BigDecimal(nbar).multiply(BigDecimal.valueOf(2));
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal[][] rates =
                {{up.negate(), down, zero}, {up, up.add(down).negate(), down}, {zero, up, down.negate()}};
        BigDecimal[] start = {zero, zero, BigDecimal.ONE};
        return FixedPointExponential.propagate(rates, new BigDecimal(time), start);
    }
}
