package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be asked: the one description from which help, JSON fields, columns and {@code about} are made.
 *
 * @param name its name in the protocol and on the command line
 * @param summary what it answers, in one line
 * @param parameters what it takes, in the order in which faults are reported
 * @param fields what it may answer, in the order of the answer
 * @param examples arguments of the command line that work
 * @param demand what a request needs, from the parameters alone
 * @param answer the results of a request
 */
public record Operation(
        String name,
        String summary,
        List<Parameter<?>> parameters,
        List<Quantity> fields,
        List<String> examples,
        BiFunction<Arguments, Precision, Demand> demand,
        Function<Arguments, Map<Quantity, Value>> answer) {

    /** The digits of an answer where none are asked for. */
    public static final Precision DEFAULT_PRECISION = Precision.digits(34);

    /**
     * Answers a request, every real number rounded.
     *
     * @param arguments the parameters
     * @param budget what the request may use
     * @return the results, in the order of the fields, without anything left to compute
     * @throws InvalidInputException if the parameters do not fit each other
     * @throws ResourceLimitException if the request needs more than it may use
     * @throws PrecisionExhaustedException if a digit is not certain at the largest precision
     */
    public Map<Quantity, Value> answer(Arguments arguments, Budget budget) {
        Precision precision = precision(arguments);
        Demand needed = demand.apply(arguments, precision);
        budget.admit(needed.parameter(), needed.value(), needed.estimate());
        Map<Quantity, Value> rounded = new LinkedHashMap<>();
        answer.apply(arguments).forEach((quantity, value) ->
                rounded.put(quantity, rounded(quantity, value, precision)));
        return rounded;
    }

    private static Value rounded(Quantity quantity, Value value, Precision precision) {
        try {
            return value.rounded(precision);
        } catch (PrecisionExhaustedException e) {
            throw e.named(quantity.name());
        }
    }

    /**
     * The digits that a request asks for.
     *
     * @param arguments the parameters
     * @return its {@code digits}, or the default
     */
    public static Precision precision(Arguments arguments) {
        return arguments.find(Parameter.DIGITS).orElse(DEFAULT_PRECISION);
    }

    /**
     * The names of the parameters for a person.
     *
     * @return for example {@code J, beta, digits}
     */
    public String parameterNames() {
        return parameters.stream().map(parameter -> parameter.name() + ", ").collect(Collectors.joining())
                + Parameter.DIGITS.name();
    }
}
