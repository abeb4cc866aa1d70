package io.github.spinthermo.operation;

import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.text.NearestNames;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.real.Precision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request, read and checked one by one in the order of the operation. */
public final class Arguments {

    /** The form of real numbers where none is asked for. */
    private static final Rounding DEFAULT_ROUNDING = Rounding.to(Precision.digits(34));

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Arguments() { }

    /**
     * Reads the parameters of an operation.
     *
     * @param operation the operation
     * @param given the values by name; {@code digits} and {@code reasons} are allowed for every operation
     * @return the arguments
     * @throws InvalidInputException for the first fault: an unknown name, or in the order of the parameters
     *     one that is missing or not allowed
     * @throws ResourceLimitException if a value is too large or too long
     */
    public static Arguments read(Operation operation, Map<String, RawValue> given) {
        for (Map.Entry<String, RawValue> entry : given.entrySet()) {
            requireKnown(operation, entry.getKey());
        }
        Arguments arguments = new Arguments();
        for (Parameter<?> parameter : operation.parameters()) {
            arguments.read(parameter, given);
        }
        arguments.read(Parameter.DIGITS, given);
        arguments.read(Parameter.REASONS, given);
        return arguments;
    }

    private static void requireKnown(Operation operation, String name) {
        List<String> known = operation.parameterNames();
        if (!known.contains(name)) {
            String question = NearestNames.question(name, known);
            throw InvalidInputException.ofName("unknown-parameter", Fault.show(name), "is not a parameter of "
                    + operation.name() + (question.isEmpty() ? "; it takes " : question + " It takes ")
                    + String.join(", ", known));
        }
    }

    private <T> void read(Parameter<T> parameter, Map<String, RawValue> given) {
        Parameter<T> written = written(parameter, given);
        RawValue raw = given.get(written.name());
        if (raw != null) {
            names.put(parameter.name(), written.name());
            values.put(parameter.name(), written.type().read(written.name(), raw));
            parameter.check().accept(this);
        } else if (parameter.required() && !given.containsKey(parameter.substitute())) {
            throw InvalidInputException.ofName("missing-parameter", parameter.name(),
                    "is missing (" + parameter.description() + ")");
        }
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

    /**
     * Returns the name under which a parameter was given.
     *
     * @param parameter a parameter of the operation
     * @return its own name, or that of the temperature in its place
     */
    public String nameOf(Parameter<?> parameter) {
        return names.getOrDefault(parameter.name(), parameter.name());
    }

    /**
     * Returns the form of the real numbers that is asked for.
     *
     * @return {@code digits}, or the default
     */
    public Rounding rounding() {
        return find(Parameter.DIGITS).orElse(DEFAULT_ROUNDING);
    }

    /**
     * Returns the digits that are asked for, also where they are to tell doubles apart.
     *
     * @return the digits
     */
    public Precision precision() {
        return rounding().precision();
    }

    /**
     * Returns the value of a required parameter.
     *
     * @param parameter a required parameter of the operation
     * @param <T> what it was read into
     * @return its value
     */
    public <T> T get(Parameter<T> parameter) {
        return find(parameter).orElseThrow();
    }

    /**
     * Returns the value of an optional parameter.
     *
     * @param parameter a parameter of the operation
     * @param <T> what it was read into
     * @return its value, or empty if it was not given
     */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Parameter<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter.name()));
    }
}
