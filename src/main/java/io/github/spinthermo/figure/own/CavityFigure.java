package io.github.spinthermo.figure.own;

import io.github.spinthermo.battery.CavityCourse;
import io.github.spinthermo.battery.DampedCavity;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import java.util.List;
import java.util.stream.IntStream;

/** A battery that empties into a damped cavity, beside the collective emission that the cavity stands for. */
final class CavityFigure {

    private static final int EMITTERS = 6;
    private static final Places TIMES = Places.of("0", "6", "0.04");

    private CavityFigure() { }

    static Figure figure() {
        return new Figure("own-cavity", "A battery with its cavity, beside the elimination of the cavity",
                "Derived: spec 8.10, for the battery of Pirmoradian and Mølmer (2019)",
                "cavity: n = 6, g = 5, 2.5, 1, 0.5 and kappa = 4g^{2}, all emitters excited, times from 0 to 6 / Γ",
                Axis.linear("Γt", 0, 6), Axis.linear("quanta in the emitters / N", 0, 1), "8 decimals",
                List.of("Six emitters, all excited at first, with the same Γ = 4g^{2}/κ = 1. The elimination is right"
                        + " where the burst is slow for the cavity, NΓ ≪ κ; κ ≫ g is not enough.",
                        "A cavity that keeps its photons for longer than a burst takes gives some of them back."),
                CavityFigure::courses);
    }

    private static Panel courses() {
        CavityCourse fast = course(5);
        return new Panel(List.of(
                curve("cavity eliminated", Style.dashed(Ink.BLACK), fast.eliminatedExcitation().orElseThrow()),
                withCavity("κ = 100Γ, g = 5Γ", fast, Ink.PURPLE), withCavity("κ = 25Γ, g = 2.5Γ", course(2.5), Ink.RED),
                withCavity("κ = 4Γ, g = Γ", course(1), Ink.ORANGE),
                withCavity("κ = Γ, g = Γ/2", course(0.5), Ink.BLUE)), List.of());
    }

    private static CavityCourse course(double g) {
        return new DampedCavity(EMITTERS, g, 4 * g * g, 0, 0, 0).course(TIMES.toDoubles(), share -> { });
    }

    private static Curve withCavity(String label, CavityCourse course, Ink ink) {
        return curve(label, Style.solid(ink), course.samples().stream().map(sample -> sample.excitation()).toList());
    }

    private static Curve curve(String label, Style style, List<Double> excitations) {
        return new Curve(label, style, IntStream.range(0, excitations.size()).mapToObj(t -> Datum.of(
                TIMES.values().get(t), excitations.get(t) / EMITTERS + 0.5, 8)).toList());
    }
}
