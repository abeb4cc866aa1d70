package io.github.spinthermo.battery;

import io.github.spinthermo.battery.MeanFieldMoments.Rates;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.ode.IntegrationProgress;
import io.github.spinthermo.ode.Radau;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/** The map of a cycle from the moments at its start to those at its end, at one tolerance of the integrator. */
final class MeanFieldCycle {

    /** More than the stiffest discharge of the largest battery needs at the smallest tolerance. */
    private static final int MOST_STEPS = 100_000;

    /** The first step, in units of the fastest change, and of the discharge, at a tolerance of 1. */
    private static final double FIRST_STEP = 0.3;
    private static final double FIRST_SHARE = 8;

    /** The steps go with this power of the tolerance: also the first ones, else two runs may make the same error. */
    private static final double ORDER = 6;

    private static final double[] END = {1};

    private final BatteryProtocol protocol;
    private final long n;
    private final MeanFieldMoments moments;
    private final Rates storage;
    private final Rates discharge;
    private final double stepTolerance;

    MeanFieldCycle(BatteryProtocol protocol, double dephasing, MeanFieldMoments moments, double stepTolerance) {
        this.protocol = protocol;
        this.n = protocol.n();
        this.moments = moments;
        this.stepTolerance = stepTolerance;
        this.storage = new Rates(protocol.gamma() * protocol.storage(), 0, dephasing * protocol.storage());
        this.discharge = new Rates(protocol.gamma() * protocol.discharge(),
                protocol.collectiveGamma() * protocol.discharge(), dephasing * protocol.discharge());
        requireFinite("collectiveGamma", protocol.collectiveGamma(), n + 2.0, "n and ");
        requireFinite("gamma", protocol.gamma(), 1, "");
        requireFinite("dephasing", dephasing, 4, "");
    }

    private void requireFinite(String name, double rate, double multiple, String of) {
        if (!(rate * protocol.discharge() * multiple < Double.MAX_VALUE / 4)) {
            throw new ResourceLimitException(name, rate, "is too large: its product with " + of
                    + "the duration of a discharge exceeds the range of double precision");
        }
    }

    /**
     * A cycle.
     *
     * @param end the state after it
     * @param values what a report says, in its order and divided by N
     */
    record Turn(DD[] end, double[] values) {

        /** The largest difference of two cycles. */
        double difference(Turn other) {
            double largest = 0;
            for (int i = 0; i < values.length; i++) {
                largest = Math.max(largest, Math.abs(values[i] - other.values[i]));
            }
            return largest;
        }

        CycleReport report(long n) {
            return new CycleReport(n, point(n, 0), point(n, 2), point(n, 4), n * values[6], n * values[7],
                    n * values[8], n * values[9]);
        }

        private CyclePoint point(long n, int index) {
            return new CyclePoint(n * values[index], n * values[index + 1], Optional.empty());
        }
    }

    /** The cycle that begins in a state. */
    Turn run(DD[] before) {
        DD[] charged = moments.pulse(before);
        DD[] stored = moments.store(emptied(charged), storage);
        DD[] end = discharge(emptied(stored));
        DD released = discharge.collective() == 0 ? DD.ZERO
                : stored[MeanFieldMoments.EXCITATION].subtract(end[MeanFieldMoments.EXCITATION])
                        .subtract(end[MeanFieldMoments.LOST]);
        return new Turn(end, new double[] {
            excitation(charged), length(charged), excitation(stored), length(stored), excitation(end), length(end),
            charged[MeanFieldMoments.EXCITATION].subtract(before[MeanFieldMoments.EXCITATION]).doubleValue(),
            released.doubleValue(),
            stored[MeanFieldMoments.LOST].doubleValue(),
            end[MeanFieldMoments.LOST].doubleValue()});
    }

    private static DD[] emptied(DD[] y) {
        DD[] emptied = y.clone();
        emptied[MeanFieldMoments.LOST] = DD.ZERO;
        return emptied;
    }

    private static double excitation(DD[] y) {
        return y[MeanFieldMoments.EXCITATION].subtract(0.5).doubleValue();
    }

    /** S_eff/N; 0 where the closure leaves no length. */
    private double length(DD[] y) {
        DD single = DD.ONE.divide(DD.of(n));
        DD square = moments.squaredLength(y);
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
            throw new ResourceLimitException("collectiveGamma", protocol.collectiveGamma(),
                    "is not integrated over a discharge: after " + String.format(Locale.ROOT, "%.3g", progress.time())
                    + " of it the steps are too many or too inexact");
        }
        return end[0];
    }
}
