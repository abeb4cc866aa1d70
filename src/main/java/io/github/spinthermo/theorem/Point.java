package io.github.spinthermo.theorem;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

/**
 * Point at which a theorem is asked: spins in an initial state that come to rest in a bath at x_B.
 *
 * @param start the initial state
 * @param betaB x_B, of either sign, also 0 and ±∞
 */
public record Point(InitialState start, InverseTemperature betaB) {

    /**
     * Takes both.
     *
     * @param start the initial state
     * @param betaB x_B
     */
    public Point {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(betaB, "betaB");
    }

    /**
     * Makes the point of a thermal initial state.
     *
     * @param ensemble n spins s
     * @param beta0 x_0, of either sign, also 0 and ±∞
     * @param betaB x_B, of either sign, also 0 and ±∞
     */
    public Point(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB) {
        this(InitialState.thermal(ensemble, beta0), betaB);
    }

    /**
     * Makes the steady state at this point.
     *
     * @return a new one; nothing is computed yet
     */
    public CollectiveSteadyState state() {
        return CollectiveSteadyState.of(start, betaB);
    }

    /**
     * Tells whether the start is a thermal state of equal spins, for which all theorems are stated.
     *
     * @return true if it is; false also for groups of one temperature and several sizes
     */
    public boolean isThermal() {
        return start.beta0().isPresent() && start.spins().single().isPresent();
    }

    /**
     * Returns the spins, where all have one size.
     *
     * @return n spins s
     * @throws IllegalStateException if there are several sizes
     */
    public SpinEnsemble ensemble() {
        return start.spins().single().orElseThrow(() ->
                new IllegalStateException("the spins have several sizes and are no ensemble: " + start));
    }

    /**
     * Returns the temperature of a thermal start.
     *
     * @return x_0
     * @throws IllegalStateException if the spins have no temperature in common
     */
    public InverseTemperature beta0() {
        return start.beta0().orElseThrow(() -> new IllegalStateException("the start is not thermal: " + start));
    }

    /**
     * Returns the point as the command line reads it. Of a start that is not thermal the place is kept, for the state
     * does not know how it was written.
     *
     * @return for example {@code --n 2 --s 1/2 --beta0=-0.1 --betaB=inf} or {@code --n 2 --s 1/2 --start=...
     *     --betaB=inf}
     */
    public String options() {
        String spins = start.spins().single()
                .map(ensemble -> "--n " + ensemble.n() + " --s " + ensemble.s()
                        + (isThermal() ? " --beta0=" + beta0() : " --start=..."))
                .orElse("--groups=...");
        return spins + " --betaB=" + betaB;
    }

    /** Returns the sign of |x_0| − |x_B| of a thermal start. */
    Sign comparedMagnitudes() {
        return Sign.of(beta0().abs().compareTo(betaB.abs()));
    }

    /** Tells whether there is only one spin, for which collective coupling means nothing. */
    boolean isSingle() {
        return start.spins().count() == 1;
    }

    /** Tells whether the arguments show that the bath leaves the start as it is. */
    boolean isStationary() {
        return start.isStationary(betaB);
    }

    /** Tells whether the arguments show that the bath makes of the start what it makes of independent spins. */
    boolean endsAsIndependent() {
        return start.endsAsIndependent(betaB);
    }

    /** Returns the only total spin that has a weight; empty if there are several. */
    Optional<HalfInteger> onlyTotalSpin() {
        HalfInteger largest = start.spins().largestTotalSpin();
        if (start.beta0().isPresent()) {
            return Optional.of(largest).filter(totalSpin -> isSingle() || beta0().isInfinite());
        }
        NavigableMap<HalfInteger, ?> weights = start.weights();
        return Optional.of(weights.firstKey()).filter(weights.lastKey()::equals);
    }

    /**
     * Returns the point as messages show it.
     *
     * @return for example {@code n = 2, s = 1/2, beta0 = -0.1, betaB = inf}
     */
    @Override
    public String toString() {
        return start.spins() + ", " + start.description() + ", betaB = " + betaB;
    }
}
