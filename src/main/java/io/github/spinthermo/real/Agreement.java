package io.github.spinthermo.real;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;

/** Comparison of two numbers that should be equal, as far as digits tell. */
final class Agreement {

    private static final int GUARD = 20;

    private Agreement() { }

    /** ZERO where both are known to so many digits and not told apart; else the sign of a − b. */
    static Decision of(Real a, Real b, Precision precision) {
        if (a == b) {
            return new Decision(Sign.ZERO, 0);
        }
        if (a.isExact() && b.isExact()) {
            return new Decision(a.compare(b), 0);
        }
        int cap = Ziv.cap(precision.digits());
        int bits = precision.bits() + GUARD;
        while (true) {
            Interruption.check();
            Ball left = a.enclose(bits).ball();
            Ball right = b.enclose(bits).ball();
            int sign = new Arithmetic(bits).subtract(left, right).certainSign();
            boolean known = Math.min(left.certainBits(), right.certainBits()) >= precision.bits();
            if (sign != 0 || known) {
                return new Decision(Sign.of(sign), bits);
            }
            if (bits >= cap) {
                throw new PrecisionExhaustedException("", a.enclose(bits), bits);
            }
            bits = Math.min(cap, bits + bits / 2);
        }
    }
}
