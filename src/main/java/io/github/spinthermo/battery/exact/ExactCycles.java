package io.github.spinthermo.battery.exact;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * The cycles of a battery by the rate equations, and the cycle that they tend to, computed in the way that serves best.
 *
 * @param courses one course a cycle, from cycle 1
 * @param limit the limit cycle; empty where it was not asked for or there is no unique one
 * @param tolerance a bound on the error of every excitation, length and energy, divided by N
 */
public record ExactCycles(List<Course> courses, Optional<CycleLimit> limit, double tolerance) {

    /**
     * Estimates the memory and time that cycles need.
     *
     * @param cycle the parameters
     * @param cycles how many cycles
     * @param withLimitCycle whether the limit cycle is wanted
     * @return memory and time
     */
    public static Estimate estimate(CycleParameters cycle, double cycles, boolean withLimitCycle) {
        return cycles == 0 && !withLimitCycle
                ? Estimate.NONE
                : CycleMethod.of(cycle, cycles, withLimitCycle).estimate(cycle, cycles, withLimitCycle)
                        .plus(BatteryCost.reports(cycles));
    }

    /**
     * Goes through the first cycles from the ground state.
     *
     * @param cycle the parameters
     * @param cycles how many cycles, 0 or more
     * @param withLimitCycle whether the limit cycle is wanted
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the cycles
     * @throws ResourceLimitException if the error may exceed 10^−9; it names {@code tolerance}, {@code cycles}, {@code
     *     storage} or {@code discharge}
     */
    public static ExactCycles of(CycleParameters cycle, long cycles, boolean withLimitCycle, DoubleConsumer progress) {
        boolean isLimitSought = withLimitCycle && hasLimitCycle(cycle);
        if (cycles == 0 && !isLimitSought) {
            return new ExactCycles(List.of(), Optional.empty(), CycleError.ofNothing((double) cycle.n()));
        }
        CycleSequence sequence = CycleMethod.of(cycle, (double) cycles, isLimitSought).sequence(cycle, progress);
        CycleError error = new CycleError(cycle, sequence);
        List<Course> courses = new ArrayList<>();
        for (long c = 1; c <= cycles; c++) {
            Interruption.check();
            courses.add(sequence.next());
            error.add(courses.get(courses.size() - 1));
            requireAccuracy(error.tolerance(sequence.error((double) c)), c, cycles);
            progress.accept((double) c / cycles);
        }
        return isLimitSought ? withLimit(sequence, courses, error)
                : new ExactCycles(courses, Optional.empty(), error.tolerance(sequence.error((double) cycles)));
    }

    private static ExactCycles withLimit(CycleSequence sequence, List<Course> courses, CycleError error) {
        CycleLimit limit = sequence.limit();
        error.add(limit.course());
        double tolerance = error.tolerance(Math.max(limit.error(), sequence.error(courses.size())));
        if (!(tolerance <= CycleError.LARGEST)) {
            throw new ResourceLimitException("tolerance", CycleError.LARGEST, "cannot be guaranteed for the limit"
                    + " cycle: the rounding error may be as large as " + (float) tolerance);
        }
        return new ExactCycles(courses, Optional.of(limit), tolerance);
    }

    private static void requireAccuracy(double tolerance, long cycle, long cycles) {
        if (tolerance <= CycleError.LARGEST) {
            return;
        }
        if (cycle == 1) {
            throw new ResourceLimitException("tolerance", CycleError.LARGEST,
                    "cannot be guaranteed for a cycle: the rounding error may be as large as " + (float) tolerance);
        }
        throw new ResourceLimitException("cycles", cycles, "can be followed with an error of at most "
                + CycleError.LARGEST + " only to cycle " + (cycle - 1));
    }

    /**
     * Tells whether all starts tend to the same cycle. Individual emission or pumping takes every state to the
     * ground state or its opposite with some probability; so does collective emission where dephasing, or
     * that there is one emitter only, lets it leave no other dark state. Else a start keeps its distribution
     * of S or of |M|.
     */
    private static boolean hasLimitCycle(CycleParameters cycle) {
        DickeRates rates = cycle.rates();
        boolean decays = (rates.localEmission() > 0 || rates.localAbsorption() > 0)
                && (cycle.storage() > 0 || cycle.discharge() > 0);
        boolean empties = rates.collectiveEmission() > 0 && cycle.discharge() > 0;
        return decays || (empties && (rates.localDephasing() > 0 || cycle.n() == 1));
    }
}
