package io.github.spinthermo.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.Collections;
import java.util.NavigableMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to a coefficient: which one is taken, how many bits it keeps, and what it leaves to the others. */
class CouplingWaysTest {

    private static final int BITS = 200;

    private static HalfInteger half(long twice) {
        return HalfInteger.ofTwice(twice);
    }

    private static RecurrentCoefficient recurrent(long j1, long m1, long j2, long m2, long totalSpin) {
        return new RecurrentCoefficient(ReggeSquare.of(half(j1), half(m1), half(j2), half(m2), half(totalSpin)),
                half(totalSpin).dimension());
    }

    /** Checks whose integers a coefficient has: those of Racah's sum, or those of a recurrence of no step. */
    @ParameterizedTest
    @CsvSource({"4, 2, 4, 0, 4, false", "2000, 0, 2000, 10, 1000, false", "2000, 2000, 2000, 1998, 4000, true"})
    void theQuickerWayIsTaken(long j1, long m1, long j2, long m2, long totalSpin, boolean isRecurrence) {
        BigInteger denominator = ClebschGordan.coefficient(half(j1), half(m1), half(j2), half(m2), half(totalSpin),
                half(m1 + m2)).denominator();
        assertThat(denominator.equals(recurrent(j1, m1, j2, m2, totalSpin).root().denominator()))
                .isEqualTo(isRecurrence);
    }

    /** Checks ⟨4 2 4 −2|0 0⟩ = 1/√9. */
    @Test
    void smallValuesAreExact() {
        assertThat(ClebschGordan.value(half(8), half(4), half(8), half(-4), half(0), half(0)).exact())
                .contains(BigFraction.of(1, 3));
    }

    /** Checks that ⟨j1 j1−1 j2 j2−2|j1+j2−1 j1+j2−3⟩ is 0 for j2 = 2 j1, and its neighbours are not. */
    @Test
    void zerosByChanceAreFoundAmongEnclosures() {
        NavigableMap<HalfInteger, SignedRoot> family =
                ClebschGordan.overTotalSpins(half(450), half(448), half(900), half(896));
        assertThat(family.keySet()).containsExactly(half(1344), half(1346), half(1348), half(1350));
        assertThat(family.values().stream().map(SignedRoot::isZero)).containsExactly(false, false, true, false);
        assertThat(family.get(half(1348)).sign().signum()).isZero();
    }

    /**
     * Checks ⟨j j j j|2j 2j⟩² = 1 for j = 225, whose integers are sooner from 290 bits on, j and 64 more, of which 8
     * are kept for the next question. An enclosure of products has over 40 bits to spare, that of integers under 20.
     */
    @ParameterizedTest
    @CsvSource({"224, false", "281, false", "282, true"})
    void manyBitsComeFromTheIntegers(int bits, boolean areIntegers) {
        SignedRoot one = ClebschGordan.overTotalSpins(half(450), half(450), half(450), half(450)).get(half(900));
        Ball square = one.square(bits);
        assertThat(Enclosures.of(square).contains(BigFraction.ONE)).isTrue();
        assertThat(square.certainBits() - bits).isBetween(areIntegers ? 10L : 40L, areIntegers ? 20L : 50L);
    }

    /** Checks a family of two members whose signs need integers of a hundred gigabytes, and whose squares do not. */
    @Test
    void integersOfAFamilyAreRefusedWhenTheyAreNeeded() {
        SignedRoot root = ClebschGordan.overTotalSpins(half(60_000), half(60_000), half(60_000), half(59_998))
                .firstEntry().getValue();
        assertThat(root.isZero()).isFalse();
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(root::sign)
                .matches(e -> e.parameter().equals("j1") && e.value().equals("30000"));
    }

