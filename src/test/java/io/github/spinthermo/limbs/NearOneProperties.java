package io.github.spinthermo.limbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Units;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of {@link NearOne}, {@link LogarithmPolynomial} and {@link LongNumbers} beside integers and balls. */
class NearOneProperties {

    private static final int LONGEST = 6400;

    /** Returns a number of so many bits, or of its first or last ones only, with either sign. */
    private static BigInteger number(Random random, int bits) {
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

    /** Returns how far a logarithm of 1 + f is off, in units of the last bit that is wanted. */
    private static double error(BigInteger f, int bits, int dropped) {
        Ball exact = new Arithmetic(bits + 40).log1p(new Ball(f, 0, -bits));
        return Units.off(new NearOne(f, bits).log(dropped).shiftRight(dropped), exact, bits - dropped);
    }

    @Property(tries = 200)
    void logarithmsAreOffByLessThanStated(@ForAll @IntRange(min = 64, max = 1200) int bits,
            @ForAll @IntRange(min = 0, max = 1200) int dropped, @ForAll long seed) {
        Random random = new Random(seed);
        int smallness = 16 + bits / 41 + random.nextInt(bits / 2);
        BigInteger f = number(random, Math.max(1, bits - smallness));
        assertThat(error(f, bits, 0)).isLessThan(1.1);
        assertThat(error(f, bits, Math.min(bits, dropped))).isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {3456, LONGEST})
    void logarithmsOfLongNumbersAre(int bits) {
        for (int seed = 0; seed < 6; seed++) {
            BigInteger f = number(new Random(seed), bits - bits / 40);
            assertThat(error(f, bits, 0)).isLessThan(1.1);
        }
    }

    @Test
    void theLogarithmOfOneIsNothing() {
        assertThat(new NearOne(BigInteger.ZERO, 500).log(0)).isZero();
    }

    /** Checks that the bound has teeth: truncation alone comes near it. */
    @Test
    void truncationIsAlmostAUnit() {
        double worst = 0;
        for (int seed = 0; seed < 100; seed++) {
            worst = Math.max(worst, error(number(new Random(seed), 600), 640, 0));
        }
        assertThat(worst).isBetween(0.9, 1.1);
    }

    @Test
    void longerNumbersAndSeriesAreRefused() {
        assertThat(NearOne.reach(LONGEST)).isTrue();
        assertThat(NearOne.reach(LONGEST + 1)).isFalse();
        BigInteger forty = BigInteger.ONE.shiftLeft(LONGEST - 161);
        assertThat(new NearOne(forty, LONGEST).log(0)).isPositive();
        BigInteger more = BigInteger.ONE.shiftLeft(LONGEST - 157);
        assertThatIllegalArgumentException().isThrownBy(() -> new NearOne(more, LONGEST).log(0))
                .withMessageContaining("2^-156: 41 terms");
    }

    @Property(tries = 200)
    void factorsBringNearer(@ForAll @IntRange(min = 70, max = 700) int bits, @ForAll @IntRange(min = 6, max = 64) int b,
            @ForAll long seed) {
        BigInteger f = number(new Random(seed), bits + 4 - b);
        NearOne number = new NearOne(f, bits);
        int j = number.multiplyByNext(b);
        BigInteger wanted = f.shiftLeft(b).add(BigInteger.valueOf(j).multiply(BigInteger.ONE.shiftLeft(bits).add(f)));
        assertThat(Math.abs(j)).isLessThanOrEqualTo(16);
        assertThat(f.shiftLeft(1).add(BigInteger.valueOf(2L * j).shiftLeft(bits - b)).abs())
                .isLessThanOrEqualTo(BigInteger.ONE.shiftLeft(bits - b));
        BigInteger next = wanted.shiftRight(b);
        if (next.bitLength() < bits - 17 - bits / 38) {
            Ball exact = new Arithmetic(bits + 40).log1p(new Ball(wanted, 0, -bits - b));
            assertThat(Units.off(number.log(0), exact, bits)).isLessThan(1.1);
        }
    }

    @Property(tries = 200)
    void integersComeBack(@ForAll @IntRange(min = 1, max = 700) int bits, @ForAll long seed) {
        int limbs = (bits - 1) / LongNumbers.RADIX_BITS + 1;
        BigInteger number = number(new Random(seed), bits + 20).abs();
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
}
