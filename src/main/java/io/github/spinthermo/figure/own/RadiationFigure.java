package io.github.spinthermo.figure.own;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Emission of n spins 1/2 from the extreme start, collective and independent, against n. */
final class RadiationFigure {

    private RadiationFigure() { }

    static Figure figure() {
        return new Figure("own-emission", "Emission per spin against the number of spins, collective and independent",
                "Derived: spec 6.5, for the steady states of Latune, Sinayskiy, Petruccione (2019)",
                "radiation: n from 1 to 1000, s = 1/2, beta0 = inf, betaB = 0, 0.01, 0.1, 1, -1",
                Axis.logarithmic("n", 1, 1000), Axis.logarithmic("⟨J_{+}J_{−}⟩ / nG(ω)", 0.1, 300), Figure.CERTAIN,
                List.of("s = 1/2, |β_{0}| = ∞: all spins start in the ground state, or all are inverted. As long as "
                        + "n|x| ≪ 1, x = ħωβ_{B}, they emit as n^{2}: n/6 + 1/3 for each spin. For nx ≫ 1 each spin "
                        + "emits 1/(e^{x} − 1), the occupation of the bath; an independent one emits 1/(e^{x} + 1).",
                        "Collective over independent emission is even in β_{B}: a bath at negative temperature "
                        + "multiplies both by e^{|x|}."),
                RadiationFigure::emissions);
    }

    private static Panel emissions() {
        List<Curve> curves = new ArrayList<>();
        curves.add(collective("0", Style.solid(Ink.BLUE)));
        curves.add(collective("0.01", Style.solid(Ink.PURPLE)));
        curves.add(collective("0.1", Style.solid(Ink.RED)));
        curves.add(collective("1", Style.solid(Ink.ORANGE)));
        curves.add(collective("-1", Style.dotted(Ink.ORANGE).wide()));
        curves.add(independent("0", Style.dashed(Ink.BLUE)));
        curves.add(independent("1", Style.dashed(Ink.ORANGE)));
        curves.add(independent("-1", Style.dashDotted(Ink.ORANGE)));
        return new Panel(curves, List.of());
    }

    private static Curve collective(String betaB, Style style) {
        return curve("collective, ", betaB, style, Radiation::emission);
    }

    private static Curve independent(String betaB, Style style) {
        return curve("independent, ", betaB, style, Radiation::independentEmission);
    }

    private static Curve curve(String kind, String betaB, Style style, Function<Radiation, Real> emission) {
        InverseTemperature bath = InverseTemperature.parse(betaB);
        return new Curve(kind + "ħωβ_{B} = " + betaB.replace('-', '−'), style, numbers().mapToObj(n ->
                Datum.of(new BigDecimal(n), emission.apply(radiation(n, bath)).divide(Real.of(n)))).toList());
    }

    /** Returns numbers of spins at nearly equal factors. */
    private static LongStream numbers() {
        return Places.ofDecades(0, 3, 20).values().stream().mapToLong(BigDecimal::longValue).distinct();
    }

    private static Radiation radiation(long n, InverseTemperature bath) {
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.HALF);
        return Radiation.of(CollectiveSteadyState.of(spins, InverseTemperature.INFINITY, bath));
    }
}
