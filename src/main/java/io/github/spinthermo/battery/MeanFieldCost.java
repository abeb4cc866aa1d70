package io.github.spinthermo.battery;

import io.github.spinthermo.cost.Estimate;

/** What a mean field needs: steps of the integrator. */
final class MeanFieldCost {

    private static final double FEWEST_STEPS = 20;
    private static final double MORE_STEPS = 11;

    /** One run and a finer one. */
    private static final double BOTH_RUNS = 2.8;

    private static final Estimate STEP = new Estimate(0, 1.5e-5);
    private static final Estimate STEP_OF_NINE = new Estimate(0, 8e-5);
    private static final Estimate REPORT = new Estimate(1000, 1e-6);

    /** Of Newton's iterations, each with derivatives from two cycles for each of so many variables. */
    private static final double ITERATIONS = 20;

    private MeanFieldCost() { }

    static Estimate of(BatteryProtocol protocol, MeanFieldMoments moments, long cycles, boolean withLimitCycle) {
        double rates = protocol.discharge()
                * (protocol.collectiveGamma() * (protocol.n() + 2.0) + protocol.gamma());
        Estimate step = moments instanceof NineMoments ? STEP_OF_NINE : STEP;
        Estimate turn = step.repeated(FEWEST_STEPS + MORE_STEPS * Math.log1p(rates));
        double inLimit = withLimitCycle ? ITERATIONS * 2 * moments.ground().length : 0;
        return turn.repeated(BOTH_RUNS).plus(REPORT).times(cycles).plus(turn.repeated(inLimit));
    }
}
