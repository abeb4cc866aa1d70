package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.text.RawValue;
import java.util.List;
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
        return of(parameter, given, List.of());
    }

    /** Reads a parameter; where it is missing, the fault names all that are. */
    static <T> Reading<T> of(Parameter<T> parameter, Map<String, RawValue> given, List<String> missing) {
        try {
            return read(parameter, given, missing);
        } catch (InvalidInputException | ResourceLimitException e) {
            return new Reading<>(parameter, parameter.name(), Optional.empty(), Optional.of(e));
        }
    }

    /** Tells whether a parameter is needed, and neither it nor one in its place is given. */
    static boolean isMissing(Parameter<?> parameter, Map<String, RawValue> given) {
        return parameter.required() && parameter.names().noneMatch(given::containsKey);
    }

    private static <T> Reading<T> read(Parameter<T> parameter, Map<String, RawValue> given, List<String> missing) {
        Parameter<T> written = written(parameter, given);
        RawValue raw = given.get(written.name());
        if (isMissing(parameter, given)) {
            List<String> others = missing.subList(Math.min(1, missing.size()), missing.size());
            throw InvalidInputException.ofName("missing-parameter", parameter.name(),
                    "is missing (" + parameter.help() + ")" + (others.isEmpty() ? ""
                            : "; so " + (others.size() == 1 ? "is " : "are ") + String.join(", ", others)));
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
