package io.github.spinthermo.integers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class LongIntegersTest {

    private final Random random = new Random(7);

    @ParameterizedTest
    @CsvSource({"100, 100", "1200000, 1300000", "1500000, 70", "2500000, 600000", "530000, 530000"})
    void multipliesAndDividesAsBigIntegerDoes(int bitsA, int bitsB) {
        BigInteger a = new BigInteger(bitsA, random).setBit(bitsA);
        BigInteger b = new BigInteger(bitsB, random).setBit(bitsB);
        BigInteger product = LongIntegers.multiply(a, b.negate());
        assertThat(product.equals(a.multiply(b).negate())).isTrue();
        assertThat(LongIntegers.divide(product, b).equals(a.negate())).isTrue();
        assertThat(LongIntegers.divide(product.subtract(BigInteger.ONE), b.negate()).equals(a)).isTrue();
        assertThat(LongIntegers.divide(product.negate().subtract(BigInteger.ONE), b)
                .equals(a.subtract(BigInteger.ONE))).isTrue();
    }

    /** Checks numbers of ones, whose leading bits mislead most about the quotient. */
    @Test
    void dividesNumbersOfOnes() {
        BigInteger ones = BigInteger.ONE.shiftLeft(3 * LongIntegers.PIECE).subtract(BigInteger.ONE);
        BigInteger divisor = BigInteger.ONE.shiftLeft(2 * LongIntegers.PIECE).subtract(BigInteger.ONE);
        assertThat(LongIntegers.divide(ones, divisor).equals(ones.divide(divisor))).isTrue();
    }

    @Test
    void raisesToPowersAndLeavesRemaindersAsBigIntegerDoes() {
        BigInteger power = LongIntegers.power(BigInteger.TEN, 400_001);
        assertThat(power.equals(BigInteger.TEN.pow(400_001))).isTrue();
        assertThat(LongIntegers.power(BigInteger.TEN, 0)).isEqualTo(BigInteger.ONE);
        BigInteger[] parts = LongIntegers.divideAndRemainder(power.negate(), BigInteger.valueOf(7).pow(200_000));
        assertThat(parts).containsExactly(power.negate().divideAndRemainder(BigInteger.valueOf(7).pow(200_000)));
    }

    @ParameterizedTest
    @CsvSource({"60", "5000", "200001", "1100000"})
    void hasRootsAndDigitsAsBigInteger(int bits) {
        BigInteger root = new BigInteger(bits / 2, random).setBit(bits / 2);
        BigInteger square = LongIntegers.multiply(root, root);
        assertThat(LongIntegers.sqrt(square).equals(root)).isTrue();
        assertThat(LongIntegers.sqrt(square.subtract(BigInteger.ONE)).equals(root.subtract(BigInteger.ONE))).isTrue();
        assertThat(LongIntegers.sqrt(square.add(root).add(root)).equals(root)).isTrue();
        assertThat(LongIntegers.toString(square).equals(square.toString())).isTrue();
        assertThat(LongIntegers.toString(square.negate()).equals(square.negate().toString())).isTrue();
    }

    @Test
    void writesZerosInTheMiddle() {
        BigInteger number = BigInteger.TEN.pow(200_000).add(BigInteger.ONE);
        assertThat(LongIntegers.toString(number).equals(number.toString())).isTrue();
    }

    @Test
    void endsWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> LongIntegers.multiply(BigInteger.TWO, BigInteger.TEN));
        assertThat(Thread.interrupted()).isTrue();
    }
}
