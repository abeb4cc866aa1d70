package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.weights.BlockRange;
import java.math.BigInteger;

/**
 * Sums over the blocks of a range as a {@link LimbSummation} or a {@link GrowthSummation} takes them, with r = e^−Dx
 * and g = r/(1 − r).
 *
 * @param weight Σ w
 * @param dimension Σ w D
 * @param initialMoment Σ w D g_0
 * @param moment Σ w D g_B
 * @param square Σ w D² g_B (1 + g_B)
 * @param mixed Σ w D² (g_0 + g_B + 2 g_0 g_B)
 * @param logarithm Σ w ln((1 − r_0)/(1 − r_B))
 */
record GrowthTotals(Ball weight, Ball dimension, Ball initialMoment, Ball moment, Ball square, Ball mixed,
        Ball logarithm) {

    /**
     * Subtracts each block from the largest. With T = 2ns + 1 and γ = T g of that block, φ_ns = b − γ, a block has the
     * difference α = D g − γ, and
     * <pre>
     * Σ w (D (α_0 + α)/2 + α_0 α) = Σ w D² (g_0 + g + 2 g_0 g)/2 − (γ_0 + γ) Σ w D/2
     *                               − γ_0 Σ w D g − γ Σ w D g_0 + γ_0 γ Σ w.
     * </pre>
     */
    BlockSums fromLargest(ClosedForms forms, BlockRange range) {
        Arithmetic a = forms.arithmetic();
        Ball initialTop = a.subtract(forms.initialBlocks().occupation(), forms.initialLargest().excitation());
        Ball top = a.subtract(forms.occupation(), forms.largest().excitation());
        Ball b = forms.occupation();
        Ball varianceTop = a.subtract(a.multiply(b, a.add(Ball.ONE, b)), forms.largest().variance());
        Ball tops = a.multiply(a.add(initialTop, top), dimension);
        Ball products = a.add(a.multiply(initialTop, moment), a.multiply(top, initialMoment));
        Ball first = a.subtract(a.subtract(mixed, tops).scale(-1), products);
        Ball outside = new Ball(BigInteger.ZERO, (long) BlockRange.OUTSIDE, -range.weightBits());
        return new BlockSums(
                a.add(a.subtract(initialMoment, a.multiply(initialTop, weight)), outside),
                a.add(a.subtract(moment, a.multiply(top, weight)), outside),
                a.add(a.subtract(square, a.multiply(varianceTop, weight)), outside),
                a.add(a.add(first, a.multiply(a.multiply(initialTop, top), weight)), outside),
                a.add(a.add(logarithm, a.multiply(logOfTop(forms), weight)).negate(), outside));
    }

    /** Returns ln((1 − r_B)/(1 − r_0)) of the largest block; unknown where those of others are. */
    private Ball logOfTop(ClosedForms forms) {
        if (logarithm.isUnknown()) {
            return logarithm;
        }
        Arithmetic a = forms.arithmetic();
        Ball after = a.add(forms.largest().logPartition(), forms.blocks().logOneMinusFactor());
        Ball before = a.add(forms.initialLargest().logPartition(), forms.initialBlocks().logOneMinusFactor());
        return a.subtract(after, before);
    }
}
