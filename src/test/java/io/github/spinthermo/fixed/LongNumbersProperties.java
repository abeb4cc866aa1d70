package io.github.spinthermo.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Properties of {@link LongNumbers} beside integers. */
class LongNumbersProperties {

    /** Returns a number of so many bits, or of its first or last ones only, with either sign. */
    static BigInteger number(Random random, int bits) {
        BigInteger any = new BigInteger(bits, random).setBit(bits - 1);
        BigInteger ones = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        BigInteger one = BigInteger.ONE.shiftLeft(bits - 1);
        BigInteger number = switch (random.nextInt(4)) {
            case 0 -> ones;
            case 1 -> one;
            default -> any;
        };
        return random.nextBoolean() ? number : number.negate();
    }

    @Property(tries = 200)
    void integersComeBack(@ForAll @IntRange(min = 1, max = 700) int bits, @ForAll long seed) {
        int limbs = (bits - 1) / LongNumbers.RADIX_BITS + 1;
        BigInteger number = number(new Random(seed), bits + 20);
        BigInteger units = number.shiftLeft(limbs * LongNumbers.RADIX_BITS - bits);
        assertThat(LongNumbers.integer(LongNumbers.of(number, bits, limbs), limbs)).isEqualTo(units);
    }

    @Property(tries = 200)
    void productsAreBelowByLessThanStated(@ForAll @IntRange(min = 1, max = 130) int limbs, @ForAll long seed) {
        Random random = new Random(seed);
        int bits = limbs * LongNumbers.RADIX_BITS;
        BigInteger a = number(random, 1 + random.nextInt(bits)).abs();
        BigInteger b = number(random, bits + 1 + random.nextInt(40)).abs();
        long[] product = LongNumbers.zero(limbs);
        LongNumbers.addProduct(product, LongNumbers.of(a, bits, limbs), LongNumbers.of(b, bits, limbs), limbs);
        LongNumbers.carry(product, limbs);
        BigInteger error = a.multiply(b).shiftRight(bits).subtract(LongNumbers.integer(product, limbs));
        assertThat(error).isBetween(BigInteger.ZERO, BigInteger.valueOf(2L * limbs + 1));
    }

    @Property(tries = 200)
    void squaresAre(@ForAll @IntRange(min = 1, max = 130) int limbs, @ForAll @IntRange(max = 3) int fewer,
            @ForAll long seed) {
        Random random = new Random(seed);
        int bits = limbs * LongNumbers.RADIX_BITS;
        int last = Math.max(1, limbs - fewer);
        BigInteger a = number(random, 1 + random.nextInt(bits)).abs();
        long[] square = LongNumbers.zero(limbs);
        LongNumbers.addSquare(square, LongNumbers.of(a, bits, limbs), last);
        LongNumbers.carry(square, last);
        BigInteger error = a.multiply(a).shiftRight(bits + (limbs - last) * LongNumbers.RADIX_BITS)
                .subtract(LongNumbers.integer(square, last));
        assertThat(error).isBetween(BigInteger.ZERO, BigInteger.valueOf(2L * last + 1));
        assertThat(Arrays.stream(square).skip(last + 1L)).containsOnly(0L);
    }

    @Property(tries = 200)
    void multiplesAreExactButForTheirEnd(@ForAll @IntRange(min = 1, max = 130) int limbs, @ForAll long factor,
            @ForAll long seed) {
        int bits = limbs * LongNumbers.RADIX_BITS;
        long multiplier = factor >> 10;
        BigInteger number = number(new Random(seed), bits).abs();
        long[] sum = LongNumbers.zero(limbs);
        LongNumbers.addMultiple(sum, multiplier, LongNumbers.of(number, bits, limbs), limbs);
        LongNumbers.carry(sum, limbs);
        if (multiplier < 0) {
            LongNumbers.negate(sum, limbs);
        }
        assertThat(LongNumbers.integer(sum, limbs)).isEqualTo(number.multiply(BigInteger.valueOf(multiplier).abs()));
    }

    @Property(tries = 200)
    void carriesAreTaken(@ForAll @IntRange(min = 1, max = 20) int limbs, @ForAll long seed) {
        Random random = new Random(seed);
        int bits = limbs * LongNumbers.RADIX_BITS;
        long[] a = LongNumbers.of(number(random, bits + 9), bits, limbs);
        long[] b = LongNumbers.of(number(random, bits + 9), bits, limbs);
        assertThat(Arrays.stream(LongNumbers.sum(a, b, limbs)).skip(1)).allMatch(LongNumbersProperties::isLimb);
        assertThat(Arrays.stream(LongNumbers.difference(a, b, limbs)).skip(1)).allMatch(LongNumbersProperties::isLimb);
    }

    private static boolean isLimb(long word) {
        return word >= 0 && word < 1L << LongNumbers.RADIX_BITS;
    }

    @Property(tries = 300)
    void quotientsAreCutOff(@ForAll @IntRange(min = 1, max = 130) int limbs, @ForAll @IntRange(max = 53) int length,
            @ForAll long seed) {
        Random random = new Random(seed);
        int bits = limbs * LongNumbers.RADIX_BITS;
        long divisor = length == 53 ? 1L << 53 : Math.max(1, number(random, length + 1).abs().longValue());
        BigInteger number = number(random, 1 + random.nextInt(bits + 53)).abs();
        long[] quotient = LongNumbers.of(number, bits, limbs);
        LongNumbers.divide(quotient, divisor, limbs);
        assertThat(LongNumbers.integer(quotient, limbs)).isEqualTo(number.divide(BigInteger.valueOf(divisor)));
        assertThat(Arrays.stream(quotient)).allMatch(LongNumbersProperties::isLimb);
    }

    /** Checks quotients next to integers, where a quotient of doubles is too large, or too small, by more than one. */
    @Property(tries = 200)
    void quotientsNextToIntegers(@ForAll @IntRange(min = 2, max = 8) int limbs, @ForAll long seed) {
        Random random = new Random(seed);
        int bits = limbs * LongNumbers.RADIX_BITS;
        for (int i = 0; i < 30; i++) {
            BigInteger divisor = new BigInteger(53, random).setBit(52);
            BigInteger whole = new BigInteger(bits - random.nextInt(54), random).add(BigInteger.ONE);
            BigInteger number = whole.multiply(divisor).subtract(BigInteger.valueOf(i % 2));
            long[] quotient = LongNumbers.of(number, bits, limbs);
            LongNumbers.divide(quotient, divisor.longValueExact(), limbs);
            assertThat(LongNumbers.integer(quotient, limbs)).isEqualTo(number.divide(divisor));
        }
    }
}
