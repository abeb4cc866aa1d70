package io.github.spinthermo.integers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Doubles and the order of fractions, short and long, against those of BigFraction. */
class FractionsProperties {

    private static BigFraction fraction(Random random, int bits) {
        BigInteger numerator = new BigInteger(1 + random.nextInt(bits), random);
        BigInteger denominator = new BigInteger(1 + random.nextInt(bits), random).max(BigInteger.ONE);
        return BigFraction.of(random.nextBoolean() ? numerator : numerator.negate(),
                random.nextBoolean() ? denominator : denominator.negate());
    }

    @Property
    void doublesAreTheNearest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int bits) {
        BigFraction fraction = fraction(new Random(seed), bits);
        assertThat(Fractions.toDouble(fraction)).isEqualTo(fraction.doubleValue());
    }

    @Property
    void theOrderIsThatOfTheNumbers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int bits) {
        Random random = new Random(seed);
        BigFraction a = fraction(random, bits);
        BigFraction b = random.nextInt(4) == 0
                ? a.add(BigFraction.of(random.nextInt(3) - 1, 1L << random.nextInt(60))) : fraction(random, bits);
        assertThat(Fractions.compare(a, b)).isEqualTo(Integer.signum(a.compareTo(b)));
    }

    @Test
    void zeroIsZeroOverAnyNumber() {
        BigFraction zero = BigFraction.of(0, -7);
        assertThat(Fractions.compare(zero, BigFraction.ZERO)).isZero();
        assertThat(Fractions.compare(zero, BigFraction.of(1, -3))).isPositive();
    }

    /** Checks fractions whose doubles are the same, though they differ. */
    @Test
    void differencesThatDoublesDoNotShow() {
        BigFraction third = BigFraction.of(1, 3);
        BigFraction next = BigFraction.of((1L << 52) + 1, 3 * (1L << 51)).subtract(third);
        BigFraction below = BigFraction.of(BigInteger.valueOf(9_007_199_254_740_991L), BigInteger.valueOf(3))
                .divide(BigInteger.valueOf(9_007_199_254_740_991L)).subtract(BigFraction.of(1, 1L << 60));
        assertThat(Fractions.compare(third, next)).isEqualTo(Integer.signum(third.compareTo(next)));
        assertThat(Fractions.compare(third, below)).isPositive();
    }
}
