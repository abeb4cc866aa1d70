package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.spinthermo.error.ComputationInterruptedException;
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
    private static final double STATED = 2;

    private static final int MORE = 64;

    /** Returns how far a logarithm is off, in units of the last bit that is wanted. */
    private static double error(BigInteger number, int bits, int dropped) {
        Ball exact = new Arithmetic(bits + MORE).log(new Ball(number, 0, -bits));
        return Math.scalb(Units.off(TabledLogarithm.of(bits).log(number, bits, dropped), exact, bits), -dropped);
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
        assertThat(TabledLogarithm.of(bits).log(FixedPoint.one(bits), bits, 0).abs()).isLessThan(BigInteger.TWO);
    }

    /** Checks that the bound is no wider than truncations make it: a third of it would not hold. */
    @Test
    void theBoundHasTeeth() {
        Random random = new Random(5);
        double worst = 0;
        for (int i = 0; i < 100; i++) {
            worst = Math.max(worst, error(number(random, 400), 400, 0));
        }
        assertThat(worst).isBetween(STATED / 3, STATED);
    }

    /** Checks that all errors but the last truncation are next to nothing where no bits are dropped. */
    @ParameterizedTest
    @ValueSource(ints = {48, 112, 176, 300})
    void thereIsOneTruncation(int bits) {
        Random random = new Random(bits);
        for (int i = 0; i < 100; i++) {
            assertThat(error(number(random, bits), bits, 0)).isLessThan(1.01);
        }
        assertThat(error(BigInteger.TEN.pow(300), bits, 0)).isLessThan(1.01);
    }

    /** Checks that f below 2^−9 is small enough where the series has 15 terms, and not where it has 16. */
    @Test
    void seriesThatAreTooLong() {
        assertThat(LogarithmSeries.ofOnePlus(BigInteger.ONE.shiftLeft(124), 134)).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogarithmSeries.ofOnePlus(BigInteger.ONE.shiftLeft(125), 135));
    }

    /** Checks 2 · 26 numbers in each of the tables, of which there are (2 √W)/5 with that of the first factors. */
    @ParameterizedTest
    @CsvSource({"48, 3", "49, 4", "64, 4", "1000, 12"})
    void memoryOfTheTables(int bits, int tables) {
        assertThat(TabledLogarithm.bytes(bits)).isEqualTo(tables * 52 * (bits / 8.0 + 64));
    }

    /** Checks that an entry of a table is computed once, at either end too. */
    @Test
    void entriesAreKept() {
        LogarithmTable table = new LogarithmTable(2, j -> new BigInteger(70, new Random(j)));
        for (int j = -2; j <= 2; j++) {
            assertThat(table.at(j)).isEqualTo(new BigInteger(70, new Random(j))).isSameAs(table.at(j));
        }
    }

    /** Checks that the latest tables are kept, for neighbouring precisions too, and very long ones are not. */
    @Test
    void tablesAreKept() {
        TabledLogarithm tables = TabledLogarithm.of(1000);
        assertThat(TabledLogarithm.of(1000)).isSameAs(tables);
        assertThat(TabledLogarithm.of(1005)).isSameAs(tables);
        assertThat(TabledLogarithm.of(1009)).isNotSameAs(tables);
        TabledLogarithm longest = TabledLogarithm.of((1 << 14) - 16);
        assertThat(TabledLogarithm.of((1 << 14) - 16)).isSameAs(longest);
        TabledLogarithm.of(1 << 14);
        assertThat(TabledLogarithm.of((1 << 14) - 16)).isSameAs(longest);
    }

    @Test
    void anInterruptedThreadLeaves() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> TabledLogarithm.of(64).log(BigInteger.TEN, 64, 0));
        assertThat(Thread.interrupted()).isTrue();
    }
}
