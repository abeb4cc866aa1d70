package io.github.spinthermo.kernel;

import io.github.spinthermo.testing.KernelInclusion;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** Every function of {@link Arithmetic}, with what its documentation promises. */
enum KernelFunction {
    ADD(true, (k, a, b, n) -> k.add(a, b)),
    SUBTRACT(true, (k, a, b, n) -> k.subtract(a, b)),
    MULTIPLY(true, (k, a, b, n) -> k.multiply(a, b)),
    DIVIDE(true, (k, a, b, n) -> k.divide(a, b)),
    RATIO(true, (k, a, b, n) -> k.ratio(a.midpoint(), b.midpoint())),
    POWER(false, (k, a, b, n) -> k.power(a, n)),
    ROUND(false, (k, a, b, n) -> k.round(a)),
    EXP(false, (k, a, b, n) -> k.exp(a)),
    EXPM1(false, (k, a, b, n) -> k.expm1(a)),
    LOG(false, (k, a, b, n) -> k.log(a)),
    LOG1P(false, (k, a, b, n) -> k.log1p(a));

    private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

    private interface Call {
        Ball on(Arithmetic arithmetic, Ball a, Ball b, int n);
    }

    private final boolean binary;
    private final Call call;

    KernelFunction(boolean binary, Call call) {
        this.binary = binary;
        this.call = call;
    }

    Ball apply(Arithmetic arithmetic, Ball a, Ball b, int n) {
        return call.on(arithmetic, a, b, n);
    }

    /** Tells whether the result is documented to be known. */
    boolean isDefined(Ball a, Ball b) {
        return switch (this) {
            case DIVIDE -> b.certainSign() != 0;
            case RATIO -> b.midpoint().signum() != 0;
            case LOG -> a.certainSign() > 0;
            case LOG1P -> KernelInclusion.compare(a.lower(), a.exponent(), MINUS_ONE, 0) > 0;
            default -> true;
        };
    }

    /** Returns the numbers at which a result for a ball is checked: its ends and its midpoint. */
    List<Ball> points(Ball ball) {
        Stream<BigInteger> points = ball.isExact() || this == RATIO
            ? Stream.of(ball.midpoint())
            : Stream.of(ball.lower(), ball.midpoint(), ball.upper());
        return points.map(point -> new Ball(point, 0, ball.exponent())).toList();
    }

    /** Returns these numbers for the second argument, which most functions do not have. */
    List<Ball> secondPoints(Ball ball) {
        return binary ? points(ball) : List.of(ball);
    }

    /** Tells whether cancellation may leave a result with any radius, as in a sum. */
    boolean isSum() {
        return this == ADD || this == SUBTRACT;
    }

    /** Returns the bits that a result may lack. */
    int lostBits(int n) {
        return this == POWER ? 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(n)) : 0;
    }
}
