package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Digits of integers beside those of {@link BigInteger#toString}. */
class DecimalDigitsTest {

    private static final int LONGEST = 560;
    private static final int CASES = 40;

    /** Checks random integers of every length around the limits of the class. */
    @Test
    void everyLength() {
        Random random = new Random(9);
        for (int bits = 0; bits <= LONGEST; bits++) {
            for (int i = 0; i < CASES; i++) {
                assertSame(new BigInteger(bits, random));
            }
        }
    }

    /** Checks powers of 2 and of 10 with their neighbours, whose words and groups of digits are zeros or full. */
    @Test
    void zerosAndFullGroups() {
        for (int power = 0; power <= LONGEST; power++) {
            assertNeighbours(BigInteger.ONE.shiftLeft(power));
            assertNeighbours(BigInteger.TEN.pow(power / 3));
            assertSame(BigInteger.TEN.pow(power / 3).shiftLeft(power % 64));
        }
    }

    private static void assertNeighbours(BigInteger number) {
        assertSame(number.subtract(BigInteger.ONE));
        assertSame(number);
        assertSame(number.add(BigInteger.ONE));
    }

    private static void assertSame(BigInteger number) {
        assertThat(new String(DecimalDigits.of(number), StandardCharsets.ISO_8859_1)).isEqualTo(number.toString());
    }
}
