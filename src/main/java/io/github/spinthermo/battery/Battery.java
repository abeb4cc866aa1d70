package io.github.spinthermo.battery;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A Dicke battery that is charged, stored and discharged again and again. Its cycles are computed exactly or in
 * mean field.
 */
public sealed interface Battery permits ExactBattery, MeanFieldBattery {

    /**
     * Returns the protocol: the pulse, storage and discharge of every cycle.
     *
     * @return the protocol
     */
    BatteryProtocol protocol();

    /**
     * Goes through the first cycles from the ground state, finds the limit cycle if it is wanted, and reports on the
     * way how far the work has come.
     *
     * @param cycles how many cycles, 0 or more
     * @param withLimitCycle whether the limit cycle is wanted
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the cycles
     * @throws InvalidInputException if the number of cycles is negative; it names {@code cycles}
     * @throws ResourceLimitException if they do not fit into the free memory (it names {@code n} or {@code
     *     cycles}), or if the limit cycle is approached so slowly that it cannot be told to 10^−9 (it names
     *     {@code tolerance})
     */
    Ageing ageing(long cycles, boolean withLimitCycle, DoubleConsumer progress);

    /**
     * Estimates the memory and time that a number of cycles needs.
     *
     * @param cycles how many cycles, 0 or more
     * @param withLimitCycle whether the limit cycle is wanted
     * @return memory and time
     */
    Estimate estimate(long cycles, boolean withLimitCycle);

    /**
     * Goes through the first cycles from the ground state.
     *
     * @param cycles how many, 0 or more
     * @return the cycles
     * @throws InvalidInputException if the number is negative; it names {@code cycles}
     * @throws ResourceLimitException if they do not fit into the free memory; it names {@code n} or {@code
     *     cycles}
     */
    default Ageing ageing(long cycles) {
        return ageing(cycles, false, share -> { });
    }

    /**
     * Finds the limit cycle alone.
     *
     * @return the cycle that all starts tend to; empty where there is no unique one, as without any decay
     * @throws ResourceLimitException as for {@link #ageing(long, boolean, DoubleConsumer)}
     */
    default Optional<LimitCycle> limitCycle() {
        return ageing(0, true, share -> { }).limitCycle();
    }

    /**
     * Refuses work that a budget does not allow.
     *
     * @param budget what may be used
     * @param cycles how many cycles
     * @param withLimitCycle whether the limit cycle is wanted
     * @throws InvalidInputException if the number of cycles is negative; it names {@code cycles}
     * @throws ResourceLimitException if the budget does not suffice; it names {@code n} if not even one cycle
     *     or the limit cycle passes, else {@code cycles}
     */
    default void admit(Budget budget, long cycles, boolean withLimitCycle) {
        if (cycles < 0) {
            throw new InvalidInputException("negative", "cycles", cycles, "is negative; at least 0 is needed");
        }
        budget.admit("n", protocol().n(), estimate(Math.min(cycles, 1), withLimitCycle));
        budget.admit("cycles", cycles, estimate(cycles, withLimitCycle));
    }
}
