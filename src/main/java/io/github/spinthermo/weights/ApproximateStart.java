package io.github.spinthermo.weights;

import io.github.spinthermo.doubledouble.ApproximateBlock;
import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.doubledouble.DoubleDouble;
import io.github.spinthermo.spin.SpinEnsemble;
import org.apache.commons.numbers.fraction.BigFraction;

/** Thermal start in double-double: its weights, and what all baths need of it. */
public final class ApproximateStart {

    private final ApproximateWeights weights;
    private final DoubleDouble x0;
    private final double largestDimension;
    private final Approximation steps;
    private final ApproximateMeans initial;
    private final Approximation surprise;

    /** Evaluates a start at |x_0|. */
    ApproximateStart(SpinEnsemble ensemble, BigFraction x0, ApproximateWeights weights) {
        this.weights = weights;
        this.x0 = DoubleDouble.of(x0);
        this.largestDimension = (double) ensemble.largestTotalSpin().twice() + 1;
        this.steps = meanSteps();
        this.initial = ApproximateMeans.of(weights, largestDimension, this.x0);
        Approximation ofSpin = ApproximateBlock.of(x0, ensemble.localDimension()).logSum();
        this.surprise = ofSpin.times(Approximation.of(ensemble.n()))
                .plus(Approximation.of(x0).times(steps)).minus(initial.logSum());
    }

    /** Returns ⟨k⟩, k = ns − J. */
    private Approximation meanSteps() {
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            double k = (largestDimension - (double) weights.first()) / 2 - i;
            sum = sum.plusAlike(weights.weight(i).times(k));
        }
        return weights.mean(sum, weights.error()).within(weights.outside() * largestDimension);
    }

    /**
     * Returns the mean distance from the largest block.
     *
     * @return ⟨k⟩, k = ns − J
     */
    public Approximation steps() {
        return steps;
    }

    /**
     * Returns the means at the inverse temperature of the start.
     *
     * @return those at |x_0|
     */
    public ApproximateMeans initial() {
        return initial;
    }

    /**
     * Returns the entropy of the weights of single copies, −⟨ln p_J⟩ = n ln t_d + x_0 ⟨k⟩ − ⟨ln t_D⟩ at |x_0|.
     *
     * @return the entropy in nats
     */
    public Approximation surprise() {
        return surprise;
    }

    /**
     * Computes the means in a bath.
     *
     * @param x |x_B|
     * @return the means
     */
    public ApproximateMeans means(DoubleDouble x) {
        return ApproximateMeans.of(weights, largestDimension, x);
    }

    /**
     * Computes the second moments in a bath.
     *
     * @param x |x_B|
     * @param means the means there
     * @return the moments
     */
    public ApproximateMoments moments(DoubleDouble x, ApproximateMeans means) {
        return new ApproximateMoments(weights, largestDimension,
                new ApproximateMoments.Side(x0, steps.plus(initial.excitation())),
                new ApproximateMoments.Side(x, steps.plus(means.excitation())));
    }
}
