package io.github.spinthermo.sweep;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.grid.GridRow;
import io.github.spinthermo.grid.OrderedWork;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.AxisValues;
import io.github.spinthermo.operation.text.RawValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Operation at every point of a grid: one row a point, the last parameter of the operation running fastest. Points
 * with an equal start share its weights, so a grid costs less than its points one by one.
 *
 * <pre>{@code
 * Sweep sweep = Sweep.of("steady-state").with("n", "10,100,1000").with("s", "1/2").with("beta0", "1")
 *         .with("betaB", "0.1:3:lin30").fields("energy", "entropy").doubles();
 * try (Stream<Row> rows = sweep.rows(ForkJoinPool.commonPool())) {
 *     rows.forEach(row -> System.out.println(row.text("betaB") + " " + row.toDouble("energy")));
 * }
 * }</pre>
 *
 * <p>Values are written as on the command line: {@code 0.1}, {@code 1/3}, {@code inf}, lists {@code a,b,c}, ranges
 * {@code start:end:step}, {@code start:end:lin301} and {@code start:end:log50}; they are read exactly. Each real
 * result is correctly rounded: to 34 significant digits, to those asked for, or to the nearest double.
 *
 * <p>Instances are immutable and safe for use by several threads.
 */
public final class Sweep {

    /** Number of rows that a thread computes at a time, at most. */
    private static final int ROWS = 256;

    /** Time, in seconds, that they should take at most. */
    private static final double SECONDS = 0.05;

    private final Operation operation;
    private final Map<String, String> given;

    private Sweep(Operation operation, Map<String, String> given) {
        this.operation = operation;
        this.given = given;
    }

    /**
     * Returns an operation without values.
     *
     * @param operation its name, such as {@code steady-state}
     * @return the sweep
     * @throws InvalidInputException if there is no such operation
     */
    public static Sweep of(String operation) {
        return new Sweep(Operations.named(operation), Map.of());
    }

    /**
     * Returns this sweep with the values of a parameter.
     *
     * @param parameter the name of the parameter, such as {@code betaB} or {@code TB}
     * @param values one value, a list or a range
     * @return the sweep; faults are found when its rows are asked for
     */
    public Sweep with(String parameter, String values) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(parameter, values);
        return new Sweep(operation, more);
    }

    /**
     * Returns this sweep with the results that are wanted; only what they need is computed.
     *
     * @param fields their names, such as {@code energy}
     * @return the sweep, whose results keep the order of the operation
     */
    public Sweep fields(String... fields) {
        return with(Parameter.FIELDS.name(), String.join(",", fields));
    }

    /**
     * Returns this sweep with results of so many significant digits.
     *
     * @param digits 1 to 10000
     * @return the sweep
     */
    public Sweep digits(int digits) {
        return with(Parameter.DIGITS.name(), Integer.toString(digits));
    }

    /**
     * Returns this sweep with results that are the nearest doubles.
     *
     * @return the sweep
     */
    public Sweep doubles() {
        return with(Parameter.DIGITS.name(), "double");
    }

    /**
     * Counts the rows.
     *
     * @return the number of points
     * @throws InvalidInputException if a value is missing, unknown or not allowed
     * @throws ResourceLimitException if a value is too large, or there are 2^63 points or more
     */
    public long size() {
        return grid().rows();
    }

    /**
     * Computes the rows on the threads of an executor, and on the thread that takes them; a few are computed ahead of
     * those that were taken. The stream has to be closed where it is not taken to its end: that interrupts what is
     * still computed.
     *
     * @param executor runs the pieces of the work, as a pool or {@code Runnable::run} does
     * @return the rows in order, each computed once; a point that cannot be answered is a row with a fault. Where the
     *     taking thread is interrupted the stream throws {@link ComputationInterruptedException}
     * @throws InvalidInputException if a value is missing, unknown or not allowed whatever the others are
     * @throws ResourceLimitException if a value is too large, or there are 2^63 points or more
     */
    public Stream<Row> rows(Executor executor) {
        GridRequest grid = grid();
        long each = rowsAtATime(grid);
        long pieces = (grid.rows() + each - 1) / each;
        OrderedWork<List<Row>> work = new OrderedWork<>(executor, 2 * Runtime.getRuntime().availableProcessors(),
                pieces, piece -> piece(grid, piece * each, Math.min(grid.rows(), (piece + 1) * each)));
        Iterator<List<Row>> inOrder = work;
        return StreamSupport.stream(Spliterators.spliterator(inOrder, pieces, Spliterator.ORDERED), false)
                .onClose(work::close).flatMap(List::stream);
    }

    private static long rowsAtATime(GridRequest grid) {
        double seconds = grid.estimate(Budget.MEMORY_ONLY).seconds() / grid.rows();
        return (long) Math.max(1, Math.min(ROWS, SECONDS / Math.max(seconds, Double.MIN_NORMAL)));
    }

    private static List<Row> piece(GridRequest grid, long from, long to) {
        List<Row> rows = new ArrayList<>();
        grid.compute(from, to, Budget.MEMORY_ONLY, row -> rows.add(row(grid, row)));
        return rows;
    }

    private static Row row(GridRequest grid, GridRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.inputs().size(); i++) {
            cells.put(grid.inputs().get(i), row.inputs().get(i));
        }
        Value absent = Value.Missing.notComputed("the point cannot be answered");
        Iterator<String> names = grid.resultNames().iterator();
        for (Quantity result : grid.results()) {
            cells.put(names.next(), ResultColumns.text(row.results().getOrDefault(result, absent)));
        }
        return new Row(row.number(), cells, row.fault());
    }

    private GridRequest grid() {
        return GridRequest.written(operation, given);
    }

    /**
     * Shows what is asked.
     *
     * @return for example {@code steady-state {n=10,100, s=1/2}}
     */
    @Override
    public String toString() {
        return operation.name() + " " + given;
    }
}
