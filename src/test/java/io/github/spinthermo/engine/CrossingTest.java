package io.github.spinthermo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Crossings of functions of which the sign is known exactly. */
class CrossingTest {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    /** Returns a rational value as a number that is refined: wider by so many bits than asked for. */
    private static Real refined(BigFraction value, int lacking) {
        return Real.refining(bits -> {
            Arithmetic a = new Arithmetic(Math.max(Arithmetic.SMALLEST_BITS, bits - lacking));
            BigFraction third = value.divide(3);
            return Enclosures.of(a.multiply(a.ratio(third),
                    a.ratio(BigInteger.valueOf(3), BigInteger.ONE)));
        });
    }

    /** Returns t^k − c. */
    private static Function<BigFraction, BigFraction> power(int k, BigFraction c) {
        return t -> t.pow(k).subtract(c);
    }

    private static void assertBrackets(Function<BigFraction, BigFraction> function, Crossing.Bracket bracket,
            int bits) {
        assertThat(function.apply(bracket.low()).signum()).isEqualTo(-1);
        assertThat(function.apply(bracket.high()).signum()).isEqualTo(1);
        BigFraction width = bracket.high().subtract(bracket.low()).divide(bracket.low());
        assertThat(Math.getExponent(width.doubleValue())).isLessThan(3 - bits);
        Enclosure hull = Enclosures.of(bracket.hull());
        assertThat(hull.contains(bracket.low())).isTrue();
        assertThat(hull.contains(bracket.high())).isTrue();
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.5", "2, 1e-9", "3, 1", "7, 0.001", "40, 0.3"})
    void powers(int k, double guess) {
        Function<BigFraction, BigFraction> function = power(k, BigFraction.of(1, 3));
        for (int bits : new int[] {16, 60, 400, 900}) {
            Crossing crossing = new Crossing(t -> refined(function.apply(t), 0), guess);
            assertBrackets(function, crossing.at(bits), bits);
        }
    }

    /** Checks that the bits that an evaluation loses are found out and paid. */
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 119, 300})
    void evaluationsThatLoseBits(int lacking) {
        Function<BigFraction, BigFraction> function = power(2, HALF);
        Crossing crossing = new Crossing(t -> refined(function.apply(t), lacking), 0.7);
        assertBrackets(function, crossing.at(500), 500);
    }

    /** Finds roots close to 0, far from the guess, and in the last of the dyadic intervals. */
    @Test
    void crossingsAtTheEnds() {
        BigFraction tiny = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(30));
        for (BigFraction root : new BigFraction[] {tiny, BigFraction.of(999, 1000)}) {
            Function<BigFraction, BigFraction> function = t -> t.subtract(root);
            Crossing crossing = new Crossing(t -> refined(function.apply(t), 0), 0.4);
            assertBrackets(function, crossing.at(300), 300);
        }
    }

    /** Checks that there are about as many secants as doublings. */
    @Test
    void fewEvaluations() {
        AtomicInteger evaluations = new AtomicInteger();
        Crossing crossing = new Crossing(t -> {
            evaluations.incrementAndGet();
            return refined(power(2, HALF).apply(t), 0);
        }, 0.7);
        crossing.at(30_000);
        assertThat(evaluations.get()).isLessThan(45);
        crossing.at(20_000);
        assertThat(evaluations.get()).isLessThan(45);
    }
}
