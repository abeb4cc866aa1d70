package io.github.spinthermo.initial;

import io.github.spinthermo.balls.RealSum;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Proof, from the arguments alone, that a bath leaves a state as it is.
 *
 * @param state the initial state
 */
record Stationarity(InitialState state) {

    /** Tells whether a bath at x_B is known to change nothing. */
    boolean in(InverseTemperature betaB) {
        return state.beta0().filter(betaB::equals).isPresent() || state.isDark()
                || (betaB.isInfinite() && isAtEnd(betaB)) || (betaB.isZero() && state.isUniform());
    }

    /** Tells whether only those levels are populated that a bath at ±∞ leaves populated. */
    private boolean isAtEnd(InverseTemperature betaB) {
        if (!(state.energy() instanceof Outcome.Finite finite) || !finite.value().isExact()) {
            return false;
        }
        Real energy = betaB.sign() == Sign.POSITIVE
                ? finite.value() : Real.of(state.spins().largestTotalSpin().twice()).subtract(finite.value());
        Real lowest = RealSum.of(state.weights().entrySet().stream()
                .map(entry -> entry.getValue().multiply(Real.of(stepsBelow(entry.getKey()))))
                .toList());
        return lowest.isExact() && energy.compare(lowest) == Sign.ZERO;
    }

    private BigFraction stepsBelow(HalfInteger totalSpin) {
        return state.spins().largestTotalSpin().toFraction().subtract(totalSpin.toFraction());
    }

    /** Tells whether the state is known to be that of infinite temperature. */
    boolean isFullyMixed() {
        return state.beta0().filter(InverseTemperature::isZero).isPresent()
                || (state.isUniform() && hasEvenCopies() && hasMixedWeights());
    }

    /** Tells whether a bath at x_B is known to make of this state what it makes of independent spins. */
    boolean endsAsIndependent(InverseTemperature betaB) {
        if (state.spins().count() == 1 || state.beta0().isPresent()) {
            return state.spins().count() == 1 || state.beta0().get().abs().equals(betaB.abs());
        }
        return betaB.isInfinite()
                ? state.weights().firstKey().equals(state.spins().largestTotalSpin())
                : betaB.isZero() && hasMixedWeights() && !hasOneCopy();
    }

    /**
     * Tells whether the weights lie on single copies. Of two temperatures with the weights of infinite temperature one
     * is 0, and the other that of a single spin, which turning leaves fully mixed.
     */
    private boolean hasOneCopy() {
        return state.copies().filter(Copies.ONE::equals).isPresent();
    }

    private boolean hasEvenCopies() {
        return state.copies().filter(Copies.EVEN::equals).isPresent();
    }

    /** Tells whether all weights are known to be those of infinite temperature. */
    private boolean hasMixedWeights() {
        return state.weights().firstKey().equals(state.spins().smallestTotalSpin())
                && state.weights().values().stream().allMatch(Real::isExact)
                && state.weights().keySet().equals(state.spins().multiplicities().keySet())
                && state.weights().entrySet().stream().allMatch(this::isFullyMixed);
    }

    /** Tells whether a weight is l_J (2J+1)/d^n. */
    private boolean isFullyMixed(Map.Entry<HalfInteger, Real> weight) {
        BigInteger states = state.spins().multiplicity(weight.getKey()).multiply(weight.getKey().dimension());
        return weight.getValue().exact()
                .filter(BigFraction.of(states, state.spins().dimension())::equals).isPresent();
    }
}
