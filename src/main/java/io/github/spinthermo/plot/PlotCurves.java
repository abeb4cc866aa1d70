package io.github.spinthermo.plot;

import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The curves of a plot: one for each result and each combination of the parameters that run but are not on the
 * horizontal axis. Where a value is missing, infinite, beyond 1e300, or has no place on a logarithmic axis, the curve
 * has a gap.
 */
final class PlotCurves {

    /** The largest number of curves that can be told apart. */
    private static final int MOST_CURVES = 40;

    private static final List<Ink> INKS = List.of(Ink.BLUE, Ink.RED, Ink.ORANGE, Ink.PURPLE, Ink.GREEN, Ink.LIGHT_BLUE,
            Ink.MAGENTA, Ink.GOLD, Ink.MIDDLE_BLUE, Ink.BLACK);

    /** Largest number with a place on an axis, and least one with a place on a logarithmic axis: doubles with room. */
    private static final BigDecimal LARGEST = new BigDecimal("1e300");
    private static final BigDecimal LEAST = new BigDecimal("1e-300");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final PlotRequest request;
    private final List<String> inputs;
    private final Optional<String> along;
    private final Map<String, List<PlotAnswer>> series = new LinkedHashMap<>();

    private PlotCurves(PlotRequest request, List<String> inputs, Optional<String> along) {
        this.request = request;
        this.inputs = inputs;
        this.along = along;
    }

    /**
     * Makes the curves of answers.
     *
     * @param request what is to be plotted
     * @param inputs the parameters that run
     * @param answers the answers at all points, at least one
     * @param first the first of them that has all results
     */
    static PlotCurves of(PlotRequest request, List<String> inputs, List<PlotAnswer> answers, PlotAnswer first) {
        boolean runs = request.y().stream().allMatch(name -> first.running(name).isPresent());
        requireOneAxis(request, first);
        Optional<String> along = runs && request.x().isEmpty() ? Optional.empty()
                : Optional.of(parameter(request, inputs, answers));
        PlotCurves curves = new PlotCurves(request, inputs, along);
        curves.group(answers);
        return curves;
    }

    /** Refuses results that run along an index beside others that do not, which have no axis in common. */
    private static void requireOneAxis(PlotRequest request, PlotAnswer first) {
        Map<Boolean, List<String>> results = request.y().stream()
                .collect(Collectors.partitioningBy(name -> first.running(name).isPresent()));
        if (!results.get(true).isEmpty() && !results.get(false).isEmpty()) {
            throw new InvalidInputException("two-axes", "y", String.join(",", request.y()), "has no common axis: "
                    + results.get(true).get(0) + " runs along " + first.index().name() + ", and "
                    + results.get(false).get(0) + " is one value at each point; plot them apart");
        }
    }

    /** Returns the parameter on the horizontal axis: the one that is named, else the only one of several values. */
    private static String parameter(PlotRequest request, List<String> inputs, List<PlotAnswer> answers) {
        List<String> several = inputs.stream().filter(input ->
                answers.stream().map(answer -> answer.point().get(input)).distinct().count() > 1).toList();
        if (request.x().isPresent()) {
            String name = request.x().get();
            return inputs.stream().filter(name::equalsIgnoreCase).findFirst()
                    .orElseThrow(() -> new InvalidInputException("unknown-parameter", "x", name,
                            "is not a parameter that runs; write one of " + String.join(", ", inputs)));
        }
        List<String> ranges = several.stream().filter(input -> request.given().get(input).contains(":")).toList();
        List<String> candidates = ranges.size() == 1 ? ranges : several;
        if (candidates.size() != 1) {
            throw InvalidInputException.ofName("which-axis", "x", inputs.isEmpty()
                    ? "has nothing to run along: no parameter that is given takes several values"
                    : candidates.isEmpty()
                    ? "has nothing to run along; give a range, such as 0.1:3:lin100, to one of "
                            + String.join(", ", inputs)
                    : "is missing; write one of " + String.join(", ", candidates));
        }
        return candidates.get(0);
    }

    private void group(List<PlotAnswer> answers) {
        for (PlotAnswer answer : answers) {
            series.computeIfAbsent(label(answer), label -> new ArrayList<>()).add(answer);
        }
        if (series.size() * request.y().size() > MOST_CURVES) {
            throw new ResourceLimitException("the number of curves", series.size() * request.y().size(),
                    "is more than the " + MOST_CURVES + " that a plot has; plot fewer values or results");
        }
    }

