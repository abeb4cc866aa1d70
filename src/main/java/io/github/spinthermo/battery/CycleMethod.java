package io.github.spinthermo.battery;

import io.github.spinthermo.cost.Estimate;
import java.util.function.DoubleConsumer;

/** The ways in which cycles are computed, and which of them serves best. */
enum CycleMethod {

    /** One matrix of all levels in double-double precision: few emitters, whatever the rates and durations. */
    DENSE {
        @Override
        CycleSequence sequence(BatteryProtocol protocol, BatteryRates rates, DoubleConsumer progress) {
            return new DenseCycle(protocol, rates);
        }
    },

    /** A matrix of the levels that are left after a complete discharge. */
    MATRIX {
        @Override
        CycleSequence sequence(BatteryProtocol protocol, BatteryRates rates, DoubleConsumer progress) {
            return new MappedCycles(new CycleMatrix(protocol, rates, progress), protocol, progress);
        }
    },

    /** All levels in every cycle. */
    DIRECT {
        @Override
        CycleSequence sequence(BatteryProtocol protocol, BatteryRates rates, DoubleConsumer progress) {
            return new MappedCycles(new DirectCycle(protocol, rates), protocol, progress);
        }
    };

    /** The largest N whose levels make a matrix of a size that can be kept and multiplied. */
    private static final long MOST_EMITTERS = 60;

    /** The largest N for which a limit cycle is always taken from the matrix of all levels. */
    private static final long MOST_EMITTERS_OF_LIMIT = 20;

    /** An error that rounding may come to before double-double precision is worth its price. */
    private static final double WORTH = 1e-11;

    /** Roundings of a product with the generator. */
    private static final double ROUNDINGS = 4;

    /** The method for cycles, at least one or the limit cycle. */
    static CycleMethod of(BatteryProtocol protocol, BatteryRates rates, double cycles, boolean withLimitCycle) {
        CycleMethod mapped = CycleMatrix.pays(protocol, rates, cycles, withLimitCycle) ? MATRIX : DIRECT;
        if (protocol.n() > MOST_EMITTERS || DenseCycle.error(protocol, rates) * (cycles + 1) > WORTH) {
            return mapped;
        }
        boolean isLimitDirect = withLimitCycle && mapped == DIRECT && protocol.n() <= MOST_EMITTERS_OF_LIMIT;
        double repeated = mapped == MATRIX ? 1 : Math.max(1, cycles);
        double rounding = ROUNDINGS * CycleError.ROUNDING * BatteryCost.products(protocol, rates) * repeated;
        boolean isCheaper = DENSE.estimate(protocol, rates, cycles, withLimitCycle).seconds()
                <= mapped.estimate(protocol, rates, cycles, withLimitCycle).seconds();
        boolean isSlow = withLimitCycle && rounding * cyclesToLimit(protocol, rates) > CycleError.LARGEST / 10;
        return isLimitDirect || isSlow || isCheaper || rounding > WORTH ? DENSE : mapped;
    }

    /** About how many cycles the individual emission and pumping of an emitter take. */
    private static double cyclesToLimit(BatteryProtocol protocol, BatteryRates rates) {
        double duration = protocol.storage() + protocol.discharge();
        return 1 / -Math.expm1(-(rates.gamma() + rates.pumping()) * duration);
    }

    /** A sequence of cycles from the ground state. */
    abstract CycleSequence sequence(BatteryProtocol protocol, BatteryRates rates, DoubleConsumer progress);

    /** Estimates cycles without their reports. */
    Estimate estimate(BatteryProtocol protocol, BatteryRates rates, double cycles, boolean withLimitCycle) {
        BatteryCost cost = new BatteryCost(protocol, rates);
        return switch (this) {
            case DENSE -> cost.dense(cycles, withLimitCycle);
            case MATRIX -> cost.matrix(cycles, withLimitCycle);
            case DIRECT -> cost.direct(cycles, withLimitCycle);
        };
    }
}
