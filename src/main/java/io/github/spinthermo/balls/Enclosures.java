package io.github.spinthermo.balls;

import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Conversions between the balls that the kernel computes with and the enclosures that users see: the same
 * intervals, so that no exported signature shows a type of the kernel.
 */
public final class Enclosures {

    private Enclosures() { }

    /**
     * Returns what a kernel result proves.
     *
     * @param ball an interval that holds a number
     * @return the same interval, without strict bounds
     */
    public static Enclosure of(Ball ball) {
        return ball.isUnknown()
                ? Enclosure.unbounded()
                : Enclosure.of(ball.midpoint(), ball.radius(), ball.exponent());
    }

    /**
     * Returns the interval of an enclosure for the kernel to compute with.
     *
     * @param enclosure what is proven of a number
     * @return the same interval; its strict bounds are left out
     */
    public static Ball ball(Enclosure enclosure) {
        return enclosure.isBounded()
                ? new Ball(enclosure.midpoint(), enclosure.radius(), enclosure.exponent())
                : Ball.UNKNOWN;
    }

    /**
     * Sharpens the enclosure of a fraction to which something is added. The side of the fraction that the sum lies on
     * decides a tie, also where the rest is far too small to be seen beside it.
     *
     * @param fraction a fraction
     * @param rest the number that is added to it
     * @param sum an enclosure of both together
     * @return that enclosure, without the fraction if the sign of the rest is known
     */
    public static Enclosure beside(BigFraction fraction, Ball rest, Enclosure sum) {
        return switch (rest.certainSign()) {
            case 1 -> sum.above(fraction);
            case -1 -> sum.below(fraction);
            default -> sum;
        };
    }
}
