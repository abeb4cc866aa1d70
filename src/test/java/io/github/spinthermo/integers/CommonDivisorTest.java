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
class CommonDivisorTest {

    private final Random random = new Random(4);

    @ParameterizedTest
    @CsvSource({"10, 10, 10", "20000, 20000, 1", "20000, 20100, 17000", "30000, 60000, 300", "40000, 40000, 39000",
            "17000, 90000, 1", "0, 30000, 20000"})
    void isThatOfBigInteger(int bitsA, int bitsB, int common) {
        for (int i = 0; i < 10; i++) {
            BigInteger factor = new BigInteger(common, random).setBit(common);
            BigInteger a = new BigInteger(bitsA, random).multiply(factor);
            BigInteger b = new BigInteger(bitsB, random).multiply(factor).negate();
            BigInteger divisor = a.gcd(b);
            assertThat(CommonDivisor.of(a, b)).isEqualTo(divisor);
            assertThat(CommonDivisor.of(b, a)).isEqualTo(divisor);
        }
    }

    /**
     * Checks quotients that are all 1, which make the most steps, and those of powers of two, which are the largest.
     */
    @Test
    void takesTheExtremesOfTheAlgorithm() {
        BigInteger a = BigInteger.ONE;
        BigInteger b = BigInteger.ONE;
        while (b.bitLength() < 40_000) {
            BigInteger next = a.add(b);
            a = b;
            b = next;
        }
        assertThat(CommonDivisor.of(a, b)).isEqualTo(BigInteger.ONE);
        assertThat(CommonDivisor.of(a, a)).isEqualTo(a);
        BigInteger power = BigInteger.ONE.shiftLeft(40_000);
        assertThat(CommonDivisor.of(power, power.subtract(BigInteger.ONE))).isEqualTo(BigInteger.ONE);
        assertThat(CommonDivisor.of(power.multiply(b), power)).isEqualTo(power);
        assertThat(CommonDivisor.of(BigInteger.ZERO, power)).isEqualTo(power);
        assertThat(CommonDivisor.of(BigInteger.ZERO, BigInteger.ZERO)).isEqualTo(BigInteger.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-1, 6", "8, 12", "-8, 12", "12, -16", "2, 3", "4, 4", "0, 8", "-8, 0", "1024, 1", "96, 64"})
    void ofPowersOfTwoIsThatOfBigInteger(long a, long b) {
        BigInteger one = BigInteger.valueOf(a);
        BigInteger other = BigInteger.valueOf(b);
        assertThat(CommonDivisor.of(one, other)).isEqualTo(one.gcd(other));
        assertThat(CommonDivisor.of(other.shiftLeft(30_000), one)).isEqualTo(other.shiftLeft(30_000).gcd(one));
        assertThat(CommonDivisor.of(one.shiftLeft(30_000), other.shiftLeft(20_000)))
                .isEqualTo(one.shiftLeft(30_000).gcd(other.shiftLeft(20_000)));
    }

    @Test
    void endsWhenInterrupted() {
        BigInteger a = new BigInteger(20_000, random);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> CommonDivisor.of(a, a.add(BigInteger.ONE)));
        assertThat(Thread.interrupted()).isTrue();
    }
}
