package io.github.spinthermo.figure.dias;

import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.domains.MeanFieldChain;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Mark;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Figures 3 and 4b of Dias and others: three large domains in mean field. */
final class MeanFieldFigures {

    private static final int DECIMALS = 6;
    private static final int PER_DECADE = 40;
    private static final String ACCURACY = "6 decimals, errors as a solution of the equations below 1e-6";

    private static final String EQUATIONS =
            "Mean field with the corrected equations of B, J_{2z}J_{3z} and J_{1z}J_{3z}; the quantum dynamics is not "
            + "known there. ";

    /** Inset that tells the printed plateau from the true one: they are a hundredth of the axis apart. */
    private static final Mark PLATEAU = new Mark.Inset(Axis.logarithmic("", 1e-3, 1), Axis.linear("", 0.486, 0.502),
            0.47, 0.3, 0.21, 0.5);

    private MeanFieldFigures() { }

    static List<Figure> figures() {
        return List.of(
                excited("dias-3a", DrawnDomains.sizes(1_000_000, 10_000, 100), -7, 3,
                        "Domain 1 falls through 0 near ln N_{1}/N_{1} = 1.38·10^{−5}. The plateau of domain 3 is "
                        + "0.4999 (printed: 0.49, thin line); the inset enlarges it."),
                excited("dias-3b", DrawnDomains.sizes(100_000_000, 100_000, 100), -9, 4,
                        "Three separate steps; the plateau of domain 3 is 0.49999."));
    }

    private static Axis time(int from, int to) {
        return DrawnDomains.time(StrictMath.pow(10, from), StrictMath.pow(10, to));
    }

    private static String numbers(List<Long> sizes) {
        return String.join(", ",
                sizes.stream().map(size -> "10^{" + (Long.toString(size).length() - 1) + "}").toList());
    }

    private static Figure excited(String id, List<Long> sizes, int from, int to, String note) {
        return new Figure(id, "Domains of " + numbers(sizes) + " spins in mean field: the first excited",
                DrawnDomains.PAPER + ", Fig. " + id.substring(5) + ": eqs. (S1)–(S3), corrected",
                "mean-field-chain: sizes = " + sizes + ", times from 1e" + from + " to 1e" + to,
                time(from, to), Axis.linear("⟨J_{z}⟩ / N_{i}", -0.56, 0.56), ACCURACY,
                List.of(EQUATIONS + note, "Grey: a domain has more excitations than spins; this is the drift of the "
                        + "closure and no physics."),
                () -> {
                    Places times = Places.ofDecades(from, to, PER_DECADE);
                    ChainTrajectory trajectory = trajectory(DrawnDomains.start(sizes), times);
                    List<Curve> curves = curves(times, trajectory);
                    List<Mark> marks = new ArrayList<>();
                    marks.add(greyedFrom(trajectory.unphysicalFrom().orElseThrow(), to));
                    if (from == -7) {
                        curves.add(line(times, "printed plateau: 0.49", "0.49"));
                        marks.add(PLATEAU);
                    }
                    return new Panel(curves, marks);
                });
    }

    private static ChainTrajectory trajectory(ChainStart start, Places times) {
        return MeanFieldChain.of(start).trajectory(times.toDoubles());
    }

    private static List<Curve> curves(Places times, ChainTrajectory trajectory) {
        return new ArrayList<>(DrawnDomains.curves(times, trajectory, DECIMALS, "", DrawnDomains::style));
    }

    private static Curve line(Places times, String label, String height) {
        BigDecimal y = new BigDecimal(height);
        return new Curve(label, Style.dashed(Ink.GREY).thin(), List.of(new Datum(times.values().get(0), y),
                new Datum(times.values().get(times.values().size() - 1), y)));
    }

    private static Mark greyedFrom(double time, int to) {
        return Mark.Band.grey("drift of the closure", time, StrictMath.pow(10, to));
    }

    static Figure halfExcited() {
        List<Long> sizes = DrawnDomains.sizes(1_000_000, 10_000, 100);
        return new Figure("dias-4b", "Domains of " + numbers(sizes) + " spins in mean field: the first half excited",
                DrawnDomains.PAPER + ", Fig. 4b: eqs. (S3), (5), corrected",
                "mean-field-chain: sizes = " + sizes + ", m = [0, -5000, -50], times from 1e-8 to 1e4",
                time(-8, 4), Axis.linear("⟨J_{z}⟩ / N_{i}", -0.56, 0.56), ACCURACY,
                List.of(EQUATIONS + "Domain 3 rests on a plateau at −0.005 to −0.003.",
                        "Grey: the bound 0 of (5) is broken; this is the drift of the closure and no physics."),
                () -> {
                    Places times = Places.ofDecades(-8, 4, PER_DECADE);
                    ChainTrajectory trajectory = trajectory(DrawnDomains.start(sizes, 0, -5000, -50), times);
                    return new Panel(curves(times, trajectory), List.of(greyedFrom(aboveZeroFrom(trajectory), 4)));
                });
    }

    /** Finds the first time at which a domain is above 0, the start of the first one, which none may exceed [D 5]. */
    private static double aboveZeroFrom(ChainTrajectory trajectory) {
        return IntStream.range(0, trajectory.times().size())
                .filter(time -> trajectory.relative().get(time).stream()
                        .anyMatch(share -> share > trajectory.tolerance()))
                .mapToObj(trajectory.times()::get).findFirst().orElseThrow();
    }
}
