package io.github.spinthermo.operation;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Plan of a request whose parameters are read: the memory and time that it needs, and the way to its results. Both come
 * from one state, of which nothing that takes long is computed before the plan is admitted.
 */
public final class Plan {

    private final Session session;
    private final Optional<Session.Shared> shared;
    private final Rounding rounding;
    private final FieldChoice fields;
    private final ResourceDemand demand;
    private final Function<DoubleConsumer, Map<Quantity, Value>> results;
    private final Optional<Plan> cheaper;

    private Plan(Arguments arguments, Session session, ResourceDemand demand,
            Function<DoubleConsumer, Map<Quantity, Value>> results) {
        this.session = session;
        this.shared = session.latest();
        this.rounding = arguments.rounding();
        this.fields = arguments.fields();
        this.demand = demand;
        this.results = results;
        this.cheaper = Optional.empty();
    }

    private Plan(Plan whole, Optional<Plan> cheaper) {
        this.session = whole.session;
        this.shared = whole.shared;
        this.rounding = whole.rounding;
        this.fields = whole.fields;
        this.demand = whole.demand;
        this.results = whole.results;
        this.cheaper = cheaper;
    }

    /**
     * Makes the plan of a request.
     *
     * @param arguments the parameters
     * @param session the session in which they were given, and with which the state was made
     * @param demand what the results need
     * @param results computes them from the state
     * @return the plan
     */
    public static Plan of(Arguments arguments, Session session, ResourceDemand demand,
            Supplier<Map<Quantity, Value>> results) {
        return new Plan(arguments, session, demand, progress -> results.get());
    }

    /**
     * Makes a plan of results that may take so long that somebody wants to know how far they are.
     *
     * @param arguments the parameters
     * @param session the session in which they were given, and with which the state was made
     * @param demand what the results need
     * @param results computes them from the state, and tells the share that is done
     * @return the plan
     */
    public static Plan reporting(Arguments arguments, Session session, ResourceDemand demand,
            Function<DoubleConsumer, Map<Quantity, Value>> results) {
        return new Plan(arguments, session, demand, results);
    }

    /**
     * Returns this plan with another one in its place where it needs more than is allowed.
     *
     * @param other a plan of the same request that leaves out what costs most
     * @return the plan
     */
    public Plan orElse(Plan other) {
        return new Plan(this, Optional.of(other));
    }

    /** Returns the plan that is carried out: this one unless it needs too much and there is a cheaper one. */
    Plan within(Budget budget) {
        return budget.allows(demand.estimate()) ? this : cheaper.orElse(this);
    }

    /**
     * Returns what the request needs.
     *
     * @return memory and time, and the parameter that makes them so large
     */
    public ResourceDemand demand() {
        return demand;
    }

    /**
     * Tells whether another request has an equal start, of which the later of the two uses what the other has made.
     *
     * @param other its plan
     * @return whether they share
     */
    public boolean sharesStartWith(Plan other) {
        return shared.isPresent() && other.shared.isPresent()
                && shared.get().start().equals(other.shared.get().start());
    }

    /**
     * Lets the request pass or refuses it, before any work. Where memory is short, the session lets go what it keeps;
     * what this request shares with the next ones is kept from now on.
     *
     * @param budget what the request may use
     * @throws ResourceLimitException if it needs more than that
     */
    public void admit(Budget budget) {
        Estimate estimate = demand.estimate();
        if (budget.allowsTimeOf(estimate) && !Budget.hasMemoryNow(estimate)) {
            session.makeRoom(estimate);
        }
        budget.admit(demand.parameter(), demand.value(), estimate);
        shared.ifPresent(session::resume);
    }

    /**
     * Computes the results on any thread, with every real number rounded. Where the budget is not started, the time
     * allowed is that of the computation: waiting for a thread does not count.
     *
     * @param budget what the request may use
     * @param progress takes the share that is done, from 0 to 1, on the thread that computes
     * @return the results, in the order of the fields, without anything left to compute
     * @throws ResourceLimitException if the time that it may take is over
     * @throws ComputationInterruptedException if the thread is interrupted
     * @throws PrecisionExhaustedException if a digit is not certain at the largest precision
     */
    public Map<Quantity, Value> answer(Budget budget, DoubleConsumer progress) {
        return budget.limit(demand.parameter(), demand.value(), () -> rounded(fields.of(results.apply(progress))));
    }

    /**
     * Returns the results with their real numbers as they are, to be rounded elsewhere.
     *
     * @return the results, in the order of the fields
     */
    public Map<Quantity, Value> exact() {
        return fields.of(results.apply(share -> { }));
    }

    private Map<Quantity, Value> rounded(Map<Quantity, Value> result) {
        Map<Quantity, Value> rounded = new LinkedHashMap<>();
        result.forEach((quantity, value) -> rounded.put(quantity, rounded(quantity, value)));
        return rounded;
    }

    private Value rounded(Quantity quantity, Value value) {
        try {
            return value.rounded(rounding);
        } catch (PrecisionExhaustedException e) {
            throw e.named(quantity.name());
        }
    }
}
