package io.github.spinthermo.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Units;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Numbers of five words of all sizes, and the check that one contains what the kernel computes at 1000 bits. */
final class WordDomain {

    /** A precision beyond that of limbs, at which the kernel has functions of its own. */
    static final Arithmetic KERNEL = new Arithmetic(1000);

    /** An error, in units, of which a number is still known, and a factor beyond the roundings of errors. */
    private static final double MOST = 0x1p59;
    private static final double ROUND_UP = 1 + 0x1p-30;

    private WordDomain() { }

    /** Returns units of a number below 2^top, as often short and next to a power of 2 as any, without its sign. */
    static BigInteger units(Random random, int top) {
        int length = WordBall.BITS + top;
        BigInteger power = BigInteger.ONE.shiftLeft(random.nextInt(length));
        return switch (random.nextInt(4)) {
            case 0 -> new BigInteger(length, random);
            case 1 -> new BigInteger(1 + random.nextInt(length), random);
            case 2 -> power.subtract(BigInteger.valueOf(random.nextInt(3)));
            default -> power.add(BigInteger.valueOf(random.nextInt(3)));
        };
    }

    /** Returns a number of either sign below 2^top with an error of whole units, often none. */
    static WordBall number(Random random, int top) {
        BigInteger units = units(random, top);
        double error = random.nextBoolean() ? 0 : random.nextInt(32);
        return WordBall.of(random.nextBoolean() ? units : units.negate(), error);
    }

    /** Checks that a number is as accurate as stated, where that makes it known. */
    static void assertError(WordBall number, double stated) {
        assertThat(number.error()).isLessThanOrEqualTo(stated < MOST ? stated * ROUND_UP : Double.POSITIVE_INFINITY);
    }

    /** Returns both ends of the interval of a number whose error is a number of units. */
    static List<Ball> ends(WordBall number) {
        BigInteger error = BigInteger.valueOf((long) number.error());
        BigInteger centre = number.ball().midpoint();
        return List.of(new Ball(centre.subtract(error), 0, -WordBall.BITS),
                new Ball(centre.add(error), 0, -WordBall.BITS));
    }

    /** Checks that a number, if it is known, contains what the kernel makes of the ends of another one. */
    static void assertContains(WordBall number, WordBall of, UnaryOperator<Ball> function) {
        ends(of).forEach(end -> assertContains(number, function.apply(end)));
    }

    /** Checks that a number, if it is known, contains what the kernel makes of the ends of two others. */
    static void assertContains(WordBall number, WordBall a, WordBall b, BinaryOperator<Ball> function) {
        ends(a).forEach(end -> assertContains(number, b, other -> function.apply(end, other)));
    }

    private static void assertContains(WordBall number, Ball exact) {
        Ball outer = number.ball();
        if (!outer.isUnknown()) {
            Ball off = KERNEL.subtract(exact, new Ball(outer.midpoint(), 0, outer.exponent()));
            assertThat(Units.largest(off.scale(WordBall.BITS))).as("%s beside %s", outer, exact)
                    .isLessThanOrEqualTo(outer.radius() * (1 + 0x1p-45));
        }
    }
}
