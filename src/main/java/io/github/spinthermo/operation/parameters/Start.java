package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Initial state of an ensemble: a temperature, or weights that the user gives. Two are equal if their values are.
 *
 * @param ensemble the spins
 * @param beta0 x_0, if the start is thermal
 * @param weights w_J, if it is not
 */
public record Start(SpinEnsemble ensemble, Optional<InverseTemperature> beta0,
        Optional<Map<HalfInteger, BigFraction>> weights) {

    /**
     * Returns a thermal initial state.
     *
     * @param ensemble the spins
     * @param beta0 x_0, of either sign, 0 or ±∞
     * @return the start
     */
    public static Start thermal(SpinEnsemble ensemble, InverseTemperature beta0) {
        return new Start(ensemble, Optional.of(beta0), Optional.empty());
    }

    /**
     * Returns the steady state in a bath; nothing of it is computed yet.
     *
     * @param betaB x_B of the bath, of either sign, 0 or ±∞
     * @return the state
     */
    public CollectiveSteadyState in(InverseTemperature betaB) {
        return beta0.isPresent()
                ? CollectiveSteadyState.of(ensemble, beta0.get(), betaB)
                : CollectiveSteadyState.of(SectorWeights.of(ensemble, weights.orElseThrow()), betaB);
    }

    /**
     * Returns the steady state in a bath, with the weights of an equal start in the session if there was one.
     *
     * @param betaB x_B of the bath, of either sign, 0 or ±∞
     * @param session what requests share
     * @return the state
     */
    public CollectiveSteadyState in(InverseTemperature betaB, Session session) {
        return session.share(this, CollectiveSteadyState.class, () -> in(betaB), state -> state.inBath(betaB));
    }

    /**
     * Returns one spin of that state, with the sums of an equal thermal start in the session if there was one.
     *
     * @param betaB x_B of the bath, of either sign, 0 or ±∞
     * @param session what requests share
     * @return the spin
     * @throws java.util.NoSuchElementException if the start is not thermal
     */
    public LocalState oneSpinIn(InverseTemperature betaB, Session session) {
        return session.share(this, LocalState.class, () -> LocalState.of(ensemble, beta0.orElseThrow(), betaB),
                state -> state.inBath(betaB));
    }
}
