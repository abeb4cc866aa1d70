package io.github.spinthermo.thermal;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/**
 * The quantities of a block of D = 2J + 1 states at a finite x &gt; 0, all from one pass.
 *
 * <p>With q = e^−x, r = q^D, b = q/(1 − q), g = r/(1 − r): ln Z = Jx + ln((1−r)/(1−q)), e = b − D g − J, S =
 * ln((1−r)/(1−q)) + x (b − D g), v = b (1+b) − D² g (1+g). 1 − q and 1 − r are taken from e^x − 1 and the
 * logarithms of those near 1 from ln(1 + ·), so that each term keeps its relative accuracy for any x. What
 * the differences cancel is paid in advance: b − D g − J and v lose 2 log₂ 1/(Dx) bits where Dx &lt; 1, the
 * entropy loses log₂ ln 1/x, and e^−x loses log₂ x bits of x.
 */
final class BlockEvaluation {

    private static final int GUARD = 24;

    private final Arithmetic arithmetic;
    private final InverseTemperature beta;
    private final Ball x;
    private final BigInteger dimension;
    private final Ball b;
    private final Ball g;
    private final Ball ratio;
    private final Ball logRatio;

    /**
     * A pass.
     *
     * @param requested the precision that the results are to have
     * @param dimension D, at least 2
     * @param beta the inverse temperature, finite and positive
     */
    BlockEvaluation(Arithmetic requested, BigInteger dimension, InverseTemperature beta) {
        long smallness = 1 - beta.times(requested, dimension).top();
        long largeness = beta.times(requested, BigInteger.ONE).top();
        this.arithmetic = requested.with(GUARD + 2 * Math.max(0, smallness) + Math.max(0, largeness));
        this.dimension = dimension;
        this.beta = beta;
        this.x = beta.times(arithmetic, BigInteger.ONE);
        Ball minusDx = beta.times(arithmetic, dimension.negate());
        Ball oneMinusQ = arithmetic.expm1(x.negate()).negate();
        Ball oneMinusR = arithmetic.expm1(minusDx).negate();
        Ball q = arithmetic.exp(x.negate());
        Ball r = arithmetic.exp(minusDx);
        this.b = arithmetic.divide(q, oneMinusQ);
        this.g = arithmetic.divide(r, oneMinusR);
        this.ratio = arithmetic.divide(oneMinusR, oneMinusQ);
        this.logRatio = arithmetic.subtract(logOneMinus(r, oneMinusR), logOneMinus(q, oneMinusQ));
    }

    /** ln(1 − q): from q where that is small, from 1 − q where that is. */
    private Ball logOneMinus(Ball q, Ball oneMinusQ) {
        return q.top() < 0 ? arithmetic.log1p(q.negate()) : arithmetic.log(oneMinusQ);
    }

    private Ball spin() {
        return Ball.of(dimension.subtract(BigInteger.ONE)).scale(-1);
    }

    /** b − D g = e_J + J. */
    private Ball excitation() {
        return arithmetic.subtract(b, arithmetic.multiply(Ball.of(dimension), g));
    }

    /** [8] Z_J(x); Jx is taken with the bits more that its integer part has. */
    Ball partition() {
        Ball exponent = arithmetic.multiply(x, spin());
        Arithmetic finer = arithmetic.with(Math.max(0, exponent.top()));
        Ball power = arithmetic.exp(beta.times(finer, dimension.subtract(BigInteger.ONE)).scale(-1));
        return arithmetic.multiply(power, ratio);
    }

    /** ln Z_J(x). */
    Ball logPartition() {
        return arithmetic.add(arithmetic.multiply(x, spin()), logRatio);
    }

    /** [19] e_J(x), from the middle of the block. */
    Ball energy() {
        return arithmetic.subtract(excitation(), spin());
    }

    /** [34] S_J(x). */
    Ball entropy() {
        return arithmetic.add(logRatio, arithmetic.multiply(x, excitation()));
    }

    /** v_J(x) = −e_J'(x). */
    Ball variance() {
        Ball squared = Ball.of(dimension.multiply(dimension));
        return arithmetic.subtract(fluctuation(b), arithmetic.multiply(squared, fluctuation(g)));
    }

    private Ball fluctuation(Ball occupation) {
        return arithmetic.multiply(occupation, arithmetic.add(Ball.ONE, occupation));
    }
}
