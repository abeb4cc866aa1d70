package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.fixed.IntegerNumbers;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Sums and bounds of one block that are worked out by hand, and a walk that is left. */
class GrowthChunkTest {

    private static final int BITS = 40;
    private static final IntegerNumbers NUMBERS = new IntegerNumbers(BITS);

    private static BigInteger fixed(double value) {
        return NUMBERS.of(BigInteger.valueOf((long) Math.scalb(value, BITS)), BITS);
    }

    private static GrowthChunk<BigInteger> chunk(int count, GrowthErrors errors,
            BiFunction<BigInteger, Integer, BigInteger> logarithm) {
        GrowthChunk.Steps<BigInteger> steps =
                new GrowthChunk.Steps<>(NUMBERS, fixed(0.25), fixed(0.25), logarithm, Averages.ALL);
        return new GrowthChunk<>(steps, 3, Collections.nCopies(count, fixed(0.5)), fixed(0.25), fixed(0.75), errors);
    }

    private static List<Double> bounds(GrowthErrors errors) {
        List<Double> bounds = new ArrayList<>();
        BigInteger[] sums = new BigInteger[7];
        Arrays.fill(sums, BigInteger.ZERO);
        errors.totals(sums, (sum, error) -> note(bounds, error), Averages.ALL);
        return bounds;
    }

    private static Ball note(List<Double> numbers, double number) {
        numbers.add(number);
        return Ball.ZERO;
    }

    /** Checks D = 3, U = 1/2, r_0 = 1/4, r_B = 3/4, so w = 3/8 and g = 3 = 2² 3/4, with 1/16 for a logarithm. */
    @Test
    void sumsAndBoundsOfABlock() {
        List<Double> found = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        chunk(1, new GrowthErrors(1, 2, 3, 4), (argument, dropped) -> fixed(1.0 / 16)).run().totals((sum, error) -> {
            sums.add(FixedPoints.toDouble(sum, BITS));
            return note(found, error);
        });
        assertThat(sums.stream().map(sum -> Math.rint(sum * 1e9) / 1e9)).containsExactly(
                3.0 / 8, 3.0 / 8, 27.0 / 8, 9.0 / 8, 81.0 / 2, 18.0, 3.0 / 128);
        GrowthErrors expected = new GrowthErrors(1, 2, 3, 4);
        expected.add(new GrowthErrors.Term(3, 2, 0.5, 0.75, 0.75, 1.0 / 16));
        assertThat(found).usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 * b ? 0 : 1)
                .isEqualTo(bounds(expected));
    }

    /** Checks that no other block is begun. */
    @Test
    void anInterruptedThreadLeaves() {
        AtomicInteger logarithms = new AtomicInteger();
        GrowthChunk<BigInteger> chunk = chunk(3, new GrowthErrors(1, 2, 3, 4), (argument, dropped) -> {
            logarithms.incrementAndGet();
            Thread.currentThread().interrupt();
            return BigInteger.ZERO;
        });
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(chunk::run);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(logarithms).hasValue(1);
    }
}
