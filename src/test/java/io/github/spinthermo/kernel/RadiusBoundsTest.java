package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bounds in machine words beside the same bounds in long integers. */
class RadiusBoundsTest {

    private static final int CASES = 20_000;

    private final Random random = new Random(17);

    /** Checks that the error of a product is bounded, and hardly more than necessary. */
    @Test
    void productsAreBounded() {
        int decided = 0;
        for (int i = 0; i < CASES; i++) {
            Ball a = ball();
            Ball b = ball();
            int shift = random.nextInt(a.midpoint().bitLength() + b.midpoint().bitLength());
            long bound = RadiusBounds.ofProduct(a, b, shift);
            if (bound != RadiusBounds.NONE) {
                BigInteger ra = BigInteger.valueOf(a.radius());
                BigInteger rb = BigInteger.valueOf(b.radius());
                BigInteger exact = a.midpoint().abs().add(ra).multiply(rb).add(b.midpoint().abs().multiply(ra));
                check(bound, exact, BigInteger.ONE.shiftLeft(shift));
                decided++;
            }
        }
        assertThat(decided).isGreaterThan(CASES / 10);
    }

    /** Checks the same of a quotient. */
    @Test
    void quotientsAreBounded() {
        int decided = 0;
        for (int i = 0; i < CASES; i++) {
            Ball a = ball();
            Ball b = ball();
            int shift = random.nextInt(300);
            BigInteger quotient = a.midpoint().shiftLeft(shift).divide(b.midpoint());
            long bound = b.certainSign() == 0 ? RadiusBounds.NONE : RadiusBounds.ofQuotient(a, b, quotient, shift);
            if (bound != RadiusBounds.NONE) {
                BigInteger rb = BigInteger.valueOf(b.radius());
                BigInteger spread = quotient.abs().add(BigInteger.ONE).multiply(rb)
                        .add(BigInteger.valueOf(a.radius()).shiftLeft(shift));
                check(bound, spread, b.midpoint().abs().subtract(rb));
                decided++;
            }
        }
        assertThat(decided).isGreaterThan(CASES / 4);
    }

    private static void check(long bound, BigInteger numerator, BigInteger denominator) {
        BigInteger times = BigInteger.valueOf(bound).multiply(denominator);
        assertThat(times).isGreaterThanOrEqualTo(numerator);
        BigInteger slack = numerator.shiftRight(23).add(denominator.multiply(BigInteger.valueOf(4)));
        assertThat(times).isLessThanOrEqualTo(numerator.add(slack));
    }

    /** Checks that a power of two divides upwards, also one longer than a machine word. */
    @Test
    void shiftsAreRoundedUp() {
        assertThat(RadiusBounds.ceilingShift(0, 5)).isZero();
        assertThat(RadiusBounds.ceilingShift(32, 5)).isEqualTo(1);
        assertThat(RadiusBounds.ceilingShift(33, 5)).isEqualTo(2);
        assertThat(RadiusBounds.ceilingShift(Long.MAX_VALUE, 64)).isEqualTo(1);
        assertThat(RadiusBounds.ceilingShift(7, 0)).isEqualTo(7);
    }

    private static Ball ball(int bits, long radius) {
        return new Ball(BigInteger.ONE.shiftLeft(bits - 1), radius, 0);
    }

    /**
     * Checks where a bound is found in machine words: a factor is exact or has 34 bits more than the leading 28, its
     * dropped bits lie below the unit, radii have up to 33 bits, and the bound has up to 31.
     */
    @Test
    void productsInMachineWords() {
        assertThat(RadiusBounds.ofProduct(ball(40, 0), ball(40, 1), 12)).isEqualTo((1L << 27) + 2);
        assertThat(RadiusBounds.ofProduct(ball(40, 0), ball(40, 1), 11)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofProduct(ball(62, 1), ball(62, 1), 62)).isPositive();
        assertThat(RadiusBounds.ofProduct(ball(61, 1), ball(62, 1), 62)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofProduct(ball(100, 0), ball(100, (1L << 33) - 1), 110)).isPositive();
        assertThat(RadiusBounds.ofProduct(ball(100, 0), ball(100, 1L << 33), 110)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofProduct(ball(100, 1), ball(100, 1L << 33), 120)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofProduct(ball(28, 0), ball(28, 15), 0)).isEqualTo(15L << 27);
        assertThat(RadiusBounds.ofProduct(ball(28, 0), ball(28, 16), 0)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofProduct(ball(100, 12), ball(100, 12), 72)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofProduct(ball(28, 0), ball(28, 1), -1)).isEqualTo(RadiusBounds.NONE);
    }

    /**
     * Checks the same of a quotient: a divisor is exact and has 28 bits, or two more than its radius beyond those; what
     * is scaled is scaled by up to 800 places, and a bound lies below 2^60.
     */
    @Test
    void quotientsInMachineWords() {
        BigInteger one = BigInteger.ONE;
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(28, 0), one, 0)).isEqualTo(1);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(27, 0), one, 0)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(30, 1), one, 0)).isEqualTo(1);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(29, 1), one, 0)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(828, 0), one, 0)).isEqualTo(1);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(829, 0), one, 0)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(828, 0), one.shiftLeft(427), 400)).isEqualTo(1);
        Ball divisor = new Ball(BigInteger.valueOf((1 << 27) + 2), 0, 0);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), divisor, one, 77)).isEqualTo((1L << 50) + (1 << 10) + 1);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), divisor, one, 87)).isEqualTo(RadiusBounds.NONE);
    }

    /** Makes a ball of either sign, exact in one of four cases. */
    private Ball ball() {
        BigInteger size = new BigInteger(20 + random.nextInt(400), random).setBit(0);
        long radius = random.nextInt(4) == 0 ? 0 : random.nextLong() >>> (31 + random.nextInt(32));
        return new Ball(random.nextBoolean() ? size : size.negate(), radius, random.nextInt(40));
    }
}
