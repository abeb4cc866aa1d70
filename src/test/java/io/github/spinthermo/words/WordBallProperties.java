package io.github.spinthermo.words;

import static io.github.spinthermo.words.WordDomain.KERNEL;
import static io.github.spinthermo.words.WordDomain.assertContains;
import static io.github.spinthermo.words.WordDomain.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums, products and quotients of numbers of five words against those of balls. */
class WordBallProperties {

    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(WordBall.BITS);

    @Property(tries = 2000)
    void sums(@ForAll long seed) {
        Random random = new Random(seed);
        WordBall a = WordDomain.number(random, 55);
        WordBall b = WordDomain.number(random, 55);
        assertThat(a.plus(b).ball().midpoint()).isEqualTo(a.ball().midpoint().add(b.ball().midpoint()));
        assertThat(a.minus(b).ball().midpoint()).isEqualTo(a.ball().midpoint().subtract(b.ball().midpoint()));
        assertThat(a.negate().ball().midpoint()).isEqualTo(a.ball().midpoint().negate());
        assertContains(a.plus(b), a, b, KERNEL::add);
        assertContains(a.minus(b), a, b, KERNEL::subtract);
        assertError(a.plus(b), a.error() + b.error());
    }

    @Property(tries = 4000)
    void products(@ForAll long seed, @ForAll @IntRange(min = -60, max = 54) int top) {
        Random random = new Random(seed);
        WordBall a = WordDomain.number(random, top);
        WordBall b = WordDomain.number(random, 54 - Math.max(0, top));
        assertContains(a.times(b), a, b, KERNEL::multiply);
        double carried = (a.magnitude() + 0x1p-50) * b.error() + (b.magnitude() + 0x1p-50) * a.error();
        assertError(a.times(b), carried + 9);
    }

    @Property(tries = 2000)
    void multiples(@ForAll long seed, @ForAll @IntRange(min = 0, max = 54) int top) {
        Random random = new Random(seed);
        WordBall a = WordDomain.number(random, top);
        long factor = random.nextLong() >> (Long.SIZE - 55 + top);
        BigInteger exact = a.ball().midpoint().multiply(BigInteger.valueOf(factor));
        assertThat(a.times(factor).ball().midpoint()).isEqualTo(exact);
        assertThat(a.times(WordBall.of(factor)).ball().midpoint()).isEqualTo(exact);
        assertThat(WordBall.of(factor).times(a).ball().midpoint()).isEqualTo(exact);
        assertContains(a.times(factor), a, x -> KERNEL.multiply(x, Ball.of(factor)));
    }

    @Property(tries = 1000)
    void quotientsByPowersOfTwo(@ForAll long seed, @ForAll @IntRange(min = 0, max = 57) int shift) {
        WordBall a = WordDomain.number(new Random(seed), 55);
        assertThat(a.shiftRight(shift).ball().midpoint()).isEqualTo(a.ball().midpoint().shiftRight(shift));
        assertContains(a.shiftRight(shift), a, x -> x.scale(-shift));
    }

    @Property(tries = 3000)
    void reciprocals(@ForAll long seed, @ForAll @IntRange(min = -38, max = 39) int top) {
        Random random = new Random(seed);
        BigInteger units = new BigInteger(WordBall.BITS + top, random).setBit(WordBall.BITS + top - 1);
        WordBall a = WordBall.of(units, random.nextBoolean() ? 0 : random.nextInt(1000));
        WordBall quotient = a.reciprocal();
        assertContains(quotient, a, x -> KERNEL.divide(Ball.ONE, x));
        double size = 1 / a.magnitude();
        assertError(quotient, 24 + 10 * size + 1.01 * size * size * a.error());
    }

    @Property(tries = 1000)
    void sizes(@ForAll long seed) {
        WordBall a = WordDomain.number(new Random(seed), 56);
        double exact = Math.scalb(a.ball().midpoint().abs().doubleValue(), -WordBall.BITS);
        assertThat(a.magnitude()).isBetween(exact * (1 - 0x1p-50), exact * (1 + 0x1p-50));
        assertThat(a.ball().radius()).isEqualTo((long) Math.ceil(a.error()));
    }

    /** Checks that the error of a product comes near what is stated: a bound of half as much would not hold. */
    @Test
    void theBoundOfAProductHasTeeth() {
        WordBall a = WordBall.of(ONE.subtract(BigInteger.ONE), 0);
        Random random = new Random(1);
        long worst = 0;
        for (int i = 0; i < 20_000; i++) {
            WordBall b = WordBall.of(new BigInteger(WordBall.BITS, random), 0);
            WordBall c = WordBall.of(new BigInteger(WordBall.BITS, random), 0);
            worst = Math.max(worst, Math.max(missing(b, c), missing(a, c)));
        }
        assertThat(worst).isBetween(4L, 8L);
    }

    private static long missing(WordBall a, WordBall b) {
        BigInteger exact = a.ball().midpoint().multiply(b.ball().midpoint());
        return exact.subtract(a.times(b).ball().midpoint().shiftLeft(WordBall.BITS))
                .shiftRight(WordBall.BITS - 1).add(BigInteger.ONE).shiftRight(1).longValueExact();
    }

    @Test
    void nothingIsKnownOfWhatIsTooLarge() {
        WordBall large = WordBall.of((1L << 57) - 1);
        assertThat(large.isKnown()).isTrue();
        assertThat(List.of(WordBall.of(1L << 57), WordBall.of(Long.MIN_VALUE), WordBall.of(ONE.shiftLeft(57), 0),
                WordBall.of(ONE, Double.POSITIVE_INFINITY), WordBall.of(ONE, Double.NaN), large.plus(large),
                large.negate().minus(large), large.times(large), large.times(3), WordBall.ONE.times(1L << 57),
                WordBall.ONE.within(0x1p60), WordBall.ZERO.reciprocal(), large.reciprocal(),
                WordBall.ONE.negate().reciprocal(), WordBall.of(ONE.shiftRight(41), 0).reciprocal()))
                .noneMatch(WordBall::isKnown)
                .allMatch(a -> a.ball().isUnknown());
    }

    @Test
    void nothingIsKnownOfWhatComesFromThat() {
        WordBall unknown = WordBall.UNKNOWN;
        assertThat(List.of(unknown.plus(WordBall.ONE), WordBall.ONE.minus(unknown), unknown.negate(),
                unknown.times(WordBall.ZERO), WordBall.ZERO.times(unknown), unknown.times(unknown), unknown.times(0),
                unknown.times(7), unknown.shiftRight(1), unknown.within(1), unknown.reciprocal()))
                .noneMatch(WordBall::isKnown);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 2, 1000, -1000, (1L << 23) - 1, 1L << 23, -(1L << 23), -(1L << 23) - 1,
            (1L << 57) - 1, -(1L << 57) + 1})
    void integers(long value) {
        assertThat(WordBall.of(value).ball())
                .isEqualTo(new Ball(BigInteger.valueOf(value).shiftLeft(WordBall.BITS), 0, -WordBall.BITS));
    }
}
