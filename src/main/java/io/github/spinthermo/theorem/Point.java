package io.github.spinthermo.theorem;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Objects;

/**
 * Point at which a theorem is asked: n spins s that start at x_0 and come to rest in a bath at x_B.
 *
 * @param ensemble the spins
 * @param beta0 x_0, of either sign, also 0 and ±∞
 * @param betaB x_B, of either sign, also 0 and ±∞
 */
public record Point(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB) {

    /**
     * Takes all three.
     *
     * @param ensemble the spins
     * @param beta0 x_0
     * @param betaB x_B
     */
    public Point {
        Objects.requireNonNull(ensemble, "ensemble");
        Objects.requireNonNull(beta0, "beta0");
        Objects.requireNonNull(betaB, "betaB");
    }

    /**
     * Makes the steady state at this point.
     *
     * @return a new one; nothing is computed yet
     */
    public CollectiveSteadyState state() {
        return CollectiveSteadyState.of(ensemble, beta0, betaB);
    }

    /**
     * Returns the point as the command line reads it.
     *
     * @return for example {@code --n 2 --s 1/2 --beta0=-0.1 --betaB=inf}
     */
    public String options() {
        return "--n " + ensemble.n() + " --s " + ensemble.s() + " --beta0=" + beta0 + " --betaB=" + betaB;
    }

    /** Returns the sign of |x_0| − |x_B|. */
    Sign comparedMagnitudes() {
        return Sign.of(beta0.abs().compareTo(betaB.abs()));
    }

    /** Tells whether there is only one spin, for which collective coupling means nothing. */
    boolean isSingle() {
        return ensemble.n() == 1;
    }

    /**
     * Returns the point as messages show it.
     *
     * @return for example {@code n = 2, s = 1/2, beta0 = -0.1, betaB = inf}
     */
    @Override
    public String toString() {
        return ensemble + ", beta0 = " + beta0 + ", betaB = " + betaB;
    }
}
