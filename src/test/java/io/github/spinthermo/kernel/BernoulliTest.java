package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the Bernoulli numbers by known values and by their recurrence. */
class BernoulliTest {

    private static BigFraction bernoulli(int k) {
        return BigFraction.of(Bernoulli.numerator(k), Bernoulli.denominator(k));
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 6", "4, -1, 30", "6, 1, 42", "8, -1, 30", "10, 5, 66", "12, -691, 2730", "14, 7, 6",
        "16, -3617, 510", "18, 43867, 798", "20, -174611, 330"})
    void knownValues(int index, long numerator, long denominator) {
        assertThat(bernoulli(index / 2)).isEqualTo(BigFraction.of(numerator, denominator));
    }

    /** Checks Σ_j C(m+1, j) B_j = 0 with B_0 = 1 and B_1 = −1/2. */
    @Test
    void definingRecurrence() {
        for (int m = 2; m <= 160; m += 2) {
            BigFraction sum = BigFraction.ONE.subtract(BigFraction.of(m + 1, 2));
            BigInteger binomial = BigInteger.valueOf(m + 1L);
            for (int j = 2; j <= m; j++) {
                binomial = binomial.multiply(BigInteger.valueOf(m + 2L - j)).divide(BigInteger.valueOf(j));
                sum = j % 2 == 0 ? sum.add(bernoulli(j / 2).multiply(binomial)) : sum;
            }
            assertThat(sum).as("m = %d", m).isEqualTo(BigFraction.ZERO);
        }
    }

    /** Checks T_1 = 1, T_2 = 2, T_3 = 16, …, where nothing is kept yet, and again from what is kept then. */
    @Test
    void tangentNumbersAreComputedAndKept() {
        Bernoulli fresh = new Bernoulli();
        for (int i = 0; i < 2; i++) {
            assertThat(IntStream.rangeClosed(1, 6).mapToObj(fresh::tangent)).containsExactly(BigInteger.ONE,
                    BigInteger.TWO, BigInteger.valueOf(16), BigInteger.valueOf(272), BigInteger.valueOf(7936),
                    BigInteger.valueOf(353_792));
        }
        Bernoulli few = new Bernoulli();
        assertThat(few.tangent(1)).isOne();
        assertThat(few.tangent(16)).isEqualTo(new Bernoulli().tangent(16));
        assertThat(few.tangent(17)).isEqualTo(fresh.tangent(17));
        assertThat(fresh.tangent(40)).isEqualTo(new Bernoulli().tangent(40)).isEqualTo(fresh.tangent(40));
    }

    /** Checks the last number of those that are computed at once, and that none is computed again while it is kept. */
    @Test
    void theLastTangentNumberIsWhole() {
        Bernoulli few = new Bernoulli();
        few.tangent(1);
        BigInteger kept = few.tangent(16);
        Bernoulli more = new Bernoulli();
        more.tangent(30);
        assertThat(few.tangent(17)).isEqualTo(more.tangent(17));
        assertThat(few.tangent(16)).isSameAs(kept);
        few.tangent(18);
        assertThat(few.tangent(16)).isEqualTo(kept).isNotSameAs(kept);
    }

    @Test
    void threadsAgree() throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(8);
        long wrong = pool.submit(() -> IntStream.range(1, 2000).parallel()
                .filter(i -> !bernoulli(1 + i * 37 % 200).equals(bernoulli(1 + i * 37 % 200)))
                .count()).get();
        pool.shutdown();
        assertThat(wrong).isZero();
        assertThat(bernoulli(1)).isEqualTo(BigFraction.of(1, 6));
    }
}
