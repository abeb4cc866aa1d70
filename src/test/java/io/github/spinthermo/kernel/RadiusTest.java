package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.math.BigInteger;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Balls at exact midpoints and radii, worked out by hand: no radius may become smaller, and no midpoint shorter. */
class RadiusTest {

    private static final Arithmetic FINE = new Arithmetic(64);
    private static final Arithmetic COARSE = new Arithmetic(8);
    private static final long LIMIT = 1L << 60;

    private static Ball ball(long midpoint, long radius, long exponent) {
        return new Ball(BigInteger.valueOf(midpoint), radius, exponent);
    }

    /** Checks (5 ± 2)(7 ± 3) = 35 ± 35, 8 (5 ± 2) ± (7 ± 3) = 47 or 33 ± 19. */
    @Test
    void sumsAndProducts() {
        assertThat(FINE.multiply(ball(5, 2, 1), ball(-7, 3, 4))).isEqualTo(ball(-35, 35, 5));
        assertThat(FINE.multiply(ball(5, 0, 0), ball(7, 3, 0))).isEqualTo(ball(35, 15, 0));
        assertThat(FINE.multiply(ball(5, 2, 0), ball(7, 0, 0))).isEqualTo(ball(35, 14, 0));
        assertThat(FINE.add(ball(5, 2, 3), ball(7, 3, 0))).isEqualTo(ball(47, 19, 0));
        assertThat(FINE.subtract(ball(5, 2, 3), ball(7, 3, 0))).isEqualTo(ball(33, 19, 0));
        assertThat(FINE.power(ball(3, 1, 0), 3)).isEqualTo(ball(27, 37, 0));
    }

    /**
     * Checks 100/7 = 914/2^6 and (915 · 2 + 3 · 2^6)/(7 − 2) = 404 for the widths, one unit for it and one for the
     * division, cut by two bits; 1/3 = 682/2^11, off by one unit, is cut by two bits as well.
     */
    @Test
    void quotients() {
        assertThat(COARSE.divide(ball(100, 3, 0), ball(7, 2, 0))).isEqualTo(ball(228, 103, -4));
        assertThat(COARSE.divide(ball(100, 0, 5), ball(7, 2, 2))).isEqualTo(ball(228, 93, -1));
        assertThat(COARSE.ratio(BigInteger.ONE, BigInteger.valueOf(3))).isEqualTo(ball(170, 2, -9));
        assertThat(COARSE.divide(ball(7, 0, 0), ball(8, 0, 0))).isEqualTo(ball(224, 0, -8));
    }

    /** Checks that a radius is cut with its midpoint, rounded up, and grows by a unit where the midpoint is cut. */
    @Test
    void roundings() {
        assertThat(FINE.round(ball(1L << 40, (1L << 33) + 1, 0))).isEqualTo(ball(1L << 38, (1L << 31) + 1, 2));
        assertThat(FINE.round(ball((1L << 40) + 1, (1L << 33) + 4, 0))).isEqualTo(ball(1L << 38, (1L << 31) + 2, 2));
        assertThat(FINE.round(ball(1L << 40, (1L << 32) - 1, 0))).isEqualTo(ball(1L << 40, (1L << 32) - 1, 0));
        assertThat(COARSE.round(ball(1025, 0, 3))).isEqualTo(ball(128, 1, 6));
        assertThat(COARSE.round(ball(1032, 8, 0))).isEqualTo(ball(129, 1, 3));
        assertThat(COARSE.round(ball(255, 0, 0))).isEqualTo(ball(255, 0, 0));
        assertThat(Arithmetic.ceilingShift(BigInteger.valueOf(8), 3)).isOne();
        assertThat(Arithmetic.ceilingShift(BigInteger.valueOf(9), 3)).isEqualTo(2);
        assertThat(Arithmetic.ceilingShift(BigInteger.ZERO, 3)).isZero();
    }

    /**
     * Checks that 32 bits below the last bit of a sum all is cut: 5 ± 3 at 2^−96 is 2 ± 3 at 2^−95, beside the
     * cancelled 1.
     */
    @Test
    void termsThatAreCut() {
        BigInteger almostOne = BigInteger.ONE.shiftLeft(96).negate().add(BigInteger.valueOf(5));
        assertThat(FINE.add(Ball.ONE, new Ball(almostOne, 3, -96))).isEqualTo(ball(2, 3, -95));
        assertThat(FINE.add(Ball.ONE, ball(1, 0, -200)))
                .isEqualTo(new Ball(BigInteger.ONE.shiftLeft(63), 1, -63));
        assertThat(FINE.add(Ball.ONE, ball(5, 3, -96)))
                .isEqualTo(new Ball(BigInteger.ONE.shiftLeft(63), 2, -63));
        assertThat(FINE.add(Ball.ONE, ball(-1, 1, -95)).radius()).isEqualTo(2);
    }

