package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.ode.StiffSystem;
import org.apache.commons.numbers.core.DD;

/**
 * The mean field of states that no rotation about z changes: three variables, which are all that π pulses need [spec
 * 4, 2.4].
 *
 * <p>In place of z, C and d it carries p = (1 + z)/2, the emission g = ⟨S⁺S⁻⟩/N² and the deficit
 * δ = (N/2 (N/2 + 1) − ⟨S²⟩)/N², with
 * <pre>
 * p' = −γp − ΓNg
 * g' = −γg − 4γ_φ(g − p/N) + Γ(2p(1 − p) + 4p²/N − 2δ − (N + 2 − 2(N − 2)p) g)
 * δ' = γ(p − 2δ − g) + 4γ_φ(g − p/N).
 * </pre>
 * In this form a dark state has g = 0 rather than two large terms that cancel, and Γ does not enter the equation of
 * ⟨S²⟩.
 */
final class PhaseSymmetricMoments implements MeanFieldMoments {

    private static final int EMISSION = 2;
    private static final int DEFICIT = 3;
    private static final int DIMENSION = 4;

    /** The share of the size of a spin by which an emission may lie below 0 and still pass for 0. */
    private static final double SLACK = 1e-4;

    private final long n;
    private final DD single;

    PhaseSymmetricMoments(long n) {
        this.n = n;
        this.single = DD.ONE.divide(DD.of(n));
    }

    @Override
    public DD[] ground() {
        return new DD[] {DD.ZERO, DD.ZERO, DD.ZERO, DD.ZERO};
    }

    @Override
    public DD[] mixed() {
        DD half = DD.of(0.5);
        return new DD[] {DD.ZERO, half, single.multiply(half), DD.ONE.subtract(single).multiply(0.25)};
    }

    @Override
    public DD[] pulse(DD[] y) {
        DD flipped = y[EMISSION].subtract(MeanFieldMoments.inversion(y[EXCITATION]).multiply(single));
        return new DD[] {y[LOST], DD.ONE.subtract(y[EXCITATION]), flipped, y[DEFICIT]};
    }

    @Override
    public DD[] store(DD[] y, Rates rates) {
        DD kept = MeanFieldMoments.exponential(rates.decay());
        DD gone = DD.ONE.subtract(kept);
        DD pairs = pairs(y).multiply(kept).multiply(MeanFieldMoments.exponential(4 * rates.dephasing()));
        DD alone = DD.ONE.subtract(single).multiply(y[EXCITATION]).multiply(kept).multiply(gone);
        DD excited = y[EXCITATION].multiply(kept);
        return new DD[] {y[LOST].add(y[EXCITATION].multiply(gone)), excited, pairs.add(excited.multiply(single)),
            y[DEFICIT].add(pairs(y)).multiply(kept.square()).add(alone).subtract(pairs)};
    }

    /** Computes (1 − 1/N) C. */
    private DD pairs(DD[] y) {
        return y[EMISSION].subtract(y[EXCITATION].multiply(single));
    }

    @Override
    public DD squaredLength(DD[] y) {
        return single.multiply(0.5).add(0.25).subtract(y[DEFICIT]);
    }

    @Override
    public DD variance(DD[] y) {
        return cumulants(y)[DEFICIT];
    }

    /** Puts the variance of S_z, over N², in place of the deficit. */
    @Override
    public DD[] cumulants(DD[] y) {
        DD m = y[EXCITATION].subtract(0.5);
        DD other = squaredLength(y).subtract(y[EMISSION]).subtract(m.square()).add(m.multiply(single));
        return new DD[] {y[LOST], y[EXCITATION], y[EMISSION], other};
    }

    @Override
    public DD[] fromCumulants(DD[] u) {
        DD m = u[EXCITATION].subtract(0.5);
        DD square = u[EMISSION].add(u[DEFICIT]).add(m.square()).subtract(m.multiply(single));
        return new DD[] {u[LOST], u[EXCITATION], u[EMISSION], single.multiply(0.5).add(0.25).subtract(square)};
    }

    @Override
    public double[] sizes(DD[] u) {
        double away = Math.abs(u[EXCITATION].hi() - 0.5) + 1.0 / n;
        return new double[] {1, away, Math.abs(u[EMISSION].hi()) + away / n, Math.abs(u[DEFICIT].hi()) + away / n};
    }

    /** Tests in addition that ⟨S⁺S⁻⟩, ⟨S⁻S⁺⟩ = ⟨S⁺S⁻⟩ − 2M and the variance are not negative. */
    @Override
    public boolean isPhysical(DD[] y) {
        double m = y[EXCITATION].hi() - 0.5;
        double least = -SLACK * (Math.abs(m) + 1.0 / n);
        return MeanFieldMoments.isShare(y[EXCITATION]) && MeanFieldMoments.isLength(squaredLength(y), n)
                && n * y[EMISSION].hi() >= least && n * y[EMISSION].hi() - 2 * m >= least
                && n * cumulants(y)[DEFICIT].hi() >= least;
    }

    @Override
    public StiffSystem discharge(Rates rates) {
        return new Discharge(rates);
    }

    /** The equations. */
    private final class Discharge implements StiffSystem {
        private final Rates rates;

        Discharge(Rates rates) {
            this.rates = rates;
        }

        @Override
        public int dimension() {
            return DIMENSION;
        }

        @Override
        public DD[] rates(DD[] y) {
            DD p = y[EXCITATION];
            DD g = y[EMISSION];
            DD lost = p.multiply(rates.decay());
            DD dephased = pairs(y).multiply(4 * rates.dephasing());
            DD emitted = g.multiply(DD.of(n)).multiply(rates.collective());
            DD damping = DD.of(n).add(2.0).subtract(DD.of(n).subtract(2.0).multiply(p).multiply(2.0));
            DD driving = p.multiply(DD.ONE.subtract(p)).add(p.square().multiply(single).multiply(2.0))
                    .subtract(y[DEFICIT]).multiply(2.0);
            DD collective = driving.subtract(damping.multiply(g)).multiply(rates.collective());
            DD decayed = p.subtract(y[DEFICIT].multiply(2.0)).subtract(g).multiply(rates.decay());
            return new DD[] {lost, lost.add(emitted).negate(),
                collective.subtract(g.multiply(rates.decay())).subtract(dephased), decayed.add(dephased)};
        }

        @Override
        public double[][] jacobian(double[] y) {
            double decay = rates.decay();
            double collective = rates.collective();
            double dephasing = 4 * rates.dephasing();
            double p = y[EXCITATION];
            double driven = collective * (2 - 4 * p + 8 * p / n + 2 * (n - 2.0) * y[EMISSION]);
            double damping = collective * (n + 2.0 - 2 * (n - 2.0) * p);
            return new double[][] {
                {0, decay, 0, 0},
                {0, -decay, -collective * n, 0},
                {0, driven + dephasing / n, -damping - decay - dephasing, -2 * collective},
                {0, decay - dephasing / n, dephasing - decay, -2 * decay}};
        }

        @Override
        public double[] scales(DD[] y) {
            return new double[] {1, 1, Math.abs(y[EMISSION].hi()) + 1.0 / n, 1};
        }
    }
}
