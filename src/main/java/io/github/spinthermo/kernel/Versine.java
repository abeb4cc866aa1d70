package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Function 1 − cos θ of an angle θ in radians. The angle is reduced by the nearest multiple of 2π and halved until the
 * power series is short; from 1 − cos t = v follows 1 − cos 2t = 2v (2 − v), which loses nothing where v is small.
 *
 * <p><b>Cost.</b> b bits take some √(b/2) halvings and as many terms, a product of b bits each.
 */
public final class Versine {

    /** Bits for the roundings of series and doublings. */
    private static final int GUARD = 48;

    /** The angle below which a series of few bits is summed, as a power of 2. */
    private static final int SMALL = -8;

    /** The time of the function beside that of π, measured: products in proportion to the root of the bits. */
    private static final LimbCost COST = new LimbCost(1e-5, 2e-8, 2.2);

    private Versine() { }

    /**
     * Computes 1 − cos θ.
     *
     * @param theta θ, of any size
     * @param bits the bits wanted; fewer come out as θ is near a multiple of 2π other than 0
     * @return 1 − cos θ
     */
    public static Ball of(BigFraction theta, int bits) {
        int size = Math.max(0, theta.getNumerator().bitLength() - theta.getDenominator().bitLength());
        Arithmetic a = new Arithmetic(bits + GUARD);
        Ball angle = a.round(reduced(theta, new Arithmetic(bits + GUARD + size)));
        int halvings = (int) Math.max(0, angle.top() + Math.max(-SMALL, (int) Math.sqrt(bits / 2.0)));
        Ball versine = series(angle.scale(-halvings), a);
        for (int i = 0; i < halvings; i++) {
            versine = a.multiply(versine.scale(1), a.subtract(Ball.of(2), versine));
        }
        return versine;
    }

    /**
     * Estimates an evaluation.
     *
     * @param bits the bits wanted
     * @return memory and time
     */
    public static Estimate estimate(double bits) {
        return new Estimate(bits, COST.seconds(bits));
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
            term = a.divide(a.multiply(term, square), Ball.of(-(k + 1) * (k + 2)));
        }
        return a.add(sum, new Ball(BigInteger.ZERO, 1, term.top()));
    }
}
