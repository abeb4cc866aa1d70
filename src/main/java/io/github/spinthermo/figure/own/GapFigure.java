package io.github.spinthermo.figure.own;

import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spectrum.RelaxationSpectrum;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/** Slowest rate of a block against its total spin, in baths of several temperatures. */
final class GapFigure {

    private GapFigure() { }

    static Figure figure() {
        return new Figure("own-gap", "Slowest rate of relaxation against the total spin, in baths of five temperatures",
                "Derived: spec 7.1.2, for the master equation of Latune, Sinayskiy, Petruccione (2019)",
                "relaxation-spectrum: J from 1/2 to 200, beta = 0, 0.01, 0.1, 1, inf; slowestRate",
                Axis.logarithmic("J", 0.5, 200), Axis.logarithmic("r_{1} / κ", 0.8, 500), Figure.CERTAIN,
                List.of("Collective coupling speeds up the relaxation of large J in cold baths, to 2Jκ at temperature"
                        + " 0. In a hot bath, |x| ≪ 1/J, it does not: the gap is κ for every J, as for one"
                        + " spin 1/2.",
                        "An ensemble of finite β_{0} has weight on J = 1/2 or on J = 1 and so no asymptotic speed-up."),
                GapFigure::gaps);
    }

    private static Panel gaps() {
        return new Panel(List.of(
                curve("0", Style.solid(Ink.GREY)), curve("0.01", Style.solid(Ink.ORANGE)),
                curve("0.1", Style.solid(Ink.RED)), curve("1", Style.solid(Ink.PURPLE)),
                curve("inf", Style.solid(Ink.BLUE))), List.of());
    }

    private static Curve curve(String beta, Style style) {
        InverseTemperature x = InverseTemperature.parse(beta);
        return new Curve("|x| = " + beta.replace("inf", "∞"), style, twiceSpins().mapToObj(twice ->
                Datum.of(BigDecimal.valueOf(twice).movePointLeft(1).multiply(BigDecimal.valueOf(5)),
                        slowest(HalfInteger.ofTwice(twice), x))).toList());
    }

    private static Real slowest(HalfInteger totalSpin, InverseTemperature x) {
        return ((Outcome.Finite) RelaxationSpectrum.of(totalSpin, x).slowestRate()).value();
    }

    /** Returns 2J at nearly equal factors. */
    private static LongStream twiceSpins() {
        return LongStream.concat(LongStream.rangeClosed(1, 8), Places.ofDecades(1, 3, 12).values().stream()
                .mapToLong(BigDecimal::longValue).filter(twice -> twice <= 400)).distinct();
    }
}
