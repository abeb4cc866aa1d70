package io.github.spinthermo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Decimal;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Conditions on an enclosure: it contains the number, it is as narrow as stated, and rounding agrees.
 */
public final class Inclusion {

    /** The precision at which "the number" is taken. */
    public static final int REFERENCE_BITS = KernelInclusion.REFERENCE_BITS;

    private static final int FINER_BITS = 600;
    private static final int MOST_BITS = 100_000;

    private static final Ball HALF = Ball.ONE.scale(-1);

    private Inclusion() { }

    /**
     * Returns the ball of an enclosure.
     *
     * @param enclosure an enclosure
     * @return the same interval
     */
    public static Ball ball(Enclosure enclosure) {
        return new Ball(enclosure.midpoint(), enclosure.radius(), enclosure.exponent());
    }

    /**
     * Tells whether two balls have a number in common. Where one is far narrower than the other, this says that the
     * other contains it.
     *
     * @param a a ball
     * @param b a ball
     * @return true if they meet
     */
    public static boolean meet(Ball a, Ball b) {
        return !KernelInclusion.areDisjoint(a, b);
    }

    /**
     * Checks that the enclosure of a quantity contains its value at 1000 bits, and its relative radius is at most
     * 2^−bits. That of an exact quantity contains the fraction.
     *
     * @param fresh makes the quantity anew, so that nothing is kept from the finer evaluation
     * @param bits the working precision
     */
    public static void check(Supplier<Real> fresh, int bits) {
        Optional<BigFraction> exact = fresh.get().exact();
        if (exact.isPresent()) {
            assertThat(fresh.get().enclose(bits).contains(exact.get())).isTrue();
            return;
        }
        check(ball(fresh.get().enclose(bits)), ball(fresh.get().enclose(REFERENCE_BITS)), bits);
    }

    /**
     * Checks that the enclosure of a number at a low precision contains what remains of it at one so high that hundreds
     * of bits more are certain. Nothing is said of its width.
     *
     * @param coarse the number
     * @param fine the same number, made anew, so that nothing is kept from the finer evaluation
     * @param bits the low precision
     */
    public static void checkContains(Real coarse, Real fine, int bits) {
        Enclosure enclosure = coarse.enclose(bits);
        if (coarse.isExact()) {
            assertThat(enclosure.contains(coarse.exact().orElseThrow())).isTrue();
            return;
        }
        int finer = FINER_BITS;
        Ball reference = ball(fine.enclose(finer));
        while (reference.certainBits() < bits + FINER_BITS / 2) {
            finer *= 2;
            assertThat(finer).as("bits that tell little of %s", reference).isLessThan(MOST_BITS);
            reference = ball(fine.enclose(finer));
        }
        assertThat(meet(ball(enclosure), reference)).as("%s contains %s", enclosure, reference).isTrue();
    }

    /**
     * Checks that a ball contains the number, and its relative radius is at most 2^−bits.
     *
     * @param ball the ball
     * @param reference a far narrower one around the same number
     * @param bits the precision stated
     */
    public static void check(Ball ball, Ball reference, int bits) {
        assertThat(meet(ball, reference)).as("%s contains %s", ball, reference).isTrue();
        assertThat(isWithin(ball, bits)).as("the radius of %s is at most 2^-%d of it", ball, bits).isTrue();
    }

    /** Returns radius ≤ 2^−bits · the smallest magnitude in the ball. */
    private static boolean isWithin(Ball ball, int bits) {
        BigInteger radius = BigInteger.valueOf(ball.radius());
        BigInteger smallest = ball.midpoint().abs().subtract(radius);
        return !ball.isUnknown() && radius.shiftLeft(bits).compareTo(smallest) <= 0;
    }

    /**
     * Checks that the d-digit rounding lies within half a unit of its last digit of the enclosure that 2d digits need.
     *
     * @param fresh makes the quantity anew
     * @param digits d
     */
    public static void checkRefinement(Supplier<Real> fresh, int digits) {
        Decimal rounded = fresh.get().decimal(Precision.digits(digits));
        int bits = 7 * digits + 16;
        Ball fine = ball(fresh.get().enclose(bits));
        if (fine.isZero()) {
            assertThat(rounded).isEqualTo(Decimal.ZERO);
            return;
        }
        assertThat(rounded.unscaled().abs().toString()).hasSize(digits);
        Arithmetic arithmetic = new Arithmetic(bits + 2 * Long.SIZE);
        Ball error = arithmetic.subtract(inUnits(arithmetic, fine, rounded.exponent()),
                Ball.of(rounded.unscaled()));
        Ball half = new Ball(BigInteger.ZERO, 1, HALF.exponent());
        assertThat(meet(error, half)).as("%s is %s rounded to %d digits", rounded, fine, digits).isTrue();
    }

    /** Returns ball / 10^exponent. */
    private static Ball inUnits(Arithmetic arithmetic, Ball ball, long exponent) {
        Ball power = arithmetic.power(Ball.of(10), Math.abs(exponent));
        return exponent < 0 ? arithmetic.multiply(ball, power) : arithmetic.divide(ball, power);
    }
}
