package io.github.spinthermo.integers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.kernel.FixedPoint;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Long integers whose products, quotients, roots and divisors are known in closed form: M_a = 2^a − 1 has only ones, so
 * that every piece carries.
 */
class LongPiecesTest {

    private static final BigInteger PRIME = BigInteger.valueOf(2_147_483_647);
    private static final BigInteger SEVEN = BigInteger.valueOf(7);

    /** Returns 2^a − 1. */
    private static BigInteger ones(int a) {
        return power(a).subtract(BigInteger.ONE);
    }

    private static BigInteger power(int a) {
        return BigInteger.ONE.shiftLeft(a);
    }

    private static void assertSame(BigInteger actual, BigInteger expected) {
        assertThat(actual.equals(expected)).isTrue();
    }

    /** Checks M_a M_b = 2^(a+b) − 2^a − 2^b + 1. */
    @ParameterizedTest
    @CsvSource({"3, 5", "524288, 524288", "524289, 524289", "524289, 100", "100, 700001", "1100000, 530000",
        "1048577, 524288"})
    void products(int a, int b) {
        BigInteger expected = power(a + b).subtract(power(a)).subtract(power(b)).add(BigInteger.ONE);
        assertSame(LongIntegers.multiply(ones(a), ones(b)), expected);
        assertSame(LongIntegers.multiply(ones(a).negate(), ones(b)), expected.negate());
    }

    /** Checks M_2a = M_a (2^a + 1), and that a remainder has the sign of the dividend. */
    @ParameterizedTest
    @CsvSource({"1000", "524288", "524300", "800001"})
    void quotients(int a) {
        BigInteger expected = power(a).add(BigInteger.ONE);
        assertSame(LongIntegers.divide(ones(2 * a), ones(a)), expected);
        assertSame(LongIntegers.divide(ones(2 * a).negate(), ones(a)), expected.negate());
        assertSame(LongIntegers.divide(ones(2 * a).negate(), ones(a).negate()), expected);
        BigInteger[] parts = LongIntegers.divideAndRemainder(ones(2 * a).subtract(SEVEN).negate(), ones(a));
        assertSame(parts[0], power(a).negate());
        assertSame(parts[1], ones(a).subtract(SEVEN).negate());
    }

    /** Checks divisors of many lengths, whose leading bits make quotients too small by 2 at most. */
    @ParameterizedTest
    @CsvSource({"1048577, 3", "1048577, 20", "1060000, 524292", "1060000, 530000", "1600000, 1059999"})
    void quotientsByDivisorsOfAllLengths(int a, int b) {
        BigInteger divisor = power(b).add(BigInteger.ONE);
        BigInteger quotient = LongIntegers.divide(ones(a), divisor);
        BigInteger rest = ones(a).subtract(LongIntegers.multiply(quotient, divisor));
        assertThat(rest.signum()).isNotNegative();
        assertThat(rest.compareTo(divisor)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"20", "2048", "2049", "2100", "5000", "20000"})
    void roots(int a) {
        BigInteger square = ones(a).multiply(ones(a));
        assertSame(LongIntegers.sqrt(square), ones(a));
        assertSame(LongIntegers.sqrt(square.subtract(BigInteger.ONE)), ones(a).subtract(BigInteger.ONE));
        assertSame(LongIntegers.sqrt(square.add(ones(a)).add(ones(a))), ones(a));
        assertSame(LongIntegers.sqrt(power(2 * a)), power(a));
    }

    /** Checks that powers of 2^k are shifts, and those of 3 are known modulo a prime. */
    @ParameterizedTest
    @CsvSource({"0", "1", "60", "174763", "400000", "400001"})
    void powers(int n) {
        assertSame(LongIntegers.power(BigInteger.valueOf(4), n), power(2 * n));
        BigInteger three = BigInteger.valueOf(3);
        assertThat(LongIntegers.power(three, n).mod(PRIME)).isEqualTo(three.modPow(BigInteger.valueOf(n), PRIME));
    }

    @Test
    void digitsOfALongInteger() {
        BigInteger number = LongIntegers.power(BigInteger.TEN, 160_000).add(BigInteger.valueOf(42));
        String expected = "1" + "0".repeat(159_998) + "42";
        assertThat(LongIntegers.toString(number).equals(expected)).isTrue();
        assertThat(LongIntegers.toString(number.negate()).equals("-" + expected)).isTrue();
        assertThat(LongIntegers.toString(BigInteger.valueOf(-7))).isEqualTo("-7");
    }

    /** Checks that the common divisor of M_a and M_b is that of their exponents. */
    @ParameterizedTest
    @CsvSource({"30000, 20000, 10000", "50000, 33000, 1000", "20001, 20000, 1", "16385, 16384, 1",
        "40000, 40000, 40000", "17000, 60, 20", "34000, 17000, 17000"})
    void commonDivisors(int a, int b, int common) {
        assertSame(CommonDivisor.of(ones(a), ones(b)), ones(common));
        assertSame(CommonDivisor.of(ones(b).negate(), ones(a)), ones(common));
        BigInteger odd = BigInteger.valueOf(3).pow(11_000);
        assertSame(CommonDivisor.of(power(a).multiply(odd), odd), odd);
    }

