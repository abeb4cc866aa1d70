package io.github.spinthermo.levels;

import static io.github.spinthermo.testing.Inclusion.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partition functions of the limits, and the bits that blocks are paid in advance, at their exact numbers. */
class LevelPiecesTest {

    private static final Arithmetic REQUESTED = new Arithmetic(100);
    private static final Arithmetic FINE = new Arithmetic(500);

    @Test
    void partitionFunctionsOfTheLimits() {
        BigInteger seven = BigInteger.valueOf(7);
        assertThat(Blocks.at(REQUESTED, BigFraction.ZERO, seven).levels(seven).partition()).isEqualTo(Ball.of(7));
        assertThat(Blocks.coldest(REQUESTED).levels(seven).partition()).isEqualTo(Ball.ONE);
        assertThat(GroundLevel.INSTANCE.partition()).isEqualTo(Ball.ONE);
    }

    /** Checks the precision: 24 bits, twice those by which Dx lies below 1, and those by which x lies above it. */
    @ParameterizedTest
    @CsvSource({"1, 1, 2, 25", "1, 2, 2, 24", "1, 4, 2, 26", "1, 1024, 2, 42", "1, 1024, 1024, 24", "1000, 1, 2, 34",
        "1000, 3, 2, 33"})
    void bitsOfALadder(long numerator, long denominator, long dimension, int more) {
        BigFraction x = BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        Ladder ladder = Ladder.forBlocks(REQUESTED, x, BigInteger.valueOf(dimension));
        assertThat(ladder.arithmetic().bits()).isEqualTo(100 + more);
    }

    /**
     * Checks that the series of 1 − e^−x for x below 1/8 loses 4 bits of 100; a difference loses one more beyond it.
     */
    @ParameterizedTest
    @CsvSource({"1, 10, 96", "1, 9, 96", "1, 1000000, 96", "1, 7, 95"})
    void complementsKeepTheirBits(long numerator, long denominator, long bits) {
        Ladder ladder = new Ladder(REQUESTED, BigFraction.of((int) numerator, (int) denominator));
        assertThat(ladder.oneMinusQ().certainBits()).isGreaterThanOrEqualTo(bits);
    }

    @Test
    void limitsHaveTheirGuard() {
        assertThat(Blocks.coldest(REQUESTED).arithmetic().bits()).isEqualTo(124);
        assertThat(Blocks.at(REQUESTED, BigFraction.ZERO, BigInteger.TWO).arithmetic().bits()).isEqualTo(124);
    }

    /** Checks ⟨J₊²J₋²⟩ of two, three and four levels: nothing, 4 q² and 12 (q² + q³) over the sum of all q^i. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1, 1000", "20, 1"})
    void pairsOfFewLevels(int numerator, int denominator) {
        BigFraction x = BigFraction.of(numerator, denominator);
        Blocks blocks = Blocks.forPairs(REQUESTED, x, BigInteger.TWO, BigInteger.valueOf(4));
        Ball q = FINE.exp(FINE.ratio(x.negate()));
        Ball square = FINE.multiply(q, q);
        Ball ofThree = FINE.add(FINE.add(Ball.ONE, q), square);
        Ball ofFour = FINE.add(ofThree, FINE.multiply(q, square));
        Ball both = FINE.multiply(FINE.multiply(Ball.of(12), square), FINE.add(Ball.ONE, q));
        assertThat(pairs(blocks, 2)).isEqualTo(Ball.ZERO);
        check(pairs(blocks, 3), FINE.divide(square.scale(2), ofThree), 100);
        check(pairs(blocks, 4), FINE.divide(both, ofFour), 100);
    }

    private static Ball pairs(Blocks blocks, long dimension) {
        return blocks.levels(BigInteger.valueOf(dimension)).pairEmission();
    }
}
