package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.DecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Decimal arithmetic with so many more digits than are wanted that what cancels is no matter. */
final class Precise {

    private static final int GUARD = 60;
    private static final int LOST = 25;

    private final int wanted;
    private final int digits;
    private final DecimalMath math;

    private Precise(int wanted, int digits) {
        this.wanted = wanted;
        this.digits = digits;
        this.math = new DecimalMath(digits);
    }

    /** Returns arithmetic for numbers at some temperatures. */
    static Precise of(Request request, Beta... temperatures) {
        int difficulty = Arrays.stream(temperatures).mapToInt(Beta::difficulty).sum();
        return new Precise(request.digits(), request.digits() + GUARD + difficulty);
    }

    int wanted() {
        return wanted;
    }

    MathContext context() {
        return math.context();
    }

    /** Returns the error of a number of the size of 1 after what cancels. */
    BigDecimal absolute() {
        return BigDecimal.ONE.scaleByPowerOfTen(LOST - digits);
    }

    BigDecimal relative(BigDecimal value) {
        return value.abs().multiply(absolute(), MathContext.DECIMAL32);
    }

    /** Tells whether a number may be 0. */
    boolean isZero(BigDecimal value) {
        return value.abs().compareTo(absolute()) <= 0;
    }

    BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b, context());
    }

    BigDecimal over(BigDecimal a, BigDecimal b) {
        return a.divide(b, context());
    }

    BigDecimal exp(BigDecimal x) {
        return math.exp(x);
    }

    BigDecimal root(BigDecimal x) {
        return x.sqrt(context());
    }

    /** Returns ln x for x ≥ 1. */
    BigDecimal log(BigDecimal x) {
        return math.log1p(x.subtract(BigDecimal.ONE));
    }

    /** Returns ln x for x > 0. */
    BigDecimal anyLog(BigDecimal x) {
        return x.compareTo(BigDecimal.ONE) < 0 ? log(over(BigDecimal.ONE, x)).negate() : log(x);
    }

    /** Returns e^−|x|, 0 at ±∞. */
    BigDecimal boltzmann(Beta x) {
        return x.isInfinite() ? BigDecimal.ZERO : exp(x.value().abs().negate());
    }
}