    /**
     * Checks that the common divisor of the Fibonacci numbers F_a and F_b is that of their indices: all quotients are
     * 1.
     */
    @ParameterizedTest
    @CsvSource({"26000, 25000, 1000", "25001, 25000, 1", "30000, 24000, 6000"})
    void commonDivisorsOfFibonacciNumbers(int a, int b, int common) {
        assertSame(CommonDivisor.of(fibonacci(a), fibonacci(b)), fibonacci(common));
    }

    private static BigInteger fibonacci(int index) {
        BigInteger last = BigInteger.ZERO;
        BigInteger next = BigInteger.ONE;
        for (int i = 0; i < index; i++) {
            BigInteger sum = last.add(next);
            last = next;
            next = sum;
        }
        return last;
    }

    /**
     * Checks that the steps made at once are those of Euclid's algorithm, and as many as the leading 62 bits tell: the
     * quotients that the continued fractions of x/(y + 1) and of (x + 1)/y begin with.
     */
    @ParameterizedTest
    @CsvSource({"200, 200", "200, 190", "200, 150", "200, 138", "200, 130", "90, 80", "70, 69", "62, 62", "40, 39"})
    void stepsOfEuclid(int bitsA, int bitsB) {
        Random random = new Random(bitsA + bitsB);
        for (int i = 0; i < 50; i++) {
            BigInteger a = new BigInteger(bitsA, random).setBit(bitsA);
            BigInteger b = new BigInteger(bitsB, random).setBit(bitsB - 1);
            BigInteger[] expected = {a, b};
            for (int steps = Math.max(1, stepsInCommon(a, b)); steps > 0; steps--) {
                expected = new BigInteger[] {expected[1], expected[0].mod(expected[1])};
            }
            assertThat(CommonDivisor.next(a, b)).containsExactly(expected);
        }
    }

    /** Checks the same of neighbouring Fibonacci numbers of about 62 bits, whose quotients are 1 to the end. */
    @Test
    void stepsOfEuclidForFibonacciNumbers() {
        for (int i = 80; i < 120; i++) {
            BigInteger[] expected = {fibonacci(i), fibonacci(i - 1)};
            for (int steps = Math.max(1, stepsInCommon(expected[0], expected[1])); steps > 0; steps--) {
                expected = new BigInteger[] {expected[1], expected[0].mod(expected[1])};
            }
            assertThat(CommonDivisor.next(fibonacci(i), fibonacci(i - 1))).containsExactly(expected);
        }
    }

    private static int stepsInCommon(BigInteger a, BigInteger b) {
        int drop = a.bitLength() - 62;
        BigInteger x = a.shiftRight(drop);
        BigInteger y = b.shiftRight(drop);
        List<BigInteger> least = quotients(x, y.add(BigInteger.ONE));
        List<BigInteger> most = quotients(x.add(BigInteger.ONE), y);
        int steps = 0;
        while (steps < Math.min(least.size(), most.size()) && least.get(steps).equals(most.get(steps))) {
            steps++;
        }
        return steps;
    }

    private static List<BigInteger> quotients(BigInteger numerator, BigInteger denominator) {
        List<BigInteger> quotients = new ArrayList<>();
        BigInteger x = numerator;
        BigInteger y = denominator;
        while (y.signum() != 0) {
            quotients.add(x.divide(y));
            BigInteger rest = x.mod(y);
            x = y;
            y = rest;
        }
        return quotients;
    }

    /** Checks a fraction that is long in lowest terms. */
    @Test
    void longFractionsInLowestTerms() {
        BigInteger odd = BigInteger.valueOf(3).pow(21_000);
        BigFraction fraction = Fractions.of(odd.multiply(SEVEN).negate(), power(33_000).multiply(SEVEN));
        assertSame(fraction.getNumerator(), odd.negate());
        assertSame(fraction.getDenominator(), power(33_000));
    }

    /** Checks M_2a/M_a beyond the length of a usual fraction, reduced and as a sum. */
    @Test
    void longFractions() {
        BigFraction fraction = Fractions.of(ones(80_000), ones(40_000));
        assertSame(fraction.getNumerator(), power(40_000).add(BigInteger.ONE));
        assertThat(fraction.getDenominator()).isOne();
        assertThat(Fractions.sum(List.of(BigFraction.of(1, 6), BigFraction.of(-1, 4), BigFraction.of(5, 12))))
                .isEqualTo(BigFraction.of(1, 3));
        assertThat(Fractions.sum(List.of())).isEqualTo(BigFraction.ZERO);
        assertThat(Fractions.smallness(BigFraction.of(1, 1024))).isEqualTo(10);
        assertThat(Fractions.smallness(BigFraction.of(1024))).isZero();
        assertThat(Fractions.smallness(BigFraction.ZERO)).isZero();
        assertThat(BitLength.of(0)).isZero();
        assertThat(BitLength.of(255)).isEqualTo(8);
        assertThat(BinaryLogarithm.of(8)).isEqualTo(3);
    }

