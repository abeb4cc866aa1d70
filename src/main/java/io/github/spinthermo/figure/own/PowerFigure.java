package io.github.spinthermo.figure.own;

import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.power.FiniteTimeOtto;
import io.github.spinthermo.power.PowerOptimum;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Largest power of Otto engines against the number of spins, with time between the strokes and without. */
final class PowerFigure {

    private static final int DECIMALS = 8;

    private PowerFigure() { }

    static Figure figure() {
        return new Figure("own-power", "Largest power of Otto engines against the number of spins",
                "Derived: spec 7.3, for the engine of Latune, Sinayskiy, Petruccione (2019)",
                "otto-power-optimum: n from 1 to 50, s = 1/2, beta0 = inf, betaHot = 0.1, betaCold = 1, compression ="
                        + " 0.5, idle = 0, 0.5",
                Axis.logarithmic("n", 1, 50), Axis.logarithmic("power / ħωκ", 0.01, 5), "8 decimals",
                List.of("Spins 1/2 from the extreme start, baths at x_{h} = 0.1 and x_{c} = 0.5 with κ = 1. Without"
                        + " time between the strokes the fastest cycles have the largest power, that of both baths at"
                        + " once.",
                        "As long as n|x| ≪ 1 the collective power grows as n^{2}; then as n, but stays larger. Time"
                        + " between the strokes asks for longer strokes, in which independent spins lose less."),
                PowerFigure::powers);
    }

    private static Panel powers() {
        Function<FiniteTimeOtto, PowerOptimum> collective = engine -> engine.optimumCollective(share -> { });
        return new Panel(List.of(
                curve("collective, fastest strokes", Style.solid(Ink.BLUE), 0, collective),
                curve("independent, fastest strokes", Style.dashed(Ink.BLUE), 0, FiniteTimeOtto::optimumIndependent),
                curve("collective, idle for 0.5/κ", Style.solid(Ink.RED), 0.5, collective),
                curve("independent, idle for 0.5/κ", Style.dashed(Ink.RED), 0.5, FiniteTimeOtto::optimumIndependent)),
                List.of());
    }

    private static Curve curve(String label, Style style, double idle, Function<FiniteTimeOtto, PowerOptimum> optimum) {
        return new Curve(label, style, LongStream.of(1, 2, 3, 4, 5, 7, 10, 14, 20, 28, 40, 50)
                .mapToObj(n -> Datum.of((double) n, optimum.apply(engine(n, idle)).power(), DECIMALS)).toList());
    }

    private static FiniteTimeOtto engine(long n, double idle) {
        return FiniteTimeOtto.of(SpinEnsemble.of(n, HalfInteger.HALF), InverseTemperature.INFINITY,
                InverseTemperature.parse("0.1"), InverseTemperature.parse("1"), BigFraction.of(1, 2)).withIdle(idle);
    }
}
