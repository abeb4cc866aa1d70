package io.github.spinthermo.limbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Units;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logarithms and reciprocals of limbs against those of balls. */
class LimbFunctionsProperties {

    private static final int LARGEST_EXPONENT = 64;

    /** A precision beyond that of limbs, at which the kernel has functions of its own. */
    private static final int INDEPENDENT_BITS = 80 + LimbArray.MOST_LIMBS * LimbArray.RADIX_BITS;

    /** Returns a number from 2^−57 to 2, small ones and ones next to 1 as often as others. */
    private static BigInteger number(Random random, int bits) {
        BigInteger any = BigInteger.ONE.shiftLeft(bits).add(new BigInteger(bits, random));
        return switch (random.nextInt(3)) {
            case 0 -> any;
            case 1 -> any.shiftRight(1 + random.nextInt(57)).max(BigInteger.ONE.shiftLeft(bits - 57));
            default -> {
                BigInteger step = new BigInteger(1 + random.nextInt(bits - 2), random);
                yield random.nextBoolean() ? BigInteger.ONE.shiftLeft(bits).add(step)
                        : BigInteger.ONE.shiftLeft(bits).subtract(step);
            }
        };
    }

    private static double errorOfLogarithm(int limbs, BigInteger number, int exponent, int asked) {
        LimbArray array = new LimbArray(limbs, 2 + LimbLogarithm.SCRATCH);
        array.set(0, number);
        new LimbLogarithm(array, 2).write(1, 0, exponent, asked);
        Arithmetic a = new Arithmetic(INDEPENDENT_BITS);
        Ball exact = a.add(a.log(new Ball(number, 0, -array.bits())),
                a.multiply(a.log(Ball.of(2)), Ball.of(exponent))).scale(-LimbLogarithm.SCALE);
        double off = Units.off(array.get(1), exact, array.bits());
        return Math.scalb(off, LimbArray.RADIX_BITS * (asked - limbs));
    }

    @Property(tries = 600)
    void logarithms(@ForAll @IntRange(min = 2, max = 10) int limbs, @ForAll long seed,
            @ForAll @IntRange(min = -7, max = LARGEST_EXPONENT) int exponent,
            @ForAll @IntRange(min = 0, max = 8) int fewer) {
        BigInteger number = number(new Random(seed), limbs * LimbArray.RADIX_BITS);
        int asked = Math.max(1, limbs - fewer);
        assertThat(errorOfLogarithm(limbs, number, exponent, asked)).isLessThan(LimbLogarithm.ERROR);
    }

    /** Checks numbers at the ends of the domain and of the tables, at every number of limbs. */
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 57", "2, 1", "511, 8", "513, 8", "16711935, 24", "255, 8", "257, 8", "3, 1", "1, 1"})
    void logarithmsOfSimpleNumbers(long numerator, int places) {
        for (int limbs = 2; limbs <= LimbArray.MOST_LIMBS; limbs++) {
            int bits = limbs * LimbArray.RADIX_BITS;
            BigInteger number = BigInteger.valueOf(numerator).shiftLeft(bits - places)
                    .min(BigInteger.TWO.shiftLeft(bits).subtract(BigInteger.ONE));
            assertThat(errorOfLogarithm(limbs, number, 0, limbs)).isLessThan(LimbLogarithm.ERROR);
        }
    }

    /** Checks that the errors come near what is stated: a bound of a third would not hold. */
    @Test
    void theBoundOfALogarithmHasTeeth() {
        Random random = new Random(1);
        double worst = 0;
        for (int i = 0; i < 300; i++) {
            worst = Math.max(worst, errorOfLogarithm(5, number(random, 290), random.nextInt(LARGEST_EXPONENT), 5));
        }
        assertThat(worst).isBetween(LimbLogarithm.ERROR / 3, LimbLogarithm.ERROR);
    }

    private static double errorOfExponential(int limbs, BigInteger number) {
        LimbArray array = new LimbArray(limbs, 3);
        array.set(0, number);
        new LimbExponential(array, 1).write(0, 0);
        Ball exact = new Arithmetic(INDEPENDENT_BITS).exp(new Ball(number, 0, -array.bits()));
        return Units.off(array.get(0), exact, array.bits());
    }

    @Property(tries = 600)
    void exponentials(@ForAll @IntRange(min = 1, max = 10) int limbs, @ForAll long seed) {
        BigInteger one = BigInteger.ONE.shiftLeft(limbs * LimbArray.RADIX_BITS);
        Random random = new Random(seed);
        BigInteger any = new BigInteger(1 + random.nextInt(one.bitLength() - 1), random);
        for (BigInteger number : List.of(any, one.subtract(any), any.min(one.shiftRight(16)).add(one.shiftRight(1)))) {
            assertThat(errorOfExponential(limbs, number)).isLessThan(LimbExponential.ERROR);
        }
    }

