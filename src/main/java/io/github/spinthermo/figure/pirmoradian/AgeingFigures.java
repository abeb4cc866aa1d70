package io.github.spinthermo.figure.pirmoradian;

import io.github.spinthermo.battery.Ageing;
import io.github.spinthermo.battery.AgeingLaw;
import io.github.spinthermo.battery.Battery;
import io.github.spinthermo.battery.CyclePoint;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.battery.ShortCycleLaw;
import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Mark;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Real;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Figure 3 of Pirmoradian and Mølmer: how the battery ages until it is near its limit cycle. An object is one protocol,
 * computed once, exactly and in mean field, for the two figures that show it.
 */
final class AgeingFigures {

    private static final String STORAGE = DrawnBattery.DURATION;
    private static final int DECIMALS = DrawnBattery.DECIMALS;
    private static final double TO = 5.7;

    /** Duration γτ_d of the discharge. */
    private final String discharge;
    private final int cycles;
    private final Once<Ageing> exact;
    private final Once<Ageing> meanField;

    private AgeingFigures(String discharge, int cycles) {
        this.discharge = discharge;
        this.cycles = cycles;
        this.exact = new Once<>(() -> ageing(ExactBattery.of(DrawnBattery.protocol(storage(), discharge()))));
        this.meanField = new Once<>(() ->
                ageing(MeanFieldBattery.of(DrawnBattery.protocol(storage(), discharge()))));
    }

    static List<Figure> figures() {
        AgeingFigures equal = new AgeingFigures(STORAGE, 150);
        AgeingFigures longer = new AgeingFigures("0.0375", 100);
        return List.of(
                equal.excitation("pirmoradian-3a", "The end of a cycle tends to M = −7.9583 (mean field "
                        + "−8.4024); 134.83 quanta are released in cycle 1, 13.30 in the limit."),
                equal.length("pirmoradian-3b", limit(7, 13),
                        "The limit is S = 8.7573 (mean field 8.8085), near the root of the "
                        + "corrected (8) and √(N/2), not near the printed root and √N."),
                longer.excitation("pirmoradian-3c", "The end of a cycle tends to M = −25.187 (mean field "
                        + "−25.685); in the limit 46.895 quanta are released, 0.9309 of the work."),
                longer.length("pirmoradian-3d", limit(23, 28),
                        "The limit is S = 25.7422 (mean field 25.9938), near the root of "
                        + "the corrected (8) and, for large N, (N/2)(τ_{d} − τ_{s})/(τ_{d} + τ_{s})."));
    }

    /** Returns an inset that enlarges the end, where the limit and the laws for it are close together. */
    private static Mark limit(double from, double to) {
        return new Mark.Inset(Axis.linear("", 4, TO), Axis.linear("", from, to), 0.45, 0.08, 0.5, 0.45);
    }

    private static double storage() {
        return Double.parseDouble(STORAGE);
    }

    private double discharge() {
        return Double.parseDouble(discharge);
    }

    private Ageing ageing(Battery battery) {
        return battery.ageing(cycles, true, share -> { });
    }

    private Figure figure(String id, String what, Axis y, String note,
            Supplier<Panel> content) {
        return new Figure(id, "Ageing of a Dicke battery of 140 emitters: " + what + ", " + (isEqual()
                        ? "storage as long as discharge" : "discharge twice as long as storage"),
                DrawnBattery.PAPER + ", Fig. " + id.substring(12)
                        + ": γτ_{s} = " + STORAGE + ", γτ_{d} = " + discharge + "; eqs. (5)–(8), corrected",
                "battery: " + DrawnBattery.PARAMETERS + ", storage = " + STORAGE + ", discharge = " + discharge
                        + ", cycles = " + cycles + ", limitCycle = true",
                Axis.linear("γt", 0, TO), y, DrawnBattery.ACCURACY, List.of(note), content);
    }

    private boolean isEqual() {
        return discharge.equals(STORAGE);
    }

    private Figure excitation(String id, String note) {
        return figure(id, "excitation", Axis.linear("M", -75, 75), "N = 140, Γ = 1600 γ, " + cycles
                + " cycles. Bursts are drawn upright. " + note, () -> new Panel(List.of(
                new Curve("exact", Style.solid(Ink.PALE_BLUE).thin(), excitations(exact.get())),
                new Curve("exact, end of a cycle", Style.solid(Ink.BLUE), ends(exact.get(), CyclePoint::excitation)),
                new Curve("mean field, end of a cycle", Style.dashed(Ink.RED).thin(),
                        ends(meanField.get(), CyclePoint::excitation)),
                level("limit, exact", Style.dashDotted(Ink.PURPLE), exact.get().limitCycle().orElseThrow().cycle()
                        .discharged().excitation())), List.of()));
    }

