package io.github.spinthermo.testing;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;

/**
 * Parameters of a collective steady state.
 *
 * @param ensemble n and s
 * @param beta0 x_0, that of the initial state
 * @param betaB x_B, that of the bath
 */
public record SteadyInput(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB) {

    /** Returns an input read from what a person writes. */
    public static SteadyInput of(long n, int twiceS, String beta0, String betaB) {
        return new SteadyInput(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
    }

    /** Returns a steady state that has computed nothing yet. */
    public CollectiveSteadyState state() {
        return CollectiveSteadyState.of(ensemble, beta0, betaB);
    }

    /** Returns one spin of that steady state. */
    public LocalState localState() {
        return LocalState.of(ensemble, beta0, betaB);
    }

    /** Returns the parameters with all levels upside down: both temperatures have the other sign. */
    public SteadyInput inverted() {
        return new SteadyInput(ensemble, beta0.negate(), betaB.negate());
    }

    /** Returns the parameters of the same bath and another start. */
    public SteadyInput withStart(InverseTemperature other) {
        return new SteadyInput(ensemble, other, betaB);
    }

    /** Returns the same start in another bath. */
    public SteadyInput withBath(InverseTemperature other) {
        return new SteadyInput(ensemble, beta0, other);
    }

    /** Returns the sign of |x_0| − |x_B|. */
    public Sign comparedMagnitudes() {
        return Sign.of(beta0.abs().compareTo(betaB.abs()));
    }

    /** Returns the sign of x_0 x_B. */
    public Sign signOfProduct() {
        return Sign.of(beta0.sign().signum() * betaB.sign().signum());
    }

    /** Tells whether there is but one spin, to which collective means nothing. */
    public boolean isSingle() {
        return ensemble.n() == 1;
    }

    /** Shows the parameters in messages. */
    @Override
    public String toString() {
        return ensemble + ", beta0 = " + beta0 + ", betaB = " + betaB;
    }
}