    /** Names what tells the curve of an answer from others. */
    private String label(PlotAnswer answer) {
        return inputs.stream().filter(input -> !along.map(input::equals).orElse(false) && runs(input))
                .map(input -> input + " = " + answer.point().get(input)).collect(Collectors.joining(", "));
    }

    private boolean runs(String input) {
        String text = request.given().get(input);
        return text.contains(",") || text.contains(":");
    }

    /** Returns the name of the horizontal axis. */
    String x(PlotAnswer first) {
        return along.orElseGet(() -> Symbols.label(first.index(), Normalisation.NONE));
    }

    /** Tells whether a parameter is on the horizontal axis, or makes a series of its own for each value. */
    boolean shows(String parameter, PlotAnswer first) {
        return (inputs.contains(parameter) && runs(parameter))
                || (along.isEmpty() && first.index().name().equals(parameter));
    }

    /** Returns the curves, in the order of the legend; gaps part a curve, whose later pieces have no line there. */
    List<Curve> all() {
        List<Curve> curves = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<PlotAnswer>> one : series.entrySet()) {
            for (int result = 0; result < request.y().size(); result++) {
                curves.addAll(pieces(name(one.getKey(), request.y().get(result)), style(number, result),
                        points(one.getValue(), request.y().get(result))));
            }
            number++;
        }
        return curves;
    }

    private String name(String label, String result) {
        if (label.isEmpty()) {
            return result;
        }
        return request.y().size() == 1 ? label : result + ", " + label;
    }

    /** Parameters have colours and results have dashes; results alone have colours. */
    private Style style(int number, int result) {
        Style.Dash[] dashes = Style.Dash.values();
        int colour = series.size() == 1 ? result : number;
        int dash = series.size() == 1 ? result / INKS.size() : result + number / INKS.size();
        return Style.solid(INKS.get(colour % INKS.size())).withDash(dashes[dash % dashes.length]);
    }

    private List<Optional<Datum>> points(List<PlotAnswer> answers, String result) {
        List<Optional<Datum>> points = new ArrayList<>();
        for (PlotAnswer answer : answers) {
            if (!answer.has(result)) {
                points.add(Optional.empty());
            } else if (along.isPresent()) {
                Value value = answer.single().get(answer.single(result).orElseThrow(() -> several(result)));
                points.add(point(answer, answer.point().get(along.get()), ResultColumns.text(value)));
            } else {
                answer.running(result).map(answer::along).orElse(Map.of()).forEach((place, value) ->
                        points.add(point(answer, ResultColumns.text(place), ResultColumns.text(value))));
            }
        }
        return points;
    }

    private InvalidInputException several(String result) {
        return new InvalidInputException("several-values", "y", result,
                "has several values at each point; leave out --x to plot it along its index");
    }

    private Optional<Datum> point(PlotAnswer answer, String x, String y) {
        return place(x).filter(hasPlace(request.isLogarithmicX())).flatMap(place -> number(y)
                .map(value -> request.per().of(value, answer.point())).filter(hasPlace(request.isLogarithmicY()))
                .map(value -> new Datum(place, value)));
    }

    private static Predicate<BigDecimal> hasPlace(boolean isLogarithmic) {
        return number -> number.abs().compareTo(LARGEST) <= 0 && (!isLogarithmic || number.compareTo(LEAST) >= 0);
    }

    private static Optional<BigDecimal> place(String text) {
        Numeral numeral = numeral(text);
        return numeral.isInfinite() ? Optional.empty()
                : Optional.of(numeral.decimal().orElseGet(() -> BigDecimal.valueOf(numeral.toDouble())));
    }

    private static Numeral numeral(String text) {
        try {
            return Numeral.read("x", text, Numeral.FINITE_FORMS);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("no-number", "x", text,
                    "is a word, which has no place on an axis; plot results that run along numbers");
        }
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static List<Curve> pieces(String name, Style style, List<Optional<Datum>> points) {
        List<Curve> pieces = new ArrayList<>();
        List<Datum> piece = new ArrayList<>();
        for (int i = 0; i <= points.size(); i++) {
            Optional<Datum> point = i < points.size() ? points.get(i) : Optional.empty();
            point.ifPresent(piece::add);
            if (point.isEmpty() && !piece.isEmpty()) {
                pieces.add(pieces.isEmpty() ? new Curve(name, style, piece)
                        : new Curve(name + " (" + (pieces.size() + 1) + ")", style, piece, ""));
                piece = new ArrayList<>();
            }
        }
        return pieces;
    }
}
