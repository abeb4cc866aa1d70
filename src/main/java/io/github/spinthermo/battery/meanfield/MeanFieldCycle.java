package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.battery.meanfield.MeanFieldMoments.Rates;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.ode.IntegrationProgress;
import io.github.spinthermo.ode.Radau;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.core.DD;

/** The map of a cycle from the moments at its start to those at its end, at one tolerance of the integrator. */
final class MeanFieldCycle implements MeanFieldMap {

    /**
     * The most steps of a discharge: more than the stiffest one of the largest battery needs at the smallest
     * tolerance.
     */
    private static final int MOST_STEPS = 100_000;

    /** The first step at a tolerance of 1, in units of the fastest change. */
    private static final double FIRST_STEP = 0.3;

    /** The largest first step at a tolerance of 1, as a share of the discharge. */
    private static final double FIRST_SHARE = 8;

    /**
     * The inverse of the power of the tolerance with which first steps go, as all do: else two runs may make the same
     * error.
     */
    private static final double ORDER = 6;

    /** The end of a discharge, whose duration is the unit of time. */
    private static final double[] END = {1};

    private final MeanFieldParameters parameters;
    private final long n;
    private final MeanFieldMoments moments;
    private final Rates storage;
    private final Rates discharge;
    private final double stepTolerance;

    MeanFieldCycle(MeanFieldParameters parameters, MeanFieldMoments moments, double stepTolerance) {
        this.parameters = parameters;
        this.n = parameters.n();
        this.moments = moments;
        this.stepTolerance = stepTolerance;
        this.storage = new Rates(parameters.gamma() * parameters.storage(), 0,
                parameters.dephasing() * parameters.storage());
        this.discharge = new Rates(parameters.gamma() * parameters.discharge(),
                parameters.collective() * parameters.discharge(), parameters.dephasing() * parameters.discharge());
        requireFinite("collectiveGamma", parameters.collective(), n + 2.0, "n and ");
        requireFinite("gamma", parameters.gamma(), 1, "");
        requireFinite("dephasing", parameters.dephasing(), 4, "");
    }

    private void requireFinite(String name, double rate, double multiple, String of) {
        if (!(rate * parameters.discharge() * multiple < Double.MAX_VALUE / 4)) {
            throw new ResourceLimitException(name, rate, "is too large: its product with " + of
                    + "the duration of a discharge exceeds the range of double precision");
        }
    }

    @Override
    public MeanFieldCourse run(DD[] before) {
        DD[] charged = moments.pulse(before);
        DD[] stored = moments.store(emptied(charged), storage);
        DD[] end = discharge(emptied(stored));
        DD released = discharge.collective() == 0 ? DD.ZERO
                : stored[MeanFieldMoments.EXCITATION].subtract(end[MeanFieldMoments.EXCITATION])
                        .subtract(end[MeanFieldMoments.LOST]);
        DD work = charged[MeanFieldMoments.EXCITATION].subtract(before[MeanFieldMoments.EXCITATION]);
        return new MeanFieldCourse(end, new double[] {excitation(charged), excitation(stored), excitation(end)},
                new double[] {length(charged), length(stored), length(end)},
                new double[] {variance(charged), variance(stored), variance(end)},
                new double[] {work.doubleValue(), released.doubleValue(),
                    stored[MeanFieldMoments.LOST].doubleValue(), end[MeanFieldMoments.LOST].doubleValue(),
                    0, 0}, List.of());
    }

    private static DD[] emptied(DD[] y) {
        DD[] emptied = y.clone();
        emptied[MeanFieldMoments.LOST] = DD.ZERO;
        return emptied;
    }

    private double variance(DD[] y) {
        return moments.variance(y).doubleValue();
    }

    private static double excitation(DD[] y) {
        return y[MeanFieldMoments.EXCITATION].subtract(0.5).doubleValue();
    }

    private double length(DD[] y) {
        return length(moments.squaredLength(y), n);
    }

    /** Computes S_eff/N from ⟨S²⟩/N²; 0 where the closure leaves no length. */
    static double length(DD square, long n) {
        DD single = DD.ONE.divide(DD.of(n));
        DD root = square.multiply(4.0).add(single.square()).sqrt();
        return square.hi() > 0 ? square.multiply(2.0).divide(root.add(single)).doubleValue() : 0;
    }

    private DD[] discharge(DD[] y) {
        if (discharge.collective() == 0) {
            return moments.store(y, discharge);
        }
        DD[][] end = new DD[1][];
        double first = Math.pow(stepTolerance, 1 / ORDER)
                * Math.min(FIRST_SHARE, FIRST_STEP / discharge.fastest(n));
        IntegrationProgress progress = new Radau(moments.discharge(discharge), stepTolerance, MOST_STEPS)
                .integrate(y, first, END, (state, index) -> end[0] = state);
        if (progress.reached() == 0) {
            throw new ResourceLimitException("collectiveGamma", parameters.collective(),
                    "is not integrated over a discharge: after " + String.format(Locale.ROOT, "%.3g", progress.time())
                    + " of it the steps are too many or too inexact");
        }
        return end[0];
    }
}
