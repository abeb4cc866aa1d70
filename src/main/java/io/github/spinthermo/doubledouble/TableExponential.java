package io.github.spinthermo.doubledouble;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Exponential function by a table of 2^(j/128) and a short series.
 *
 * <p>With −x = k ln 2/128 + r, e^−x = 2^(k/128) e^r, |r| &lt; 0.0028. The product k ln 2/128 and the sum err by at
 * most 2^−98.6 for x ≤ 64. The terms of the series from r^10/10! on are below 2^−107. Those from r^5/5! to r^9/9! are
 * taken in double: as part of the coefficient of r^4 they err by less than 2^−67, which is 2^−101 in e^r. The other
 * terms and the product with the entry of the table add less than 2^−100, so that all together is below 2^−97.
 */
public final class TableExponential {

    /** Bound of the relative error of e^−x for the very x that is given. */
    public static final double ERROR = 0x1p-97;

    /** The largest x, a pure number. */
    public static final double LARGEST = 64;

    private static final int STEPS = 128;
    private static final int LOG2_OF_STEPS = 7;
    private static final int BITS = 140;

    private static final DoubleDouble LN2_STEP = constant(TableExponential::ln2).scale(-LOG2_OF_STEPS);

    private static final DoubleDouble[] POWERS =
            IntStream.range(0, STEPS).mapToObj(TableExponential::power).toArray(DoubleDouble[]::new);

    private static final DoubleDouble HALF = DoubleDouble.of(0.5);
    private static final DoubleDouble SIXTH = DoubleDouble.ONE.over(DoubleDouble.of(6));
    private static final DoubleDouble TWENTY_FOURTH = DoubleDouble.ONE.over(DoubleDouble.of(24));

    private TableExponential() { }

    /** Returns ln 2 from the kernel. */
    static Ball ln2(Arithmetic arithmetic) {
        return arithmetic.log(Ball.of(2));
    }

    /** Returns a constant that a class computes by the kernel when it is first used, off by less than an error of U. */
    static DoubleDouble constant(Function<Arithmetic, Ball> number) {
        Ball ball = Interruption.shielded(() -> number.apply(new Arithmetic(BITS)));
        return DoubleDouble.of(ball.midpoint(), Math.toIntExact(ball.exponent()));
    }

    /** Returns 2^(j/128) from the kernel. */
    private static DoubleDouble power(int j) {
        Ball steps = Ball.of(BigInteger.valueOf(j)).scale(-LOG2_OF_STEPS);
        return constant(arithmetic -> arithmetic.exp(arithmetic.multiply(ln2(arithmetic), steps)));
    }

    /**
     * Returns e^−x.
     *
     * @param x from 0 to {@link #LARGEST}
     * @return the power, off by at most {@link #ERROR} of itself; NaN for another x
     */
    public static DoubleDouble ofNegative(DoubleDouble x) {
        if (!(x.hi() >= 0 && x.hi() <= LARGEST)) {
            return DoubleDouble.of(Double.NaN);
        }
        int k = (int) -Math.rint(x.hi() / LN2_STEP.hi());
        DoubleDouble r = LN2_STEP.times((double) -k).minus(x);
        return series(r).times(POWERS[Math.floorMod(k, STEPS)]).scale(Math.floorDiv(k, STEPS));
    }

    private static DoubleDouble series(DoubleDouble r) {
        double x = r.hi();
        double tail = x * (1 / 120.0 + x * (1 / 720.0 + x * (1 / 5040.0 + x * (1 / 40320.0 + x / 362880.0))));
        DoubleDouble sum = TWENTY_FOURTH.plus(DoubleDouble.of(tail));
        return sum.times(r).plus(SIXTH).times(r).plus(HALF).times(r).plus(DoubleDouble.ONE).times(r)
                .plus(DoubleDouble.ONE);
    }
}
