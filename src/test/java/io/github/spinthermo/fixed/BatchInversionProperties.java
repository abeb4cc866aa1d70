package io.github.spinthermo.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of reciprocals with the numbers that they belong to. */
class BatchInversionProperties {

    /** Returns numbers below 1: some next to 1, some next to 0, and 0 last. */
    private static <N> List<N> numbers(FixedNumbers<N> numbers, Random random, int count) {
        int bits = numbers.bits();
        List<N> r = new ArrayList<>();
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        for (int i = 1; i < count; i++) {
            BigInteger any = new BigInteger(bits - random.nextInt(20), random).max(BigInteger.ONE);
            r.add(numbers.of(random.nextInt(4) == 0 ? one.subtract(any) : any, bits));
        }
        r.add(numbers.of(BigInteger.ZERO, 0));
        return r;
    }

    /** Returns the largest error of a reciprocal relative to itself, over its bound. */
    private static <N> double worst(FixedNumbers<N> numbers, Random random, int count) {
        int bits = numbers.bits();
        List<N> r = numbers(numbers, random, count);
        List<N> reciprocals = BatchInversion.of(numbers, r);
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        double sum = 0;
        double worst = 0;
        for (int i = 0; i < count; i++) {
            sum += numbers.toDouble(reciprocals.get(i));
            BigInteger complement = one.subtract(numbers.units(r.get(i)));
            BigInteger grains = numbers.units(numbers.times(reciprocals.get(i), 1L << FixedNumbers.GUARD));
            BigInteger off = grains.multiply(complement).subtract(one.shiftLeft(bits + FixedNumbers.GUARD)).abs();
            worst = Math.max(worst, new IntegerNumbers(bits).toDouble(off));
        }
        return worst / BatchInversion.relativeError(sum);
    }

    @Property(tries = 200)
    void offByLessThanStated(@ForAll long seed, @ForAll @IntRange(min = 80, max = 700) int bits,
            @ForAll @IntRange(min = 1, max = 64) int count) {
        assertThat(worst(new IntegerNumbers(bits), new Random(seed), count)).isLessThan(1);
        assertThat(worst(new LimbNumbers(bits), new Random(seed), count)).isLessThan(1);
    }

    /** Checks that the errors of a few long numbers come near the bound, and the bound of three. */
    @Test
    void theBoundHasTeeth() {
        double worst = 0;
        for (int i = 0; i < 20; i++) {
            worst = Math.max(worst, worst(LimbNumbers.holding(13_400), new Random(i), 3));
        }
        assertThat(worst).isBetween(0.01, 1.0);
        assertThat(BatchInversion.relativeError(3)).isEqualTo(18 * 0x1p-15);
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
        List<BigInteger> numbers = Collections.nCopies(20, number);
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> BatchInversion.of(new IntegerNumbers(64), numbers));
        assertThat(number.looks).isLessThan(look + 3);
        assertThat(Thread.interrupted()).isTrue();
    }
}
