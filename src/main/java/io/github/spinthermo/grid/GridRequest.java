package io.github.spinthermo.grid;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.PointReader;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.text.AxisValues;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * An operation at every point of a grid: one row a point, the last parameter running fastest. Any rows that follow each
 * other can be computed by themselves; those with an equal start share its weights. Instances are safe for use by
 * several threads.
 */
public final class GridRequest {

    /** Number of rows from which the cost of all of them is judged. */
    private static final int SAMPLES = 64;

    private final Operation operation;
    private final PointReader points;
    private final long rows;

    private GridRequest(Operation operation, PointReader points, long rows) {
        this.operation = operation;
        this.points = points;
        this.rows = rows;
    }

    /**
     * Reads what is asked.
     *
     * @param operation the operation
     * @param axes the values of the parameters that run, by their names
     * @param single the values of all others by their names; {@code digits}, {@code reasons} and {@code fields} too
     * @return the request
     * @throws InvalidInputException for the first fault that all rows have, in the order of the parameters
     * @throws ResourceLimitException if a value of all rows is too large or too long, or there are 2^63 rows or more
     */
    public static GridRequest of(Operation operation, Map<String, AxisValues> axes, Map<String, RawValue> single) {
        PointReader points = PointReader.of(operation, axes, single);
        if (points.size().bitLength() >= Long.SIZE) {
            throw new ResourceLimitException("the number of points", points.size(), "is more than can be counted");
        }
        return new GridRequest(operation, points, points.size().longValueExact());
    }

    /**
     * Reads what is asked from the texts of the command line. Every number and every spin that is given runs, be it
     * over one value; each value that is written out has to be allowed by itself.
     *
     * @param operation the operation
     * @param given the texts by the names of parameters; {@code digits} and {@code fields} too
     * @return the request
     * @throws InvalidInputException for the first fault that all rows have, or of one value whatever the others are
     * @throws ResourceLimitException if a value is too large or too long, or there are 2^63 rows or more
     */
    public static GridRequest written(Operation operation, Map<String, String> given) {
        Map<String, AxisValues> axes = new LinkedHashMap<>();
        Map<String, RawValue> single = new LinkedHashMap<>();
        given.forEach((name, text) -> single.put(name, RawValue.string(text)));
        for (Parameter<?> input : operation.inputs()) {
            String text = given.get(input.name());
            if (text != null && input.type().kind().spansAxis()) {
                axes.put(input.name(), input.axis(text));
                single.remove(input.name());
            } else if (text != null) {
                single.put(input.name(), input.written(text));
            }
        }
        GridRequest grid = of(operation, axes, single);
        grid.requireValues(axes);
        return grid;
    }

    /**
     * Returns what is asked at each point.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * Counts the rows.
     *
     * @return the number of points
     */
    public long rows() {
        return rows;
    }

    /**
     * Counts the rows that differ in the last parameter alone; they follow each other and have one start.
     *
     * @return the length of such a run
     */
    public long run() {
        return points.run();
    }

    /**
     * Returns the names of the parameters that run, in the order of the operation.
     *
     * @return the columns of a row before its results
     */
    public List<String> inputs() {
        return points.names();
    }

    /**
     * Returns the results that are wanted, in the order of the operation.
     *
     * @return the columns of a row behind its parameters
     */
    public List<Quantity> results() {
        return operation.fields().stream().filter(points.common().fields()::has).toList();
    }

    /**
     * Returns the names of the columns of the results; one that has the name of a parameter that runs is told from it
     * by an ending, as {@code cyclesResult} is.
     *
     * @return the names of {@link #results()}, in their order
     */
    public List<String> resultNames() {
        return results().stream().map(Quantity::name)
                .map(name -> inputs().contains(name) ? name + "Result" : name).toList();
    }

    /**
     * Returns what every operation takes: digits, reasons and fields.
     *
     * @return arguments that are the same in all rows
     */
    public Arguments common() {
        return points.common();
    }

