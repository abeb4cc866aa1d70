package io.github.spinthermo.plot;

import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figure of a plot: its curves in a frame that they fill. */
public final class PlotFigure {

    /** Room beside the curves, in heights of the plot. */
    private static final double MARGIN = 0.05;

    /** Largest length of a linear axis that counts as none, since no tick can be told from the next one. */
    private static final double NO_LENGTH = 1e-300;

    private final PlotRequest request;
    private final PlotAnswer first;
    private final PlotCurves curves;

    private PlotFigure(PlotRequest request, PlotAnswer first, PlotCurves curves) {
        this.request = request;
        this.first = first;
        this.curves = curves;
    }

    /**
     * Computes and draws what is asked.
     *
     * @param request what is to be plotted
     * @param asked its answers
     * @param name the name of the figure and its data
     * @param progress takes the number of points that are done
     * @return the figure, with all curves
     * @throws InvalidInputException if a result does not exist or the axis is not clear; it names {@code y} or {@code
     *     x}; and if no point has a value
     */
    public static Figure of(PlotRequest request, PlotAnswers asked, String name, LongConsumer progress) {
        List<PlotAnswer> answers = asked.compute(progress);
        if (answers.isEmpty()) {
            throw asked.faults().get(0);
        }
        PlotAnswer first = answers.stream().filter(answer -> request.y().stream().allMatch(answer::has)).findFirst()
                .orElseThrow(() -> nothing(request));
        return new PlotFigure(request, first, PlotCurves.of(request, asked.inputs(), answers, first)).figure(name);
    }

    private static InvalidInputException nothing(PlotRequest request) {
        return new InvalidInputException("nothing-to-plot", "y", String.join(",", request.y()),
                "has no finite value with a place on the axes at any point");
    }

    private Figure figure(String name) {
        List<Curve> drawn = curves.all();
        if (drawn.isEmpty()) {
            throw nothing(request);
        }
        String results = String.join(", ", request.y());
        String title = request.operation().name() + ": " + Symbols.list(request.y());
        return new Figure(name, request.title().orElse(title), source(),
                request.operation().name() + ": " + results + Symbols.over("", request.per()) + "; "
                        + given(parameter -> true),
                axis(curves.x(first), drawn, Datum::x, request.isLogarithmicX(), 0),
                axis(y(), drawn, Datum::y, request.isLogarithmicY(), MARGIN),
                "17 digits, as doubles", List.of(), () -> new Panel(drawn, List.of()));
    }

    /** Returns the parameters that are the same in all curves. */
    private String source() {
        String fixed = given(name -> !curves.shows(name, first));
        return fixed.isEmpty() ? request.operation().summary() : fixed;
    }

    private String given(Predicate<String> wanted) {
        return request.operation().inputs().stream().<String>map(Parameter::name)
                .filter(request.given()::containsKey).filter(wanted)
                .map(name -> name + " = " + request.given().get(name)).collect(Collectors.joining(", "));
    }

    /** Returns the name of the vertical axis: symbol and unit of one result, or names and the unit that all have. */
    private String y() {
        List<Quantity> results = request.y().stream().map(this::quantity).toList();
        if (results.size() == 1) {
            return Symbols.label(results.get(0), request.per());
        }
        List<String> units = results.stream().map(Quantity::unit).distinct().toList();
        return Symbols.list(request.y()) + Symbols.over(units.size() == 1 ? units.get(0) : "", request.per());
    }

    private Quantity quantity(String name) {
        Optional<Quantity> found = first.single(name).or(() -> first.running(name));
        return found.orElseThrow();
    }

    private static Axis axis(String label, List<Curve> curves, Function<Datum, BigDecimal> number,
            boolean isLogarithmic, double margin) {
        double least = curves.stream().flatMap(curve -> curve.points().stream())
                .mapToDouble(point -> number.apply(point).doubleValue()).min().orElseThrow();
        double most = curves.stream().flatMap(curve -> curve.points().stream())
                .mapToDouble(point -> number.apply(point).doubleValue()).max().orElseThrow();
        if (isLogarithmic) {
            double factor = least == most ? 10
                    : StrictMath.pow(Math.min(most / least, Double.MAX_VALUE), margin);
            return Axis.logarithmic(label, Math.max(least / factor, Double.MIN_NORMAL),
                    Math.min(most * factor, Double.MAX_VALUE));
        }
        double length = most - least;
        double room = length < NO_LENGTH ? Math.max(Math.abs(least), 1) / 2 : margin * length;
        return Axis.linear(label, least - room, most + room);
    }
}
