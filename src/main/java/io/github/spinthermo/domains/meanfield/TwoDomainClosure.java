package io.github.spinthermo.domains.meanfield;

import java.util.List;
import org.apache.commons.numbers.core.DD;

/**
 * The mean field of two domains, four equations for n_1, n_2, A = ⟨J_1⁺J_2⁻ + h.c.⟩ and the covariance c of J_1z
 * and J_2z ([D S11] in the form of spec 3, 3.3), with γ = 1. A + 2 ⟨J_1z J_2z⟩, a part of J², does not change.
 */
final class TwoDomainClosure extends Closure {

    private static final int A = 2;
    private static final int C = 3;
    private static final int DIMENSION = 4;

    TwoDomainClosure(List<Long> sizes) {
        super(sizes, DIMENSION);
    }

    @Override
    public DD[] rates(DD[] y) {
        DD z1 = Excitations.projection(size(0), y[0]);
        DD z2 = Excitations.projection(size(1), y[1]);
        DD u1 = Excitations.emission(size(0), y[0]);
        DD u2 = Excitations.emission(size(1), y[1]);
        DD halfA = y[A].multiply(0.5);
        DD both = z1.add(z2);
        DD pairs = z2.multiply(u1).add(z1.multiply(u2)).subtract(y[C].multiply(both.subtract(2.0)));
        return new DD[] {
            u1.add(halfA).negate(),
            u2.add(halfA).negate(),
            pairs.multiply(2.0).add(y[A].multiply(both.subtract(1.0))),
            halfA.add(y[C].multiply(both.subtract(2.0)))};
    }

    @Override
    public double[][] jacobian(double[] y) {
        double z1 = y[0] - 0.5 * size(0);
        double z2 = y[1] - 0.5 * size(1);
        double u1 = y[0] * (size(0) - y[0] + 1);
        double u2 = y[1] * (size(1) - y[1] + 1);
        double shared = y[A] - 2 * y[C];
        return new double[][] {
            {2 * z1 - 1, 0, -0.5, 0},
            {0, 2 * z2 - 1, -0.5, 0},
            {2 * z2 * (1 - 2 * z1) + 2 * u2 + shared, 2 * u1 + 2 * z1 * (1 - 2 * z2) + shared, z1 + z2 - 1,
                4 - 2 * (z1 + z2)},
            {y[C], y[C], 0.5, z1 + z2 - 2}};
    }
}
