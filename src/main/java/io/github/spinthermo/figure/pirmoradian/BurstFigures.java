package io.github.spinthermo.figure.pirmoradian;

import io.github.spinthermo.battery.Battery;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CyclePoint;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.kernel.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Figure 2 of Pirmoradian and Mølmer: storage for some time, then the burst, then the slow decay of the rest. */
final class BurstFigures {

    /** Durations γτ_s of storage, chosen here because the paper does not list its own. */
    private static final List<String> STORAGE = List.of("0.1", "0.2", "0.3", "0.4", "0.5", "0.6");

    /** Times γt in the burst, counted from the switch to discharge. */
    private static final List<String> BURST =
            List.of("0", "1e-5", "2e-5", "4e-5", "8e-5", "16e-5", DrawnBattery.DURATION);

    /** Times γt after the burst, counted from the switch to discharge. */
    private static final List<String> AFTER =
            List.of(DrawnBattery.DURATION, "0.05", "0.1", "0.2", "0.4", "0.7", "0.9");

    private static final int N = (int) DrawnBattery.N;
    private static final int DECIMALS = DrawnBattery.DECIMALS;
    private static final String EQUATIONS = "eqs. (5)–(7), with the dissipator and S^{−} corrected";

    /**
     * States that follow one storage.
     *
     * @param storage the duration of the storage
     * @param burst the exact states during the burst
     * @param after the exact states during the slow decay
     * @param meanField the states during the burst in mean field
     */
    private record Run(String storage, List<CyclePoint> burst, List<CyclePoint> after, List<CyclePoint> meanField) { }

    private BurstFigures() { }

    static List<Figure> figures() {
        Once<List<Run>> runs = new Once<>(() -> STORAGE.stream().map(BurstFigures::run).toList());
        String parameters = "battery: " + DrawnBattery.PARAMETERS + ", storage = 0.1, …, 0.6, discharge = "
                + DrawnBattery.DURATION + " and on, cycles = 1";
        return List.of(
                new Figure("pirmoradian-2a", "A Dicke battery of 140 emitters: storage, burst and trapped rest in time",
                        DrawnBattery.PAPER + ", Fig. 2a: " + EQUATIONS, parameters,
                        Axis.linear("γt", 0, 1), Axis.linear("M / N", -0.52, 0.52), DrawnBattery.ACCURACY,
                        List.of("N = 140, Γ = 1600 γ; the storage times are our choice, the paper lists none. Released "
                                + "per emitter: 0.81047, 0.63944, 0.48542, 0.34749, 0.22615, 0.12675.",
                                "That energy is the fall of M; the integral in the text lacks the factor N/2. Lost in "
                                + "storage and trapped are close, not equal: 36.29 and 35.75 quanta at γt = 0.3."),
                        () -> inTime(runs.get())),
                new Figure("pirmoradian-2b", "A Dicke battery of 140 emitters: a cycle in the plane of length and "
                        + "excitation",
                        DrawnBattery.PAPER + ", Fig. 2b: " + EQUATIONS, parameters,
                        Axis.linear("S", 0, 75), Axis.linear("M", -75, 75), DrawnBattery.ACCURACY,
                        List.of("N = 140, Γ = 1600 γ. S is the effective length, S(S + 1) = ⟨S^{2}⟩. Storage follows "
                                + "S(S + 1) = 3N/4 + (1 − 1/N)M^{2}, with dS/dM = 139/141 at the start, down "
                                + "to S = 9.7591 at M = 0.",
                                "A burst ends at M = −⟨S⟩, a little right of M = −S; at equal times in it the exact "
                                + "solution and mean field are up to 16.3 quanta apart, on the same vertical."),
                        () -> inThePlane(runs.get())));
    }

    private static Run run(String storage) {
        return new Run(storage, points(ExactBattery::of, storage, BURST), points(ExactBattery::of, storage, AFTER),
                points(MeanFieldBattery::of, storage, BURST));
    }

    private static List<CyclePoint> points(Function<BatteryProtocol, Battery> battery, String storage,
            List<String> durations) {
        return durations.stream().map(duration -> report(battery, storage, duration).discharged()).toList();
    }

