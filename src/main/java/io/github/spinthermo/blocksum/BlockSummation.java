package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.ArtanhSeries;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.FixedPoint;
import io.github.spinthermo.levels.LevelScan;
import io.github.spinthermo.levels.ScanError;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.WeightScan;
import java.math.BigInteger;

/**
 * Walk through the blocks of a range, upwards, in fixed point.
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
final class BlockSummation {

    /** The error of the logarithm of R_D after j blocks, in units of the last bit, is this times j² … */
    private static final double LOG_ERROR_OF_SQUARE = 6.5;

    /** … and this times j. */
    private static final double LOG_ERROR_OF_STEP = 17;

    /** The error of the numbers of the largest block, in units of the last bit. */
    private static final double TOP_ERROR = 2;

    private final BlockRange range;
    private final int bits;
    private final TemperatureTerms initial;
    private final TemperatureTerms bath;
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
    private BigInteger varianceDeficit = BigInteger.ZERO;
    private BigInteger logRatio = BigInteger.ZERO;

    /**
     * Prepares the walk.
     *
     * @param range not empty
     * @param initial the blocks at x_0
     * @param bath those at x_B
     * @param weights u_J from the first block of the range on
     */
    BlockSummation(BlockRange range, TemperatureTerms initial, TemperatureTerms bath, WeightScan weights) {
        this.range = range;
        this.bits = range.bits();
        this.initial = initial;
        this.bath = bath;
        this.weights = weights;
        this.before = initial.scan(range.first(), false);
        this.after = bath.scan(range.first(), true);
        this.artanh = new ArtanhSeries(bits);
        this.one = FixedPoint.one(bits);
        this.initialTop = initial.largestExcitation();
        this.top = bath.largestExcitation();
        this.varianceTop = bath.largestVariance();
    }

    /** Computes the sums. What is divided by the Boltzmann factors of its temperatures is multiplied by them here. */
    BlockSums run() {
        Ball initialLog = initial.logOfSum(range.first());
        Ball bathLog = bath.logOfSum(range.first());
        ScanError initialError = initial.error(range, before);
        ScanError error = bath.error(range, after);
        double largestInitial = FixedPoints.bound(initialTop.subtract(before.excitation()), bits);
        double largest = FixedPoints.bound(top.subtract(after.excitation()), bits);
        double largestVariance = FixedPoints.bound(varianceTop.subtract(after.variance()), bits);
        double largestLog = FixedPoints.bound(fixed(bathLog).abs().add(fixed(initialLog).abs()), bits);
        walk(fixed(bathLog).subtract(fixed(initialLog)));
        SumError sums = new SumError(FixedPoints.bound(weight, bits), range.count(),
                weights.relativeError((double) range.count()) + initialError.relativeSum() + 1);
        double ofInitial = sums.of(initialError.excitation() + TOP_ERROR, largestInitial);
        double ofBath = sums.of(error.excitation() + TOP_ERROR, largest);
        double ofProduct = ofInitial * largest + sums.of((error.excitation() + TOP_ERROR) * largestInitial, 0);
        double ofLog = 2 * (initialError.relativeSum() + error.relativeSum()) + 2 * TOP_ERROR
                + range.count() * (LOG_ERROR_OF_SQUARE * range.count() + LOG_ERROR_OF_STEP);
        return new BlockSums(
                ofInitial(sum(initialDeficit, ofInitial)), ofBath(sum(deficit, ofBath)),
                ofBath(sum(varianceDeficit, sums.of(error.variance() + TOP_ERROR, largestVariance))),
                mixedMoment(ofInitial(sum(initialMoment, ofInitial * range.last())),
                        ofBath(sum(moment, ofBath * range.last())),
                        ofInitial(ofBath(sum(product, ofProduct)))),
                sum(logRatio, sums.of(ofLog, largestLog)));
    }

    private Ball ofInitial(Ball overFactor) {
        return initial.arithmetic().multiply(overFactor, initial.boltzmannFactor());
    }

    private Ball ofBath(Ball overFactor) {
        return bath.arithmetic().multiply(overFactor, bath.boltzmannFactor());
    }

    private Ball mixedMoment(Ball initialMoment, Ball moment, Ball product) {
        Arithmetic arithmetic = bath.arithmetic();
        return arithmetic.add(arithmetic.add(initialMoment, moment).scale(-1), product);
    }

    private BigInteger fixed(Ball ball) {
        return FixedPoints.of(ball, bits);
    }

    private Ball sum(BigInteger value, double error) {
        return FixedPoints.ball(value, error, range.weightBits());
    }

    private void walk(BigInteger startOfLog) {
        BigInteger log = startOfLog;
        BigInteger growth = after.relativeGrowth();
        BigInteger initialGrowth = before.relativeGrowth();
        BigInteger growthOfLog = logOfRatio(one.add(growth), one.add(initialGrowth));
        for (long left = range.count(); ; left--) {
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

    /** Returns (1 + a)(1 + b). */
    private BigInteger product(BigInteger a, BigInteger b) {
        return one.add(a).add(b).add(FixedPoint.multiply(a, b, bits));
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
        varianceDeficit = varianceDeficit.add(
                FixedPoint.multiply(w, varianceTop.subtract(after.variance()), bits));
        logRatio = logRatio.add(FixedPoint.multiply(w, log, bits));
    }

    /** Returns w = u t, in units of 2^−weightBits. */
    private BigInteger weight() {
        long shift = bits - range.weightBits() - weights.exponent();
        return weights.mantissa().multiply(before.sum())
                .shiftRight(Math.toIntExact(Math.min(shift, Integer.MAX_VALUE)));
    }
}
