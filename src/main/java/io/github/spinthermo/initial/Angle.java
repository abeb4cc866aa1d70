package io.github.spinthermo.initial;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Angle θ in radians, for 1 − cos θ. The angle is reduced by the nearest multiple of 2π and halved until the power
 * series is short; from 1 − cos t = v follows 1 − cos 2t = 2v (2 − v), which loses nothing where v is small.
 */
final class Angle {

    /** Bits for the roundings of series and doublings. */
    private static final int GUARD = 48;

    /** The angle below which the series is summed, as a power of 2. */
    private static final int SMALL = -8;

    private Angle() { }

    /** Returns 1 − cos θ; exactly 0 at θ = 0, and transcendental for every other fraction. */
    static Real versine(BigFraction theta) {
        return theta.signum() == 0
                ? Real.of(0)
                : Real.refining(bits -> Enclosures.of(versine(theta, bits))
                        .above(BigFraction.ZERO).below(BigFraction.of(2)));
    }

    private static Ball versine(BigFraction theta, int bits) {
        int size = Math.max(0, theta.getNumerator().bitLength() - theta.getDenominator().bitLength());
        Arithmetic a = new Arithmetic(bits + GUARD + size);
        Ball angle = reduced(theta, a);
        int halvings = (int) Math.max(0, angle.top() - SMALL);
        Ball versine = series(angle.scale(-halvings), a);
        for (int i = 0; i < halvings; i++) {
            versine = a.multiply(versine.scale(1), a.subtract(Ball.of(2), versine));
        }
        return versine;
    }

    /** Returns θ less a multiple of 2π, about −π … π. */
    private static Ball reduced(BigFraction theta, Arithmetic a) {
        Ball turn = a.pi().scale(1);
        Ball turns = a.divide(a.ratio(theta), turn);
        BigInteger nearest = turns.lower().add(turns.upper()).shiftRight(1);
        BigInteger whole = nearestInteger(turns, nearest);
        return a.subtract(a.ratio(theta), a.multiply(turn, Ball.of(whole)));
    }

    private static BigInteger nearestInteger(Ball turns, BigInteger inUnits) {
        long exponent = turns.exponent();
        return exponent >= 0
                ? inUnits.shiftLeft((int) exponent)
                : inUnits.add(BigInteger.ONE.shiftLeft((int) (-exponent - 1))).shiftRight((int) -exponent);
    }

    /** Returns t²/2! − t⁴/4! + …, whose terms fall, so that the first one left out bounds the rest. */
    private static Ball series(Ball angle, Arithmetic a) {
        Ball square = a.multiply(angle, angle);
        Ball term = square.scale(-1);
        Ball sum = Ball.ZERO;
        long smallest = term.top() - a.bits();
        for (long k = 2; term.top() > smallest; k += 2) {
            sum = a.add(sum, term);
            term = a.multiply(term, a.multiply(square, a.ratio(BigFraction.of(-1, (k + 1) * (k + 2)))));
        }
        return a.add(sum, new Ball(BigInteger.ZERO, 1, term.top()));
    }
}
