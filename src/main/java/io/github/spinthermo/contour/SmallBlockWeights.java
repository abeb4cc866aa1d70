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
 * The sines come from s_(D+2) = 2 cos θ s_D − s_(D−2). Where a step adds up to ε to the error, that is Σ_j ε U_(k−1−j)
 * (cos θ) after k steps with |U_i| ≤ i + 1: below k² ε/2 + kε, and (k + 1) times the errors of both first values.
 * ε is 1 for truncation and 2.02 times the error of cos θ.
 */
final class SmallBlockWeights {

    /** An upper bound of 2 |s|, also where s is somewhat off. */
    private static final double TWICE_SINE = 2.02;

    private final FixedPlane plane;
    private final boolean odd;
    private final List<Node> nodes = new ArrayList<>();

    /**
     * A node with the sines of the block at hand and of the one before.
     */
    private static final class Node {
        private final FixedComplex factor;
        private final FixedComplex twiceCosine;
        private final double firstError;
        private BigInteger before;
        private BigInteger now;

        Node(FixedComplex factor, FixedComplex twiceCosine, FixedComplex before, FixedComplex now) {
            this.factor = factor;
            this.twiceCosine = twiceCosine;
            this.firstError = before.error() + now.error();
            this.before = before.re();
            this.now = now.re();
        }
    }

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

    /** Adds a node: real θ, and the factor of the integrand there. */
    void add(FixedComplex theta, FixedComplex factor) {
        FixedComplex half = theta.shiftRight(1);
        FixedComplex phase = plane.exp(new FixedComplex(BigInteger.ZERO, half.re(), half.error()));
        FixedComplex cosine = new FixedComplex(phase.re(), BigInteger.ZERO, phase.error());
        FixedComplex sine = new FixedComplex(phase.im(), BigInteger.ZERO, phase.error());
        FixedComplex twiceCosine = plane.of(2L).subtract(plane.multiply(sine, sine).shiftLeft(2));
        nodes.add(odd
                ? new Node(factor, twiceCosine, sine.negate(), sine)
                : new Node(factor, twiceCosine, FixedComplex.ZERO, plane.multiply(sine, cosine).shiftLeft(1)));
    }

    /** Returns Σ w sin(Dθ/2) over the nodes for the first blocks: exact sums of products, truncated once. */
    List<FixedComplex> sums(int count) {
        double factors = nodes.stream().mapToDouble(node -> plane.magnitude(node.factor)).sum();
        double errors = nodes.stream().mapToDouble(node -> node.factor.error()).sum();
        double first = nodes.stream().mapToDouble(node -> node.firstError).max().orElse(0);
        double step = 1 + TWICE_SINE * nodes.stream().mapToDouble(node -> node.twiceCosine.error() / 2).max().orElse(0);
        List<FixedComplex> sums = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Interruption.check();
            BigInteger sum = BigInteger.ZERO;
            for (Node node : nodes) {
                sum = sum.add(node.factor.re().multiply(node.now));
                advance(node);
            }
            double sine = (k + 1.0) * first + (k / 2.0 + 1) * k * step;
            double error = factors * sine + errors * TWICE_SINE / 2 + FixedPlane.TRUNCATION;
            sums.add(new FixedComplex(sum.shiftRight(plane.bits()), BigInteger.ZERO, error));
        }
        return sums;
    }

    private void advance(Node node) {
        BigInteger next = node.twiceCosine.re().multiply(node.now).shiftRight(plane.bits()).subtract(node.before);
        node.before = node.now;
        node.now = next;
    }
}
