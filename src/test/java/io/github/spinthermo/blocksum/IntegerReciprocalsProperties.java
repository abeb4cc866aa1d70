package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of reciprocals with the numbers that they belong to. */
class IntegerReciprocalsProperties {

    /** Returns numbers below 1: some next to 1, some next to 0, and 0 last. */
    private static BigInteger[] numbers(Random random, int bits, int count) {
        BigInteger[] r = new BigInteger[count];
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        for (int i = 0; i < count; i++) {
            BigInteger any = new BigInteger(bits - random.nextInt(20), random).max(BigInteger.ONE);
            r[i] = random.nextInt(4) == 0 ? one.subtract(any) : any;
        }
        r[count - 1] = BigInteger.ZERO;
        return r;
    }

    /** Returns the largest error of a reciprocal relative to itself, over its bound. */
    private static double worst(BigInteger[] r, int bits) {
        BigInteger[] reciprocals = IntegerReciprocals.of(r, bits);
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        double sum = 0;
        double worst = 0;
        for (int i = 0; i < r.length; i++) {
            sum += FixedPoints.toDouble(reciprocals[i], bits);
            BigInteger off = reciprocals[i].multiply(one.subtract(r[i])).subtract(one.shiftLeft(bits)).abs();
            worst = Math.max(worst, FixedPoints.toDouble(off, bits));
        }
        return worst / IntegerReciprocals.relativeError(sum);
    }

    @Property(tries = 200)
    void offByLessThanStated(@ForAll long seed, @ForAll @IntRange(min = 80, max = 700) int bits,
            @ForAll @IntRange(min = 1, max = 64) int count) {
        assertThat(worst(numbers(new Random(seed), bits, count), bits)).isLessThan(1);
    }

    /** Checks that errors of one of few, and of many that are small, come near the bound. */
    @Test
    void theBoundHasTeeth() {
        double worst = 0;
        for (int i = 0; i < 100; i++) {
            worst = Math.max(worst, worst(numbers(new Random(i), 100, 3), 100));
        }
        assertThat(worst).isBetween(0.05, 1.0);
    }

    /** The number 1, which interrupts the thread at one of the looks at its sign. */
    private static final class Interrupting extends BigInteger {

        private static final long serialVersionUID = 1;
        private final int last;
        private int looks;

        Interrupting(int last) {
            super("1");
            this.last = last;
        }

        @Override
        public int signum() {
            looks++;
            if (looks == last) {
                Thread.currentThread().interrupt();
            }
            return super.signum();
        }
    }

    /** Checks that the loop over products, and that over reciprocals, is left before the next number but one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 45})
    void anInterruptedThreadLeaves(int look) {
        Interrupting number = new Interrupting(look);
        BigInteger[] numbers = new BigInteger[20];
        Arrays.fill(numbers, number);
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> IntegerReciprocals.of(numbers, 64));
        assertThat(number.looks).isLessThan(look + 3);
        assertThat(Thread.interrupted()).isTrue();
    }
}
