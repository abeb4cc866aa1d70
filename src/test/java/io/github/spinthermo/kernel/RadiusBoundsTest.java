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

    /** Makes a ball of either sign, exact in one of four cases. */
    private Ball ball() {
        BigInteger size = new BigInteger(20 + random.nextInt(400), random).setBit(0);
        long radius = random.nextInt(4) == 0 ? 0 : random.nextLong() >>> (31 + random.nextInt(32));
        return new Ball(random.nextBoolean() ? size : size.negate(), radius, random.nextInt(40));
    }
}
