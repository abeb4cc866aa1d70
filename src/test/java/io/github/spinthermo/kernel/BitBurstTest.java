package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exponentials and logarithms by bursts of bits against those of Apfloat. */
class BitBurstTest {

    /** Largest error in units of the last bit, as stated at the functions. */
    private static final double STATED = 2;

    /** Decimal digits beyond those of the numbers compared. */
    private static final int MORE_DIGITS = 30;

    private static BigInteger one(int bits) {
        return BigInteger.ONE.shiftLeft(bits);
    }

    private static Apfloat number(BigInteger units, int bits) {
        long digits = (long) (bits * Math.log10(2)) + MORE_DIGITS;
        return new Apfloat(units, digits).divide(new Apfloat(one(bits), digits));
    }

    private static double off(BigInteger units, Apfloat exact, int bits) {
        return number(units, bits).subtract(exact).multiply(new Apfloat(one(bits))).doubleValue();
    }

    private static double errorOfExp(BigInteger t, int bits) {
        return Math.abs(off(BitBurst.exp(t, bits), ApfloatMath.exp(number(t, bits)), bits));
    }

    private static double errorOfLog(BigInteger f, int bits) {
        BigInteger leading = f.shiftRight(bits - 62);
        long first = Math.round(Math.scalb(Math.log(Math.scalb(leading.doubleValue(), -62)), 52));
        return Math.abs(off(BitBurst.log(f, first, bits), ApfloatMath.log(number(f, bits)), bits));
    }

    /** Returns numbers of any size up to 1: the ends, powers of 2, and others. */
    private static Stream<BigInteger> upToOne(int bits) {
        Random random = new Random(bits);
        Stream<BigInteger> ends = Stream.of(BigInteger.ONE, BigInteger.TWO, one(bits),
                one(bits).subtract(BigInteger.ONE), one(bits / 2),
                one(bits - 52), one(bits - 52).subtract(BigInteger.ONE));
        return Stream.concat(ends, Stream.generate(() -> new BigInteger(1 + random.nextInt(bits), random)).limit(12));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 573, 700, 1500, 3500})
    void exponentialsAreOffByLessThanStated(int bits) {
        double worst = upToOne(bits).mapToDouble(t -> errorOfExp(t, bits)).max().orElseThrow();
        assertThat(worst).isLessThan(STATED / 1.9).isGreaterThan(STATED / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 573, 700, 1500, 3500})
    void logarithmsAreOffByLessThanStated(int bits) {
        double worst = upToOne(bits).map(t -> one(bits).subtract(t.shiftRight(1))).filter(f -> !f.equals(one(bits)))
                .mapToDouble(f -> errorOfLog(f, bits)).max().orElseThrow();
        assertThat(worst).isLessThan(STATED / 1.9).isGreaterThan(STATED / 4);
    }

    /** Checks a first burst that is off by more than a double is: more bursts follow. */
    @Test
    void aLogarithmDoesNotDependOnItsStart() {
        int bits = 900;
        BigInteger f = one(bits).multiply(BigInteger.TWO).divide(BigInteger.valueOf(3));
        long first = Math.round(Math.scalb(Math.log(2.0 / 3), 52));
        BigInteger right = BitBurst.log(f, first, bits);
        for (long shift : new long[] {-1L << 30, -1, 1, 1L << 44}) {
            assertThat(BitBurst.log(f, first + shift, bits).subtract(right).abs()).isLessThan(BigInteger.TWO);
        }
    }

    @Test
    void anInterruptedThreadLeaves() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> BitBurst.exp(BigInteger.ONE, 64));
        assertThat(Thread.interrupted()).isTrue();
    }
}
