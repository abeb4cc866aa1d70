package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.fixed.FixedNumbers;
import io.github.spinthermo.fixed.IntegerNumbers;
import io.github.spinthermo.fixed.LimbNumbers;
import io.github.spinthermo.testing.Units;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logarithms by tables against those of balls. */
class TabledLogarithmProperties {

    /** Largest error in units of the last bit that is wanted, as stated at the function. */
    private static final double STATED = 0.25;

    private static final int MORE = 64;

    /** Bits of numbers beyond a unit. */
    private static final int GUARD = 24;

    private static double error(BigInteger number, int bits, int dropped) {
        double onLimbs = error(new LimbNumbers(bits), number, dropped);
        return Math.max(onLimbs, error(new IntegerNumbers(bits), number, dropped));
    }

    /** Returns how far a logarithm is off, in units of the last bit that is wanted. */
    private static <N> double error(FixedNumbers<N> numbers, BigInteger number, int dropped) {
        int bits = numbers.bits();
        Ball exact = new Arithmetic(bits + MORE).log(new Ball(number, 0, -bits));
        N log = TabledLogarithm.of(numbers).log(numbers.of(number, bits), dropped);
        BigInteger grains = numbers.units(numbers.times(log, 1L << GUARD));
        return Math.scalb(Units.off(grains, exact.scale(GUARD), bits), -dropped - GUARD);
    }

    /** Returns a number of any length up to some more than 1, or one next to 1, whose logarithm is not exactly 0. */
    private static BigInteger number(Random random, int bits) {
        BigInteger any = new BigInteger(1 + random.nextInt(bits + 30), random).add(BigInteger.ONE);
        BigInteger distance = any.shiftRight(random.nextInt(60) + 31).add(BigInteger.ONE);
        return random.nextBoolean() ? any : FixedPoint.one(bits).add(distance);
    }

    @Property(tries = 120)
    void offByLessThanStated(@ForAll @IntRange(min = 64, max = 1200) int bits, @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 1000) int dropped) {
        Random random = new Random(seed);
        assertThat(error(number(random, bits), bits, 0)).isLessThan(STATED);
        assertThat(error(number(random, bits), bits, Math.min(dropped, bits))).isLessThan(STATED);
    }

    /** Checks powers of 2, the ends of the factors c/32, and numbers next to all of these. */
    @ParameterizedTest
    @ValueSource(ints = {64, 333, 1100, 3000})
    void theEndsOfTheTables(int bits) {
        for (int c = 32; c <= 64; c += bits > 1000 ? 7 : 1) {
            BigInteger boundary = FixedPoint.one(bits + 6).divide(BigInteger.valueOf(2L * c + 1));
            for (int i = -1; i <= 1; i++) {
                assertThat(error(boundary.add(BigInteger.valueOf(i)), bits, 0)).isLessThan(STATED);
            }
        }
        for (int i = -1; i <= 1; i++) {
            assertThat(error(FixedPoint.one(bits).add(BigInteger.valueOf(i)), bits, 0)).isLessThan(STATED);
        }
        assertThat(error(FixedPoint.one(bits), bits, 0)).isLessThan(STATED);
    }

    /** Checks that what the polynomial leaves out, some 2^−4 of a unit, comes near the bound. */
    @Test
    void theBoundHasTeeth() {
        Random random = new Random(5);
        double worst = 0;
        for (int bits = 60; bits < 300; bits++) {
            worst = Math.max(worst, error(number(random, bits), bits, 0));
        }
        assertThat(worst).isBetween(STATED / 500, STATED);
    }

    /** Checks that all errors but those of the polynomial of limbs are next to nothing. */
    @ParameterizedTest
    @ValueSource(ints = {48, 112, 176, 300})
    void tablesAreOffByNextToNothing(int bits) {
        Random random = new Random(bits);
        for (int i = 0; i < 100; i++) {
            assertThat(error(new IntegerNumbers(bits), number(random, bits), 0)).isLessThan(0x1p-16);
        }
        assertThat(error(new IntegerNumbers(bits), BigInteger.TEN.pow(300), 0)).isLessThan(0x1p-12);
    }

    /** Checks 2 · 26 numbers in each of the (3 √(bits + 24))/5 tables, that of the first factors among them. */
    @ParameterizedTest
    @CsvSource({"48, 5", "153, 7", "154, 8", "1000, 19"})
    void memoryOfTheTables(int bits, int tables) {
        assertThat(TabledLogarithm.bytes(bits)).isEqualTo(tables * 52 * FixedNumbers.bytes(bits));
    }

    @Property(tries = 300)
    void logarithmsOfFactors(@ForAll @IntRange(min = 64, max = 4000) int bits,
            @ForAll @IntRange(min = 10, max = 400) int places, @ForAll @IntRange(min = 1, max = 26) int j) {
        assertThat(errorOfFactor(j, places, bits)).isLessThan(2);
        assertThat(errorOfFactor(-j, places, bits)).isLessThan(2);
    }

    private static double errorOfFactor(int j, int places, int bits) {
        Ball exact = new Arithmetic(bits + MORE).log1p(new Ball(BigInteger.valueOf(j), 0, -places));
        return Units.off(LogarithmSplitting.ofOnePlus(j, places, bits), exact, bits);
    }

    /** Checks that the bound has teeth: few terms leave out most of a unit, and the division cuts off most of one. */
    @Test
    void theBoundOfFactorsHasTeeth() {
        double worst = 0;
        for (int bits = 64; bits < 164; bits++) {
            for (int j = 1; j <= 26; j++) {
                worst = Math.max(worst, errorOfFactor(-j, 90, bits));
            }
        }
        assertThat(worst).isBetween(0.95, 2.0);
    }

    /** Checks that an entry of a table is computed once, at either end too. */
    @Test
    void entriesAreKept() {
        LogarithmTable<BigInteger> table = new LogarithmTable<>(2, j -> new BigInteger(70, new Random(j)));
        for (int j = -2; j <= 2; j++) {
            assertThat(table.at(j)).isEqualTo(new BigInteger(70, new Random(j))).isSameAs(table.at(j));
        }
    }

    /** Checks that the latest tables are kept, of both kinds of numbers, and very long ones are not. */
    @Test
    void tablesAreKept() {
        TabledLogarithm<BigInteger> tables = TabledLogarithm.of(new IntegerNumbers(1000));
        assertThat(TabledLogarithm.of(new IntegerNumbers(1000))).isSameAs(tables);
        TabledLogarithm<long[]> others = TabledLogarithm.of(new LimbNumbers(1000));
        assertThat(TabledLogarithm.of(new LimbNumbers(1000))).isSameAs(others);
        assertThat(TabledLogarithm.of(new IntegerNumbers(1000))).isNotSameAs(tables);
        TabledLogarithm<BigInteger> longest = TabledLogarithm.of(new IntegerNumbers(1 << 14));
        TabledLogarithm.of(new IntegerNumbers((1 << 14) + 1));
        assertThat(TabledLogarithm.of(new IntegerNumbers(1 << 14))).isSameAs(longest);
    }

    @Test
    void anInterruptedThreadLeaves() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> TabledLogarithm.of(new IntegerNumbers(64)).log(BigInteger.TEN, 0));
        assertThat(Thread.interrupted()).isTrue();
    }
}