    /** Checks that magnitudes up to 2^LIMIT and down to 2^−LIMIT are kept, the radius counted. */
    @Test
    void magnitudesAtTheLimit() {
        assertThat(FINE.round(ball(1, 0, LIMIT - 1))).isEqualTo(ball(1, 0, LIMIT - 1));
        assertThat(FINE.round(ball(1, 0, LIMIT))).isEqualTo(Ball.UNKNOWN);
        assertThat(FINE.round(ball(1, 1, LIMIT - 2))).isEqualTo(ball(1, 1, LIMIT - 2));
        assertThat(FINE.round(ball(1, 1, LIMIT - 1))).isEqualTo(Ball.UNKNOWN);
        assertThat(FINE.round(ball(1, 0, -LIMIT - 1))).isEqualTo(ball(1, 0, -LIMIT - 1));
        assertThat(FINE.round(ball(1, 0, -LIMIT - 2))).isEqualTo(ball(0, 1, -LIMIT));
        assertThat(FINE.round(ball(0, 1, -LIMIT - 1))).isEqualTo(ball(0, 1, -LIMIT - 1));
        assertThat(FINE.round(ball(0, 1, -LIMIT - 2))).isEqualTo(ball(0, 1, -LIMIT));
        assertThat(FINE.round(ball(0, 0, 17))).isEqualTo(Ball.ZERO);
    }

    /**
     * Checks that e^(±1/2) lies in 1 ± (1/2 + 1/4): the radius ρ + ρ² of a width of 1/2; a wider ball tells its upper
     * end only.
     */
    @Test
    void exponentialsOfWideBalls() {
        assertThat(FINE.exp(ball(0, 1, -1))).isEqualTo(ball(1L << 32, 3 * (1L << 30) + 1, -32));
        Ball wide = FINE.exp(ball(-3, 3, 0));
        assertThat(wide.midpoint()).isEqualTo(wide.radius());
        assertThat(wide.scale(1).midpoint()).isEqualTo(wide.midpoint());
        assertThat(wide.upper().doubleValue() * Math.pow(2, (double) wide.exponent())).isEqualTo(1);
        Ball wider = FINE.exp(ball(-1, 3, 0));
        assertThat(wider.lower()).isZero();
        assertThat(wider.upper().doubleValue() * Math.pow(2, (double) wider.exponent()))
                .isBetween(Math.exp(2), Math.exp(2) * (1 + 1e-8));
    }

    /** Checks e^x up to |x| = 2^60, beyond which e^x has no exponent, and the upper ends of wide balls as well. */
    @Test
    void exponentialsNextToTheLimit() {
        assertFull(FINE.exp(ball(1, 0, 59)), 64, 2);
        assertFull(FINE.exp(ball(-1, 0, 59)), 64, 2);
        assertThat(FINE.exp(ball(1, 0, 60))).isEqualTo(Ball.UNKNOWN);
        assertThat(FINE.exp(ball(-1, 0, 60))).isEqualTo(ball(0, 1, -LIMIT));
        assertThat(FINE.exp(ball(0, 1, 59)).isUnknown()).isFalse();
        assertThat(FINE.exp(ball(0, 1, 60)).isUnknown()).isTrue();
        assertThat(FINE.exp(ball(-3, 1, 60))).isEqualTo(ball(0, 1, -LIMIT));
    }

    /** Checks that ln(1 + x) near x = 2^−s is not left to the series, whose radius is wider, up to 16 s² = bits + 8. */
    @ParameterizedTest
    @CsvSource({"56, 2", "136, 3", "248, 4"})
    void logarithmsBeforeTheSeries(int bits, int smallness) {
        assertThat(new Arithmetic(bits).log1p(ball(3, 0, -2L - smallness)).radius()).isLessThanOrEqualTo(2);
    }

    /** Checks ln(1 ± 3/4) = 0.5596, −1.3863: 1 + x is not rounded for x below 1, so that long x leave two units. */
    @Test
    void logarithmsOfLongNumbers() {
        Ball x = new Ball(BigInteger.valueOf(3).shiftLeft(198).add(BigInteger.ONE), 0, -200);
        assertThat(COARSE.log1p(x)).isEqualTo(ball(143, 2, -8));
        assertThat(COARSE.log1p(x.negate())).isEqualTo(ball(-178, 2, -7));
    }

