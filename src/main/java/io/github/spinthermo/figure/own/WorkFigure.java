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
import io.github.spinthermo.figure.latune.DrawnSpins;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.work.Ergotropy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Work and energy that spins 1/2 store in a bath at negative temperature, collective over independent. */
final class WorkFigure {

    /** Powers of ten between which |ħωβ_B| lies. */
    private static final int FROM = -2;
    private static final int TO = 1;

    private WorkFigure() { }

    static Figure figure() {
        return new Figure("own-work", "Work and energy stored by collective spins, over those of independent ones",
                "Derived: spec 6.6, for Sec. VIII.2 of Latune, Sinayskiy, Petruccione (2019)",
                "ergotropy: n = 2, 10, 100, 1000, s = 1/2, beta0 = inf, betaB from -10 to -0.01",
                Axis.logarithmic("ħω|β_{B}|", 0.01, 10), Axis.logarithmic("collective / independent", 0.9, 200),
                Figure.CERTAIN,
                List.of("s = 1/2, β_{0} = ∞, β_{B} < 0: spins in their ground state are charged by a bath at negative "
                        + "temperature. Full: ergotropy W, the largest work that a unitary takes out; independent "
                        + "spins give n tanh(ħω|β_{B}|/2).",
                        "Dashed: energy, E_{+}/E_{th}. It gains less than the factor 2 of the paper (thin line); the "
                        + "work gains without bound as β_{B} → 0−, where W tends to a positive limit and the work of "
                        + "independent spins to 0."),
                WorkFigure::gains);
    }

    private static Panel gains() {
        List<Curve> curves = new ArrayList<>();
        List<DrawnSpins> all = DrawnSpins.ofNumbers("1/2", 2, 10, 100, 1000);
        all.forEach(spins -> curves.add(curve("work, ", spins, Style.solid(spins.ink()), WorkFigure::workRatio)));
        all.forEach(spins -> curves.add(curve("energy, ", spins, Style.dashed(spins.ink()),
                state -> state.energy().divide(state.thermalEnergy()))));
        curves.add(new Curve("factor 2", Style.dashDotted(Ink.GREY).thin(), List.of(
                new Datum(BigDecimal.ONE.scaleByPowerOfTen(FROM), BigDecimal.valueOf(2)),
                new Datum(BigDecimal.ONE.scaleByPowerOfTen(TO), BigDecimal.valueOf(2)))));
        return new Panel(curves, List.of());
    }

    private static Curve curve(String kind, DrawnSpins spins, Style style,
            Function<CollectiveSteadyState, Real> ratio) {
        Function<InverseTemperature, Real> inBath = spins.inBath(ratio);
        return Places.ofDecades(FROM, TO, 25).curve(kind + spins.label(), style, x -> inBath.apply(x.negate()));
    }

    private static Real workRatio(CollectiveSteadyState state) {
        Ergotropy work = Ergotropy.of(state);
        return work.ergotropy().orElseThrow().divide(work.thermalErgotropy());
    }
}
