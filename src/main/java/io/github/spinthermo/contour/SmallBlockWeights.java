package io.github.spinthermo.contour;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights of the smallest blocks from the nodes of the line, which is the real axis here (x_0 ≤ x_B, τ = 0):
 * <pre>
 * w_D = (sinh(D x_0/2)/π) ∫ (χ(θ)/Z)^n (sin(θ/2)/sinh(x_0/2)) sin(Dθ/2) dθ   over all t.
 * </pre>
 * With v_D the factor times sin(Dθ/2) at a node, v_(D+2) = 2 cos θ v_D − v_(D−2). Where a step adds up to ε to the
 * error, that is Σ_j ε U_(k−1−j)(cos θ) after k steps with |U_i| ≤ i + 1: below k² ε/2 + kε, and (k + 1) times the
 * errors of both first values. ε is 1 for truncation and the error of 2 cos θ times |v|, which is at most 1 more than
 * the factor as long as the whole error of v is below 1. Sums on limbs truncate by 2^−7 in a step, and from the first
 * step on the sum itself by less than 1: together less than that.
 */
final class SmallBlockWeights {

    private final FixedPlane plane;
    private final boolean odd;
    private final List<SineSums.Node> nodes = new ArrayList<>();

    private double size;
    private double firstError;
    private double stepError;

    /**
     * Prepares the weights.
     *
     * @param plane the arithmetic
     * @param odd whether D = 1, 3, … rather than 2, 4, …
     */
    SmallBlockWeights(FixedPlane plane, boolean odd) {
        this.plane = plane;
        this.odd = odd;
    }

    /** Adds a node: real θ, and the factor of the integrand there, of which only the real part counts. */
    void add(FixedComplex theta, FixedComplex factor) {
        FixedComplex half = theta.shiftRight(1);
        FixedComplex phase = plane.exp(new FixedComplex(BigInteger.ZERO, half.re(), half.error()));
        FixedComplex cosine = new FixedComplex(phase.re(), BigInteger.ZERO, phase.error());
        FixedComplex sine = new FixedComplex(phase.im(), BigInteger.ZERO, phase.error());
        FixedComplex twiceCosine = plane.of(2L).subtract(plane.multiply(sine, sine).shiftLeft(2));
        FixedComplex weight = new FixedComplex(factor.re(), BigInteger.ZERO, factor.error());
        FixedComplex weighted = plane.multiply(weight, sine);
        FixedComplex before = odd ? weighted.negate() : FixedComplex.ZERO;
        FixedComplex now = odd ? weighted : plane.multiply(weighted, cosine).shiftLeft(1);
        nodes.add(new SineSums.Node(twiceCosine.re(), before.re(), now.re()));
        double largest = plane.largest(weight) + 1;
        size += largest;
        firstError += before.error() + now.error();
        stepError += 1 + largest * twiceCosine.error();
    }

    /** Returns Σ w sin(Dθ/2) over the nodes for the first blocks. */
    List<FixedComplex> sums(int count) {
        SineSums sines = SineSums.of(nodes, size, plane.bits());
        List<FixedComplex> sums = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Interruption.check();
            BigInteger sum = sines.next();
            double error = (k + 1.0) * firstError + (k / 2.0 + 1) * k * stepError;
            boolean isBelowOne = Math.scalb(error, -plane.bits()) < 1;
            sums.add(isBelowOne ? new FixedComplex(sum, BigInteger.ZERO, error) : FixedComplex.UNKNOWN);
        }
        return sums;
    }
}
