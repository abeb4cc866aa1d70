package io.github.spinthermo.reproduction.check;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;

/** Functions that the papers' formulas need and {@link Real} does not have; roots and maxima in doubles. */
public final class Functions {

    private static final int GUARD = 16;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Enough to narrow any bracket to neighbouring doubles. */
    private static final int BISECTIONS = 200;

    private static final int GOLDEN_STEPS = 80;

    private Functions() { }

    public static Real exp(Real x) {
        return of(x, Arithmetic::exp);
    }

    /** Returns the natural logarithm of a positive number. */
    public static Real log(Real x) {
        return of(x, Arithmetic::log);
    }

    private static Real of(Real x, BiFunction<Arithmetic, Ball, Ball> function) {
        return Real.refining(bits -> Enclosures.of(
                function.apply(new Arithmetic(bits + GUARD), Enclosures.ball(x.enclose(bits + GUARD)))));
    }

    /** Finds where a function that changes its sign between two places does so. */
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

    /** Finds where a function with one maximum between two places has it, by the golden section. */
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
