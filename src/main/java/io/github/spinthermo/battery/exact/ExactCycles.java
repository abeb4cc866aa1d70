package io.github.spinthermo.battery.exact;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * The cycles of a battery by the rate equations, and the cycle that they tend to, computed in the way that serves best.
 *
 * @param cycles all that is told of each cycle, from cycle 1
 * @param limit the limit cycle; empty where it was not asked for or there is no unique one
 * @param tolerance a bound on the error of every excitation, length and energy, divided by N
 */
public record ExactCycles(List<CycleDetail> cycles, Optional<CycleLimit> limit, double tolerance) {

    /** The cost of cycles in which released quanta are counted one after the other, over that of cycles without. */
    private static final double COUNTED = 2.8;

    /** The same where one matrix of all levels counts them. */
    private static final double COUNTED_BY_MATRIX = 2;

    /**
     * Estimates the memory and time that cycles need.
     *
     * @param cycle the parameters
     * @param program what else happens
     * @param cycles how many cycles
     * @param withLimitCycle whether the limit cycle is wanted
     * @return memory and time
     */
    public static Estimate estimate(CycleParameters cycle, CycleProgram program, double cycles,
            boolean withLimitCycle) {
        boolean isLimitSought = withLimitCycle && program.angle().isEmpty();
        boolean isDense = program.isDense(cycle, cycles, isLimitSought);
        if (isDense || program.isPlain()) {
            CycleMethod method = isDense ? CycleMethod.DENSE : CycleMethod.of(cycle, cycles, isLimitSought);
            Estimate samples = program.times().isEmpty() ? Estimate.NONE : new BatteryCost(cycle)
                    .samples(program.times().size(), cycles + (isLimitSought ? 1 : 0));
            return cycles == 0 && !isLimitSought ? Estimate.NONE
                    : counted(method, cycle, cycles, isLimitSought).plus(BatteryCost.reports(cycles)).plus(samples);
        }
        Estimate whole = WholeCost.of(cycle, program, cycles + (isLimitSought ? 1 : 0));
        return isLimitSought ? whole.plus(counted(CycleMethod.of(cycle, 0, true), cycle, 0, true)) : whole;
    }

    /** Estimates the cycles by populations alone, with what counts the released quanta. */
    private static Estimate counted(CycleMethod method, CycleParameters cycle, double cycles, boolean withLimitCycle) {
        Estimate estimate = method.estimate(cycle, cycles, withLimitCycle);
        boolean isFree = DickeEvolution.endsDark(cycle.rates(), cycle.discharge());
        double counted = method == CycleMethod.DENSE ? COUNTED_BY_MATRIX : isFree ? 1 : COUNTED;
        return new Estimate(estimate.bytes(), counted * estimate.seconds());
    }

    /**
     * Goes through the first cycles from the ground state.
     *
     * @param cycle the parameters
     * @param program what else happens
     * @param cycles how many cycles, 0 or more
     * @param withLimitCycle whether the limit cycle is wanted
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the cycles
     * @throws ResourceLimitException if the error may exceed 10^−9; it names {@code tolerance}, {@code cycles}, {@code
     *     storage} or {@code discharge}
     */
    public static ExactCycles of(CycleParameters cycle, CycleProgram program, long cycles, boolean withLimitCycle,
            DoubleConsumer progress) {
        boolean isLimitSought = withLimitCycle && program.angle().isEmpty() && hasLimitCycle(cycle);
        if (cycles == 0 && !isLimitSought) {
            return new ExactCycles(List.of(), Optional.empty(), CycleError.ofNothing((double) cycle.n()));
        }
        boolean isDense = program.isDense(cycle, (double) cycles, isLimitSought);
        if (isDense || program.isPlain()) {
            CycleSequence sequence = isDense ? new DenseCycle(cycle, program)
                    : CycleMethod.of(cycle, (double) cycles, isLimitSought).sequence(cycle, progress);
            return of(cycle, sequence, cycles, isLimitSought ? Optional.of(sequence::limit) : Optional.empty(),
                    progress);
        }
        Optional<Supplier<CycleLimit>> limit = isLimitSought
                ? Optional.of(() -> sampled(cycle, program, progress)) : Optional.empty();
        return of(cycle, new WholeCycles(cycle, program), cycles, limit, progress);
    }

    private static ExactCycles of(CycleParameters cycle, CycleSequence sequence, long cycles,
            Optional<Supplier<CycleLimit>> limit, DoubleConsumer progress) {
        CycleError error = new CycleError(cycle.n(), sequence.flows());
        List<CycleDetail> details = new ArrayList<>();
        for (long c = 1; c <= cycles; c++) {
            Interruption.check();
            details.add(sequence.next());
            error.add(details.get(details.size() - 1).course());
            requireAccuracy(sequence, error, c, cycles);
            progress.accept((double) c / cycles);
        }
        return limit.isPresent() ? withLimit(sequence, details, limit.get().get(), error)
                : new ExactCycles(details, Optional.empty(), error.tolerance(sequence.error((double) cycles)));
    }

    /** Finds the limit cycle, and goes through it once more for what a program tells of it. */
    private static CycleLimit sampled(CycleParameters cycle, CycleProgram program, DoubleConsumer progress) {
        CycleLimit limit = CycleMethod.of(cycle, 0, true).sequence(cycle, progress).limit();
        WholeCycles once = new WholeCycles(cycle, program.from(limit.start(), limit.error()));
        CycleDetail detail = once.next();
        return new CycleLimit(detail, limit.secondEigenvalue(), once.error(1), limit.start());
    }

    private static ExactCycles withLimit(CycleSequence sequence, List<CycleDetail> courses, CycleLimit limit,
            CycleError error) {
        error.add(limit.detail().course());
        double tolerance = error.tolerance(Math.max(limit.error(), sequence.error(courses.size())));
        if (!(tolerance <= CycleError.LARGEST)) {
            throw refused("the limit cycle", tolerance, sequence, error);
        }
        return new ExactCycles(courses, Optional.of(limit), tolerance);
    }

    private static void requireAccuracy(CycleSequence sequence, CycleError error, long cycle, long cycles) {
        double tolerance = error.tolerance(sequence.error((double) cycle));
        if (tolerance <= CycleError.LARGEST) {
            return;
        }
        if (cycle == 1) {
            throw refused("a cycle", tolerance, sequence, error);
        }
        throw new ResourceLimitException("cycles", cycles, "can be followed with an error of at most "
                + Fault.show(CycleError.LARGEST) + " only to cycle " + (cycle - 1));
    }

    private static ResourceLimitException refused(String what, double tolerance, CycleSequence sequence,
            CycleError error) {
        return new ResourceLimitException("tolerance", CycleError.LARGEST, "cannot be guaranteed for " + what
                + ": the rounding error may be as large as " + Fault.show((float) tolerance) + ", "
                + (error.isOfEnergies() ? "for so many quanta are given away in a cycle that double precision errs by"
                        + " more; write shorter durations or lower rates" : sequence.remedy()));
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
        boolean empties = (rates.collectiveEmission() > 0 || rates.collectiveAbsorption() > 0)
                && cycle.discharge() > 0;
        return decays || (empties && (rates.localDephasing() > 0 || cycle.n() == 1));
    }
}