    private static CycleReport report(Function<BatteryProtocol, Battery> battery, String storage, String discharge) {
        return battery.apply(DrawnBattery.protocol(Double.parseDouble(storage), Double.parseDouble(discharge)))
                .ageing(1).cycles().get(0);
    }

    private static CyclePoint stored(double time) {
        return ExactBattery.of(DrawnBattery.protocol(time, 0)).ageing(1).cycles().get(0).stored();
    }

    private static Panel inTime(List<Run> runs) {
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("storage: e^{−γt} − 1/2", Style.solid(Ink.RED),
                Places.of("0", "1", "0.02").values().stream()
                        .map(t -> Datum.of(t, stored(t.doubleValue()).excitation() / N, DECIMALS)).toList()));
        for (Run run : runs) {
            curves.add(burst(run, "burst at γt = ", Style.solid(Ink.MIDDLE_BLUE), inTime(run, run.burst(), BURST)));
            curves.add(burst(run, "trapped after ", Style.dashed(Ink.MIDDLE_BLUE).thin(),
                    inTime(run, run.after(), AFTER)));
            curves.add(burst(run, "mean field, burst at γt = ", Style.dashed(Ink.BLACK).thin(),
                    inTime(run, run.meanField(), BURST)));
        }
        return new Panel(named(curves), List.of());
    }

    private static List<Datum> inTime(Run run, List<CyclePoint> points, List<String> durations) {
        List<Datum> all = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            all.add(Datum.of(Double.parseDouble(run.storage()) + Double.parseDouble(durations.get(i)),
                    points.get(i).excitation() / N, DECIMALS));
        }
        return all;
    }

    private static Curve burst(Run run, String label, Style style, List<Datum> points) {
        return new Curve(label + run.storage(), style, points, "");
    }

    /** Returns the curves with one of each kind named in the legend. */
    private static List<Curve> named(List<Curve> curves) {
        return curves.stream().map(curve -> switch (curve.label()) {
            case "burst at γt = 0.1" -> curve.withLegend("burst");
            case "trapped after 0.1" -> curve.withLegend("slow decay of the trapped rest");
            case "mean field, burst at γt = 0.1" -> curve.withLegend("mean field");
            default -> curve;
        }).toList();
    }

    private static Panel inThePlane(List<Run> runs) {
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("pulse", Style.solid(Ink.GREEN),
                DrawnBattery.line(N / 2.0, -N / 2.0, N / 2.0, N / 2.0)));
        curves.add(new Curve("storage", Style.solid(Ink.RED), storage()));
        for (Run run : runs) {
            curves.add(burst(run, "burst at γt = ", Style.solid(Ink.MIDDLE_BLUE), path(run.burst())));
            curves.add(burst(run, "mean field, burst at γt = ", Style.dashed(Ink.BLACK).thin(),
                    path(run.meanField())));
        }
        Run last = runs.get(runs.size() - 1);
        curves.add(burst(last, "trapped after ", Style.dashed(Ink.MIDDLE_BLUE), path(last.after()))
                .withLegend("slow decay of the trapped rest"));
        curves.add(edge("M = S", N / 2.0).withLegend("|M| = S"));
        curves.add(edge("M = −S", -N / 2.0));
        return new Panel(named(curves), List.of());
    }

    private static Curve edge(String label, double end) {
        return new Curve(label, Style.solid(Ink.GREY).thin(), DrawnBattery.line(0, 0, N / 2.0, end), "");
    }

    /** Follows storage at times between which M falls by equal amounts; in the end M = −N/2 and S = N/2. */
    private static List<Datum> storage() {
        List<Datum> points = new ArrayList<>();
        for (int lost = 0; lost < N; lost += 2) {
            points.add(inThePlane(stored(-StrictMath.log1p(-(double) lost / N))));
        }
        points.add(Datum.of(N / 2.0, -N / 2.0, DECIMALS));
        return points;
    }

    private static List<Datum> path(List<CyclePoint> points) {
        return points.stream().map(BurstFigures::inThePlane).toList();
    }

    private static Datum inThePlane(CyclePoint point) {
        return Datum.of(point.length(), point.excitation(), DECIMALS);
    }
}
