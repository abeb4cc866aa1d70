package io.github.spinthermo.battery.meanfield;

import org.apache.commons.math3.complex.Complex;

/** The mean field [P 6], [P 7] in the variables of the paper, as spec 4, 2.1 has it or as it is printed. */
final class Appendix {

    /** A misprint [spec 4, 7: 1 to 4]. */
    enum Misprint {
        NONE,
        /** D[o] with the opposite sign. */
        SIGN,
        /** S⁻ = Σ σ⁻/2. */
        HALF,
        /** Γz in place of Γ(z + d)/2. */
        SOURCE,
        /** No N − 2 before the last term of ⟨σ⁺σᶻ⟩. */
        FACTOR
    }

    private final int n;
    private final double collective;
    private final double gamma;
    private final Misprint misprint;

    Appendix(int n, double collective, double gamma, Misprint misprint) {
        double sign = misprint == Misprint.SIGN ? -1 : 1;
        this.n = n;
        this.collective = sign * (misprint == Misprint.HALF ? collective / 4 : collective);
        this.gamma = sign * gamma;
        this.misprint = misprint;
    }

    /** Returns the rates of x, y, z, a, b, c, d, f, h. */
    double[] rates(double... y) {
        Complex p = new Complex(y[0], y[1]).divide(2);
        Complex q = new Complex(y[7], y[8]).divide(2);
        Complex pp = new Complex(y[3] - y[4], 2 * y[5]).divide(4);
        double z = y[2];
        double pm = (y[3] + y[4]) / 4;
        double d = y[6];
        double both = gamma + collective;
        double others = collective * (n - 2);
        double pmz = 2 * p.multiply(q.conjugate()).getReal() + z * pm - 2 * z * p.multiply(p.conjugate()).getReal();
        Complex ppm = p.multiply(2 * pm).add(p.conjugate().multiply(pp))
                .subtract(p.multiply(p).multiply(p.conjugate()).multiply(2));
        Complex pzz = p.multiply(d - 2 * z * z).add(q.multiply(2 * z));
        Complex ppz = p.multiply(q).multiply(2).add(pp.multiply(z)).subtract(p.multiply(p).multiply(2 * z));
        double source = misprint == Misprint.SOURCE ? collective * z : collective / 2 * (z + d);
        double last = misprint == Misprint.FACTOR ? collective / 2 : others / 2;

        Complex pRate = p.multiply(-both / 2).add(q.multiply(collective / 2 * (n - 1)));
        double zRate = -both * (1 + z) - 2 * collective * (n - 1) * pm;
        double pmRate = -both * pm + source + others * pmz;
        double dRate = -2 * both * (z + d) + 4 * collective * pm - 4 * others * pmz;
        Complex qRate = q.multiply(-1.5 * gamma - 2.5 * collective).subtract(p.multiply(gamma + 1.5 * collective))
                .subtract(ppm.multiply(2 * others)).add(pzz.multiply(last));
        Complex ppRate = pp.multiply(-both).add(ppz.multiply(others));
        return new double[] {2 * pRate.getReal(), 2 * pRate.getImaginary(), zRate,
            2 * (pmRate + ppRate.getReal()), 2 * (pmRate - ppRate.getReal()), 2 * ppRate.getImaginary(), dRate,
            2 * qRate.getReal(), 2 * qRate.getImaginary()};
    }
}
