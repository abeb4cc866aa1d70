package io.github.spinthermo.domains.meanfield;

import java.util.List;
import org.apache.commons.numbers.core.DD;

/**
 * The mean field of three domains, 13 equations ([D S3], corrected: spec 3, 3.3), with γ = 1.
 *
 * <p>The variables are the excitations n_i, the exchanges A = ⟨J_1⁺J_2⁻ + h.c.⟩, B of domains 2 and 3 and C of
 * 1 and 3, and what the correlations have beyond products: c_ij of ⟨J_iz J_jz⟩, β of ⟨J_1z B⟩, α of ⟨J_3z A⟩,
 * κ of ⟨J_2z C⟩, t_3 of ⟨J_1z J_2z J_3z⟩. In these no differences of N_i² are left. Corrected are the printed
 * rates of B (2 z_2 B stands for z_2 B), of P_23 (2 z_2 + z_3, not z_2 + 2 z_3) and of P_13 (the terms of the
 * second bath) [spec 3, 3.2].
 */
final class ThreeDomainClosure extends Closure {

    private static final int N1 = 0;
    private static final int N2 = 1;
    private static final int N3 = 2;
    private static final int A = 3;
    private static final int B = 4;
    private static final int C = 5;
    private static final int C12 = 6;
    private static final int C23 = 7;
    private static final int C13 = 8;
    private static final int BETA = 9;
    private static final int ALPHA = 10;
    private static final int KAPPA = 11;
    private static final int T3 = 12;
    private static final int DIMENSION = 13;

    ThreeDomainClosure(List<Long> sizes) {
        super(sizes, DIMENSION);
    }

    /** Evaluates the rates; products are written from left to right as in the spec. */
    @Override
    public DD[] rates(DD[] y) {
        DD z1 = Excitations.projection(size(0), y[N1]);
        DD z2 = Excitations.projection(size(1), y[N2]);
        DD z3 = Excitations.projection(size(2), y[N3]);
        DD u1 = Excitations.emission(size(0), y[N1]);
        DD u2 = Excitations.emission(size(1), y[N2]);
        DD u3 = Excitations.emission(size(2), y[N3]);
        DD a = z3.multiply(y[A]).add(y[ALPHA]);
        DD b = z1.multiply(y[B]).add(y[BETA]);
        DD c = z2.multiply(y[C]).add(y[KAPPA]);
        DD all = z1.add(z2.multiply(2.0)).add(z3);
        DD[] rates = new DD[DIMENSION];
        rates[N1] = u1.add(half(y[A])).negate();
        rates[N2] = u2.multiply(2.0).add(half(y[A].add(y[B]))).negate();
        rates[N3] = u3.add(half(y[B])).negate();
        rates[A] = exchange(z1, z2, u1, u2, y[C12]).add(y[A].multiply(z1.add(z2.multiply(2.0)).subtract(1.5))).add(c);
        rates[B] = exchange(z3, z2, u3, u2, y[C23]).add(y[B].multiply(z3.add(z2.multiply(2.0)).subtract(1.5))).add(c);
        rates[C] = y[C].multiply(z1.add(z3).subtract(1.0)).add(a).add(b);
        rates[C12] = half(y[A].subtract(y[BETA])).add(y[C12].multiply(z1.add(z2.multiply(2.0)).subtract(3.0)));
        rates[C23] = half(y[B].subtract(y[ALPHA])).add(y[C23].multiply(z3.add(z2.multiply(2.0)).subtract(3.0)));
        rates[C13] = y[C13].multiply(z1.add(z3).subtract(2.0)).subtract(half(y[ALPHA].add(y[BETA])));
        rates[BETA] = three(y, y[C12], new DD[] {z2, z3}, u2, u3).add(y[BETA].multiply(all.subtract(2.5))).subtract(c);
        rates[ALPHA] = three(y, y[C23], new DD[] {z2, z1}, u2, u1).add(y[ALPHA].multiply(all.subtract(2.5)))
                .subtract(c);
        rates[KAPPA] = y[KAPPA].multiply(all.subtract(3.0)).subtract(a).subtract(b);
        rates[T3] = y[T3].multiply(all.subtract(4.0)).add(half(y[A].multiply(y[C23]).add(y[B].multiply(y[C12]))
                .add(y[A].add(y[B]).multiply(y[C13])).add(y[ALPHA]).add(y[BETA])));
        return rates;
    }

    private static DD half(DD value) {
        return value.multiply(0.5);
    }

    /** Computes 2 z_2 u_i + 2 z_i u_2 − 2 c_i2 (z_i + z_2 − 2). */
    private static DD exchange(DD zi, DD z2, DD ui, DD u2, DD covariance) {
        return z2.multiply(ui).add(zi.multiply(u2)).subtract(covariance.multiply(zi.add(z2).subtract(2.0)))
                .multiply(2.0);
    }

