package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.integers.BitLength;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bounds in doubles beside the same bounds in long integers. */
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

    /** Checks the same of an exponential, whose argument has a radius up to 1. */
    @Test
    void exponentialsAreBounded() {
        int decided = 0;
        for (int i = 0; i < CASES; i++) {
            BigInteger y = new BigInteger(1 + random.nextInt(2000), random).setBit(0);
            long radius = random.nextLong() >>> (2 + random.nextInt(60));
            int shift = BitLength.of(radius) + random.nextInt(2000);
            long bound = RadiusBounds.ofExponential(y, new Ball(BigInteger.ONE, radius, -shift));
            if (bound != RadiusBounds.NONE && radius > 0) {
                BigInteger r = BigInteger.valueOf(radius);
                check(bound, y.multiply(r).multiply(BigInteger.ONE.shiftLeft(shift).add(r)),
                        BigInteger.ONE.shiftLeft(2 * shift));
                decided++;
            }
        }
        assertThat(decided).isBetween(CASES / 4, CASES * 3 / 4);
        assertThat(RadiusBounds.ofExponential(BigInteger.TEN, Ball.ONE)).isZero();
        BigInteger y = BigInteger.ONE.shiftLeft(58);
        assertThat(RadiusBounds.ofExponential(y, new Ball(BigInteger.ONE, 1, 0))).isEqualTo((1L << 59) + (1 << 19) + 1);
        assertThat(RadiusBounds.ofExponential(y.shiftLeft(1), new Ball(BigInteger.ONE, 1, 0)))
                .isEqualTo(RadiusBounds.NONE);
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

    /** Checks products of any length, where the bound has up to 31 bits and its units are no smaller. */
    @Test
    void productsInDoubles() {
        assertThat(RadiusBounds.ofProduct(ball(40, 0), ball(40, 1), 9)).isEqualTo((1L << 30) + 1);
        assertThat(RadiusBounds.ofProduct(ball(40, 0), ball(40, 1), 8)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofProduct(ball(40, 1), ball(40, 0), 9)).isEqualTo((1L << 30) + 1);
        assertThat(RadiusBounds.ofProduct(ball(5000, 0), ball(5000, 3), 4999)).isEqualTo(4);
        assertThat(RadiusBounds.ofProduct(ball(961, 0), ball(961, 1L << 62), 1000)).isEqualTo((1L << 22) + 1);
        assertThat(RadiusBounds.ofProduct(ball(28, 0), ball(28, 15), 0)).isEqualTo((15L << 27) + 1);
        assertThat(RadiusBounds.ofProduct(ball(28, 0), ball(28, 1), -1)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofProduct(ball(2, 5), ball(2, 7), 0)).isEqualTo(2 * 7 + 2 * 5 + 5 * 7 + 1);
    }

    /** Checks quotients of any length, where the divisor is twice its radius and the bound lies below 2^60. */
    @Test
    void quotientsInDoubles() {
        BigInteger one = BigInteger.ONE;
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(3, 1), one, 0)).isEqualTo(2);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(2, 1), one, 0)).isEqualTo(RadiusBounds.NONE);
        assertThat(RadiusBounds.ofQuotient(ball(1, 6), ball(4, 3), one, 0)).isEqualTo(3);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(5000, 0), one, 5009)).isEqualTo((1L << 10) + 1);
        assertThat(RadiusBounds.ofQuotient(ball(1, 0), ball(3000, 3), one.shiftLeft(3000), 0)).isEqualTo(7);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(28, 0), one, 86)).isEqualTo((1L << 59) + (1L << 19) + 1);
        assertThat(RadiusBounds.ofQuotient(ball(1, 1), ball(28, 0), one, 87)).isEqualTo(RadiusBounds.NONE);
    }

    /** Checks that a ratio lies within its enclosure, and that this is not much wider, also far from the doubles. */
    @Test
    void ratiosAreEnclosed() {
        for (int i = 0; i < CASES; i++) {
            BigInteger divisor = new BigInteger(1 + random.nextInt(3000), random).setBit(0);
            long radius = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
            Ball bound = RadiusBounds.ofRatio(radius, 7, divisor);
            BigInteger product = divisor.multiply(BigInteger.valueOf(bound.radius()));
            int shift = 4000;
            BigInteger left = product.shiftLeft(Math.toIntExact(shift + bound.exponent()));
            BigInteger right = BigInteger.valueOf(radius).shiftLeft(shift + 7);
            assertThat(left).isGreaterThanOrEqualTo(right);
            assertThat(left).isLessThanOrEqualTo(right.add(right.shiftRight(29)));
            assertThat(bound.midpoint()).isZero();
        }
    }

    /** Makes a ball of either sign, exact in one of four cases. */
    private Ball ball() {
        BigInteger size = new BigInteger(20 + random.nextInt(400), random).setBit(0);
        long radius = random.nextInt(4) == 0 ? 0 : random.nextLong() >>> (31 + random.nextInt(32));
        return new Ball(random.nextBoolean() ? size : size.negate(), radius, random.nextInt(40));
    }
}