    /**
     * Refuses a list one of whose values is not allowed whatever the others are. The values that are written out and
     * the ends of ranges are looked at.
     *
     * @param axes the values of the parameters that run, as they were given to {@link #of}
     * @throws InvalidInputException for the first such value
     * @throws ResourceLimitException if one is too large or too long
     */
    void requireValues(Map<String, AxisValues> axes) {
        for (String name : inputs()) {
            axes.get(name).sampleIndices().forEachOrdered(index -> points.require(name, index));
        }
    }

    /**
     * Estimates what all rows need, from some of them. Rows that cannot be answered need nothing.
     *
     * @param budget what each row may use
     * @return the time of all rows one after another, in seconds, and the memory of the largest
     */
    public Estimate estimate(Budget budget) {
        Session session = new Session();
        long count = Math.min(rows, SAMPLES);
        List<Estimate> samples = LongStream.range(0, count)
                .mapToObj(i -> estimateOf((long) ((i + 0.5) / count * rows), budget, session))
                .toList();
        double seconds = samples.stream().mapToDouble(Estimate::seconds).average().orElse(0) * rows;
        double bytes = samples.stream().mapToDouble(Estimate::bytes).max().orElse(0);
        return new Estimate(bytes, seconds);
    }

    private Estimate estimateOf(long row, Budget budget, Session session) {
        try {
            Plan plan = operation.plan(points.at(row), budget, session);
            long neighbour = row + 1 < rows ? row + 1 : row - 1;
            boolean isShared = rows > 1 && operation.plan(points.at(neighbour), budget, session).sharesStartWith(plan);
            return budget.allows(plan.demand().estimate())
                    ? plan.demand().ofOneAmong(isShared ? (double) run() : 1)
                    : Estimate.NONE;
        } catch (InvalidInputException | ResourceLimitException e) {
            return Estimate.NONE;
        }
    }

    /**
     * Computes rows one after another on the current thread, which share nothing with others.
     *
     * @param from the first row, from 0
     * @param to the row behind the last
     * @param budget what each row may use; if it is started, what all rows may use together
     * @param sink takes the rows, in order; a row that cannot be answered has its fault in the place of results
     * @throws ResourceLimitException if the time of a started budget is over
     * @throws io.github.spinthermo.error.ComputationInterruptedException if the thread is interrupted
     */
    public void compute(long from, long to, Budget budget, Consumer<GridRow> sink) {
        compute(from, to, budget, new Session(), sink);
    }

    /**
     * Computes rows one after another on the current thread.
     *
     * @param from the first row, from 0
     * @param to the row behind the last
     * @param budget what each row may use; if it is started, what all rows may use together
     * @param session what the rows share with others that are computed with it, also at the same time
     * @param sink takes the rows, in order; a row that cannot be answered has its fault in the place of results
     * @throws ResourceLimitException if the time of a started budget is over
     * @throws io.github.spinthermo.error.ComputationInterruptedException if the thread is interrupted
     */
    public void compute(long from, long to, Budget budget, Session session, Consumer<GridRow> sink) {
        for (long row = from; row < to; row++) {
            Interruption.check();
            sink.accept(row(row, budget, session));
        }
    }

    private GridRow row(long row, Budget budget, Session session) {
        boolean isBegun = false;
        try {
            Plan plan = operation.plan(points.at(row), budget, session);
            isBegun = budget.allowsTimeOf(plan.demand().estimate());
            plan.admit(budget);
            return new GridRow(row, points.texts(row), plan.answer(budget, share -> { }), Optional.empty(), false);
        } catch (InvalidInputException | ResourceLimitException | PrecisionExhaustedException e) {
            if (e instanceof ResourceLimitException && budget.isOver()) {
                throw e;
            }
            return new GridRow(row, points.texts(row), Map.of(), Optional.of(e),
                    isBegun && e instanceof ResourceLimitException);
        }
    }
}
