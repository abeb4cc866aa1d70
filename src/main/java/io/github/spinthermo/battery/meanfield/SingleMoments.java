package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.ode.StiffSystem;
import org.apache.commons.numbers.core.DD;

/** The moments of one emitter: x, y and p = (1 + z)/2. There are no pairs, and nothing is left out. */
final class SingleMoments implements MeanFieldMoments {

    private static final int X = 2;
    private static final int Y = 3;
    private static final int DIMENSION = 4;

    private final Rotation pulse;

    SingleMoments(Rotation pulse) {
        this.pulse = pulse;
    }

    @Override
    public DD[] ground() {
        return new DD[] {DD.ZERO, DD.ZERO, DD.ZERO, DD.ZERO};
    }

    @Override
    public DD[] mixed() {
        return new DD[] {DD.ZERO, DD.of(0.5), DD.ZERO, DD.ZERO};
    }

    @Override
    public DD[] pulse(DD[] y) {
        return new DD[] {y[LOST], pulse.excitation(y[EXCITATION], y[Y]), y[X], pulse.y(y[EXCITATION], y[Y])};
    }

    @Override
    public DD[] store(DD[] y, Rates rates) {
        DD kept = MeanFieldMoments.exponential(rates.decay());
        DD dephased = MeanFieldMoments.exponential(2 * rates.dephasing());
        DD coherent = MeanFieldMoments.exponential(rates.decay() / 2).multiply(dephased);
        return new DD[] {y[LOST].add(y[EXCITATION].multiply(DD.ONE.subtract(kept))), y[EXCITATION].multiply(kept),
            y[X].multiply(coherent), y[Y].multiply(coherent)};
    }

    /** Returns 3/4: one spin 1/2 always has the same length. */
    @Override
    public DD squaredLength(DD[] y) {
        return DD.of(0.75);
    }

    @Override
    public DD variance(DD[] y) {
        return y[EXCITATION].multiply(DD.ONE.subtract(y[EXCITATION]));
    }

    @Override
    public DD[] cumulants(DD[] y) {
        return y;
    }

    @Override
    public DD[] fromCumulants(DD[] u) {
        return u;
    }

    @Override
    public double[] sizes(DD[] u) {
        return new double[] {1, 1, 1, 1};
    }

    /** Accepts all: the equations are linear and lead from states to states, but for the error of the integration. */
    @Override
    public boolean isPhysical(DD[] y) {
        return true;
    }

    @Override
    public StiffSystem discharge(Rates rates) {
        return new StiffSystem() {
            @Override
            public int dimension() {
                return DIMENSION;
            }

            @Override
            public DD[] rates(DD[] y) {
                DD width = DD.ofSum(rates.decay(), rates.collective());
                DD coherent = width.multiply(-0.5).subtract(2 * rates.dephasing());
                return new DD[] {y[EXCITATION].multiply(rates.decay()), y[EXCITATION].multiply(width).negate(),
                    y[X].multiply(coherent), y[Y].multiply(coherent)};
            }

            @Override
            public double[][] jacobian(double[] y) {
                double width = rates.decay() + rates.collective();
                double coherent = -width / 2 - 2 * rates.dephasing();
                return new double[][] {{0, rates.decay(), 0, 0}, {0, -width, 0, 0}, {0, 0, coherent, 0},
                    {0, 0, 0, coherent}};
            }

            @Override
            public double[] scales(DD[] y) {
                return sizes(y);
            }
        };
    }
}
