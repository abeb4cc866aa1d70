package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Ball;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Roundings by the bits behind the last digit, beside those of both ends of a ball. */
class QuickRoundingTest {

    private static final int CASES = 60_000;

    private final Random random = new Random(23);

    /** Checks that all numbers of random balls round to what is answered, and that nearly all are decided. */
    @Test
    void allNumbersOfABallRoundAlike() {
        int decided = 0;
        for (int i = 0; i < CASES; i++) {
            int digits = 1 + random.nextInt(70);
            int bits = 8 + (int) (digits * 3.33) + 64 + random.nextInt(60);
            Ball ball = ball(new BigInteger(bits, random).setBit(bits - 1), bits);
            decided += check(ball, digits) ? 1 : 0;
        }
        assertThat(decided).isGreaterThan(CASES * 9 / 10);
    }

    /** Checks balls around ties and powers of ten, whose ends round to different decimals or just not. */
    @Test
    void nextToTiesAndPowersOfTen() {
        int decided = 0;
        for (int i = 0; i < CASES; i++) {
            int digits = 1 + random.nextInt(20);
            BigInteger integer = i % 3 == 0 ? BigInteger.TEN.pow(digits)
                    : new BigInteger(BigInteger.TEN.pow(digits).bitLength() - 1, random).add(BigInteger.ONE);
            int scale = random.nextInt(60);
            int bits = 80 + 4 * digits + random.nextInt(80);
            BigInteger tie = integer.shiftLeft(1).subtract(BigInteger.valueOf(random.nextInt(2)));
            BigInteger midpoint = tie.shiftLeft(bits + 3 * scale).divide(BigInteger.TEN.pow(scale))
                    .add(BigInteger.valueOf(random.nextInt(64) - 32));
            Ball ball = new Ball(random.nextBoolean() ? midpoint : midpoint.negate(), random.nextInt(64),
                    -bits - 3L * scale - 1);
            decided += check(ball, digits) ? 1 : 0;
        }
        assertThat(decided).isBetween(CASES / 5, CASES * 4 / 5);
    }

    private Ball ball(BigInteger midpoint, int bits) {
        long radius = random.nextLong() >>> (32 + random.nextInt(32));
        return new Ball(random.nextBoolean() ? midpoint : midpoint.negate(), radius, random.nextInt(200) - bits - 120);
    }

    /** Compares with both ends of a ball, and tells whether the ball was decided. */
    private static boolean check(Ball ball, int digits) {
        Optional<Decimal> quick = QuickRounding.of(ball, digits);
        quick.ifPresent(decimal -> {
            assertThat(decimal.toBigDecimal()).isEqualByComparingTo(end(ball.lower(), ball, digits));
            assertThat(decimal.toBigDecimal()).isEqualByComparingTo(end(ball.upper(), ball, digits));
            assertThat(decimal.toBigDecimal().precision()).isEqualTo(digits);
        });
        return quick.isPresent();
    }

    private static BigDecimal end(BigInteger end, Ball ball, int digits) {
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.toIntExact(Math.abs(ball.exponent()))));
        MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
        return ball.exponent() >= 0
                ? new BigDecimal(end).multiply(power).round(context)
                : new BigDecimal(end).divide(power, context);
    }

    /** Checks that what has no bits behind its last digit, no sign or no size that is looked at is left to others. */
    @Test
    void whatIsLeftToOthers() {
        assertThat(QuickRounding.of(Ball.UNKNOWN, 5)).isEmpty();
        assertThat(QuickRounding.of(Ball.ZERO, 5)).isEmpty();
        assertThat(QuickRounding.of(new Ball(BigInteger.ZERO, 1, -200), 5)).isEmpty();
        assertThat(QuickRounding.of(Ball.of(7), 5)).isEmpty();
        assertThat(QuickRounding.of(new Ball(BigInteger.ONE.shiftLeft(200), 0, 200), 5)).isEmpty();
        assertThat(QuickRounding.of(new Ball(BigInteger.ONE.shiftLeft(200).add(BigInteger.ONE), 0, -600), 5)).isEmpty();
    }
}