    @ParameterizedTest
    @CsvSource({"2000, 284, 2000, 400, 2000", "400, 10, 300, -60, 500", "400, 10, 300, -60, 120", "7, 1, 5, 3, 8"})
    void coefficientsHaveTheBitsThatAreAskedFor(long j1, long m1, long j2, long m2, long totalSpin) {
        assertThat(recurrent(j1, m1, j2, m2, totalSpin).enclosed(BITS).certainBits()).isGreaterThanOrEqualTo(BITS);
    }

    /** Checks that a sum of a hundred squares loses none of the bits that are asked for. */
    @Test
    void sumsOfSquaresHaveTheBitsThatAreAskedFor() {
        SignedRoot root = SignedRoot.of(BigInteger.valueOf(3), BigInteger.valueOf(5), BigInteger.valueOf(7));
        Real sum = SignedRoot.sumOfSquares(Collections.nCopies(100, root),
                Collections.nCopies(100, BigFraction.of(1, 3)));
        int bits = BITS + SignedRoot.FEWEST_BITS;
        Enclosure enclosure = sum.enclose(bits);
        assertThat(Enclosures.ball(enclosure).certainBits()).isGreaterThan(bits);
        assertThat(enclosure.contains(BigFraction.of(4500, 21))).isTrue();
        assertThat(sum.exact()).contains(BigFraction.of(4500, 21));
    }

    /** Checks a recurrence of thousands of steps, whose products lose up to four bits on each of ten levels. */
    @Test
    void longRecurrencesHaveTheBitsThatAreAskedFor() {
        ThreeTermRecurrence growing = new ThreeTermRecurrence(
                k -> BigInteger.valueOf(k % 3 == 0 ? -1000 - k : 900 + 7 * k), k -> BigInteger.valueOf(5 * k * k));
        assertThat(growing.value(4096, 50).certainBits()).isGreaterThanOrEqualTo(50);
    }

    /**
     * Checks bits of (2 j1 − k)(k + 1)(j2 − m2 − k)(j2 + m2 + k + 1) at half of the steps, after 100 and 40 were
     * brought to the front: 150 · 51 · 150 · 51 and 220 · 21 · 220 · 81; λ_0 is 9900 and −5470.
     */
    @ParameterizedTest
    @CsvSource({"200, 0, 200, 0, 200, 100, 58522500", "300, -100, 240, 160, 200, 40, 82328400"})
    void numbersOfAStep(long j1, long m1, long j2, long m2, long totalSpin, long steps, long largest) {
        ProjectionRecurrence recurrence = new ProjectionRecurrence(ReggeSquare.of(half(j1), half(m1), half(j2),
                half(m2), half(totalSpin)).withSmallestInFront());
        assertThat(recurrence.steps()).isEqualTo(steps);
        assertThat(recurrence.stepBits()).isEqualTo(BigInteger.valueOf(largest).bitLength());
    }

    /**
     * Checks ⟨100 0 100 0|100 0⟩: 201 of 8 bits, 100!⁴/(301! 100!⁵) with 201 factors of 9 bits and twice 100 of 7 left,
     * and a hundred steps of 26 bits.
     */
    @Test
    void bitsOfAllFactorsAndSteps() {
        assertThat(recurrent(200, 0, 200, 0, 200).rootBits()).isEqualTo(8 + 201 * 9 + 2 * 100 * 7 + 100 * 26);
    }

    /** Checks (−1)^(j1−j2+M), where j1, m1, j2, m2 and J are doubled. */
    @ParameterizedTest
    @CsvSource({"3, 1, 0, 0, 3, 1", "2, 0, 0, 0, 2, -1", "3, -1, 0, 0, 3, -1", "2, 2, 2, 0, 2, -1", "2, 2, 2, 0, 4, -1",
        "2, 2, 2, -2, 2, 1"})
    void phases(long j1, long m1, long j2, long m2, long totalSpin, int phase) {
        assertThat(ReggeSquare.of(half(j1), half(m1), half(j2), half(m2), half(totalSpin)).phase()).isEqualTo(phase);
    }
}
