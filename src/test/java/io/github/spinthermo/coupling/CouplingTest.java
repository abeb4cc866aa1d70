package io.github.spinthermo.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workers behind Clebsch-Gordan coefficients, each by itself: Racah's sum, sums of squares, and their estimates. */
class CouplingTest {

    private static final Percentage EXACTLY = Percentage.withPercentage(1e-10);
    private static final SignedRoot TWO = SignedRoot.of(BigInteger.TWO, BigInteger.ONE, BigInteger.ONE);
    private static final SignedRoot THIRD = SignedRoot.of(BigInteger.ONE, BigInteger.ONE, BigInteger.valueOf(3));

    private static Coupling coupling(long j1, long m1, long j2, long m2, long totalSpin) {
        return new Coupling(whole(j1), whole(m1), whole(j2), whole(m2), whole(totalSpin));
    }

    private static HalfInteger whole(long number) {
        return HalfInteger.ofTwice(2 * number);
    }

    /**
     * Compares with Σ_k (−1)^k C(a, k) C(c, r − k) [j1 − m1]_k [J + j2 + m1]_(2 j2 − k) over all k at which no factor
     * is 0.
     */
    @ParameterizedTest
    @CsvSource({"2, 0, 2, 0, 2", "3, 0, 2, 0, 4", "5, 5, 2, -2, 4", "9, -3, 4, 2, 7", "2, -2, 2, 2, 0",
        "7, 6, 5, 0, 6", "1000, 400, 6, -1, 1002", "6, 1, 6, -1, 1", "6, -4, 6, 3, 1"})
    void racahsSum(long j1, long m1, long j2, long m2, long totalSpin) {
        long a = j1 + j2 - totalSpin;
        long c = totalSpin - j1 + j2;
        BigInteger sum = BigInteger.ZERO;
        int count = 0;
        for (long k = 0; k <= 2 * j2; k++) {
            BigInteger term = binomial(a, k).multiply(binomial(c, j2 + m2 - k)).multiply(falling(j1 - m1, k))
                    .multiply(falling(totalSpin + j2 + m1, 2 * j2 - k));
            sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
            count += term.signum();
        }
        assertThat(coupling(j1, m1, j2, m2, totalSpin).sum()).isEqualTo(sum);
        assertThat(coupling(j1, m1, j2, m2, totalSpin).terms()).isEqualTo(count);
    }

    private static BigInteger binomial(long n, long k) {
        return k < 0 ? BigInteger.ZERO : falling(n, k).divide(falling(k, k));
    }

    private static BigInteger falling(long x, long k) {
        return LongStream.range(0, k).mapToObj(i -> BigInteger.valueOf(x - i))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "20, 1", "20, 8", "20, 9", "20, 10", "20, 20", "20, 21", "1000000007, 37"})
    void fallingFactorials(long x, long k) {
        assertThat(Coupling.falling(BigInteger.valueOf(x), k)).isEqualTo(falling(x, k));
    }

    /** Checks the estimate of ⟨3 0 2 0|4 0⟩: two terms of 5 (log₂ 18 + 1) bits, and a result of 4 log₂ (18/5). */
    @Test
    void estimates() {
        double limbs = 5 * (Math.log(18) / Math.log(2) + 1) / 32;
        double resultBits = 4 * Math.log(3.6) / Math.log(2);
        Estimate one = ClebschGordan.estimate(whole(3), whole(0), whole(2), whole(0), whole(4), whole(0));
        assertThat(one.bytes()).isCloseTo(64 * limbs, EXACTLY);
        assertThat(one.seconds()).isCloseTo(2e-6 + 2e-8 * limbs + 1.1e-9 * resultBits * limbs, EXACTLY);
        double familyLimbs = 5 * (Math.log(14) / Math.log(2) + 1) / 32;
        Estimate family = ClebschGordan.estimateFamily(whole(3), whole(2));
        assertThat(family.bytes()).isCloseTo(5 * (400 + 48 * familyLimbs), EXACTLY);
        assertThat(family.seconds()).isCloseTo(60 * (1e-6 + 1e-8 * familyLimbs), EXACTLY);
    }

    /** Checks that a family goes as long as numerators and denominators both are multiples of the next. */
    @Test
    void endsOfFamilies() {
        List<SignedRoot> roots = List.of(root(12, 8), root(6, 8), root(3, 4), root(2, 4), root(2, 3), root(2, 3),
                root(4, 1));
        assertThat(SquareSum.endOfFamily(roots, 0)).isEqualTo(3);
        assertThat(SquareSum.endOfFamily(roots, 2)).isEqualTo(3);
        assertThat(SquareSum.endOfFamily(roots, 3)).isEqualTo(4);
        assertThat(SquareSum.endOfFamily(roots, 4)).isEqualTo(6);
        assertThat(SquareSum.endOfFamily(roots, 6)).isEqualTo(7);
    }

    private static SignedRoot root(long numerator, long denominator) {
        return SignedRoot.of(BigInteger.valueOf(5), BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Checks 25 (12/8 + 2 · 6/8 + 3 · 3/4) = (3/8) · 350, with u = 12/3 and d = 8/4. */
    @Test
    void joinedSums() {
        SquareSum sum = SquareSum.over(List.of(root(12, 8), root(6, 8), root(3, 4)),
                List.of(BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(3)), 0, 3);
        assertThat(sum).isEqualTo(new SquareSum(BigInteger.valueOf(4), BigInteger.TWO, BigInteger.valueOf(350)));
    }

    /** Checks the interruptions that stand alone; behind others there is one in each long product. */
    @Test
    void interruptedThreadsLeave() {
        List<SignedRoot> roots = List.of(TWO, THIRD);
        assertLeaves(() -> SquareSum.over(roots, List.of(BigInteger.ONE, BigInteger.ONE), 0, 1));
        assertLeaves(() -> SquareSum.endOfFamily(roots, 0));
        assertLeaves(() -> SignedRoot.sumOfSquares(List.of(), List.of(BigFraction.of(1, 2))).exact());
        assertLeaves(() -> coupling(3, 0, 2, 0, 4).sum());
        CouplingFamily family = CouplingFamily.overTotalSpins(whole(3), whole(0), whole(2), whole(0));
        assertLeaves(() -> family.forEach((index, root) -> { }));
    }

    private static void assertLeaves(ThrowingCallable work) {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(work);
        assertThat(Thread.interrupted()).isTrue();
    }
}
