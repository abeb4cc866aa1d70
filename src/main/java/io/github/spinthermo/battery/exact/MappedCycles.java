package io.github.spinthermo.battery.exact;

import io.github.spinthermo.markov.KrylovFixedPoint;
import io.github.spinthermo.markov.Probabilities;
import java.util.function.DoubleConsumer;

/**
 * Cycles by a map of populations in double precision. The populations are given their sum 1 again after each
 * cycle.
 */
final class MappedCycles implements CycleSequence {

    /** The factor by which an estimate of how far the limit may be is enlarged. */
    private static final double CAUTION = 4;

    private final CycleMap map;
    private final CycleParameters cycle;
    private final DoubleConsumer progress;
    private double[] state;

    MappedCycles(CycleMap map, CycleParameters cycle, DoubleConsumer progress) {
        this.map = map;
        this.cycle = cycle;
        this.progress = progress;
        this.state = map.ground();
    }

    @Override
    public CycleDetail next() {
        CycleMap.Told told = map.tell(state);
        state = Probabilities.normalised(told.state());
        return told.detail();
    }

    @Override
    public double error(double cycles) {
        return map.error() * map.accumulation(cycles);
    }

    /**
     * Counts nothing before the discharge: the closed form of storage takes only the excitations at its start from the
     * populations.
     */
    @Override
    public FlowError flows() {
        return RoundedFlows.of(cycle, 0);
    }

    @Override
    public String remedy() {
        return CycleMethod.remedy(cycle);
    }

    @Override
    public CycleLimit limit() {
        KrylovFixedPoint limit = new KrylovFixedPoint(map.ground().length, p -> map.apply(p).state(), progress);
        CycleDetail detail = map.tell(limit.state()).detail();
        double farther = Math.min(map.accumulation(Double.POSITIVE_INFINITY), CAUTION * limit.amplification());
        return new CycleLimit(detail, limit.secondEigenvalue(), (limit.residual() + map.error()) * farther,
                map.populations(limit.state()));
    }
}
