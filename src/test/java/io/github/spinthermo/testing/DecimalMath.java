package io.github.spinthermo.testing;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Exponentials and logarithms of {@link BigDecimal}s by their series, to a relative error of a few units of
 * the last digit and with nothing of the kernel: slow, and proven by nothing but agreement.
 */
public final class DecimalMath {

    private static final int GUARD_DIGITS = 12;

    /**
     * The number of zeros after the point from which on the series of the logarithm takes the argument itself, and
     * of digits before it from which on the power of ten goes first.
     */
    private static final int ZEROS_OF_SMALL = 8;

    private final int digits;
    private final MathContext context;

    /**
     * Makes arithmetic of a number of digits.
     *
     * @param digits how many digits are right
     */
    public DecimalMath(int digits) {
        this.digits = digits;
        this.context = new MathContext(digits + GUARD_DIGITS);
    }

    /** Returns the rounding of every operation. */
    public MathContext context() {
        return context;
    }

    /** Returns e^x: the Taylor series at x/2^k, squared k times. */
    public BigDecimal exp(BigDecimal x) {
        int halvings = (int) Math.sqrt(digits) + Math.max(0, (x.precision() - x.scale()) * 10 / 3);
        MathContext finer = new MathContext(context.getPrecision() + halvings / 3 + 2);
        BigDecimal small = x.divide(BigDecimal.valueOf(2).pow(halvings), finer);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; isVisible(term, sum, finer); k++) {
            term = term.multiply(small, finer).divide(BigDecimal.valueOf(k), finer);
            sum = sum.add(term, finer);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, finer);
        }
        return sum.round(context);
    }

    /** Returns ln(1 + t) for t ≥ 0, relatively right however small t is. */
    public BigDecimal log1p(BigDecimal t) {
        if (top(t) > ZEROS_OF_SMALL) {
            return log(t.add(BigDecimal.ONE, context));
        }
        if (top(t) < -ZEROS_OF_SMALL) {
            return twiceArtanh(t.divide(t.add(BigDecimal.valueOf(2), context), context));
        }
        BigDecimal near = new BigDecimal(Math.log1p(t.doubleValue()));
        BigDecimal power = exp(near);
        BigDecimal value = t.add(BigDecimal.ONE, context);
        return near.add(twiceArtanh(value.subtract(power).divide(value.add(power), context)), context);
    }

    /** Returns ln x for x > 0: relatively right unless x is nearly 1. */
    public BigDecimal log(BigDecimal x) {
        int power = x.precision() - x.scale() - 1;
        BigDecimal leading = log1p(x.scaleByPowerOfTen(-power).subtract(BigDecimal.ONE));
        if (power == 0) {
            return leading;
        }
        BigDecimal logOfTen = log1p(BigDecimal.valueOf(9));
        return leading.add(logOfTen.multiply(BigDecimal.valueOf(power), context), context);
    }

    /** Returns 2 artanh u = ln((1 + u)/(1 − u)) = 2 (u + u³/3 + u⁵/5 + …). */
    private BigDecimal twiceArtanh(BigDecimal u) {
        BigDecimal square = u.multiply(u, context);
        BigDecimal power = u.round(context);
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; isVisible(power, sum, context); k += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(k), context), context);
            power = power.multiply(square, context);
        }
        return sum.multiply(BigDecimal.valueOf(2), context);
    }

    /** Tells whether the term changes a digit of the sum. */
    private static boolean isVisible(BigDecimal term, BigDecimal sum, MathContext context) {
        return term.signum() != 0 && (sum.signum() == 0 || top(term) >= top(sum) - context.getPrecision());
    }

    private static long top(BigDecimal x) {
        return (long) x.precision() - x.scale();
    }
}
