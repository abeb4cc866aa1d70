package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.apache.commons.numbers.core.DD;

/**
 * The cycles of a battery in mean field, integrated twice, the second time with 1/32 of the local error, until the
 * two agree well enough.
 */
public final class MeanFieldCycles {

    /** The local error of the first integration. */
    private static final double STEP_TOLERANCE = 1e-9;

    /** The smallest local error that is tried. */
    private static final double SMALLEST_STEP_TOLERANCE = 1e-18;

    /** The ratio of the local errors of two integrations. */
    private static final double REFINEMENT = 1.0 / 32;

    /** The distance below which two limits are the same. */
    private static final double SAME = 1e-6;

    private final MeanFieldParameters parameters;
    private final MeanFieldMoments moments;

    /**
     * Prepares the cycles.
     *
     * @param parameters the parameters of each cycle
     */
    public MeanFieldCycles(MeanFieldParameters parameters) {
        this.parameters = parameters;
        this.moments = parameters.program().isPresent()
                ? new NineMoments(parameters.n(), Rotation.by(parameters.pulseAngle()))
                : MeanFieldMoments.of(parameters.n(), parameters.pulseAngle());
    }

    /**
     * The cycles that are good enough.
     *
     * @param run the finer one of the last two integrations
     * @param tolerance an estimate of its error, divided by N
     */
    public record Result(MeanFieldRun run, double tolerance) { }

    /**
     * Estimates the memory and time that cycles need.
     *
     * @param tighter how many times smaller than usual the accepted error is
     * @param cycles how many cycles
     * @param withLimitCycle whether the limit cycle is wanted
     * @return memory and time
     */
    public Estimate estimate(double tighter, long cycles, boolean withLimitCycle) {
        return MeanFieldCost.of(parameters, moments, tighter, cycles, withLimitCycle);
    }

    /**
     * Goes through the first cycles from the ground state.
     *
     * @param cycles how many cycles, 0 or more
     * @param withLimitCycle whether the limit cycle is wanted
     * @param tolerance the accepted error, divided by N
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the cycles
     * @throws ResourceLimitException if a discharge cannot be integrated (it names {@code collectiveGamma}, {@code
     *     gamma} or {@code dephasing}) or not within the tolerance (it names {@code tolerance}), or if no limit cycle
     *     is found (it names {@code n})
     */
    public Result run(long cycles, boolean withLimitCycle, double tolerance, DoubleConsumer progress) {
        if (tolerance < MeanFieldRun.ROUNDING * (1 + cycles)) {
            throw cannotHold(tolerance, MeanFieldRun.ROUNDING * (1 + cycles));
        }
        Optional<DD[]> limit = withLimitCycle && hasLimitCycle() ? attractor() : Optional.empty();
        double stepTolerance = Math.min(STEP_TOLERANCE, tolerance);
        double best = Double.POSITIVE_INFINITY;
        MeanFieldRun coarse = run(stepTolerance, cycles, limit, share -> progress.accept(share / 2));
        while (stepTolerance > SMALLEST_STEP_TOLERANCE) {
            stepTolerance *= REFINEMENT;
            MeanFieldRun fine = run(stepTolerance, cycles, limit, share -> progress.accept((1 + share) / 2));
            double bound = coarse.bound(fine);
            if (bound <= tolerance) {
                return new Result(fine, bound);
            }
            best = Math.min(best, bound);
            coarse = fine;
        }
        throw cannotHold(tolerance, best);
    }

    private static ResourceLimitException cannotHold(double tolerance, double best) {
        return new ResourceLimitException("tolerance", tolerance,
                "cannot be guaranteed; the smallest error bound that is reached is " + Fault.show(best));
    }

    private MeanFieldRun run(double stepTolerance, long cycles, Optional<DD[]> limit, DoubleConsumer progress) {
        MeanFieldMap cycle = map(stepTolerance);
        List<MeanFieldCourse> courses = new ArrayList<>();
        DD[] y = start();
        for (long c = 1; c <= cycles; c++) {
            Interruption.check();
            MeanFieldCourse course = cycle.run(y);
            courses.add(course);
            y = course.end();
            progress.accept((double) c / cycles);
        }
        if (limit.isEmpty()) {
            return new MeanFieldRun(courses, Optional.empty(), 0);
        }
        MeanFieldLimit finder = new MeanFieldLimit(moments, cycle);
        DD[] state = finder.from(limit.get()).orElseThrow(this::lost);
        return new MeanFieldRun(courses, Optional.of(cycle.run(state)), finder.modulus(state));
    }

    private MeanFieldMap map(double stepTolerance) {
        return moments instanceof NineMoments nine && parameters.program().isPresent()
                ? new WholeMeanField(parameters, parameters.program().get(), nine, stepTolerance)
                : new MeanFieldCycle(parameters, moments, stepTolerance);
    }

    private DD[] start() {
        return moments instanceof NineMoments nine && parameters.program().isPresent()
                ? parameters.program().get().moments(nine) : moments.ground();
    }

    /** Finds the state that both extreme starts lead to, if it attracts. */
    private Optional<DD[]> attractor() {
        MeanFieldLimit finder = new MeanFieldLimit(moments, map(STEP_TOLERANCE));
        DD[] aged = finder.from(moments.ground()).orElseThrow(this::lost);
        DD[] mixed = finder.from(moments.mixed()).orElseThrow(this::lost);
        return moments.distance(aged, mixed) <= SAME && finder.modulus(aged) < 1 ? Optional.of(aged) : Optional.empty();
    }

    private ResourceLimitException lost() {
        return new ResourceLimitException("n", parameters.n(),
                "emitters have a limit cycle that the iteration for it does not reach");
    }

    /** Tells whether all starts tend to the same cycle, on the conditions that hold without the mean field. */
    private boolean hasLimitCycle() {
        ChannelRates rates = parameters.program().map(MeanFieldProgram::rates).orElseGet(() ->
                new ChannelRates(parameters.collective(), 0, 0, parameters.gamma(), 0, parameters.dephasing(), 1));
        boolean decays = rates.localDown() + rates.localUp() > 0
                && (parameters.storage() > 0 || parameters.discharge() > 0);
        boolean empties = rates.down() + rates.up() > 0 && parameters.discharge() > 0;
        return decays || (empties && (rates.dephasing() > 0 || parameters.n() == 1));
    }
}
