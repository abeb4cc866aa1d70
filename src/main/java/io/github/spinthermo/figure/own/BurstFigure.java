package io.github.spinthermo.figure.own;

import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.relaxation.Relaxation;
import io.github.spinthermo.relaxation.RelaxationCourse;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.ContinuedFraction;
import org.apache.commons.numbers.fraction.BigFraction;

/** Light of inverted emitters at temperature 0, beside the law of many of them and the pulse of mean field. */
final class BurstFigure {

    /** Interval of Nγt − ln N that is shown, and the number of points in it. */
    private static final double FIRST = -6;
    private static final double LAST = 8;
    private static final int POINTS = 141;

    private static final int DECIMALS = 9;

    /** Euler's constant γ. */
    private static final double GAMMA = Gamma.GAMMA;

    /** The continued fraction 1/(e^v E_1(v)) = v + 1 − 1/(v + 3 − 4/(v + 5 − …)). */
    private static final ContinuedFraction FRACTION = new ContinuedFraction() {
        @Override
        protected double getA(int n, double v) {
            return v + 2 * n + 1;
        }

        @Override
        protected double getB(int n, double v) {
            return -(double) n * n;
        }
    };

    private BurstFigure() { }

    static Figure figure() {
        return new Figure("own-burst", "Bursts of 10, 100 and 1000 emitters, beside the law of many and mean field",
                "Derived: spec 7.1.3, for the master equation of Latune, Sinayskiy, Petruccione (2019)",
                "relaxation: n = 10, 100, 1000, s = 1/2, nbar = 0, all emitters excited; intensity",
                Axis.linear("Nγt − ln N", FIRST, LAST), Axis.linear("I / N(N + 2)γ", 0, 0.26),
                "9 decimals", List.of("Emitters that are all excited, in a bath of temperature 0. Mean field has the"
                        + " pulse sech^{2} with the delay ln N: it is too high by 28 %, and too short, for the delay of"
                        + " a burst is set by its first quanta, which are random.",
                        "The law v[(1 + v)e^{v}E_{1}(v) − 1], v = Ne^{−Nγt}, averages the pulse over them; its maximum"
                        + " is 0.1957 at Nγt − ln N = 0.3297."),
                BurstFigure::bursts);
    }

    private static Panel bursts() {
        List<Curve> curves = new ArrayList<>();
        curves.add(burst(10, Style.solid(Ink.ORANGE)));
        curves.add(burst(100, Style.solid(Ink.RED)));
        curves.add(burst(1000, Style.solid(Ink.PURPLE)));
        curves.add(new Curve("law for N → ∞", Style.dashed(Ink.BLACK), places().stream()
                .map(place -> Datum.of(place, law(Math.exp(-place)), DECIMALS)).toList()));
        curves.add(new Curve("mean field", Style.dotted(Ink.GREY), places().stream()
                .map(place -> Datum.of(place, 0.25 / Math.pow(Math.cosh(place / 2), 2), DECIMALS)).toList()));
        return new Panel(curves, List.of());
    }

    private static List<Double> places() {
        return IntStream.range(0, POINTS).mapToObj(i -> FIRST + (LAST - FIRST) * i / (POINTS - 1)).toList();
    }

    private static Curve burst(long n, Style style) {
        double delay = Math.log((double) n);
        List<Double> places = places().stream().filter(place -> place + delay >= 0).toList();
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.HALF);
        InitialState inverted = InitialState.dicke(spins, spins.largestTotalSpin(), spins.largestTotalSpin());
        RelaxationCourse course = Relaxation.of(inverted, BathRates.ofNbar(BigFraction.ZERO))
                .course(places.stream().map(place -> (place + delay) / n).toList(), false, share -> { });
        return new Curve("N = " + n, style, IntStream.range(0, places.size()).mapToObj(i ->
                Datum.of(places.get(i), course.points().get(i).intensity() / (n * (n + 2.0)), DECIMALS)).toList());
    }

    private static double law(double v) {
        return v * ((1 + v) * (v < 1 ? Math.exp(v) * series(v) : 1 / FRACTION.evaluate(v, 1e-14)) - 1);
    }

    /** Returns the exponential integral E_1(v) = −γ − ln v − Σ (−v)^k/(k k!). */
    private static double series(double v) {
        double sum = -GAMMA - Math.log(v);
        double power = 1;
        for (int k = 1; k < 30; k++) {
            power *= -v / k;
            sum -= power / k;
        }
        return sum;
    }
}