    /** Integer 2^a − 1 that notes which of its operations are called, as a whole, and has one digit. */
    private static final class Watched extends BigInteger {

        private static final long serialVersionUID = 1;

        private final transient List<String> calls = new ArrayList<>();

        Watched(int a) {
            super(ones(a).toByteArray());
        }

        @Override
        public BigInteger multiply(BigInteger other) {
            calls.add("multiply");
            return super.multiply(other);
        }

        @Override
        public BigInteger divide(BigInteger other) {
            calls.add("divide");
            return super.divide(other);
        }

        @Override
        public BigInteger[] divideAndRemainder(BigInteger other) {
            calls.add("divideAndRemainder");
            return super.divideAndRemainder(other);
        }

        @Override
        public BigInteger pow(int power) {
            calls.add("pow " + power);
            return super.pow(power);
        }

        @Override
        public BigInteger sqrt() {
            calls.add("sqrt");
            return super.sqrt();
        }

        @Override
        public BigInteger gcd(BigInteger other) {
            calls.add("gcd");
            return BigInteger.ONE;
        }

        @Override
        public String toString() {
            calls.add("toString");
            return "7";
        }
    }

    private static List<String> calls(int bits, Consumer<BigInteger> operation) {
        Watched number = new Watched(bits);
        operation.accept(number);
        return number.calls;
    }

    /** Checks the lengths up to which integers are left to {@link BigInteger}, and that longer ones are not. */
    @Test
    void longIntegersAreNeverHandledAsAWhole() {
        int piece = LongIntegers.PIECE;
        assertThat(calls(piece, a -> LongIntegers.multiply(a, a))).containsExactly("multiply");
        assertThat(calls(piece + 1, a -> LongIntegers.multiply(a, a))).isEmpty();
        assertThat(calls(piece + 1, a -> FixedPoint.multiply(a, a, piece + 1))).isEmpty();
        BigInteger divisor = ones(piece);
        assertThat(calls(2 * piece, a -> LongIntegers.divide(a, divisor))).containsExactly("divide");
        assertThat(calls(2 * piece + 1, a -> LongIntegers.divide(a, divisor))).isEmpty();
        assertThat(calls(2 * piece, a -> LongIntegers.divideAndRemainder(a, divisor)))
                .containsExactly("divideAndRemainder");
        assertThat(calls(2 * piece + 1, a -> LongIntegers.divideAndRemainder(a, divisor))).isEmpty();
        assertThat(calls(piece / 2, a -> LongIntegers.power(a, 2))).containsExactly("pow 2");
        assertThat(calls(piece / 2 + 1, a -> LongIntegers.power(a, 2))).startsWith("pow 1");
        assertThat(calls(1 << 12, LongIntegers::sqrt)).containsExactly("sqrt");
        assertThat(calls((1 << 12) + 1, LongIntegers::sqrt)).doesNotContain("sqrt");
        assertThat(calls(piece, LongIntegers::toString)).containsExactly("toString");
        assertThat(calls(piece + 1, LongIntegers::toString)).doesNotContain("toString");
    }

    /** Checks the same of common divisors and of fractions. */
    @Test
    void longDivisorsAreNeverSoughtAsAWhole() {
        BigInteger three = BigInteger.valueOf(3);
        assertThat(calls(1 << 14, a -> CommonDivisor.of(a, a))).containsExactly("gcd");
        assertThat(calls((1 << 14) + 1, a -> CommonDivisor.of(three.pow(10_338), a))).doesNotContain("gcd");
        assertThat(calls(1 << 15, a -> Fractions.of(a, three.pow(20_676)))).contains("gcd");
        assertThat(calls((1 << 15) + 1, a -> Fractions.of(a, three.pow(20_676)))).doesNotContain("gcd");
    }

    /** Checks the interruptions that stand alone. */
    @Test
    void interruptedThreadsLeave() {
        BigInteger a = ones(20_000);
        assertLeaves(() -> LongIntegers.multiply(BigInteger.TWO, BigInteger.TEN));
        assertLeaves(() -> LongIntegers.divide(BigInteger.TEN, BigInteger.TWO));
        assertLeaves(() -> LongIntegers.sqrt(BigInteger.TEN));
        assertLeaves(() -> LongIntegers.toString(BigInteger.TEN));
        assertLeaves(() -> CommonDivisor.of(a, a.add(BigInteger.TWO)));
        assertLeaves(() -> Fractions.sum(List.of(BigFraction.ONE)));
        assertLeaves(() -> Fractions.of(ones(33_001), ones(33_000)));
    }

    private static void assertLeaves(ThrowingCallable work) {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(work);
        assertThat(Thread.interrupted()).isTrue();
    }
}
