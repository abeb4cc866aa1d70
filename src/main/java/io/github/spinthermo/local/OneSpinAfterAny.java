package io.github.spinthermo.local;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.local.coherence.EvenCopiesCoherence;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One spin, averaged over all, after a start whose weights are listed. The populations of spins 1/2 follow from the
 * energy; those of larger spins, and the coherence, ask for even copies.
 */
final class OneSpinAfterAny implements OneSpin {

    private final SpinEnsemble ensemble;
    private final InitialState start;
    private final CollectiveSteadyState upright;
    private final InverseTemperature coldness;
    private final Latest<Ball[]> passes;

    /**
     * Prepares the populations.
     *
     * @param ensemble n ≥ 2 spins s
     * @param start the start; some weight is not on J = ns
     * @param upright the steady state at |x_B|
     */
    OneSpinAfterAny(SpinEnsemble ensemble, InitialState start, CollectiveSteadyState upright) {
        this.ensemble = ensemble;
        this.start = start;
        this.upright = upright;
        this.coldness = upright.betaB();
        this.passes = new Latest<>(bits -> states() == 2 ? ofEnergy(bits) : averages().populations(bits));
    }

    private int states() {
        return Math.toIntExact(ensemble.localDimension());
    }

    private EvenCopiesPopulations averages() {
        return new EvenCopiesPopulations(ensemble, start.weights(), coldness);
    }

    /** Takes E/n, which is the population of the upper state. */
    private Ball[] ofEnergy(int bits) {
        Arithmetic a = new Arithmetic(bits);
        Ball upper = a.divide(Enclosures.ball(upright.energy().enclose(bits)), Ball.of(ensemble.n()));
        return new Ball[] {a.subtract(Ball.ONE, upper), upper};
    }

    @Override
    public boolean isThermal() {
        return start.endsAsIndependent(coldness);
    }

    /** Tells whether all states are populated alike: in a bath of infinite temperature, and of dark spins. */
    private boolean isUniform() {
        return coldness.isZero() || start.isDark();
    }

    @Override
    public List<Real> reals() {
        if (isUniform()) {
            return Collections.nCopies(states(), Real.of(BigFraction.of(1, states())));
        }
        if (states() == 2) {
            Real upper = upright.energy().divide(Real.of(ensemble.n()));
            return List.of(Real.of(1).subtract(upper), upper);
        }
        return IntStream.range(0, states()).mapToObj(i -> Real.refining(bits ->
                Enclosures.of(balls(bits)[i]).above(BigFraction.ZERO).below(BigFraction.ONE))).toList();
    }

    @Override
    public Ball[] balls(int bits) {
        return passes.at(bits + Smallness.of(coldness));
    }

    @Override
    public Estimate estimate(Precision precision, int bits) {
        Estimate ofState = upright.estimate(precision);
        return isUniform() || states() == 2 ? ofState : ofState.plus(averages().estimate(bits));
    }

    @Override
    public Outcome coherence() {
        if (start.copies().filter(Copies.EVEN::equals).isEmpty()) {
            return new Outcome.NotComputed("coherence", "it needs evenly mixed copies");
        }
        return isThermal()
                ? Outcome.of(Real.of(0))
                : OneSpin.positive(new Latest<>(bits -> sum(bits).value()));
    }

    private EvenCopiesCoherence sum(int bits) {
        return new EvenCopiesCoherence(ensemble, start.weights(), coldness, bits);
    }

    @Override
    public Estimate estimateCoherence(int bits) {
        return sum(bits).estimate();
    }
}
