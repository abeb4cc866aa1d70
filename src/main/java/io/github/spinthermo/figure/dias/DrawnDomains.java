package io.github.spinthermo.figure.dias;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.ChainSteadyState;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Mark;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Axes, styles and curves that figures of domains have in common. */
public final class DrawnDomains {

    /** The paper of the domains. */
    public static final String PAPER = "Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021)";

    /** Digits after the point of the values of exact chains; their error is far below the last digit. */
    public static final int DECIMALS = 9;

    /** The accuracy of exact chains, as figures state it. */
    public static final String ACCURACY = "9 decimals, errors far below the last one";

    private static final Axis RELATIVE = Axis.linear("⟨J_{z}⟩ / N_{i}", -0.52, 0.52);

    private static final List<Style> STYLES = List.of(Style.solid(Ink.MAGENTA), Style.dashed(Ink.BLUE),
            Style.dotted(Ink.GOLD).wide(), Style.dashDotted(Ink.GREEN));

    private static final List<Style> PALE_STYLES = List.of(Style.solid(Ink.PALE_MAGENTA),
            Style.dashed(Ink.PALE_BLUE), Style.dotted(Ink.PALE_GOLD).wide());

    private DrawnDomains() { }

    /**
     * Returns the vertical axis of projections.
     *
     * @return the axis of ⟨J_z⟩/N_i
     */
    public static Axis projection() {
        return RELATIVE;
    }

    /** Returns the axis of γt, and above it that of the letter, τ = γt/2. */
    static Axis time(double to) {
        return Axis.linear("γt", 0, to).with(Axis.linear("τ = γt/2", 0, to / 2));
    }

    /** Returns the axis of γt in powers of ten, and above it that of the letter, τ = γt/2. */
    static Axis time(double from, double to) {
        return Axis.logarithmic("γt", from, to).with(Axis.logarithmic("τ = γt/2", from / 2, to / 2));
    }

    static ChainStart start(List<Long> sizes, int... m) {
        return m.length == 0
                ? ChainStart.firstExcited(sizes)
                : new ChainStart(sizes, IntStream.of(m).mapToObj(one -> HalfInteger.ofTwice(2L * one)).toList());
    }

    /**
     * Returns the sizes of domains.
     *
     * @param sizes N_1, N_2, …
     * @return the same as a list
     */
    public static List<Long> sizes(long... sizes) {
        return LongStream.of(sizes).boxed().toList();
    }

    /**
     * Returns the style of a domain.
     *
     * @param domain its index, from 0 to 3
     * @return its colour and dashes
     */
    public static Style style(int domain) {
        return STYLES.get(domain);
    }

    /**
     * Returns numbers as words join them.
     *
     * @param sizes two numbers or more
     * @return for example {@code 12, 6 and 2}
     */
    public static String numbers(List<Long> sizes) {
        int last = sizes.size() - 1;
        return sizes.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " and " + sizes.get(last);
    }

    /** Returns the style of a domain where a second start is shown beside the first. */
    static Style paleStyle(int domain) {
        return PALE_STYLES.get(domain);
    }

    /** Returns one curve for each domain; the remark follows the name of the domain. */
    static List<Curve> curves(Places times, ChainTrajectory trajectory, int decimals, String remark,
            IntFunction<Style> style) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < trajectory.relative().get(0).size(); i++) {
            List<Datum> points = new ArrayList<>();
            for (int time = 0; time < times.values().size(); time++) {
                points.add(Datum.of(times.values().get(time), trajectory.relative().get(time).get(i), decimals));
            }
            curves.add(new Curve("domain " + (i + 1) + remark, style.apply(i), points));
        }
        return curves;
    }

    /** Returns thin lines at the values at which the domains end; the notes, not the legend, name them. */
    static List<Curve> ends(Places times, ChainSteadyState end, String remark, IntFunction<Style> style) {
        List<Curve> lines = new ArrayList<>();
        BigDecimal first = times.values().get(0);
        BigDecimal last = times.values().get(times.values().size() - 1);
        for (int i = 0; i < end.relative().size(); i++) {
            double height = end.relative().get(i);
            lines.add(new Curve("end of domain " + (i + 1) + remark, style.apply(i).thin(),
                    List.of(Datum.of(first, height, DECIMALS), Datum.of(last, height, DECIMALS)), ""));
        }
        return lines;
    }

    /** Returns the highest points of all domains but the first. */
    static Mark peaks(List<Curve> domains) {
        return new Mark.Dots("highest point of a domain", Ink.BLACK, domains.stream().skip(1)
                .map(curve -> curve.points().stream().max(Comparator.comparing(Datum::y)).orElseThrow()).toList());
    }
}
