package io.github.spinthermo.weights;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.doubledouble.DoubleDouble;
import io.github.spinthermo.doubledouble.LevelSums;
import io.github.spinthermo.doubledouble.TableExponential;

/**
 * Second moments of the blocks of a start, in double-double, about means that are known: with E_J = k + φ_J, ⟨v_J⟩ and
 * ⟨(E_J − E)²⟩ at x, and ⟨(E_J − E)(E_J,0 − E_0)⟩ with the same at x_0.
 *
 * <p><b>Error.</b> A deviation E_J − E is off by at most e, the error of E and T times that of φ_J. By Cauchy and
 * Schwarz the mean of products of deviations a and b is then off by e_a √⟨b²⟩ + e_b √⟨a²⟩ + e_a e_b, and by the
 * relative error of the weights times √⟨a²⟩ √⟨b²⟩. Blocks that are not listed add at most 4 T² times their weight, and
 * q T² times it to ⟨v_J⟩.
 */
public final class ApproximateMoments {

    private final ApproximateWeights weights;
    private final double largestDimension;
    private final double blockError;
    private final double deviationError;
    private final double initialError;
    private final double q;
    private DoubleDouble blockVariance = DoubleDouble.ZERO;
    private DoubleDouble meanSquare = DoubleDouble.ZERO;
    private DoubleDouble square = DoubleDouble.ZERO;
    private DoubleDouble initialSquare = DoubleDouble.ZERO;
    private DoubleDouble product = DoubleDouble.ZERO;

    /** Sums the moments up. */
    ApproximateMoments(ApproximateWeights weights, double largestDimension, Side initial, Side bath) {
        this.weights = weights;
        this.largestDimension = largestDimension;
        this.blockError = LevelSums.error((double) weights.last());
        this.deviationError = bath.mean.error() + 2 * largestDimension * blockError;
        this.initialError = initial.mean.error() + 2 * largestDimension * blockError;
        this.q = TableExponential.ofNegative(bath.x).hi();
        sum(new Walk(initial, weights.first()), new Walk(bath, weights.first()));
    }

    /**
     * One of the two temperatures.
     *
     * @param x its inverse
     * @param mean ⟨E_J⟩ at it
     */
    record Side(DoubleDouble x, Approximation mean) { }

    /** Walk through the blocks at one temperature. */
    private static final class Walk {

        private final Side side;
        private final DoubleDouble q;
        private LevelSums block;

        Walk(Side side, long first) {
            this.side = side;
            this.q = TableExponential.ofNegative(side.x);
            this.block = LevelSums.of(q, LevelSums.effectiveDimension(side.x.hi(), first));
        }

        void advance() {
            if (!block.isSaturated(side.x.hi())) {
                block = block.next(q).next(q);
            }
        }

        DoubleDouble deviation(double k) {
            return block.excitation().plusAlike(DoubleDouble.of(k)).minus(side.mean.value());
        }
    }

    private void sum(Walk initial, Walk bath) {
        for (int i = 0; i < weights.size(); i++) {
            Interruption.check();
            double k = (largestDimension - (double) weights.first()) / 2 - i;
            DoubleDouble weight = weights.weight(i);
            DoubleDouble deviation = bath.deviation(k);
            DoubleDouble initialDeviation = initial.deviation(k);
            blockVariance = blockVariance.plus(weight.times(bath.block.variance()));
            meanSquare = meanSquare.plusAlike(weight.times(bath.block.meanSquare()));
            square = square.plusAlike(weight.times(deviation.times(deviation)));
            initialSquare = initialSquare.plusAlike(weight.times(initialDeviation.times(initialDeviation)));
            product = product.plus(weight.times(deviation.times(initialDeviation)));
            initial.advance();
            bath.advance();
        }
    }

    /**
     * Returns ⟨v_J⟩.
     *
     * @return the mean variance of the blocks
     */
    public Approximation blockVariance() {
        double size = meanSquare.over(weights.upwards(0)).hi();
        double outside = weights.outside() * q * largestDimension * largestDimension;
        return mean(blockVariance).within(size * (blockError + weights.error()) + outside);
    }

    /**
     * Returns ⟨(E_J − E)²⟩.
     *
     * @return the variance of the means of the blocks
     */
    public Approximation variance() {
        double deviation = root(square, deviationError);
        return mean(square).within(error(deviation, deviationError, deviation, deviationError));
    }

    /**
     * Returns ⟨(E_J − E)(E_J,0 − E_0)⟩.
     *
     * @return the covariance of the means of the blocks at both temperatures
     */
    public Approximation covariance() {
        return mean(product).within(error(root(square, deviationError), deviationError,
                root(initialSquare, initialError), initialError));
    }

    private Approximation mean(DoubleDouble sum) {
        return weights.mean(sum, 0);
    }

    /** Bounds √⟨a²⟩. */
    private double root(DoubleDouble squares, double error) {
        return Math.sqrt(squares.over(weights.upwards(0)).hi()) * 2 + error;
    }

    private double error(double a, double ofA, double b, double ofB) {
        double outside = 4 * weights.outside() * largestDimension * largestDimension;
        return ofA * b + ofB * a + ofA * ofB + weights.error() * a * b + outside;
    }
}
