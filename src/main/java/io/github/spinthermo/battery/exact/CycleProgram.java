package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.Populations;
import java.util.List;
import java.util.Optional;

/**
 * Program of a battery: what it goes through besides π pulses from the ground state.
 *
 * @param isGround whether it starts in the ground state
 * @param start the populations before the first pulse; empty for the ground state, and where only costs are wanted
 * @param startError a bound on their error in the 1-norm
 * @param angle by which a pulse rotates; empty for a π pulse
 * @param times the times inside a cycle of which something is told, counted from the end of the pulse
 * @param dephasing Γ_φ, the rate of collective dephasing
 * @param shift λ, the collective shift during discharge
 */
public record CycleProgram(boolean isGround, Optional<Populations> start, double startError,
        Optional<Double> angle, List<Double> times, double dephasing, double shift) {

    /** Program of π pulses from the ground state. */
    static final CycleProgram PLAIN = new CycleProgram(true, Optional.empty(), 0, Optional.empty(), List.of(), 0, 0);

    /** Tells whether there is nothing of that which populations from the ground state notice. */
    boolean isPlain() {
        return isGround && angle.isEmpty() && times.isEmpty();
    }

    /** Tells whether some cycles are best computed by one matrix of all levels. */
    boolean isDense(CycleParameters cycle, double cycles, boolean withLimitCycle) {
        return angle.isEmpty()
                && (CycleMethod.needsDense(cycle, cycles, isPlain() ? 0 : cycle.storage())
                || (times.isEmpty() && CycleMethod.of(cycle, cycles, withLimitCycle) == CycleMethod.DENSE));
    }

    /** Returns the same from another start, of which some error is known. */
    CycleProgram from(Populations populations, double error) {
        return new CycleProgram(false, Optional.of(populations), error, angle, times, dephasing, shift);
    }

    /** Counts the orders of coherence that are needed for N spins: 1 for populations alone. */
    int orders(int n) {
        return angle.isPresent() ? n + 1 : 1;
    }

    /** Tells whether coherences are complex numbers. */
    boolean isComplex() {
        return angle.isPresent() && shift != 0;
    }
}
