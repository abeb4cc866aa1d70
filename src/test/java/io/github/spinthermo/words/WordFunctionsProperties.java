package io.github.spinthermo.words;

import static io.github.spinthermo.words.WordDomain.KERNEL;
import static io.github.spinthermo.words.WordDomain.assertContains;
import static io.github.spinthermo.words.WordDomain.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exponentials, logarithms and fractions of numbers of five words against those of balls. */
class WordFunctionsProperties {

    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(WordBall.BITS);

    private static void checkExponential(WordBall x) {
        WordBall q = WordFunctions.expOfNegative(x);
        assertContains(q, x, exact -> KERNEL.exp(exact.negate()));
        double size = Math.exp(-x.approximate());
        assertError(q, 2.2 + size * (20 + 8 * x.approximate() + 2.1 * x.error()));
    }

    @Property(tries = 2000)
    void exponentials(@ForAll long seed, @ForAll @IntRange(min = -231, max = 11) int top) {
        Random random = new Random(seed);
        checkExponential(WordBall.of(WordDomain.units(random, top), random.nextBoolean() ? 0 : random.nextInt(1000)));
    }

    /** Checks numbers next to multiples of ln 2/4, where the power of 2 changes or the argument is near an end. */
    @Property(tries = 500)
    void exponentialsNextToPowersOfTwo(@ForAll @IntRange(min = 0, max = 1000) int quarters, @ForAll long seed) {
        BigInteger step = new BigInteger(1 + new Random(seed).nextInt(200), new Random(seed));
        BigInteger multiple = KERNEL.log(Ball.of(2)).units(WordBall.BITS).multiply(BigInteger.valueOf(quarters))
                .shiftRight(2);
        checkExponential(WordBall.of(multiple.add(step), 0));
        checkExponential(WordBall.of(multiple.subtract(step).max(BigInteger.ZERO), 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 160, 161, 162, 700, 710, 1000, 1_000_000_000L, (1L << 40) - 1, (1L << 57) - 1})
    void exponentialsOfIntegers(long x) {
        checkExponential(WordBall.of(x));
    }

    @Property(tries = 2000)
    void logarithms(@ForAll long seed, @ForAll @IntRange(min = -54, max = 1) int top) {
        Random random = new Random(seed);
        BigInteger units = switch (random.nextInt(3)) {
            case 0 -> ONE.subtract(WordDomain.units(random, -1));
            case 1 -> ONE.add(WordDomain.units(random, -1));
            default -> new BigInteger(WordBall.BITS + top, random).setBit(WordBall.BITS + top - 1);
        };
        WordBall y = WordBall.of(units, random.nextBoolean() ? 0 : random.nextInt(1000));
        WordBall log = WordFunctions.log(y);
        assertContains(log, y, KERNEL::log);
        assertError(log, 97.1 + 2.1 * y.error() / y.magnitude());
    }

    @Property
    void fractions(@ForAll long numerator, @ForAll @IntRange(min = 1) int denominator,
            @ForAll @IntRange(max = 500) int factor) {
        BigFraction fraction = BigFraction.of(BigInteger.valueOf(numerator >> 9),
                BigInteger.valueOf(denominator).pow(1 + factor / 100));
        WordBall ratio = WordArithmetic.INSTANCE.ratio(fraction);
        assertContains(ratio, WordBall.ZERO, zero -> KERNEL.ratio(fraction));
        assertError(ratio, 1);
    }

    @Test
    void nothingIsKnownOutOfRange() {
        assertThat(WordFunctions.expOfNegative(WordBall.ONE.negate()).isKnown()).isFalse();
        assertThat(WordFunctions.expOfNegative(WordBall.UNKNOWN).isKnown()).isFalse();
        assertThat(WordFunctions.log(WordBall.ZERO).isKnown()).isFalse();
        assertThat(WordFunctions.log(WordBall.of(2)).isKnown()).isFalse();
        assertThat(WordFunctions.log(WordBall.ONE.negate()).isKnown()).isFalse();
        assertThat(WordFunctions.log(WordBall.UNKNOWN).isKnown()).isFalse();
        assertThat(WordArithmetic.INSTANCE.integer(BigInteger.ONE.shiftLeft(64)).isKnown()).isFalse();
    }
}
