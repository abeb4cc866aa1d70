package io.github.spinthermo.theorem;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A quantity of a steady state that a theorem compares, by its name in the protocol. */
public enum Observable {
    /** The energy of the steady state, E [L 18]. */
    ENERGY("energy", real(CollectiveSteadyState::energy)),
    /** The energy of independent spins, E_th [L 26]. */
    THERMAL_ENERGY("thermalEnergy", real(CollectiveSteadyState::thermalEnergy)),
    /** The energy after an extreme start, E_+ [L 25]. */
    ENERGY_PLUS("energyPlus", real(CollectiveSteadyState::energyPlus)),
    /** The entropy of the steady state, S [L 32]. */
    ENTROPY("entropy", outcome(CollectiveSteadyState::knownEntropy)),
    /** The entropy of independent spins, S_th [L 36]. */
    THERMAL_ENTROPY("thermalEntropy", real(CollectiveSteadyState::thermalEntropy)),
    /** The entropy of the initial state, S_0 [L 36]. */
    INITIAL_ENTROPY("initialEntropy", outcome(CollectiveSteadyState::initialEntropy)),
    /** The change of the free energy, ΔF [L 44]. */
    FREE_ENERGY_CHANGE("freeEnergyChange", outcome(CollectiveSteadyState::freeEnergyChange)),
    /** The change of the free energy of independent spins, ΔF_th [L 44]. */
    THERMAL_FREE_ENERGY_CHANGE("thermalFreeEnergyChange", outcome(CollectiveSteadyState::thermalFreeEnergyChange)),
    /** The entropy production, Σ. */
    ENTROPY_PRODUCTION("entropyProduction", outcome(CollectiveSteadyState::entropyProduction)),
    /** The entropy production of independent spins, Σ_th. */
    THERMAL_ENTROPY_PRODUCTION("thermalEntropyProduction", outcome(CollectiveSteadyState::thermalEntropyProduction)),
    /** The derivative of the energy with respect to the initial inverse temperature, dE/dx_0 [L C.6]. */
    ENERGY_DERIVATIVE("energyDerivative", outcome(CollectiveSteadyState::energyDerivative)),
    /** The apparent inverse temperature without local coherences, x_D, spec 1.7. */
    DECOHERED_TEMPERATURE("decoheredApparentInverseTemperature",
            SteadyStates::decoheredTemperature);

    private final String protocolName;
    private final Function<SteadyStates, Outcome> value;

    Observable(String protocolName, Function<SteadyStates, Outcome> value) {
        this.protocolName = protocolName;
        this.value = value;
    }

    private static Function<SteadyStates, Outcome> real(Function<CollectiveSteadyState, Real> value) {
        return outcome(value.andThen(Outcome::of));
    }

    private static Function<SteadyStates, Outcome> outcome(Function<CollectiveSteadyState, Outcome> value) {
        return states -> value.apply(states.here());
    }

    /** Returns the value in a steady state. */
    Outcome of(SteadyStates states) {
        return value.apply(states);
    }

    /**
     * Finds a quantity.
     *
     * @param name its name in the protocol
     * @return the quantity
     * @throws InvalidInputException if no theorem compares a quantity of this name; it lists those there are
     */
    public static Observable named(String name) {
        return Stream.of(values()).filter(observable -> observable.protocolName.equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new InvalidInputException("unknown-quantity", "with", name,
                        "is not a quantity of a theorem; there are "
                                + Stream.of(values()).map(Observable::toString).collect(Collectors.joining(", "))));
    }

    /**
     * Returns the name in the protocol.
     *
     * @return for example {@code thermalEnergy}
     */
    @Override
    public String toString() {
        return protocolName;
    }
}
