package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.text.RawValue;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a parameter as it was read, or the fault that was found. It is read once for all points of a grid that
 * have it; whether it fits the other parameters is checked at each point.
 *
 * @param parameter the parameter, by its own name even where its temperature was given
 * @param name the name under which it was given
 * @param value what it was read into; empty where it was not given
 * @param fault the reason why it cannot be read or left out, if there is one
 * @param <T> the type of the value
 */
record Reading<T>(Parameter<T> parameter, String name, Optional<T> value, Optional<RuntimeException> fault) {

    /** Reads a parameter from what is given. */
    static <T> Reading<T> of(Parameter<T> parameter, Map<String, RawValue> given) {
        try {
            return read(parameter, given);
        } catch (InvalidInputException | ResourceLimitException e) {
            return new Reading<>(parameter, parameter.name(), Optional.empty(), Optional.of(e));
        }
    }

    private static <T> Reading<T> read(Parameter<T> parameter, Map<String, RawValue> given) {
        Parameter<T> written = written(parameter, given);
        RawValue raw = given.get(written.name());
        if (raw == null && parameter.required() && parameter.substitutes().stream().noneMatch(given::containsKey)) {
            throw InvalidInputException.ofName("missing-parameter", parameter.name(),
                    "is missing (" + parameter.help() + ")");
        }
        Optional<T> value = Optional.ofNullable(raw).map(text -> written.type().read(written.name(), text));
        return new Reading<>(parameter, written.name(), value, Optional.empty());
    }

    /** Returns the parameter, or the temperature that is given in its place. */
    private static <T> Parameter<T> written(Parameter<T> parameter, Map<String, RawValue> given) {
        Optional<Parameter<T>> temperature = parameter.temperature().filter(t -> given.containsKey(t.name()));
        if (temperature.isPresent() && given.containsKey(parameter.name())) {
            throw InvalidInputException.ofName("given-twice", temperature.get().name(),
                    "is given together with " + parameter.name() + ", its inverse; give one of the two");
        }
        return temperature.orElse(parameter);
    }

    /** Throws the fault, if there is one. */
    void rethrow() {
        fault.ifPresent(found -> {
            throw found;
        });
    }
}