    /**
     * Computes 2 c_13 (u_2 + z_2 (1 − z_k)) + 2 c_i2 (u_k + z_k (1 − z_2)) − 2 t_3 (z_2 + z_k − 2), z = (z_2, z_k).
     */
    private static DD three(DD[] y, DD covariance, DD[] z, DD u2, DD uk) {
        DD outer = y[C13].multiply(u2.add(z[0].multiply(z[1].negate().add(1.0))));
        DD inner = covariance.multiply(uk.add(z[1].multiply(z[0].negate().add(1.0))));
        return outer.add(inner).subtract(y[T3].multiply(z[0].add(z[1]).subtract(2.0))).multiply(2.0);
    }

    @Override
    public double[][] jacobian(double[] y) {
        double[][] d = new double[DIMENSION][];
        double[] z = new double[3];
        double[] u = new double[3];
        for (int i = 0; i < z.length; i++) {
            z[i] = y[i] - 0.5 * size(i);
            u[i] = y[i] * (size(i) - y[i] + 1);
        }
        double all = z[0] + 2 * z[1] + z[2];
        d[N1] = row(N1, 2 * z[0] - 1, A, -0.5);
        d[N2] = row(N2, 4 * z[1] - 2, A, -0.5, B, -0.5);
        d[N3] = row(N3, 2 * z[2] - 1, B, -0.5);
        d[A] = exchangeRow(y, z, u, N1, A, C12);
        d[B] = exchangeRow(y, z, u, N3, B, C23);
        d[C] = row(N1, y[C] + y[B], N3, y[C] + y[A], A, z[2], B, z[0], C, z[0] + z[2] - 1, ALPHA, 1, BETA, 1);
        d[C12] = row(N1, y[C12], N2, 2 * y[C12], A, 0.5, BETA, -0.5, C12, z[0] + 2 * z[1] - 3);
        d[C23] = row(N3, y[C23], N2, 2 * y[C23], B, 0.5, ALPHA, -0.5, C23, z[2] + 2 * z[1] - 3);
        d[C13] = row(N1, y[C13], N3, y[C13], C13, z[0] + z[2] - 2, ALPHA, -0.5, BETA, -0.5);
        d[BETA] = threeRow(y, z, u, N3, BETA, C12);
        d[ALPHA] = threeRow(y, z, u, N1, ALPHA, C23);
        d[KAPPA] = row(N1, y[KAPPA] - y[B], N2, 2 * y[KAPPA], N3, y[KAPPA] - y[A], A, -z[2], B, -z[0],
                ALPHA, -1, BETA, -1, KAPPA, all - 3);
        d[T3] = row(N1, y[T3], N2, 2 * y[T3], N3, y[T3], A, (y[C23] + y[C13]) / 2, B, (y[C12] + y[C13]) / 2,
                C12, y[B] / 2, C23, y[A] / 2, C13, (y[A] + y[B]) / 2, ALPHA, 0.5, BETA, 0.5, T3, all - 4);
        return d;
    }

    private static double[] exchangeRow(double[] y, double[] z, double[] u, int i, int exchange, int covariance) {
        return row(i, 2 * z[1] * (1 - 2 * z[i]) + 2 * u[1] - 2 * y[covariance] + y[exchange],
                N2, 2 * u[i] + 2 * z[i] * (1 - 2 * z[1]) - 2 * y[covariance] + 2 * y[exchange] + y[C],
                exchange, z[i] + 2 * z[1] - 1.5, C, z[1], covariance, 4 - 2 * (z[i] + z[1]), KAPPA, 1);
    }

    /** Computes the derivatives of the rate of a correlation of the domain i beside k with the exchange of 2 and k. */
    private static double[] threeRow(double[] y, double[] z, double[] u, int k, int own, int covariance) {
        double outer = 2 * y[C13];
        double inner = 2 * y[covariance];
        return row(N1 + N3 - k, y[own],
                N2, outer * (2 - 2 * z[1] - z[k]) - inner * z[k] - 2 * y[T3] + 2 * y[own] - y[C],
                k, -outer * z[1] + inner * (2 - 2 * z[k] - z[1]) - 2 * y[T3] + y[own],
                C, -z[1], covariance, 2 * (u[k] + z[k] * (1 - z[1])), C13, 2 * (u[1] + z[1] * (1 - z[k])),
                own, z[0] + 2 * z[1] + z[2] - 2.5, KAPPA, -1, T3, 4 - 2 * (z[1] + z[k]));
    }

    /** Makes a row of the matrix: index, element, index, element, … */
    private static double[] row(double... entries) {
        double[] row = new double[DIMENSION];
        for (int i = 0; i < entries.length; i += 2) {
            row[(int) entries[i]] = entries[i + 1];
        }
        return row;
    }
}
