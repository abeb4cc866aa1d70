package io.github.spinthermo.collective;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.ArtanhSeries;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.FixedPoint;
import java.math.BigInteger;

/**
 * One walk through the blocks of a window, upwards, in fixed point.
 *
 * <p>The weight of a block is w = u t_D(x_0), in units of 2^−weightBits; what is averaged is in units of
 * 2^−bits, and all of it is largest at the smallest D. For the errors see {@link SumError} and {@link
 * ScanError}.
 *
 * <p>The logarithm of R_D = t_D(x_B)/t_D(x_0) grows by Δ_D = ln((1 + γ_B)/(1 + γ_0)), γ the relative growth
 * of t, and Δ from block to block by 2 artanh z, z = (ac − bd)/(ac + bd) with a, b = 1 + γ_B at the next
 * block and at this, d, c those of x_0: the second difference is so small that its series is half as long
 * as that of Δ. For the γ at hand z is off by less than 2 units and its artanh by less than 13, the first Δ
 * by less than 10; the γ are off by less than 3 each. After j blocks that makes 6.5 j² + 17 j, besides what
 * t is off by, relative to itself, at either end.
 */
final class WindowSummation {

    private static final double LOG_ERROR_OF_SQUARE = 6.5;
    private static final double LOG_ERROR_OF_STEP = 17;

    /** The error of the numbers of the largest block, in units of the last bit. */
    private static final double TOP_ERROR = 2;

    private final Window window;
    private final int bits;
    private final Side initial;
    private final Side bath;
    private final WeightScan weights;
    private final LevelScan before;
    private final LevelScan after;
    private final ArtanhSeries artanh;
    private final BigInteger one;
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
        this.artanh = new ArtanhSeries(bits);
        this.one = FixedPoint.one(bits);
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
        double largestInitial = FixedPoints.bound(initialTop.subtract(before.excitation()), bits);
        double largest = FixedPoints.bound(top.subtract(after.excitation()), bits);
        double largestVariance = FixedPoints.bound(varianceTop.subtract(after.variance()), bits);
        double largestLog = FixedPoints.bound(fixed(bathLog).abs().add(fixed(initialLog).abs()), bits);
        walk(fixed(bathLog).subtract(fixed(initialLog)));
        SumError sums = new SumError(FixedPoints.bound(weight, bits), window.count(),
                weights.relativeError((double) window.count()) + initialError.relativeSum() + 1);
        double ofInitial = sums.of(initialError.excitation() + TOP_ERROR, largestInitial);
        double ofBath = sums.of(error.excitation() + TOP_ERROR, largest);
        double ofProduct = ofInitial * largest + sums.of((error.excitation() + TOP_ERROR) * largestInitial, 0);
        double ofSquare = ofBath * largest + sums.of((error.excitation() + TOP_ERROR) * largest, 0);
        double ofLog = 2 * (initialError.relativeSum() + error.relativeSum()) + 2 * TOP_ERROR
                + window.count() * (LOG_ERROR_OF_SQUARE * window.count() + LOG_ERROR_OF_STEP);
        return new WindowSums(
                sum(initialDeficit, ofInitial), sum(deficit, ofBath),
                sum(initialMoment, ofInitial * window.last()), sum(moment, ofBath * window.last()),
                sum(product, ofProduct), sum(square, ofSquare),
                sum(varianceDeficit, sums.of(error.variance() + TOP_ERROR, largestVariance)),
                sum(logRatio, sums.of(ofLog, largestLog)));
    }

    private BigInteger fixed(Ball ball) {
        return FixedPoints.of(ball, bits);
    }

    private Ball sum(BigInteger value, double error) {
        return FixedPoints.ball(value, error, window.weightBits());
    }

    private void walk(BigInteger startOfLog) {
        BigInteger log = startOfLog;
        BigInteger growth = after.relativeGrowth();
        BigInteger initialGrowth = before.relativeGrowth();
        BigInteger growthOfLog = logOfRatio(one.add(growth), one.add(initialGrowth));
        for (long left = window.count(); ; left--) {
            Interruption.check();
            add(log);
            if (left == 1) {
                return;
            }
            before.advance();
            after.advance();
            weights.advance();
            log = log.add(growthOfLog);
            BigInteger next = after.relativeGrowth();
            BigInteger initialNext = before.relativeGrowth();
            growthOfLog = next.signum() == 0 && initialNext.signum() == 0
                    ? BigInteger.ZERO
                    : growthOfLog.add(logOfRatio(product(next, initialGrowth), product(growth, initialNext)));
            growth = next;
            initialGrowth = initialNext;
        }
    }

    /** (1 + a)(1 + b). */
    private BigInteger product(BigInteger a, BigInteger b) {
        BigInteger mixed = a.signum() == 0 || b.signum() == 0 ? BigInteger.ZERO : FixedPoint.multiply(a, b, bits);
        return one.add(a).add(b).add(mixed);
    }

    private BigInteger logOfRatio(BigInteger numerator, BigInteger denominator) {
        BigInteger difference = numerator.subtract(denominator);
        return artanh.twice(difference.shiftLeft(bits).divide(numerator.add(denominator)));
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
}
