package io.github.spinthermo.balls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.testing.Inclusion;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Means over levels at a tiny |x| beside their values at x = 0, with as few bits beyond as ever count as near. */
class NearZeroProperties {

    /** The bits of the means that count as right. */
    private static final Arithmetic EXACTLY = new Arithmetic(900);

    /** The most powers of two by which the bound may exceed the worst distance. */
    private static final int TEETH = 7;

    private static final int GUARD = 8;

    /** A mean over levels 0, …, K at x. */
    private record Mean(long[] coefficients, BigFraction x) {

        static Mean random(int levels, BigFraction x, Random random) {
            long[] coefficients = random.longs(levels + 1L, 0, 4).map(c -> c == 0 ? 0 : 1L << (20 * c / 3)).toArray();
            coefficients[random.nextInt(levels + 1)] = 1 << 20;
            return new Mean(coefficients, x);
        }

        static Mean ofTheLast(int levels, BigFraction x) {
            long[] coefficients = new long[levels + 1];
            coefficients[levels] = 1;
            return new Mean(coefficients, x);
        }

        BigFraction atZero() {
            BigInteger sum = BigInteger.ZERO;
            for (long coefficient : coefficients) {
                sum = sum.add(BigInteger.valueOf(coefficient));
            }
            return BigFraction.of(sum, BigInteger.valueOf(coefficients.length));
        }

        Ball value() {
            Ball above = Ball.ZERO;
            Ball below = Ball.ZERO;
            for (int k = 0; k < coefficients.length; k++) {
                Ball power = EXACTLY.exp(EXACTLY.ratio(x.multiply(-k)));
                above = EXACTLY.add(above, EXACTLY.multiply(power, Ball.of(coefficients[k])));
                below = EXACTLY.add(below, power);
            }
            return EXACTLY.divide(above, below);
        }
    }

    private static BigFraction tiny(int exponent, Random random) {
        BigInteger denominator = new BigInteger(exponent, random).setBit(exponent);
        return BigFraction.of(BigInteger.valueOf(2L * random.nextInt(5) - 5), denominator);
    }

    private static int mostBits(NearZero near) {
        int bits = 1;
        while (near.has(bits + 1)) {
            bits++;
        }
        return bits;
    }

    private static Ball cube(Ball value) {
        return EXACTLY.multiply(value, EXACTLY.multiply(value, value));
    }

    @Property(tries = 60)
    void meansAndProductsOfThreeAreInside(@ForAll @IntRange(min = 1, max = 30) int levels,
            @ForAll @IntRange(min = 25, max = 200) int exponent, @ForAll long seed) {
        Random random = new Random(seed);
        BigFraction x = tiny(exponent, random);
        NearZero near = NearZero.of(x, BigInteger.valueOf(levels));
        int bits = mostBits(near);
        Mean mean = random.nextBoolean() ? Mean.random(levels, x, random) : Mean.ofTheLast(levels, x);
        Ball once = near.from(Real.of(mean.atZero()), bits);
        assertThat(once.certainBits()).isGreaterThanOrEqualTo(bits);
        assertThat(Inclusion.meet(once, mean.value())).isTrue();
        assertThat(Inclusion.meet(near.from(Real.of(mean.atZero().pow(3)), bits), cube(mean.value()))).isTrue();
    }

    /** Checks that a bound less by a few powers of two would be none. */
    @Property(tries = 20)
    void theBoundHasTeeth(@ForAll @IntRange(min = 2, max = 30) int levels,
            @ForAll @IntRange(min = 25, max = 200) int exponent, @ForAll long seed) {
        BigFraction x = tiny(exponent, new Random(seed));
        int bits = mostBits(NearZero.of(x, BigInteger.valueOf(levels)));
        Mean mean = Mean.ofTheLast(levels, x);
        Ball ratio = EXACTLY.divide(cube(mean.value()), cube(EXACTLY.ratio(mean.atZero())));
        assertThat(EXACTLY.subtract(ratio, Ball.ONE).top()).isGreaterThan(-bits - GUARD - TEETH);
    }
}
