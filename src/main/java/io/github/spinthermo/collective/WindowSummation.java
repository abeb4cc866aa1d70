package io.github.spinthermo.collective;

import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.FixedPoint;
import java.math.BigInteger;

/**
 * One walk through the blocks of a window, upwards, in fixed point.
 *
 * <p>The weight of a block is w = u t_D(x_0), in units of 2^−weightBits; what is averaged is in units of 2^−bits, and
 * all of it is largest at the smallest D. For the errors see {@link SumError} and {@link ScanError}.
 *
 * <p>The logarithm of R_D = t_D(x_B)/t_D(x_0) grows from block to block by 2 artanh z, z = (τ_B t_0 − t_B τ_0)/(2 t_B
 * t_0 + τ_B t_0 + t_B τ_0) with τ the growth of t, |z| ≤ 1/2. For the t at hand z is off by less than 3 units and the
 * increment by less than 14; the increments add up to the ratio of those t, which are off relative to the true ones
 * at either end.
 */
final class WindowSummation {

    private static final double INCREMENT_ERROR = 14;

    /** What the numbers of the largest block are off by. */
    private static final double TOP_ERROR = 2;

    private final Window window;
    private final int bits;
    private final Side initial;
    private final Side bath;
    private final WeightScan weights;
    private final LevelScan before;
    private final LevelScan after;
    private final BigInteger initialTop;
    private final BigInteger top;
    private final BigInteger varianceTop;

    private BigInteger weight = BigInteger.ZERO;
    private BigInteger initialDeficit = BigInteger.ZERO;
    private BigInteger deficit = BigInteger.ZERO;
    private BigInteger initialMoment = BigInteger.ZERO;
    private BigInteger moment = BigInteger.ZERO;
    private BigInteger product = BigInteger.ZERO;
    private BigInteger square = BigInteger.ZERO;
    private BigInteger varianceDeficit = BigInteger.ZERO;
    private BigInteger logRatio = BigInteger.ZERO;

    /**
     * Prepares a walk.
     *
     * @param window not empty
     * @param initial the blocks at x_0
     * @param bath those at x_B
     * @param weights u_J from the first block of the window on
     */
    WindowSummation(Window window, Side initial, Side bath, WeightScan weights) {
        this.window = window;
        this.bits = window.bits();
        this.initial = initial;
        this.bath = bath;
        this.weights = weights;
        this.before = initial.scan(window.first(), false);
        this.after = bath.scan(window.first(), true);
        this.initialTop = initial.largestExcitation();
        this.top = bath.largestExcitation();
        this.varianceTop = bath.largestVariance();
    }

    /** The sums, still divided by the Boltzmann factors of their sides. */
    WindowSums run() {
        Ball initialLog = initial.logOfSum(window.first());
        Ball bathLog = bath.logOfSum(window.first());
        ScanError initialError = initial.error(window, before);
        ScanError error = bath.error(window, after);
        double largestInitial = FixedPoints.toDouble(initialTop.subtract(before.excitation()), bits);
        double largest = FixedPoints.toDouble(top.subtract(after.excitation()), bits);
        double largestVariance = FixedPoints.toDouble(varianceTop.subtract(after.variance()), bits);
        double largestLog = FixedPoints.toDouble(fixed(bathLog).abs().add(fixed(initialLog).abs()), bits);
        walk(fixed(bathLog).subtract(fixed(initialLog)));
        SumError sums = new SumError(FixedPoints.toDouble(weight, bits), window.count(),
                weights.relativeError(window.count()) + initialError.relativeSum() + 1);
        double ofInitial = sums.of(initialError.excitation() + TOP_ERROR, largestInitial);
        double ofBath = sums.of(error.excitation() + TOP_ERROR, largest);
        double ofProduct = ofInitial * largest + sums.of((error.excitation() + TOP_ERROR) * largestInitial, 0);
        double ofSquare = ofBath * largest + sums.of((error.excitation() + TOP_ERROR) * largest, 0);
        double ofLog = 2 * (initialError.relativeSum() + error.relativeSum()) + INCREMENT_ERROR * window.count()
                + 2 * TOP_ERROR;
        return new WindowSums(
                sum(initialDeficit, ofInitial), sum(deficit, ofBath),
                sum(initialMoment, ofInitial * window.last()), sum(moment, ofBath * window.last()),
                sum(product, ofProduct), sum(square, ofSquare),
                sum(varianceDeficit, sums.of(error.variance() + TOP_ERROR, largestVariance)),
                sum(logRatio, sums.of(ofLog, largestLog)));
    }

    private BigInteger fixed(Ball ball) {
        return LevelScan.Start.fixed(ball, bits);
    }

    private Ball sum(BigInteger value, double error) {
        return FixedPoints.ball(value, error, window.weightBits());
    }

    private void walk(BigInteger startOfLog) {
        BigInteger log = startOfLog;
        for (long left = window.count(); left > 0; left--) {
            add(log);
            if (left > 1) {
                log = log.add(growthOfLog());
                before.advance();
                after.advance();
                weights.advance();
            }
        }
    }

    private void add(BigInteger log) {
        BigInteger w = weight();
        if (w.signum() == 0) {
            return;
        }
        BigInteger d = BigInteger.valueOf(before.dimension());
        BigInteger difference = top.subtract(after.excitation());
        BigInteger initialTerm = FixedPoint.multiply(w, initialTop.subtract(before.excitation()), bits);
        BigInteger term = FixedPoint.multiply(w, difference, bits);
        weight = weight.add(w);
        initialDeficit = initialDeficit.add(initialTerm);
        deficit = deficit.add(term);
        initialMoment = initialMoment.add(initialTerm.multiply(d));
        moment = moment.add(term.multiply(d));
        product = product.add(FixedPoint.multiply(initialTerm, difference, bits));
        square = square.add(FixedPoint.multiply(term, difference, bits));
        varianceDeficit = varianceDeficit.add(
                FixedPoint.multiply(w, varianceTop.subtract(after.variance()), bits));
        logRatio = logRatio.add(FixedPoint.multiply(w, log, bits));
    }

    /** w = u t, in units of 2^−weightBits. */
    private BigInteger weight() {
        long shift = bits - window.weightBits() - weights.exponent();
        BigInteger w = weights.mantissa().multiply(before.sum());
        return shift >= 0
                ? w.shiftRight((int) Math.min(shift, Integer.MAX_VALUE))
                : w.shiftLeft(Math.toIntExact(-shift));
    }

    /** ln R of the next block less that of this one. */
    private BigInteger growthOfLog() {
        BigInteger difference;
        BigInteger doubledMean;
        if (before.isSaturated() && after.isSaturated()) {
            return BigInteger.ZERO;
        }
        if (after.isSaturated()) {
            difference = before.growth().negate();
            doubledMean = before.sum().shiftLeft(1).add(before.growth());
        } else if (before.isSaturated()) {
            difference = after.growth();
            doubledMean = after.sum().shiftLeft(1).add(after.growth());
        } else {
            BigInteger one = FixedPoint.multiply(after.growth(), before.sum(), bits);
            BigInteger other = FixedPoint.multiply(after.sum(), before.growth(), bits);
            difference = one.subtract(other);
            doubledMean = FixedPoint.multiply(after.sum(), before.sum(), bits - 1).add(one).add(other);
        }
        BigInteger z = difference.shiftLeft(bits).divide(doubledMean);
        BigInteger factor = FixedPoint.artanhFactor(FixedPoint.multiply(z, z, bits), bits);
        return FixedPoint.multiply(z, factor, bits - 1);
    }
}