    /** Checks the widths: twice the radius of the argument for e^x − 1, and r/(m − r) for ln x, here 1/4. */
    @Test
    void radiiOfNarrowArguments() {
        Ball expm1 = FINE.expm1(ball(1 << 20, 1, -40));
        assertThat(expm1.radius() * Math.pow(2, (double) expm1.exponent())).isBetween(0x2p-40, 0x2.0001p-40);
        Ball largest = FINE.expm1(ball(5, 1, -4));
        assertThat(largest.radius() * Math.pow(2, (double) largest.exponent())).isBetween(0x2p-4, 0x2.0001p-4);
        Ball log = FINE.log(ball(5, 1, 0));
        assertThat(log.radius() * Math.pow(2, (double) log.exponent())).isBetween(0.25, 0.25 * (1 + 1e-6));
        Ball log1p = FINE.log1p(ball(1, 1, -3));
        assertThat(log1p.radius() * Math.pow(2, (double) log1p.exponent())).isBetween(0.125, 0.125 * (1 + 1e-6));
    }

    /**
     * Checks that exact arguments of any size leave all bits of the midpoint but one, and a radius of two or three
     * units.
     */
    @ParameterizedTest
    @ValueSource(ints = {8, 20, 64, 131, 200, 1000})
    void functionsKeepAllTheirBits(int bits) {
        Arithmetic arithmetic = new Arithmetic(bits);
        for (Ball x : new Ball[] {ball(1, 0, 0), ball(3, 0, -1), ball(7, 0, -3), ball(5, 0, -5), ball(3, 0, -9),
            ball(1, 0, -30), ball(5, 0, -90), ball(1, 0, -500), ball(1000, 0, 0), ball(1, 0, 40)}) {
            assertFull(arithmetic.exp(x), bits, 2);
            assertFull(arithmetic.exp(x.negate()), bits, 2);
            assertFull(arithmetic.expm1(x), bits, 3);
            assertFull(arithmetic.log1p(x), bits, 3);
            assertFull(arithmetic.log(x.scale(1)), bits, 3);
        }
    }

    private static void assertFull(Ball result, int bits, long radius) {
        assertThat(result.midpoint().bitLength()).as("%s", result).isBetween(bits - 1, bits);
        assertThat(result.radius()).as("%s", result).isBetween(1L, radius);
    }

    /** Checks the memory of the reciprocals, of which there are 40 + 5 √bits at most. */
    @ParameterizedTest
    @CsvSource({"100, 90", "1000, 198", "10000, 540"})
    void reciprocalsOfASeries(int bits, int terms) {
        assertThat(ArtanhSeries.bytes(bits)).isCloseTo(terms * (bits / 8.0 + 64), Percentage.withPercentage(1e-9));
    }

    /** Checks the radius of long sums, which machine words do not hold: 2^40 units are cut by 20 bits. */
    @Test
    void roundingsOfLongRadii() {
        BigInteger radius = BigInteger.ONE.shiftLeft(51);
        assertThat(COARSE.round(BigInteger.valueOf(3L << 20), radius, 0)).isEqualTo(ball(3, 1L << 31, 20));
        assertThat(COARSE.round(BigInteger.valueOf((3L << 20) + 1), radius, 0)).isEqualTo(ball(3, (1L << 31) + 1, 20));
        assertThat(COARSE.round(BigInteger.valueOf(3L << 19), radius, 0)).isEqualTo(ball(1, (1L << 31) + 1, 20));
        assertThat(COARSE.round(BigInteger.valueOf(3L << 20), BigInteger.ZERO, 0)).isEqualTo(ball(192, 0, 14));
    }

    /** Checks π to 8 bits, 3.1406 or a unit beside it. */
    @Test
    void circles() {
        assertThat(COARSE.pi()).isEqualTo(ball(804, 2, -8));
    }

    /** Checks that 1 + x may be 0 where x has no bits behind the point. */
    @Test
    void logarithmsOfWhatMayBeZero() {
        assertThat(FINE.log1p(ball(0, 1, 0))).isEqualTo(Ball.UNKNOWN);
        assertThat(FINE.log1p(ball(0, 1, 3))).isEqualTo(Ball.UNKNOWN);
        assertThat(FINE.log1p(ball(0, 1, -1)).isUnknown()).isFalse();
        assertThat(FINE.log1p(ball(0, 0, 3))).isEqualTo(Ball.ZERO);
    }

    @Test
    void interruptedThreadsLeave() {
        ArtanhSeries series = new ArtanhSeries(64);
        series.twice(BigInteger.ONE.shiftLeft(60));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> series.twice(BigInteger.ONE.shiftLeft(60)));
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(() -> FINE.add(Ball.ONE, Ball.ONE));
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> FINE.round(BigInteger.ONE, BigInteger.ONE, 0));
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> LogarithmSplitting.ofOnePlus(1, 10, 64));
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(() -> FINE.round(Ball.ONE));
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> FixedPoint.exp(BigInteger.ZERO, 64));
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> FixedPoint.artanhFactor(BigInteger.ZERO, 64));
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> FixedPoint.expm1Factor(BigInteger.ZERO, 64));
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> new ArtanhSeries(64).twice(BigInteger.ZERO));
        assertThat(Thread.interrupted()).isTrue();
    }
}
