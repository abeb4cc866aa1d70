package io.github.spinthermo.domains.meanfield;

import io.github.spinthermo.cost.Interruption;
import java.util.List;

/**
 * The point where the mean field of two domains comes to rest [spec 3, 3.4]: u_1 = u_2 = u, A = −2u, and
 * A + 2⟨J_1z J_2z⟩ as at the start,
 * <pre>z_1 z_2 − u − u/(2 − z_1 − z_2) = z_1(0) z_2(0),</pre>
 * one equation for the excitations n of the smaller domain, of which those of the larger follow as the lower
 * root of u.
 */
final class TwoDomainFixedPoint {

    private final MeanFieldStart start;
    private final int smaller;
    private final double large;
    private final double small;

    private TwoDomainFixedPoint(MeanFieldStart start) {
        this.start = start;
        this.smaller = start.sizes().get(0) < start.sizes().get(1) ? 0 : 1;
        this.large = start.sizes().get(1 - smaller);
        this.small = start.sizes().get(smaller);
    }

    /** Finds ⟨J_iz⟩/N_i of both domains. */
    static List<Double> relative(MeanFieldStart start) {
        return new TwoDomainFixedPoint(start).relative();
    }

    private List<Double> relative() {
        double n = excitations();
        double inLarge = excitationsOfLarger(emission(n)) / large - 0.5;
        double inSmall = n / small - 0.5;
        return smaller == 1 ? List.of(inLarge, inSmall) : List.of(inSmall, inLarge);
    }

    /** Finds n by bisection: the left side falls from 0 or more at n = 0 to 0 or less where all spins are excited. */
    private double excitations() {
        double below = 0;
        double above = small;
        double middle = above / 2;
        while (below < middle && middle < above) {
            Interruption.check();
            if (excess(middle) > 0) {
                below = middle;
            } else {
                above = middle;
            }
            middle = below + (above - below) / 2;
        }
        return middle;
    }

    /** Computes the left side less the right side, the product of the sizes taken out of both. */
    private double excess(double n) {
        double u = emission(n);
        double other = excitationsOfLarger(u);
        double atStart = start.excitations().get(smaller);
        double otherAtStart = start.excitations().get(1 - smaller);
        double products = large / 2 * (atStart - n) + small / 2 * (otherAtStart - other)
                + n * other - atStart * otherAtStart;
        return products - u - u / (2 + (large - 2 * other) / 2 + (small - 2 * n) / 2);
    }

    private double emission(double n) {
        return n * (small + 1 - n);
    }

    private double excitationsOfLarger(double u) {
        double root = Math.sqrt(Math.max(0, (large + 1) * (large + 1) - 4 * u));
        return 2 * u / (large + 1 + root);
    }
}
