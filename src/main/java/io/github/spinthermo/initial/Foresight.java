package io.github.spinthermo.initial;

import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Properties of an initial state and of its steady states that follow from the arguments alone. */
abstract sealed class Foresight permits InitialState {

    private InitialState state() {
        return (InitialState) this;
    }

    /**
     * Returns the mean square of the total spin where it is a fraction although the weights are none.
     *
     * @return Σ w_J J(J+1) of n_+ equal spins at β, n_− = (n_+ − n_−)² − n_+ at −β, others at 0; otherwise empty
     */
    public Optional<BigFraction> exactSquaredTotalSpin() {
        return Optional.empty();
    }

    /**
     * Tells whether all weight is on J = 0, which no bath sees.
     *
     * @return true if it is
     */
    public final boolean isDark() {
        return state().beta0().isEmpty() && state().blocks() < 2 && state().weights().lastKey().twice() == 0;
    }

    /**
     * Tells whether the arguments alone show that a bath leaves this state as it is.
     *
     * @param betaB x_B
     * @return true for a thermal state at x_B, a dark one, the lowest (or highest) levels at x_B = ∞ (or −∞), and
     *     evenly populated levels at x_B = 0
     */
    public final boolean isStationary(InverseTemperature betaB) {
        return new Stationarity(state()).in(betaB);
    }

    /**
     * Tells whether the arguments alone show that the steady state in a bath is that of independent spins.
     *
     * @param betaB x_B
     * @return true for a single spin, for one temperature |x_0| = |x_B|, for all weight on the largest total spin at
     *     |x_B| = ∞, and at x_B = 0 for the weights of infinite temperature on even copies, which spins have that all
     *     but one start there
     * @derivation 6.4
     */
    public final boolean endsAsIndependent(InverseTemperature betaB) {
        return new Stationarity(state()).endsAsIndependent(betaB);
    }

    /** Tells whether all levels of each block are known to be populated alike. */
    boolean isUniform() {
        return false;
    }

    /**
     * Tells whether the arguments alone show that this state is that of infinite temperature, all states alike.
     *
     * @return true if it is
     */
    public final boolean isFullyMixed() {
        return new Stationarity(state()).isFullyMixed();
    }
}
