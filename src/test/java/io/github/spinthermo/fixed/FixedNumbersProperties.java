package io.github.spinthermo.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Properties of both kinds of {@link FixedNumbers} beside integers of grains. */
class FixedNumbersProperties {

    private static final int GUARD = FixedNumbers.GUARD;

    private static <N> N number(FixedNumbers<N> numbers, BigInteger grains) {
        return numbers.of(grains, numbers.bits() + GUARD);
    }

    /** Returns a number below 2^29 in grains, cut off. */
    private static <N> BigInteger grains(FixedNumbers<N> numbers, N a) {
        return numbers.units(numbers.times(a, 1L << GUARD));
    }

    private static BigInteger any(Random random, int bits) {
        return LongNumbersProperties.number(random, 1 + random.nextInt(bits));
    }

    @Property(tries = 200)
    void sumsDifferencesAndMultiplesAreExact(@ForAll @IntRange(min = 1, max = 900) int bits, @ForAll long seed) {
        sums(new IntegerNumbers(bits), new Random(seed));
        sums(new LimbNumbers(bits), new Random(seed));
    }

    private static <N> void sums(FixedNumbers<N> numbers, Random random) {
        BigInteger a = any(random, numbers.bits() + GUARD + 15);
        BigInteger b = any(random, numbers.bits() + GUARD + 15);
        N x = number(numbers, a);
        N y = number(numbers, b);
        int factor = random.nextInt(1 << 13) - (1 << 12);
        assertThat(grains(numbers, x)).isEqualTo(a);
        assertThat(numbers.units(x)).isEqualTo(a.shiftRight(GUARD));
        assertThat(grains(numbers, numbers.add(x, y))).isEqualTo(a.add(b));
        assertThat(grains(numbers, numbers.subtract(x, y))).isEqualTo(a.subtract(b));
        assertThat(grains(numbers, numbers.times(x, factor))).isEqualTo(a.multiply(BigInteger.valueOf(factor)));
        assertThat(numbers.isZero(numbers.subtract(x, x))).isTrue();
        assertThat(numbers.isZero(x)).isFalse();
        assertThat(grains(numbers, numbers.one())).isEqualTo(BigInteger.ONE.shiftLeft(numbers.bits() + GUARD));
    }

    @Property(tries = 300)
    void powersOfTwoShift(@ForAll @IntRange(min = 1, max = 900) int bits,
            @ForAll @IntRange(min = -53, max = 900) int shift, @ForAll long seed) {
        shifts(new IntegerNumbers(bits), shift, new Random(seed));
        shifts(new LimbNumbers(bits), shift, new Random(seed));
    }

    private static <N> void shifts(FixedNumbers<N> numbers, int shift, Random random) {
        int places = numbers.bits() + GUARD;
        BigInteger a = any(random, Math.max(1, places + 28 - Math.max(0, shift)));
        int by = Math.min(shift, places + 28 - a.bitLength());
        BigInteger given = by < 0 ? a : a.abs();
        N x = number(numbers, given);
        assertThat(grains(numbers, numbers.shift(x, by))).isEqualTo(given.shiftLeft(by));
        N positive = number(numbers, a.abs());
        assertThat(numbers.zeros(positive)).isEqualTo(places - a.abs().bitLength());
        double value = Math.scalb(a.shiftRight(Math.max(0, places - 80)).doubleValue(), -Math.min(places, 80));
        assertThat(Math.abs(numbers.toDouble(number(numbers, a)) - value))
                .isLessThanOrEqualTo(0x1p-60 + Math.abs(value) * 0x1p-52);
    }

    @Property(tries = 300)
    void productsAreCutOff(@ForAll @IntRange(min = 1, max = 13_400) int bits, @ForAll long seed) {
        products(new IntegerNumbers(bits), new Random(seed), 1);
        products(new LimbNumbers(bits), new Random(seed), 1 << 9);
        products(LimbNumbers.holding(bits), new Random(seed), 1 << 9);
    }

    private static <N> void products(FixedNumbers<N> numbers, Random random, long bound) {
        int places = numbers.bits() + GUARD;
        BigInteger a = any(random, places + 14).abs();
        BigInteger b = any(random, places + 14);
        N product = numbers.multiply(number(numbers, a), number(numbers, b));
        BigInteger less = a.multiply(b).shiftRight(places).subtract(grains(numbers, product));
        assertThat(less).isBetween(BigInteger.ZERO, BigInteger.valueOf(bound - 1));
        assertThat(numbers.isZero(numbers.multiply(number(numbers, BigInteger.ZERO), number(numbers, b)))).isTrue();
    }

    @Property(tries = 200)
    void reciprocalsAreCutOff(@ForAll @IntRange(min = 1, max = 900) int bits, @ForAll long seed) {
        reciprocals(new IntegerNumbers(bits), new Random(seed));
        reciprocals(new LimbNumbers(bits), new Random(seed));
    }

    private static <N> void reciprocals(FixedNumbers<N> numbers, Random random) {
        int places = numbers.bits() + GUARD;
        BigInteger a = random.nextInt(9) == 0 ? BigInteger.ONE.shiftLeft(places)
                : LongNumbersProperties.number(random, places).abs();
        BigInteger reciprocal = grains(numbers, numbers.reciprocal(number(numbers, a)));
        assertThat(reciprocal).isEqualTo(BigInteger.ONE.shiftLeft(2 * places).divide(a));
    }

    /** Checks 64 bytes, and 8 for each limb of 54 bits, of which 24 are beyond a unit. */
    @Test
    void memoryOfANumber() {
        assertThat(FixedNumbers.bytes(30)).isEqualTo(72);
        assertThat(FixedNumbers.bytes(31)).isEqualTo(80);
    }

    @Test
    void anInterruptedThreadLeavesAProduct() {
        LimbNumbers numbers = new LimbNumbers(100);
        long[] one = numbers.one();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> numbers.multiply(one, one));
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Checks that numbers of limbs reach to 13 400 bits, and take those that they have. */
    @Test
    void bitsOfLimbs() {
        assertThat(LimbNumbers.reach(13_400)).isTrue();
        assertThat(LimbNumbers.reach(13_401)).isFalse();
        assertThat(LimbNumbers.holding(30).bits()).isEqualTo(54 - GUARD);
        assertThat(LimbNumbers.holding(31).bits()).isEqualTo(108 - GUARD);
        assertThat(LimbNumbers.holding(31)).isEqualTo(LimbNumbers.holding(84));
    }
}
