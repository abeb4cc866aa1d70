package io.github.spinthermo.reproduction.check;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions that the formulas of the papers need and {@link Real} does not have, of any precision; and roots in
 * double precision.
 */
public final class Functions {

    /** Bits of the argument and of the arithmetic beyond those of the result. */
    private static final int GUARD = 16;

    /** Number of bisections, enough to narrow any interval of the claims to neighbouring doubles. */
    private static final int BISECTIONS = 200;

    private Functions() { }

    /**
     * Computes e^x.
     *
     * @param x any number
     * @return a number of any precision
     */
    public static Real exp(Real x) {
        return of(x, Arithmetic::exp);
    }

    /**
     * Computes the natural logarithm.
     *
     * @param x a positive number
     * @return a number of any precision
     */
    public static Real log(Real x) {
        return of(x, Arithmetic::log);
    }

    private static Real of(Real x, BiFunction<Arithmetic, Ball, Ball> function) {
        return Real.refining(bits -> Enclosures.of(
                function.apply(new Arithmetic(bits + GUARD), Enclosures.ball(x.enclose(bits + GUARD)))));
    }

    /**
     * Finds where a function changes its sign, by bisection.
     *
     * @param function a continuous function, with different signs at the two ends
     * @param from the lower end
     * @param to the upper end
     * @return the place, to the last digit of a double
     */
    public static double root(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        boolean rising = function.applyAsDouble(from) < 0;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) < 0 == rising) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
