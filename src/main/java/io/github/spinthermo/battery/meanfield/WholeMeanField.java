package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.ode.IntegrationProgress;
import io.github.spinthermo.ode.Radau;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.apache.commons.numbers.core.DD;

/**
 * A cycle in mean field with all channels, any pulse and samples: storage and discharge are integrated alike. What is
 * counted as lost by the moments is the integral of the excitation, from which losses and pumping follow.
 *
 * @derivation 8.4
 */
final class WholeMeanField implements MeanFieldMap {

    /** The most steps of a stage. */
    private static final int MOST_STEPS = 100_000;

    /** The first step at a tolerance of 1, in units of the fastest change, and as a share of the stage. */
    private static final double FIRST_STEP = 0.3;

    /** The inverse of the power of the tolerance with which first steps go. */
    private static final double ORDER = 6;

    private final long n;
    private final MeanFieldProgram program;
    private final NineMoments moments;
    private final double storage;
    private final double discharge;
    private final double stepTolerance;

    WholeMeanField(MeanFieldParameters parameters, MeanFieldProgram program, NineMoments moments,
            double stepTolerance) {
        this.n = parameters.n();
        this.program = program;
        this.moments = moments;
        this.storage = parameters.storage();
        this.discharge = parameters.discharge();
        this.stepTolerance = stepTolerance;
        if (!(program.rates().fastest(n) * Math.max(storage, discharge) < Double.MAX_VALUE / 4)) {
            throw new ResourceLimitException("collectiveGamma", program.down(), "and the other rates are too large:"
                    + " their product with n and the durations exceeds the range of double precision");
        }
    }

    @Override
    public MeanFieldCourse run(DD[] before) {
        List<MeanFieldSample> samples = new ArrayList<>();
        DD[] charged = emptied(moments.pulse(before));
        DD[] stored = evolve(charged, program.rates().withoutCavity(), storage, 0, samples, time -> time <= storage);
        DD[] end = evolve(emptied(stored), program.rates(), discharge, storage, samples, time -> time > storage);
        DD work = p(charged).subtract(p(before));
        DD pumpedStorage = pumped(stored, storage);
        DD pumpedDischarge = pumped(end, discharge);
        DD lost = end[MeanFieldMoments.LOST].multiply(program.localDown());
        boolean isOpen = program.down() > 0 || program.up() > 0;
        DD released = isOpen ? p(stored).subtract(p(end)).subtract(lost).add(pumpedDischarge) : DD.ZERO;
        return new MeanFieldCourse(end, values(this::excitation, charged, stored, end),
                values(this::length, charged, stored, end), values(this::variance, charged, stored, end),
                new double[] {work.doubleValue(), released.doubleValue(),
                    stored[MeanFieldMoments.LOST].multiply(program.localDown()).doubleValue(), lost.doubleValue(),
                    pumpedStorage.doubleValue(), pumpedDischarge.doubleValue()}, samples);
    }

    private static double[] values(Function<DD[], Double> value, DD[]... states) {
        double[] values = new double[states.length];
        for (int k = 0; k < states.length; k++) {
            values[k] = value.apply(states[k]);
        }
        return values;
    }

    private static DD[] emptied(DD[] y) {
        DD[] emptied = y.clone();
        emptied[MeanFieldMoments.LOST] = DD.ZERO;
        return emptied;
    }

    private static DD p(DD[] y) {
        return y[MeanFieldMoments.EXCITATION];
    }

    /** Computes γ↑∫(1 − p)dt. */
    private DD pumped(DD[] y, double time) {
        return DD.of(time).subtract(y[MeanFieldMoments.LOST]).multiply(program.localUp());
    }

    /** Evolves moments through a stage, and takes the samples that belong to it on the way. */
    private DD[] evolve(DD[] y, ChannelRates rates, double duration, double begin, List<MeanFieldSample> samples,
            DoublePredicate isOfStage) {
        List<Double> times = program.times().stream().filter(isOfStage::test).toList();
        if (duration == 0) {
            times.forEach(time -> samples.add(sample(time, y, rates)));
            return y;
        }
        double[] shares = new double[times.size() + 1];
        for (int k = 0; k < times.size(); k++) {
            shares[k] = Math.min(1, (times.get(k) - begin) / duration);
        }
        shares[times.size()] = 1;
        DD[][] end = new DD[1][];
        double first = Math.pow(stepTolerance, 1 / ORDER)
                * Math.min(1, FIRST_STEP / rates.times(duration).fastest(n));
        IntegrationProgress progress = new Radau(new NineMomentsDischarge(n, rates.times(duration)), stepTolerance,
                MOST_STEPS).integrate(y, first, shares, (state, index) -> {
                    end[0] = state;
                    if (index < times.size()) {
                        samples.add(sample(times.get(index), state, rates));
                    }
                });
        if (progress.reached() < shares.length) {
            throw new ResourceLimitException("collectiveGamma", program.down(),
                    "is not integrated over a cycle: the steps are too many or too inexact");
        }
        return end[0];
    }

    private MeanFieldSample sample(double time, DD[] y, ChannelRates rates) {
        DD m = p(y).subtract(0.5);
        DD transverse = moments.squaredLength(y).subtract(moments.variance(y)).subtract(m.square());
        DD single = m.divide(DD.of(n));
        DD power = transverse.add(single).multiply(rates.down()).subtract(transverse.subtract(single)
                .multiply(rates.up()));
        return new MeanFieldSample(time, excitation(y), length(y), variance(y), power.doubleValue());
    }

    private double excitation(DD[] y) {
        return p(y).subtract(0.5).doubleValue();
    }

    private double length(DD[] y) {
        return MeanFieldCycle.length(moments.squaredLength(y), n);
    }

    private double variance(DD[] y) {
        return moments.variance(y).doubleValue();
    }
}
