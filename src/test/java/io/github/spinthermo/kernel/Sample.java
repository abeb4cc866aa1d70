package io.github.spinthermo.kernel;

import io.github.spinthermo.testing.KernelInclusion;

/**
 * Arguments for a {@link KernelFunction}.
 *
 * @param bits a working precision
 * @param a the first argument
 * @param b the second argument
 * @param n a power
 */
record Sample(int bits, Ball a, Ball b, int n) {

    /** Tells whether the function, with the given arithmetic, misses the value at some point of the arguments. */
    boolean isMissedBy(KernelFunction function, Arithmetic arithmetic) {
        Ball result = function.apply(arithmetic, a, b, n);
        return function.points(a).stream().anyMatch(x -> function.secondPoints(b).stream()
            .anyMatch(y -> KernelInclusion.areDisjoint(result, valueAt(function, x, y))));
    }

    /** Tells whether neither argument is 0, to which a sum adds without rounding. */
    boolean hasNoZero() {
        return !a.isZero() && !b.isZero();
    }

    private Ball valueAt(KernelFunction function, Ball x, Ball y) {
        return function.apply(new Arithmetic(KernelInclusion.REFERENCE_BITS), x, y, n);
    }

    /** Returns the value for exact arguments, to 1000 bits. */
    Ball value(KernelFunction function) {
        return valueAt(function, a, b);
    }

    /** Returns the result at the working precision. */
    Ball result(KernelFunction function) {
        return function.apply(new Arithmetic(bits), a, b, n);
    }
}
