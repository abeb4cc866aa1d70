package io.github.spinthermo.grid;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Plans of the points of a grid. Those that between them have all values that are written out are made before the
 * first row is computed, so that every fault, and a run that takes too long, is found by then;
 * they wait for their turn.
 */
public final class LookAhead {

    /** The most plans that wait; points beyond them are planned a second time when it is their turn. */
    public static final int MOST_WAITING = 1000;

    private final Operation operation;
    private final Function<Map<String, String>, Arguments> reading;
    private final Budget budget;
    private final Session session = new Session();
    private final Map<Map<String, String>, Plan> waiting = new HashMap<>();

    /**
     * Makes plans of an operation.
     *
     * @param operation the operation
     * @param reading reads the parameters of a point; it throws if they are not allowed
     * @param budget what each point may use
     */
    public LookAhead(Operation operation, Function<Map<String, String>, Arguments> reading, Budget budget) {
        this.operation = operation;
        this.reading = reading;
        this.budget = budget;
    }

    /**
     * Reads, plans and admits points that between them have all values that are written out.
     *
     * @param points the points
     * @return what the first one was read into
     * @throws InvalidInputException for the first fault
     * @throws ResourceLimitException if one point, or all of them together, need more than they may use
     */
    public Arguments over(Points points) {
        Map<Map<String, String>, Arguments> read = new LinkedHashMap<>();
        Map<String, String> first = points.first();
        read.put(first, read(first));
        long count = points.count();
        points.samples().forEach(point -> {
            if (read.size() < MOST_WAITING) {
                read.computeIfAbsent(point, this::read);
            } else if (!read.containsKey(point)) {
                admit(plan(read(point)), count);
            }
        });
        plan(first, read);
        read.keySet().forEach(point -> admit(waiting.get(point), count));
        return read.get(first);
    }

    /** Plans the first point, and then from the last on: along the last parameter points share what costs most. */
    private void plan(Map<String, String> first, Map<Map<String, String>, Arguments> read) {
        List<Map<String, String>> order = new ArrayList<>(read.keySet());
        order.remove(first);
        order.add(first);
        Collections.reverse(order);
        order.forEach(point -> waiting.put(point, plan(read.get(point))));
    }

    private void admit(Plan one, long count) {
        budget.admit(one.demand().parameter(), one.demand().value(), one.demand().estimate());
        double rounds = Math.max(1, (double) count / Pipeline.CORES);
        budget.admit("the number of points", count, one.demand().estimate().repeated(rounds));
    }

    private Arguments read(Map<String, String> point) {
        return budget.limit("op", operation.name(), () -> reading.apply(point));
    }

    private Plan plan(Arguments arguments) {
        return operation.plan(arguments, budget, session);
    }

    /**
     * Returns the plan of a point when it is its turn.
     *
     * @param point the point
     * @return its plan, to be admitted
     */
    public Plan take(Map<String, String> point) {
        Plan plan = waiting.remove(point);
        return plan == null ? plan(read(point)) : plan;
    }
}
