package io.github.spinthermo.reproduction.pirmoradian;

import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.reproduction.fewspins.ComplexMatrix;
import io.github.spinthermo.reproduction.fewspins.Emitters;

/**
 * Claims of Pirmoradian 2019, Appendix: two equations of the second-order mean field, in a product state, for which
 * they are exact, compared with the master equation of all levels.
 */
final class ClosedMoments {

    private static final int N = 5;
    private static final double COLLECTIVE = 1.3;
    private static final double SINGLE = 0.7;
    private static final double X = 0.3;
    private static final double Y = -0.2;
    private static final double Z = 0.4;

    /** Product ⟨σ⁺⟩⟨σ⁻⟩ of one emitter. */
    private static final double C = (X * X + Y * Y) / 4;

    private ClosedMoments() { }

    static ClaimCheck exchange() {
        return ClaimCheck.of("P24", "printed off by {4}; with (Gamma/2)<sz_i + sz_i sz_j> off by {1}",
                () -> {
                    double exact = derivative(pair().lower(0).adjoint().times(pair().lower(1)))[0];
                    return Values.measured(Math.abs(exchange(2 * Z) - exact), clean(exchange(Z + Z * Z) - exact),
                            exact);
                },
                v -> v.isNear(2, exchange(2 * Z), 1e-12))
                .corrected(v -> v.isNear(2, exchange(Z + Z * Z), 1e-12));
    }

    static ClaimCheck coherence() {
        return ClaimCheck.of("P25", "printed off by {4}; with (Gamma/2)(N-2) off by {1}",
                () -> {
                    double[] exact = derivative(pair().lower(0).adjoint().times(pair().inversion(1)));
                    return Values.measured(Math.hypot(coherence(X, 1) - exact[0], coherence(Y, 1) - exact[1]),
                            clean(Math.hypot(coherence(X, N - 2) - exact[0], coherence(Y, N - 2) - exact[1])),
                            exact[0], exact[1]);
                },
                v -> isRate(v, 1))
                .corrected(v -> isRate(v, N - 2));
    }

    private static boolean isRate(Values v, int copies) {
        return v.isNear(2, coherence(X, copies), 1e-12) && v.isNear(3, coherence(Y, copies), 1e-12);
    }

    private static Emitters pair() {
        return new Emitters(N);
    }

    /** Returns the time derivative of the mean of an operator, its real and imaginary part. */
    private static double[] derivative(ComplexMatrix operator) {
        return operator.traceWith(pair().derivative(COLLECTIVE, SINGLE, pair().product(X, Y, Z)));
    }

    /** Returns a difference, or 0 where it is no more than rounding errors. */
    private static double clean(double difference) {
        return Math.abs(difference) < 1e-14 ? 0 : difference;
    }

    /** Returns d⟨σ⁺_iσ⁻_j⟩/dt from its source, which stands with Γ/2. */
    private static double exchange(double source) {
        return -(SINGLE + COLLECTIVE) * C + COLLECTIVE / 2 * source + COLLECTIVE * (N - 2) * C * Z;
    }

    /** Returns one component of d⟨σ⁺_iσ^z_j⟩/dt from that of ⟨σ⟩, with so many copies of its last term. */
    private static double coherence(double component, int copies) {
        double mean = component / 2;
        return -(1.5 * SINGLE + 2.5 * COLLECTIVE) * mean * Z - (SINGLE + 1.5 * COLLECTIVE) * mean
                - 2 * COLLECTIVE * (N - 2) * mean * C + COLLECTIVE / 2 * copies * mean * Z * Z;
    }
}
