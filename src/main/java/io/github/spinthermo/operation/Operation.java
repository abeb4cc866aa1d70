package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Question that can be asked: the one description from which help, JSON fields, columns and {@code about} are made.
 *
 * @param name its name in the protocol and on the command line
 * @param summary what it answers, in one line
 * @param parameters what it takes, in the order in which faults are reported
 * @param fields what it may answer, in the order of the answer; an answer may hold more, such as an index,
 *     for people who read tables
 * @param examples arguments of the command line that work
 * @param demand what a request needs, from the parameters alone
 * @param answer the results of a request: what requests share is taken at once, in the order of the requests;
 *     what takes time is left to the supplier
 */
public record Operation(
        String name,
        String summary,
        List<Parameter<?>> parameters,
        List<Quantity> fields,
        List<String> examples,
        BiFunction<Arguments, Precision, Demand> demand,
        BiFunction<Arguments, Caller, Supplier<Map<Quantity, Value>>> answer) {

    /** The digits of an answer where none are asked for. */
    public static final Precision DEFAULT_PRECISION = Precision.digits(34);

    /**
     * Answers a request, every real number rounded.
     *
     * @param arguments the parameters
     * @param budget what the request may use
     * @param caller who asks, and what its requests share
     * @return the results, in the order of the fields, without anything left to compute
     * @throws InvalidInputException if the parameters do not fit each other
     * @throws ResourceLimitException if the request needs more than it may use, by its estimate or by the time
     *     that it has taken
     * @throws ComputationInterruptedException if the thread is interrupted
     * @throws PrecisionExhaustedException if a digit is not certain at the largest precision
     */
    public Map<Quantity, Value> answer(Arguments arguments, Budget budget, Caller caller) {
        return prepare(arguments, budget.started(), caller).get();
    }

    /**
     * Admits a request and leaves its results to be computed by any thread. Where the budget is not started,
     * the time allowed is that of the computation: waiting for a thread does not count.
     *
     * @param arguments the parameters
     * @param budget what the request may use
     * @param caller who asks, and what its requests share
     * @return the results of {@link #answer(Arguments, Budget, Caller)}
     * @throws InvalidInputException if the parameters do not fit each other
     * @throws ResourceLimitException if the request needs more than it may use
     */
    public Supplier<Map<Quantity, Value>> prepare(Arguments arguments, Budget budget, Caller caller) {
        Demand needed = demand(arguments, budget);
        admit(needed, budget, caller);
        Supplier<Map<Quantity, Value>> result =
                budget.limit(needed.parameter(), needed.value(), () -> answer.apply(arguments, caller));
        return () -> budget.limit(needed.parameter(), needed.value(),
                () -> rounded(result.get(), precision(arguments)));
    }

    private static void admit(Demand needed, Budget budget, Caller caller) {
        Estimate estimate = needed.estimate();
        if (budget.allowsTimeOf(estimate) && !Budget.hasMemoryNow(estimate)) {
            caller.makeRoom(estimate);
        }
        budget.admit(needed.parameter(), needed.value(), estimate);
    }

    private static Map<Quantity, Value> rounded(Map<Quantity, Value> result, Precision precision) {
        Map<Quantity, Value> rounded = new LinkedHashMap<>();
        result.forEach((quantity, value) -> rounded.put(quantity, rounded(quantity, value, precision)));
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
     * Estimates the memory and time that a request needs at the digits that it asks for.
     *
     * @param arguments the parameters
     * @return the demand
     */
    public Demand demand(Arguments arguments) {
        return demand.apply(arguments, precision(arguments));
    }

    /**
     * Estimates what a request needs, which may itself take no longer than the request.
     *
     * @param arguments the parameters
     * @param budget what the request may use
     * @return the demand
     * @throws ResourceLimitException if the time is over before the estimate is made
     */
    public Demand demand(Arguments arguments, Budget budget) {
        return budget.limit("op", name, () -> demand(arguments));
    }

    /**
     * Returns the digits that a request asks for.
     *
     * @param arguments the parameters
     * @return its {@code digits}, or the default
     */
    public static Precision precision(Arguments arguments) {
        return arguments.find(Parameter.DIGITS).orElse(DEFAULT_PRECISION);
    }

    /**
     * Returns all that may be given: the parameters, each inverse temperature followed by its temperature.
     *
     * @return the inputs, without {@code digits} and {@code reasons}
     */
    public List<Parameter<?>> inputs() {
        return parameters.stream().flatMap(parameter -> Stream.concat(Stream.<Parameter<?>>of(parameter),
                parameter.temperature().stream())).toList();
    }

    /**
     * Returns the names of all that may be given.
     *
     * @return for example {@code J, beta, T, digits, reasons}
     */
    public List<String> parameterNames() {
        return Stream.concat(inputs().stream(), Stream.of(Parameter.DIGITS, Parameter.REASONS))
                .<String>map(Parameter::name).toList();
    }
}