    private Figure length(String id, Mark limit, String note) {
        return figure(id, "length of the spin", Axis.linear("S, M", 0, 75), "S is the effective length, S(S + 1) = "
                + "⟨S^{2}⟩; the inset enlarges the end. " + note, () -> {
                    List<Curve> curves = new ArrayList<>(List.of(
                            new Curve("M, exact", Style.solid(Ink.PALE_BLUE).thin(), excitations(exact.get())),
                            new Curve("S, exact", Style.solid(Ink.BLUE).thin(), lengths(exact.get())),
                            new Curve("S, mean field, end of a cycle", Style.dashed(Ink.RED).thin(),
                                    ends(meanField.get(), CyclePoint::length))));
                    curves.addAll(laws());
                    return new Panel(curves, List.of(limit));
                });
    }

    private List<Curve> laws() {
        AgeingLaw law = new AgeingLaw(DrawnBattery.N, fraction(STORAGE), fraction(discharge));
        List<Curve> levels = new ArrayList<>();
        levels.add(level("limit, exact", Style.dashDotted(Ink.PURPLE),
                exact.get().limitCycle().orElseThrow().cycle().discharged().length()));
        levels.add(level("(8), corrected", Style.solid(Ink.GREEN).thin(), law.length().toDouble()));
        levels.add(level("(8), printed", Style.dashed(Ink.GREY), law.printedLength().toDouble()));
        if (isEqual()) {
            levels.add(level("√(N/2)", Style.dotted(Ink.GREEN),
                    ShortCycleLaw.largeRootMeanSquare(DrawnBattery.N).toDouble()));
            BigInteger n = BigInteger.valueOf(DrawnBattery.N);
            Real printed = SignedRoot.of(BigInteger.ONE, n, BigInteger.ONE).value();
            levels.add(level("√N, printed", Style.dotted(Ink.GREY), printed.toDouble()));
        } else {
            levels.add(level("for large N", Style.dotted(Ink.GREEN), law.linearLength().toDouble()));
        }
        return levels;
    }

    private static BigFraction fraction(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    private static Curve level(String label, Style style, double height) {
        return new Curve(label, style, DrawnBattery.line(0, height, TO, height));
    }

    /** Follows M: up with the pulse, down in storage, down in the burst, and slowly down with the trapped rest. */
    private List<Datum> excitations(Ageing ageing) {
        List<Datum> points = new ArrayList<>();
        double start = 0;
        for (CycleReport cycle : ageing.cycles()) {
            points.add(Datum.of(start, -cycle.charged().excitation(), DECIMALS));
            points.add(Datum.of(start, cycle.charged().excitation(), DECIMALS));
            points.add(Datum.of(start + storage(), cycle.stored().excitation(), DECIMALS));
            points.add(Datum.of(start + storage(), cycle.stored().excitation() - cycle.released(), DECIMALS));
            start += storage() + discharge();
            points.add(Datum.of(start, cycle.discharged().excitation(), DECIMALS));
        }
        return points;
    }

    private List<Datum> lengths(Ageing ageing) {
        List<Datum> points = new ArrayList<>();
        double start = 0;
        for (CycleReport cycle : ageing.cycles()) {
            points.add(Datum.of(start, cycle.charged().length(), DECIMALS));
            points.add(Datum.of(start + storage(), cycle.stored().length(), DECIMALS));
            start += storage() + discharge();
        }
        points.add(Datum.of(start, ageing.cycles().get(cycles - 1).discharged().length(), DECIMALS));
        return points;
    }

    private List<Datum> ends(Ageing ageing, ToDoubleFunction<CyclePoint> value) {
        List<Datum> points = new ArrayList<>();
        for (int cycle = 1; cycle <= cycles; cycle++) {
            points.add(Datum.of(cycle * (storage() + discharge()),
                    value.applyAsDouble(ageing.cycles().get(cycle - 1).discharged()), DECIMALS));
        }
        return points;
    }
}
