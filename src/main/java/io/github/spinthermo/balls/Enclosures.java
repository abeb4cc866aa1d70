package io.github.spinthermo.balls;

import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;

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
}
