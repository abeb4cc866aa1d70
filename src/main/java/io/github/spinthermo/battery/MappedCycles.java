package io.github.spinthermo.battery;

import java.util.function.DoubleConsumer;

/** Cycles by a map of populations in double precision; every state is given its sum 1 again. */
final class MappedCycles implements CycleSequence {

    /** The share by which an estimate of how far the limit may be is enlarged. */
    private static final double CAUTION = 4;

    private final CycleMap map;
    private final int n;
    private final double discharge;
    private final DoubleConsumer progress;
    private double[] state;

    MappedCycles(CycleMap map, BatteryProtocol protocol, DoubleConsumer progress) {
        this.map = map;
        this.n = (int) protocol.n();
        this.discharge = protocol.discharge();
        this.progress = progress;
        this.state = map.ground();
    }

    @Override
    public CycleReport next() {
        CycleMap.Result result = map.apply(state);
        state = CycleMap.normalised(result.state());
        return result.course().report(n);
    }

    @Override
    public double error(double cycles) {
        return map.error() * map.accumulation(cycles);
    }

    @Override
    public double reportError() {
        return Uniformisation.reportError(n);
    }

    /** The closed form of storage takes only the number of excitations at its start from the populations. */
    @Override
    public double pumpedTime() {
        return discharge;
    }

    @Override
    public Limit limit() {
        KrylovFixedPoint limit = new KrylovFixedPoint(map, progress);
        CycleReport report = map.apply(limit.state()).course().report(n);
        double farther = Math.min(map.accumulation(Double.POSITIVE_INFINITY), CAUTION * limit.amplification());
        return new Limit(new LimitCycle(report, limit.secondEigenvalue()),
                (limit.residual() + map.error()) * farther);
    }
}
