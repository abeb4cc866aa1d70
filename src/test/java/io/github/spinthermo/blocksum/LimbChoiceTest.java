package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choice of a walk at bits that are worked out by hand, and at the ends of what each walk can do. */
class LimbChoiceTest {

    /** Returns the weights of spins with 2ns a multiple of 3. */
    private static StartWeights start(long twiceNs, double x0) {
        return new StartWeights(SpinEnsemble.of(twiceNs / 3, HalfInteger.ofTwice(3)), BigFraction.from(x0));
    }

    private static BlockRange range(long last, long count) {
        return new BlockRange(last - 2 * (count - 1), last, 0, 0);
    }

    /**
     * Checks the last number of bits that some limbs have and the first that need one more, of 58 bits each. With last
     * = 1023 and 256 blocks in a bath at 1/32 the errors are 2^28 + 2^38 over 2^10 and x = 1/16 and 1/32 lose 0.05 and
     * 3 · 5.02 bits, 44 in all, of which 12 may be missing. In a cold bath blocks up to D = 11 count: 2^28 + 3664, and
     * 38.2 bits; for one block 23.14, or 22.3 where fewer digits are wanted. Where x_0 is 2^−20 up to D = 16, the
     * weights have 2^−16 of the numbers: 44.2 bits. Two spins with D = 5 alone have 24 + 18² over 7: 8.5 bits.
     */
    @ParameterizedTest
    @CsvSource({
        "1023, 256, 0.0625, 0.03125, 142, 3",
        "1023, 256, 4, 8, 89, 2",
        "1023, 1, 4, 8, 104, 2",
        "1023, 1, 4, 8, 47, 1",
        "15, 1, 0.00000095367431640625, 1, 141, 3",
        "5, 1, 1, 1, 61, 1"})
    void limbsAreAsManyAsTheErrorsNeed(long last, long count, double x0, double xB, int wanted, int limbs) {
        BlockRange range = range(last, count);
        StartWeights start = start(last + 1, x0);
        assertThat(LimbChoice.limbs(range, start, xB, wanted)).isEqualTo(limbs);
        assertThat(LimbChoice.limbs(range, start, xB, wanted + 1)).isEqualTo(limbs + 1);
    }

    /**
     * Checks 16 bits more and 10 for constants, 2 log₂ 1024 for D², log₂ 256 for the blocks, and what temperatures
     * lose: 19.1 bits at 1/16 and 1/32, 20.2 at 4 and 8; for D = 5 alone 10, 5.2, 1 and 2.9 at 1; or as many as weights
     * need.
     */
    @Test
    void integersHaveAsManyBits() {
        BlockRange range = range(1023, 255);
        assertThat(LimbChoice.bits(range, start(1023, 1.0 / 16), 1.0 / 32, 100)).isEqualTo(100 + 16 + 58);
        assertThat(LimbChoice.bits(range, start(1023, 4), 8, 100)).isEqualTo(100 + 16 + 59);
        assertThat(LimbChoice.bits(range(5, 1), start(6, 1), 1, 100)).isEqualTo(100 + 16 + 20);
        BlockRange small = new BlockRange(range.first(), range.last(), 0, 1000);
        assertThat(LimbChoice.bits(small, start(1023, 4), 8, 100)).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "1, 8", "0.00000095367431640625, 1", "1, 0.00000095367431640625"})
    void temperaturesAtTheEndsAreTaken(double x0, double xB) {
        BlockRange range = range(15, 2);
        assertThat(LimbChoice.limbs(range, start(15, x0), xB, 100)).isPositive();
        assertThat(LimbChoice.bits(range, start(15, x0), xB, 100)).isPositive();
        double outside = x0 == 1 ? 1 : x0 > 1 ? Math.nextUp(x0) : Math.nextDown(x0);
        double outsideOfBath = xB == 1 ? 1 : xB > 1 ? Math.nextUp(xB) : Math.nextDown(xB);
        assertThat(LimbChoice.limbs(range, start(15, outside), outsideOfBath, 100)).isZero();
        assertThat(LimbChoice.bits(range, start(15, outside), outsideOfBath, 100)).isZero();
    }

    @Test
    void rangesAtTheEndsAreTaken() {
        StartWeights start = start(3L << 16, 1);
        assertThat(LimbChoice.limbs(range(1 << 17, 1 << 15), start, 1, 100)).isPositive();
        assertThat(LimbChoice.limbs(range((1 << 17) + 1, 1 << 15), start, 1, 100)).isZero();
        assertThat(LimbChoice.limbs(range(1 << 17, (1 << 15) + 1), start, 1, 100)).isZero();
        assertThat(LimbChoice.bits(range(1 << 30, 1), start, 1, 100)).isPositive();
        assertThat(LimbChoice.bits(range((1 << 30) + 1, 1), start, 1, 100)).isZero();
    }

    @Test
    void multiplicitiesBeyondWordsAreIntegers() {
        assertThat(LimbChoice.limbs(range(1023, 1), start(3 * 209_714, 1), 1, 100)).isPositive();
        assertThat(LimbChoice.limbs(range(1023, 1), start(3 * 209_715, 1), 1, 100)).isZero();
    }

    @Test
    void moreLimbsThanThereAreAreIntegers() {
        int most = LimbArray.MOST_LIMBS * LimbArray.RADIX_BITS;
        assertThat(LimbChoice.limbs(range(1023, 1), start(1023, 4), 8, most - 19)).isEqualTo(LimbArray.MOST_LIMBS);
        assertThat(LimbChoice.limbs(range(1023, 1), start(1023, 4), 8, most - 18)).isZero();
    }

    /** Checks that a thousand spins 1/2 at x_0 = 4, whose weights no limbs list, are summed on integers. */
    @Test
    void weightsThatNoLimbsListAreIntegers() {
        StartWeights start = new StartWeights(SpinEnsemble.of(1023, HalfInteger.HALF), BigFraction.of(4));
        assertThat(LimbChoice.limbs(range(15, 2), start, 1, 100)).isZero();
        assertThat(LimbChoice.bits(range(15, 2), start, 1, 100)).isPositive();
    }
}
