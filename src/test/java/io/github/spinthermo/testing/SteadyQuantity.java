package io.github.spinthermo.testing;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The numbers that a collective steady state tells, by the names of the oracle protocol. */
public enum SteadyQuantity {
    ENERGY("energy", real(CollectiveSteadyState::energy)),
    THERMAL_ENERGY("thermalEnergy", real(CollectiveSteadyState::thermalEnergy)),
    INITIAL_ENERGY("initialEnergy", CollectiveSteadyState::initialEnergy),
    ENERGY_PLUS("energyPlus", real(CollectiveSteadyState::energyPlus)),
    ENTROPY("entropy", real(CollectiveSteadyState::entropy)),
    THERMAL_ENTROPY("thermalEntropy", real(CollectiveSteadyState::thermalEntropy)),
    INITIAL_ENTROPY("initialEntropy", CollectiveSteadyState::initialEntropy),
    ENTROPY_PLUS("entropyPlus", real(CollectiveSteadyState::entropyPlus)),
    FREE_ENERGY_CHANGE("freeEnergyChange", CollectiveSteadyState::freeEnergyChange),
    THERMAL_FREE_ENERGY_CHANGE("thermalFreeEnergyChange", CollectiveSteadyState::thermalFreeEnergyChange),
    ENTROPY_PRODUCTION("entropyProduction", CollectiveSteadyState::entropyProduction),
    THERMAL_ENTROPY_PRODUCTION("thermalEntropyProduction", CollectiveSteadyState::thermalEntropyProduction),
    ENERGY_VARIANCE("energyVariance", real(CollectiveSteadyState::energyVariance)),
    HEAT_CAPACITY("heatCapacity", real(CollectiveSteadyState::heatCapacity)),
    HEAT("heat", CollectiveSteadyState::heat),
    THERMAL_HEAT("thermalHeat", CollectiveSteadyState::thermalHeat),
    ENERGY_DERIVATIVE("energyDerivative", CollectiveSteadyState::energyDerivative);

    /** Energies of a state, from the ground state. */
    public static final Set<SteadyQuantity> ENERGIES =
            EnumSet.of(ENERGY, THERMAL_ENERGY, INITIAL_ENERGY, ENERGY_PLUS);

    /** Differences that both temperatures upside down turn round. */
    public static final Set<SteadyQuantity> ODD =
            EnumSet.of(HEAT, THERMAL_HEAT, FREE_ENERGY_CHANGE, THERMAL_FREE_ENERGY_CHANGE);

    /** Lists the quantities that weights of a caller have too: all that need no initial temperature. */
    public static final Set<SteadyQuantity> OF_ANY_START =
            EnumSet.of(ENERGY, THERMAL_ENERGY, ENERGY_PLUS, ENTROPY, THERMAL_ENTROPY, ENTROPY_PLUS,
                    ENERGY_VARIANCE, HEAT_CAPACITY);

    /** Lists pairs of quantities: one of a collective bath, and the same of independent ones. */
    public static final Map<SteadyQuantity, SteadyQuantity> INDEPENDENT = Map.of(
            ENERGY, THERMAL_ENERGY, ENTROPY, THERMAL_ENTROPY, HEAT, THERMAL_HEAT,
            FREE_ENERGY_CHANGE, THERMAL_FREE_ENERGY_CHANGE, ENTROPY_PRODUCTION, THERMAL_ENTROPY_PRODUCTION);

    private final String key;
    private final Function<CollectiveSteadyState, Outcome> observable;

    SteadyQuantity(String key, Function<CollectiveSteadyState, Outcome> observable) {
        this.key = key;
        this.observable = observable;
    }

    private static Function<CollectiveSteadyState, Outcome> real(
            Function<CollectiveSteadyState, Real> observable) {
        return state -> Outcome.of(observable.apply(state));
    }

    /** Returns the name in the protocol and in files of reference values. */
    public String key() {
        return key;
    }

    /** Returns the value of the quantity in a steady state. */
    public Outcome of(CollectiveSteadyState state) {
        return observable.apply(state);
    }

    /** Returns its number. */
    public Real numberOf(CollectiveSteadyState state) {
        return of(state).orElseThrow();
    }

    /** Returns the value in a steady state as text: so many digits, {@code inf} or {@code undefined}. */
    public String text(CollectiveSteadyState state, int digits) {
        Outcome outcome = of(state);
        return outcome instanceof Outcome.Finite finite
                ? finite.value().decimal(Precision.digits(digits)).toString()
                : outcome.toString();
    }
}
