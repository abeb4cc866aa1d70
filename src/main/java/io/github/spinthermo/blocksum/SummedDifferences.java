package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.thermal.InverseTemperature;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Differences from the largest block by sums over all others, which keep the relative digits of exponentially small
 * results.
 */
public final class SummedDifferences implements BlockDifferences {

    private final ClosedForms forms;
    private final Arithmetic a;
    private final BigFraction x0;
    private final InverseTemperature betaB;
    private final BlockSums sums;

    /**
     * Takes the sums.
     *
     * @param forms the levels of the largest block and of one spin
     * @param x0 |x_0|, finite; any number where the sums at x_0 are 0
     * @param betaB |x_B|
     * @param sums the sums
     */
    public SummedDifferences(ClosedForms forms, BigFraction x0, InverseTemperature betaB, BlockSums sums) {
        this.forms = forms;
        this.a = forms.arithmetic();
        this.x0 = x0;
        this.betaB = betaB;
        this.sums = sums;
    }

    @Override
    public Ball heat() {
        return a.subtract(sums.initialDeficit(), sums.deficit());
    }

    @Override
    public Ball deficit() {
        return sums.deficit();
    }

    @Override
    public Ball varianceDeficit() {
        return sums.varianceDeficit();
    }

    @Override
    public Ball entropy() {
        Ball ofBath = betaB.isInfinite() ? Ball.ZERO : a.multiply(a.ratio(betaB.toFraction()), sums.deficit());
        Ball ofStart = a.multiply(a.ratio(x0), sums.initialDeficit());
        return a.add(sums.logRatio(), a.subtract(ofStart, ofBath));
    }

    @Override
    public Ball entropyProduction() {
        if (betaB.isInfinite()) {
            return Ball.UNKNOWN;
        }
        Ball colder = a.ratio(betaB.toFraction().subtract(x0));
        return a.subtract(sums.logRatio(), a.multiply(colder, sums.initialDeficit()));
    }

    /**
     * Returns Σ w e_J(x_0) e_J(x_B) − Σ w e_J(x_0) Σ w e_J(x_B), with e_J = φ_ns − α − ns + k. [L C.6] With ⟨k⟩ = n
     * φ_s − φ_ns + ⟨α_0⟩ and Var k = ⟨k⟩ (T − ⟨k⟩) − n (n−1) φ_s (2s − φ_s) at x_0, from the moment ⟨J(J+1)⟩, it is
     * Var k + (⟨D (α + α_0)⟩ − ⟨D⟩⟨α + α_0⟩)/2 + ⟨α α_0⟩ − ⟨α⟩⟨α_0⟩.
     */
    @Override
    public Ball covariance() {
        Ball steps = a.add(forms.stepsOfLargest(), sums.initialDeficit());
        Ball top = Ball.of(forms.ensemble().largestTotalSpin().dimension());
        Ball ofSteps = a.subtract(a.multiply(steps, a.subtract(top, steps)), forms.correlation());
        Ball deficits = a.add(sums.initialDeficit(), sums.deficit());
        Ball ofMeans = a.add(a.multiply(a.subtract(top, steps.scale(1)), deficits).scale(-1),
                a.multiply(sums.initialDeficit(), sums.deficit()));
        return a.add(ofSteps, a.subtract(sums.mixedMoment(), ofMeans));
    }
}
