package io.github.spinthermo.local;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.local.coherence.ExtremeCoherence;
import io.github.spinthermo.local.coherence.GroundCoherence;
import io.github.spinthermo.local.coherence.HalfSpinCoherence;
import io.github.spinthermo.local.coherence.LargeSpinCoherence;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;

/** One spin after a thermal start, and the coherence of all by the sum that suits the temperatures. */
final class OneSpinAfterThermal implements OneSpin {

    /** Bits beyond those asked for, for the populations in a coherence. */
    private static final int GUARD = 8;

    private final LocalStart start;
    private final InverseTemperature coldness;
    private final LocalPopulations populations;
    private final Outcome coherence;

    /**
     * Prepares the populations.
     *
     * @param start the start, at |x_0|
     * @param upright the steady state at |x_B|
     */
    OneSpinAfterThermal(LocalStart start, CollectiveSteadyState upright) {
        this.start = start;
        this.coldness = upright.betaB();
        this.populations = new LocalPopulations(start, upright);
        this.coherence = newCoherence();
    }

    @Override
    public boolean isThermal() {
        return populations.isThermal();
    }

    @Override
    public List<Real> reals() {
        return populations.reals();
    }

    @Override
    public Ball[] balls(int bits) {
        return populations.balls(bits);
    }

    @Override
    public Estimate estimate(Precision precision, int bits) {
        return populations.estimate(precision, bits);
    }

    @Override
    public Outcome coherence() {
        return coherence;
    }

    private Outcome newCoherence() {
        if (isThermal()) {
            return Outcome.of(Real.of(0));
        }
        if (start.beta0().isInfinite()) {
            return OneSpin.positive(new Latest<>(bits ->
                    new ExtremeCoherence(start.ensemble(), coldness, bits).value(balls(bits + GUARD))));
        }
        if (start.ensemble().localDimension() > 2) {
            return OneSpin.positive(new Latest<>(bits -> ofLargeSpins(bits).value()));
        }
        return OneSpin.positive(new Latest<>(coldness.isInfinite()
                ? bits -> GroundCoherence.of(start.weights().orElseThrow(), bits)
                : bits -> ofHalfSpins(bits).value()));
    }

    private HalfSpinCoherence ofHalfSpins(int bits) {
        return new HalfSpinCoherence(start.weights().orElseThrow(), start.beta0(), coldness, bits);
    }

    private LargeSpinCoherence ofLargeSpins(int bits) {
        return new LargeSpinCoherence(start.ensemble(), start.beta0(), coldness, bits);
    }

    @Override
    public Estimate estimateCoherence(int bits) {
        if (start.weights().isEmpty()) {
            return new ExtremeCoherence(start.ensemble(), coldness, bits).estimate();
        }
        if (start.ensemble().localDimension() > 2) {
            return ofLargeSpins(bits).estimate();
        }
        return coldness.isInfinite()
                ? GroundCoherence.estimate(start.weights().orElseThrow(), start.beta0(), bits)
                : ofHalfSpins(bits).estimate();
    }
}
