package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.PrecisionExhaustedException;
import io.github.spinthermo.text.DecimalComma;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Question that users can ask, by command or in a request. From this one description help, fields of JSON, columns and
 * the answer of {@code about} are made.
 *
 * @param name its name in the protocol and on the command line
 * @param summary what it answers, in one line
 * @param parameters what it takes, in the order in which faults are reported
 * @param fields what it may answer, in the order of the answer; an answer may hold more, such as an index,
 *     for people who read tables
 * @param examples arguments of the command line that work
 * @param planner makes the plan of a request
 * @param equation where most of its results are defined, as in {@link Quantity#equation}
 * @param limits what it refuses whatever the memory and the time, for a person; empty if it is nothing
 */
public record Operation(
        String name,
        String summary,
        List<Parameter<?>> parameters,
        List<Quantity> fields,
        List<String> examples,
        Planner planner,
        String equation,
        String limits) {

    /**
     * Makes an operation that refuses nothing but what its parameters refuse.
     *
     * @param name its name in the protocol and on the command line
     * @param summary what it answers, in one line
     * @param parameters what it takes, in the order in which faults are reported
     * @param fields what it may answer, in the order of the answer
     * @param examples arguments of the command line that work
     * @param planner makes the plan of a request
     */
    public Operation(String name, String summary, List<Parameter<?>> parameters, List<Quantity> fields,
            List<String> examples, Planner planner) {
        this(name, summary, parameters, fields, examples, planner, "", "");
    }

    /** Maker of the plans of requests. */
    public interface Planner {

        /**
         * Makes one state of the parameters, or takes it from what requests share, and of that state both what the
         * request needs and its results. It does nothing that takes long.
         *
         * @param arguments the parameters
         * @param session the requests that the state may be shared with
         * @return the plan
         * @throws InvalidInputException if the parameters do not fit each other
         * @throws ResourceLimitException if they are too large for any state
         */
        Plan plan(Arguments arguments, Session session);
    }

    /**
     * Returns this operation with where it is defined and what it refuses.
     *
     * @param source where most of its results are defined
     * @param refused what it refuses whatever the memory and the time, for a person
     * @return the operation
     */
    public Operation specified(String source, String refused) {
        return new Operation(name, summary, parameters, fields, examples, planner, source, refused);
    }

    /**
     * Plans a request, which may itself take no longer than the request.
     *
     * @param arguments the parameters
     * @param budget what the request may use
     * @param session the requests that it may share with
     * @return the plan; it is not admitted yet
     * @throws InvalidInputException if the parameters do not fit each other
     * @throws ResourceLimitException if they are too large for any state, or the time is over before the plan is made
     */
    public Plan plan(Arguments arguments, Budget budget, Session session) {
        return budget.limit("op", name, () -> planner.plan(arguments, session)).within(budget);
    }

    /**
     * Answers a request, every real number rounded.
     *
     * @param arguments the parameters
     * @param budget what the request may use
     * @param session the requests that it may share with
     * @return the results, in the order of the fields, without anything left to compute
     * @throws InvalidInputException if the parameters do not fit each other
     * @throws ResourceLimitException if the request needs more than it may use, by its estimate or by the time
     *     that it has taken
     * @throws ComputationInterruptedException if the thread is interrupted
     * @throws PrecisionExhaustedException if a digit is not certain at the largest precision
     */
    public Map<Quantity, Value> answer(Arguments arguments, Budget budget, Session session) {
        Budget running = budget.started();
        Plan plan = plan(arguments, running, session);
        plan.admit(running);
        return plan.answer(running, share -> { });
    }

    /**
     * Returns all that may be given: the parameters, each inverse temperature followed by its temperature.
     *
     * @return the inputs, without {@code digits}, {@code reasons} and {@code fields}
     */
    public List<Parameter<?>> inputs() {
        return parameters.stream().flatMap(parameter -> Stream.concat(Stream.<Parameter<?>>of(parameter),
                parameter.temperature().stream())).toList();
    }

    /**
     * Tells which lists may be meant as one number with a decimal comma.
     *
     * @param written the parameters as they stand on the command line or in an address, by their names
     * @return a sentence for each such list, in the order of the parameters
     */
    public List<String> notes(Map<String, String> written) {
        return inputs().stream().filter(input -> input.type().listsNumbers() && written.containsKey(input.name()))
                .flatMap(input -> DecimalComma.remark(written.get(input.name())).stream()
                        .map(remark -> input.name() + " = " + written.get(input.name()).strip() + " " + remark))
                .toList();
    }

    /**
     * Returns the names of all that may be given.
     *
     * @return for example {@code J, beta, T, digits, reasons, fields}
     */
    public List<String> parameterNames() {
        return Stream.concat(inputs().stream(), Stream.of(Parameter.DIGITS, Parameter.REASONS, Parameter.FIELDS))
                .<String>map(Parameter::name).toList();
    }
}
