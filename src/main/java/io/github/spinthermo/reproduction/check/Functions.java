package io.github.spinthermo.reproduction.check;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions that the formulas of the papers need and {@link Real} does not have, of any precision; and roots and maxima
 * in double precision.
 */
public final class Functions {

    /** Bits of the argument and of the arithmetic beyond those of the result. */
    private static final int GUARD = 16;

    /** Length that a step of the golden section keeps, as a share of the one before. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Number of bisections, enough to narrow any interval of the claims to neighbouring doubles. */
    private static final int BISECTIONS = 200;

    /** Number of steps of the golden section, enough to narrow an interval to 10^−16 of its length. */
    private static final int GOLDEN_STEPS = 80;

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

    /**
     * Finds where a function is largest, by the golden section.
     *
     * @param function a function that rises up to one place and falls from there on
     * @param from the lower end
     * @param to the upper end
     * @return the place, to half of the digits of a double where the function is smooth
     */
    public static double maximum(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < GOLDEN_STEPS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (function.applyAsDouble(left) < function.applyAsDouble(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        return (low + high) / 2;
    }
}
