package io.github.spinthermo.comparison;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.PrecisionExhaustedException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.util.concurrent.atomic.AtomicInteger;

/** Decisions on the signs of real numbers and of their differences, each with the working precision that decided it. */
public final class Decisions {

    private static final int GUARD = 20;

    /** The bits that {@link Real#sign} begins with. */
    private static final int FIRST_BITS = 64;

    /** The largest working precision at which two numbers are looked at, beyond four bits a digit. */
    private static final int ALLOWANCE = 100_000;

    private Decisions() { }

    /**
     * Finds the sign of a number, with proof.
     *
     * @param number any number
     * @param least the accuracy in bits to begin with; the expected one saves evaluations
     * @return the sign of the number and the working precision at which it was certain
     * @throws PrecisionExhaustedException if a refinable number is not told from zero at the cap
     */
    public static Decision sign(Real number, int least) {
        if (number.isExact()) {
            return new Decision(number.sign(), 0);
        }
        AtomicInteger bits = new AtomicInteger();
        Sign sign = Real.refining(wanted -> {
            bits.set(wanted + least - FIRST_BITS);
            return number.enclose(bits.get());
        }).sign();
        return new Decision(sign, bits.get());
    }

    /**
     * Tells whether two numbers agree to so many digits. Unlike {@link Real#compare} it ends where they are equal and
     * nothing proves it.
     *
     * @param a a number
     * @param b a number
     * @param precision the digits that both are known to before they pass for equal
     * @return {@link Sign#ZERO} if that many digits do not tell them apart, else the sign of a − b; and the working
     *     precision that it took
     * @throws PrecisionExhaustedException if one of the two is not known to so many digits at the cap
     */
    public static Decision agreement(Real a, Real b, Precision precision) {
        if (a == b) {
            return new Decision(Sign.ZERO, 0);
        }
        if (a.isExact() && b.isExact()) {
            return new Decision(a.compare(b), 0);
        }
        int cap = Math.addExact(Math.multiplyExact(4, precision.digits()), ALLOWANCE);
        int bits = precision.bits() + GUARD;
        while (true) {
            Interruption.check();
            Ball left = Enclosures.ball(a.enclose(bits));
            Ball right = Enclosures.ball(b.enclose(bits));
            int sign = new Arithmetic(bits).subtract(left, right).certainSign();
            boolean known = Math.min(left.certainBits(), right.certainBits()) >= precision.bits();
            if (sign != 0 || known) {
                return new Decision(Sign.of(sign), bits);
            }
            if (bits >= cap) {
                throw new PrecisionExhaustedException(a.enclose(bits), bits);
            }
            bits = Math.min(cap, bits + bits / 2);
        }
    }
}
