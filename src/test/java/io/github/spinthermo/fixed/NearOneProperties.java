package io.github.spinthermo.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.Units;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers next to 1 of both kinds, and their logarithms, beside integers and balls. */
class NearOneProperties {

    private static final int LONGEST = 13_400;

    /** The most by which a logarithm is off, in units of the last bit that is wanted. */
    private static final double STATED = 0.125;

    private static BigInteger number(Random random, int bits) {
        return LongNumbersProperties.number(random, bits);
    }

    /** Returns how far a logarithm of 1 + f is off, f in units, in units of the last bit that is wanted. */
    private static <N> double error(FixedNumbers<N> numbers, BigInteger f, int dropped) {
        int bits = numbers.bits();
        Ball exact = new Arithmetic(bits + 60).log1p(new Ball(f, 0, -bits));
        return off(numbers, numbers.nearOne(numbers.of(f, bits)).log(dropped), exact, dropped);
    }

    /** Returns how far a number is off, in units of the last bit that is wanted, of which 2^−20 are neglected. */
    private static <N> double off(FixedNumbers<N> numbers, N number, Ball exact, int dropped) {
        int less = Math.max(0, dropped - 20);
        BigInteger value = numbers.units(numbers.times(number, 1 << 20)).shiftRight(less);
        return Math.scalb(Units.off(value, exact.scale(20), numbers.bits() - less), less - dropped - 20);
    }

    private static double error(BigInteger f, int bits, int dropped) {
        return Math.max(error(new LimbNumbers(bits), f, dropped), error(new IntegerNumbers(bits), f, dropped));
    }

    @Property(tries = 200)
    void logarithmsAreOffByLessThanStated(@ForAll @IntRange(min = 64, max = 1200) int bits,
            @ForAll @IntRange(min = 0, max = 1200) int dropped, @ForAll long seed) {
        Random random = new Random(seed);
        int smallness = 16 + bits / 41 + random.nextInt(bits / 2);
        BigInteger f = number(random, Math.max(1, bits - smallness));
        assertThat(error(f, bits, 0)).isLessThan(STATED);
        assertThat(error(f, bits, Math.min(bits, dropped))).isLessThan(STATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {3456, LONGEST})
    void logarithmsOfLongNumbersAre(int bits) {
        for (int seed = 0; seed < 6; seed++) {
            BigInteger f = number(new Random(seed), bits - bits / 40);
            assertThat(error(f, bits, 0)).isLessThan(STATED);
        }
    }

    @Test
    void theLogarithmOfOneIsNothing() {
        assertThat(error(BigInteger.ZERO, 500, 0)).isZero();
    }

    /** Checks that the bound has teeth: what a series leaves out comes near it. */
    @Test
    void whatIsLeftOutIsSeen() {
        double worst = 0;
        for (int smallness = 20; smallness < 40; smallness++) {
            BigInteger f = BigInteger.ONE.shiftLeft(640 - smallness).subtract(BigInteger.ONE);
            worst = Math.max(worst, error(new LimbNumbers(640), f, 0));
        }
        assertThat(worst).isBetween(1e-4, STATED);
    }

    /** Checks that 40 terms are enough for f below 2^−335 at 13 400 bits, and that no more are taken. */
    @Test
    void longerSeriesAreRefused() {
        BigInteger forty = BigInteger.ONE.shiftLeft(LONGEST - 336);
        assertThat(error(new LimbNumbers(LONGEST), forty, 0)).isLessThan(STATED);
        LimbNumbers numbers = new LimbNumbers(LONGEST);
        NearOne<long[]> more = numbers.nearOne(numbers.of(BigInteger.ONE.shiftLeft(LONGEST - 327), LONGEST));
        assertThatIllegalArgumentException().isThrownBy(() -> more.log(0)).withMessageContaining("2^-326: 41 terms");
    }

    /** Checks that f below 2^−9 is small enough where the series of integers has 15 terms, and not where it has 16. */
    @Test
    void seriesOfIntegersThatAreTooLong() {
        assertThat(LogarithmSeries.ofOnePlus(BigInteger.ONE.shiftLeft(124), 134)).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogarithmSeries.ofOnePlus(BigInteger.ONE.shiftLeft(125), 135));
    }

    @Test
    void anInterruptedThreadLeaves() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> LogarithmSeries.ofOnePlus(BigInteger.ONE.shiftLeft(40), 64));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Property(tries = 200)
    void factorsBringNearer(@ForAll @IntRange(min = 70, max = 700) int bits, @ForAll @IntRange(min = 6, max = 64) int b,
            @ForAll long seed) {
        BigInteger f = number(new Random(seed), bits + 4 - b);
        factorBringsNearer(new LimbNumbers(bits), f, b);
        factorBringsNearer(new IntegerNumbers(bits), f, b);
    }

    private static <N> void factorBringsNearer(FixedNumbers<N> numbers, BigInteger f, int b) {
        int bits = numbers.bits();
        NearOne<N> number = numbers.nearOne(numbers.of(f, bits));
        int j = number.multiplyByNext(b);
        BigInteger wanted = f.shiftLeft(b).add(BigInteger.valueOf(j).multiply(BigInteger.ONE.shiftLeft(bits).add(f)));
        assertThat(Math.abs(j)).isLessThanOrEqualTo(16);
        assertThat(f.shiftLeft(1).add(BigInteger.valueOf(2L * j).shiftLeft(bits - b)).abs())
                .isLessThanOrEqualTo(BigInteger.ONE.shiftLeft(bits - b));
        BigInteger next = wanted.shiftRight(b);
        if (next.bitLength() < bits - 17 - bits / 38) {
            Ball exact = new Arithmetic(bits + 60).log1p(new Ball(wanted, 0, -bits - b));
            assertThat(off(numbers, number.log(0), exact, 0)).isLessThan(STATED);
        }
    }
}