    /** Checks numbers at the ends of the domain and of the tables, and a unit beside them. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "1, 8", "1, 16", "255, 16", "257, 16", "65535, 16", "1, 1"})
    void exponentialsOfSimpleNumbers(long numerator, int places) {
        for (int limbs = 1; limbs <= LimbArray.MOST_LIMBS; limbs++) {
            BigInteger one = BigInteger.ONE.shiftLeft(limbs * LimbArray.RADIX_BITS);
            BigInteger number = BigInteger.valueOf(numerator).multiply(one).shiftRight(places);
            for (int beside = -1; beside <= 1; beside++) {
                BigInteger next = number.add(BigInteger.valueOf(beside)).max(BigInteger.ZERO).min(one);
                assertThat(errorOfExponential(limbs, next)).isLessThan(LimbExponential.ERROR);
            }
        }
    }

    /** Checks that the errors come near what is stated: a bound of a third would not hold. */
    @Test
    void theBoundOfAnExponentialHasTeeth() {
        Random random = new Random(2);
        double worst = 0;
        for (int i = 0; i < 300; i++) {
            BigInteger below = new BigInteger(286, random);
            worst = Math.max(worst, errorOfExponential(5, BigInteger.ONE.shiftLeft(290).subtract(below)));
        }
        assertThat(worst).isBetween(LimbExponential.ERROR / 3, LimbExponential.ERROR);
    }

    /** Checks single numbers of any length up to the longest, in units of their last bit. */
    @Property(tries = 600)
    void functionsOfSingleNumbers(@ForAll @IntRange(min = 2, max = 572) int bits, @ForAll long seed) {
        assertThat(LimbFunctions.reach(bits)).isTrue();
        Arithmetic a = new Arithmetic(INDEPENDENT_BITS);
        BigInteger t = new BigInteger(bits, new Random(seed));
        assertThat(Units.off(LimbFunctions.exp(t, bits), a.exp(new Ball(t, 0, -bits)), bits)).isLessThan(1.1);
        BigInteger f = t.setBit(bits - 1);
        assertThat(Units.off(LimbFunctions.log(f, bits), a.log(new Ball(f, 0, -bits)), bits)).isLessThan(1.5);
    }

    @Test
    void limbsReachSoFar() {
        assertThat(LimbFunctions.reach(572)).isTrue();
        assertThat(LimbFunctions.reach(573)).isFalse();
    }

    @Property(tries = 200)
    void reciprocals(@ForAll @IntRange(min = 2, max = 10) int limbs, @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int count) {
        Random random = new Random(seed);
        LimbArray array = new LimbArray(limbs, 2 * count + 3);
        BigInteger[] factors = new BigInteger[count];
        BigInteger one = BigInteger.ONE.shiftLeft(array.bits());
        for (int i = 0; i < count; i++) {
            factors[i] = number(random, array.bits()).min(one);
            array.set(i + 1, factors[i]);
        }
        Reciprocals reciprocals = new Reciprocals(array, 1, count, count + 1);
        Arithmetic a = new Arithmetic(INDEPENDENT_BITS);
        for (int i = 0; i < count; i++) {
            BigInteger normal = factors[i].shiftLeft(reciprocals.exponent(i));
            assertThat(normal).isBetween(one.shiftRight(1), one);
            Ball product = a.multiply(new Ball(array.get(i + 1), 0, -array.bits()), new Ball(normal, 0, -array.bits()));
            assertThat(Units.off(one, product, array.bits())).isLessThan(reciprocals.relativeError());
        }
    }

    /** Checks that errors of many reciprocals are a twentieth of their bound at least. */
    @Test
    void theBoundOfReciprocalsHasTeeth() {
        int count = 200;
        LimbArray array = new LimbArray(3, 2 * count + 2);
        Random random = new Random(3);
        BigInteger one = BigInteger.ONE.shiftLeft(array.bits());
        BigInteger[] factors = new BigInteger[count];
        for (int i = 0; i < count; i++) {
            factors[i] = one.shiftRight(1).add(new BigInteger(array.bits() - 1, random));
            array.set(i, factors[i]);
        }
        Reciprocals reciprocals = new Reciprocals(array, 0, count, count);
        double worst = 0;
        for (int i = 0; i < count; i++) {
            BigInteger error = array.get(i).multiply(factors[i]).subtract(one.shiftLeft(array.bits()));
            worst = Math.max(worst, Math.abs(error.shiftRight(array.bits()).doubleValue()));
        }
        assertThat(worst).isBetween(reciprocals.relativeError() / 20, reciprocals.relativeError());
    }

    @Test
    void anInterruptedThreadLeaves() {
        LimbArray array = new LimbArray(3, 10);
        array.setPower(0, -1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> new Reciprocals(array, 0, 1, 1));
        assertThat(Thread.interrupted()).isTrue();
    }
}
