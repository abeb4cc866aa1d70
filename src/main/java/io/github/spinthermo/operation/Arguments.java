package io.github.spinthermo.operation;

import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.operation.text.NearestNames;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.real.Precision;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters of a request, read and checked one by one in the order of the operation. */
public final class Arguments {

    /** Parameters that every operation takes. */
    private static final List<Parameter<?>> COMMON = List.of(Parameter.DIGITS, Parameter.REASONS, Parameter.FIELDS);

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private final Set<String> given = new HashSet<>();

    private FieldChoice fields = FieldChoice.ALL;

    private Arguments() { }

    /**
     * Reads the parameters of an operation.
     *
     * @param operation the operation
     * @param given the values by name; {@code digits}, {@code reasons} and {@code fields} are
     *     allowed for every operation
     * @return the arguments
     * @throws InvalidInputException for the first fault: an unknown name, or in the order of the parameters
     *     one that is missing or not allowed
     * @throws ResourceLimitException if a value is too large or too long
     */
    public static Arguments read(Operation operation, Map<String, RawValue> given) {
        requireKnown(operation, given.keySet());
        List<Reading<?>> readings = readings(operation, given);
        return of(readings).wanting(common(operation, readings).fields());
    }

    /** Reads all parameters, without looking whether they fit each other. */
    static List<Reading<?>> readings(Operation operation, Map<String, RawValue> given) {
        List<String> missing = operation.parameters().stream()
                .filter(parameter -> Reading.isMissing(parameter, given)).map(Arguments::names).toList();
        return Stream.concat(operation.parameters().stream(), COMMON.stream())
                .<Reading<?>>map(parameter -> Reading.of(parameter, given, missing)).toList();
    }

    /** Returns the name of a parameter with those of which one may be given instead. */
    private static String names(Parameter<?> parameter) {
        List<String> names = parameter.names().toList();
        return names.get(0) + (names.size() == 1 ? ""
                : " (or " + String.join(" or ", names.subList(1, names.size())) + ")");
    }

    /** Checks what was read, one after another. */
    static Arguments of(List<Reading<?>> readings) {
        Arguments arguments = new Arguments();
        readings.stream().filter(reading -> reading.value().isPresent())
                .forEach(reading -> arguments.given.add(reading.parameter().name()));
        readings.forEach(arguments::add);
        return arguments;
    }

    /** Checks what every operation takes, which is the same at all points of a grid. */
    static Arguments common(Operation operation, List<Reading<?>> readings) {
        Arguments common = of(readings.subList(readings.size() - COMMON.size(), readings.size()));
        return common.wanting(common.find(Parameter.FIELDS).map(names -> FieldChoice.of(operation, names))
                .orElse(FieldChoice.ALL));
    }

    /** Sets the results that are wanted. */
    Arguments wanting(FieldChoice choice) {
        fields = choice;
        return this;
    }

    private void add(Reading<?> reading) {
        reading.rethrow();
        reading.value().ifPresent(value -> {
            names.put(reading.parameter().name(), reading.name());
            values.put(reading.parameter().name(), value);
            reading.parameter().check().accept(this);
        });
    }

    static void requireKnown(Operation operation, Collection<String> names) {
        List<String> known = operation.parameterNames();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            String question = NearestNames.question(name, known);
            throw InvalidInputException.ofName("unknown-parameter", Fault.show(name), "is not a parameter of "
                    + operation.name() + (question.isEmpty() ? "; it takes " : question + " It takes ")
                    + String.join(", ", known));
        });
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
        return get(Parameter.DIGITS);
    }

    /**
     * Returns the results that are wanted.
     *
     * @return those that {@code fields} names, or all
     */
    public FieldChoice fields() {
        return fields;
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
     * Tells whether a parameter is given, also while those before it are still being checked.
     *
     * @param parameter a parameter of the operation
     * @return true if it has a value
     */
    public boolean isGiven(Parameter<?> parameter) {
        return given.contains(parameter.name());
    }

    /**
     * Returns the value of a parameter that is required, or that has a value by default.
     *
     * @param parameter a parameter of the operation
     * @param <T> what it was read into
     * @return its value
     */
    public <T> T get(Parameter<T> parameter) {
        return find(parameter).or(parameter.standard()::value).orElseThrow();
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
