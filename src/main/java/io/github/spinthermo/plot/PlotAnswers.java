package io.github.spinthermo.plot;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.grid.GridRow;
import io.github.spinthermo.grid.OrderedWork;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** The answers at all points of a plot, as doubles, computed on all cores. Points without an answer are left out. */
public final class PlotAnswers {

    /** The largest number of points. */
    private static final long MOST_POINTS = 100_000;

    private final PlotRequest request;
    private final GridRequest grid;
    private final Budget budget;
    private final List<RuntimeException> faults = new ArrayList<>();

    private PlotAnswers(PlotRequest request, GridRequest grid, Budget budget) {
        this.request = request;
        this.grid = grid;
        this.budget = budget;
    }

    /**
     * Reads what is asked.
     *
     * @param request what is to be plotted
     * @param budget what each point may use
     * @return the answers, not yet computed
     * @throws InvalidInputException if a parameter is not allowed
     * @throws ResourceLimitException if there are too many points
     */
    public static PlotAnswers of(PlotRequest request, Budget budget) {
        GridRequest grid = grid(request, true);
        if (grid.rows() > MOST_POINTS) {
            throw new ResourceLimitException("the number of points", grid.rows(),
                    "is more than the " + MOST_POINTS + " of a plot; take a larger step");
        }
        return new PlotAnswers(request, grid, budget);
    }

    private static GridRequest grid(PlotRequest request, boolean isChosen) {
        Map<String, String> given = new LinkedHashMap<>(request.given());
        given.put(Parameter.DIGITS.name(), "double");
        Optional.of(request).filter(one -> isChosen).flatMap(PlotAnswers::wanted)
                .ifPresent(fields -> given.put(Parameter.FIELDS.name(), fields));
        return GridRequest.written(request.operation(), given);
    }

    /** Returns the fields that are asked for, if all of them are results by themselves. */
    private static Optional<String> wanted(PlotRequest request) {
        List<String> fields = request.operation().fields().stream().map(Quantity::name)
                .filter(name -> request.y().stream().anyMatch(name::equalsIgnoreCase)).toList();
        return fields.size() == request.y().size() ? Optional.of(String.join(",", fields)) : Optional.empty();
    }

    /**
     * Counts the points.
     *
     * @return how many there are
     */
    public long points() {
        return grid.rows();
    }

    /** Returns the parameters that run, in the order of the operation. */
    List<String> inputs() {
        return grid.inputs();
    }

    /**
     * Tells why points have no answer.
     *
     * @return the reasons, one for each such point
     */
    public List<RuntimeException> faults() {
        return List.copyOf(faults);
    }

    /**
     * Computes all answers.
     *
     * @param progress takes the number of points that are done
     * @return the answers in the order of the points
     * @throws InvalidInputException if a result to plot does not exist; it names {@code y}
     */
    List<PlotAnswer> compute(LongConsumer progress) {
        List<PlotAnswer> answers = new ArrayList<>();
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService cores = Executors.newFixedThreadPool(threads);
        try (OrderedWork<GridRow> rows = new OrderedWork<>(cores, 2 * threads, grid.rows(), this::row)) {
            while (rows.hasNext()) {
                add(rows.next(), answers);
                progress.accept(1);
            }
        } finally {
            cores.shutdownNow();
        }
        return answers;
    }

    /** Computes a point; one at which only results run that were asked for lacks their index, and is asked for all. */
    private GridRow row(long number) {
        GridRow row = row(grid, number);
        return PlotAnswer.of(Map.of(), row.results()).lacksIndex(request.y()) ? row(grid(request, false), number) : row;
    }

    private GridRow row(GridRequest asked, long number) {
        List<GridRow> one = new ArrayList<>();
        asked.compute(number, number + 1, budget, one::add);
        return one.get(0);
    }

    private void add(GridRow row, List<PlotAnswer> answers) {
        if (row.fault().isPresent()) {
            faults.add(row.fault().get());
            return;
        }
        PlotAnswer answer = PlotAnswer.of(point(row), row.results());
        if (answers.isEmpty()) {
            request.y().forEach(name -> require(answer, name));
        }
        answers.add(answer);
    }

    private Map<String, String> point(GridRow row) {
        Map<String, String> point = new LinkedHashMap<>(request.given());
        for (int i = 0; i < grid.inputs().size(); i++) {
            point.put(grid.inputs().get(i), row.inputs().get(i));
        }
        return point;
    }

    /** Refuses a name that is no result, unless it is one that may have a value at other points. */
    private void require(PlotAnswer answer, String name) {
        boolean hasPlaces = answer.results().stream().anyMatch(column -> column.name().equalsIgnoreCase(name + "1"));
        boolean isPossible = !hasPlaces
                && request.operation().fields().stream().anyMatch(field -> mayHold(field, name));
        if (!answer.has(name) && !isPossible) {
            List<Quantity> results = answer.results();
            throw new InvalidInputException("unknown-result", "y", name, "is not a result of "
                    + request.operation().name() + "; write some of "
                    + results.stream().map(Quantity::name).collect(Collectors.joining(", "))
                    + ResultNames.question(name, results));
        }
    }

    /** Tells whether a result may have a column of a name, by what it is declared to be. */
    private static boolean mayHold(Quantity field, String name) {
        String rest = name.substring(Math.min(name.length(), field.name().length()));
        boolean isBegun = name.regionMatches(true, 0, field.name(), 0, field.name().length());
        if (field.kind() instanceof Quantity.Kind.Members members) {
            return isBegun && rest.startsWith(".")
                    && members.quantities().stream().anyMatch(member -> mayHold(member, rest.substring(1)));
        }
        if (field.kind() instanceof Quantity.Kind.Listed list
                && list.items() instanceof Quantity.Kind.Members members) {
            return members.quantities().stream().anyMatch(member -> mayHold(member, name));
        }
        String places = field.kind() instanceof Quantity.Kind.BySpin ? "\\.[\\d/]+"
                : field.kind() instanceof Quantity.Kind.Listed ? "[\\d.]*" : "";
        return isBegun && rest.matches(places);
    }
}
