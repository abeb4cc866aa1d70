package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.spinthermo.testing.KernelInclusion;
import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogGammaTest {

    private static final int MORE = 200;

    /** Difference between the smallest z and the number of bits. */
    private static final int MARGIN = 16;

    static Stream<Arguments> factorials() {
        return IntStream.of(8, 9, 23, 64, 100, 131, 300, 700, 1500, 3000).boxed()
                .flatMap(bits -> IntStream.of(bits + MARGIN, bits + MARGIN + 1, 2 * bits + 77, 5000).boxed()
                        .map(z -> Arguments.of(bits, z)));
    }

    @ParameterizedTest
    @MethodSource("factorials")
    void containsTheLogarithmOfTheFactorial(int bits, int z) {
        Ball value = LogGamma.of(new Arithmetic(bits), BigInteger.valueOf(z));
        Ball exact = new Arithmetic(bits + MORE).log(Ball.of(factorial(z - 1)));
        assertThat(KernelInclusion.areDisjoint(value, exact)).as("%s of %s", value, exact).isFalse();
        assertNarrow(value, bits);
    }

    private static BigInteger factorial(int number) {
        return product(1, number);
    }

    private static BigInteger product(int from, int to) {
        if (to - from < 8) {
            return IntStream.rangeClosed(from, to).mapToObj(BigInteger::valueOf)
                    .reduce(BigInteger.ONE, BigInteger::multiply);
        }
        int middle = (from + to) / 2;
        return product(from, middle).multiply(product(middle + 1, to));
    }

    /** Checks radius ≤ 2^(4 − bits) · |value|. */
    private static void assertNarrow(Ball value, int bits) {
        assertThat(BigInteger.valueOf(value.radius()).shiftLeft(bits - 4))
                .isLessThanOrEqualTo(value.midpoint());
    }

    /** Compares, as no factorial is that long, with the same number with many more bits and by Γ(z+1) = z Γ(z). */
    @ParameterizedTest
    @ValueSource(strings = {"100000", "1000003", "1000000000000000001", "9000000000000000001",
        "340282366920938463463374607431768211455"})
    void largeNumbers(String text) {
        BigInteger z = new BigInteger(text);
        Arithmetic fine = new Arithmetic(1000);
        Ball reference = LogGamma.of(fine, z);
        for (int bits : new int[] {8, 40, 64, 113, 200, 333}) {
            Ball value = LogGamma.of(new Arithmetic(bits), z);
            assertThat(KernelInclusion.areDisjoint(value, reference)).isFalse();
            assertNarrow(value, bits);
        }
        Ball step = fine.subtract(LogGamma.of(fine, z.add(BigInteger.ONE)), reference);
        assertThat(KernelInclusion.areDisjoint(step, fine.log(Ball.of(z)))).isFalse();
    }

    @Test
    void refusesWhatTheSeriesDoesNotReach() {
        for (int bits : new int[] {8, 64, 1000}) {
            BigInteger z = BigInteger.valueOf(bits + MARGIN - 1L);
            assertThatIllegalArgumentException().isThrownBy(() -> LogGamma.of(new Arithmetic(bits), z))
                    .withMessageContaining("z = " + z);
        }
    }
}
