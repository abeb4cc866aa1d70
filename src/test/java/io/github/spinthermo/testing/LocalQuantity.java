package io.github.spinthermo.testing;

import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.util.function.Function;

/** The numbers of one spin of a collective steady state, but for its populations, by their protocol names. */
public enum LocalQuantity {
    INVERSE_TEMPERATURE("localInverseTemperature", LocalState::localInverseTemperature),
    APPARENT("apparentInverseTemperature", LocalState::apparentInverseTemperature),
    DECOHERED("decoheredApparentInverseTemperature", LocalState::decoheredApparentInverseTemperature),
    COHERENCE("coherence", LocalState::coherence);

    private final String key;
    private final Function<LocalState, Outcome> observable;

    LocalQuantity(String key, Function<LocalState, Outcome> observable) {
        this.key = key;
        this.observable = observable;
    }

    /** Returns the name in the protocol and in files of reference values. */
    public String key() {
        return key;
    }

    /** Returns the value of the quantity in a local state. */
    public Outcome of(LocalState state) {
        return observable.apply(state);
    }

    /** Returns its number. */
    public Real numberOf(LocalState state) {
        return of(state).orElseThrow();
    }

    /** Returns the value in a local state as text: so many digits, {@code inf} or {@code undefined}. */
    public String text(LocalState state, int digits) {
        Outcome outcome = of(state);
        return outcome instanceof Outcome.Finite finite
                ? finite.value().decimal(Precision.digits(digits)).toString()
                : outcome.toString();
    }
}
