package io.github.spinthermo.battery.exact;

import io.github.spinthermo.cost.Estimate;
import java.util.function.DoubleConsumer;

/** The ways in which cycles are computed, and which of them serves best. */
enum CycleMethod {

    /** One matrix of all levels in double-double precision: few emitters, whatever the rates and durations. */
    DENSE {
        @Override
        CycleSequence sequence(CycleParameters cycle, DoubleConsumer progress) {
            return new DenseCycle(cycle, CycleProgram.PLAIN);
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

    /** The largest N whose levels make a matrix of a size that is worth to be multiplied for its precision. */
    private static final long MOST_EMITTERS = 60;

    /** The largest N for which it is made where double precision does not serve. */
    private static final long MOST_EMITTERS_OF_ROUGH = 100;

    /** The largest N for which a limit cycle is always taken from the matrix of all levels. */
    private static final long MOST_EMITTERS_OF_LIMIT = 20;

    /** The error by rounding above which double-double precision is worth its price. */
    private static final double WORTH = 1e-11;

    /** The roundings of a product with the generator. */
    private static final double ROUNDINGS = 4;

    /** The roundings of a product that a bound counts at most. */
    private static final double MOST_ROUNDINGS = 32;

    /** The seconds that double-double precision may take where double precision would do. */
    private static final double PATIENCE = 5;

    /** Chooses the method for cycles, at least one or the limit cycle. */
    static CycleMethod of(CycleParameters cycle, double cycles, boolean withLimitCycle) {
        CycleMethod mapped = CycleMatrix.pays(cycle, cycles, withLimitCycle) ? MATRIX : DIRECT;
        if (needsDense(cycle, mapped == MATRIX ? 1 : cycles, 0)) {
            return DENSE;
        }
        if (cycle.n() > MOST_EMITTERS || DenseCycle.error(cycle) * (cycles + 1) > WORTH) {
            return mapped;
        }
        boolean isLimitDirect = withLimitCycle && mapped == DIRECT && cycle.n() <= MOST_EMITTERS_OF_LIMIT;
        double repeated = mapped == MATRIX ? 1 : cycles;
        double rounding = rounding(cycle, repeated);
        double seconds = DENSE.estimate(cycle, cycles, withLimitCycle).seconds();
        boolean isCheaper = seconds <= mapped.estimate(cycle, cycles, withLimitCycle).seconds();
        boolean isSlow = withLimitCycle && ROUNDINGS * rounding * cyclesToLimit(cycle) > CycleError.LARGEST / 10;
        boolean isBetter = ROUNDINGS * rounding > WORTH && seconds < PATIENCE;
        return isLimitDirect || isSlow || isCheaper || isBetter ? DENSE : mapped;
    }

    /**
     * Tells whether double-double precision serves, and double precision may not, or where that takes long surely does
     * not, for some cycles and a time before each discharge for which errors of populations count.
     */
    static boolean needsDense(CycleParameters cycle, double cycles, double before) {
        if (cycle.n() > MOST_EMITTERS_OF_ROUGH || DenseCycle.error(cycle) * (cycles + 1) > WORTH) {
            return false;
        }
        double roundings = DENSE.estimate(cycle, cycles, false).seconds() < PATIENCE ? MOST_ROUNDINGS : 1;
        return RoundedFlows.expected(cycle, before, roundings * rounding(cycle, cycles)) > CycleError.LARGEST;
    }

    /** Tells why double precision, or the other, does not serve, and what to write: the end of a sentence. */
    static String remedy(CycleParameters cycle) {
        return DenseCycle.error(cycle) <= WORTH && cycle.n() > MOST_EMITTERS_OF_LIMIT
                ? "for so many emitters are followed in double precision; write shorter durations, lower rates or fewer"
                        + " emitters"
                : "for the fastest rate times the duration is too large; write shorter durations or lower rates";
    }

    private static double rounding(CycleParameters cycle, double cycles) {
        return CycleError.ROUNDING * BatteryCost.products(cycle) * Math.max(1, cycles);
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
