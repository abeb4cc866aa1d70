package io.github.spinthermo.battery.exact;

import io.github.spinthermo.cost.Estimate;
import java.util.function.DoubleConsumer;

/** The ways in which cycles are computed, and which of them serves best. */
enum CycleMethod {

    /** One matrix of all levels in double-double precision: few emitters, whatever the rates and durations. */
    DENSE {
        @Override
        CycleSequence sequence(CycleParameters cycle, DoubleConsumer progress) {
            return new DenseCycle(cycle);
        }
    },

    /** A matrix of the levels that are left after a complete discharge. */
    MATRIX {
        @Override
        CycleSequence sequence(CycleParameters cycle, DoubleConsumer progress) {
            return new MappedCycles(new CycleMatrix(cycle, progress), cycle, progress);
        }
    },

    /** All levels in every cycle. */
    DIRECT {
        @Override
        CycleSequence sequence(CycleParameters cycle, DoubleConsumer progress) {
            return new MappedCycles(new DirectCycle(cycle), cycle, progress);
        }
    };

    /** The largest N whose levels make a matrix of a size that can be kept and multiplied. */
    private static final long MOST_EMITTERS = 60;

    /** The largest N for which a limit cycle is always taken from the matrix of all levels. */
    private static final long MOST_EMITTERS_OF_LIMIT = 20;

    /** The error by rounding above which double-double precision is worth its price. */
    private static final double WORTH = 1e-11;

    /** The roundings of a product with the generator. */
    private static final double ROUNDINGS = 4;

    /** Chooses the method for cycles, at least one or the limit cycle. */
    static CycleMethod of(CycleParameters cycle, double cycles, boolean withLimitCycle) {
        CycleMethod mapped = CycleMatrix.pays(cycle, cycles, withLimitCycle) ? MATRIX : DIRECT;
        if (cycle.n() > MOST_EMITTERS || DenseCycle.error(cycle) * (cycles + 1) > WORTH) {
            return mapped;
        }
        boolean isLimitDirect = withLimitCycle && mapped == DIRECT && cycle.n() <= MOST_EMITTERS_OF_LIMIT;
        double repeated = mapped == MATRIX ? 1 : Math.max(1, cycles);
        double rounding = ROUNDINGS * CycleError.ROUNDING * BatteryCost.products(cycle) * repeated;
        boolean isCheaper = DENSE.estimate(cycle, cycles, withLimitCycle).seconds()
                <= mapped.estimate(cycle, cycles, withLimitCycle).seconds();
        boolean isSlow = withLimitCycle && rounding * cyclesToLimit(cycle) > CycleError.LARGEST / 10;
        return isLimitDirect || isSlow || isCheaper || rounding > WORTH ? DENSE : mapped;
    }

    /** Estimates how many cycles the individual emission and pumping of an emitter take. */
    private static double cyclesToLimit(CycleParameters cycle) {
        double duration = cycle.storage() + cycle.discharge();
        return 1 / -Math.expm1(-(cycle.rates().localEmission() + cycle.rates().localAbsorption()) * duration);
    }

    /** Prepares a sequence of cycles from the ground state. */
    abstract CycleSequence sequence(CycleParameters cycle, DoubleConsumer progress);

    /** Estimates cycles without their reports. */
    Estimate estimate(CycleParameters cycle, double cycles, boolean withLimitCycle) {
        BatteryCost cost = new BatteryCost(cycle);
        return switch (this) {
            case DENSE -> cost.dense(cycles, withLimitCycle);
            case MATRIX -> cost.matrix(cycles, withLimitCycle);
            case DIRECT -> cost.direct(cycles, withLimitCycle);
        };
    }
}
