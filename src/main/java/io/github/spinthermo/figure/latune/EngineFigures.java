package io.github.spinthermo.figure.latune;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Mark;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.engine.OttoCycle;
import io.github.spinthermo.engine.OttoOptimum;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figure 9 of Latune, Sinayskiy and Petruccione: the Otto engine with a hot bath of infinite temperature. */
final class EngineFigures {

    /** Compression λ, which drops out of everything that is shown. */
    private static final BigFraction COMPRESSION = BigFraction.of(1, 2);

    private static final String AXIS = "λħωβ_{c}";
    private static final String BY_SIZE = "n = 4; s = 1/2, 3/2, 9/2";
    private static final String BY_NUMBER = "s = 1/2; n = 2, 6, 9, 100";

    private EngineFigures() { }

    static List<Figure> figures() {
        return List.of(
                gain("latune-9a", "spins of different size", BY_SIZE, "2",
                        "The largest gain tends to 1 as 1 − 2√((s + 1)/3ns) for n ≫ 1 only: for n = 4 and "
                        + "s → ∞ to 0.4389."),
                ratio("latune-9b", "spins of different size", BY_SIZE, "2",
                        Axis.linear("W_{coll} / W_{ind}", 1, 3.6)),
                gain("latune-9c", "different numbers of spins", BY_NUMBER, "4",
                        "The limit 1 of (51) needs n ≫ 1, not ns ≫ 1: the largest gain is near 1 − 2√((s + 1)/3ns)."),
                ratio("latune-9d", "different numbers of spins", BY_NUMBER, "4",
                        Axis.logarithmic("W_{coll} / W_{ind}", 1, 40)));
    }

    private static List<DrawnSpins> spins(String which) {
        return which.equals(BY_SIZE) ? DrawnSpins.ofSizes() : DrawnSpins.ofNumbers("1/2", 2, 6, 9, 100);
    }

    private static String parameters(String spins, String to) {
        return "otto: " + spins + ", beta0 = inf, betaHot = 0, compression = 0.5, betaCold·compression from 0 to " + to;
    }

    private static Figure gain(String id, String of, String spins, String to, String note) {
        return new Figure(id, "Work gained per cycle by collective coupling, " + of,
                DrawnSpins.PAPER + ", Fig. 9: eqs. (49)–(52), (G.4), (G.5)",
                parameters(spins, to),
                Axis.linear(AXIS, 0, Double.parseDouble(to)),
                Axis.linear("(W_{coll} − W_{ind}) / (1 − λ)nsħω", 0, spins.equals(BY_NUMBER) ? 1.05 : 0.5),
                Figure.CERTAIN,
                List.of(spins + "; β_{h} = 0; |β_{0}| = ∞ (the caption names β_{0} without a value). λ drops "
                        + "out.", note),
                () -> gains(spins, to));
    }

    private static Panel gains(String which, String to) {
        Places cold = Places.of("0", to, "0.01");
        List<Curve> curves = new ArrayList<>();
        List<Datum> largest = new ArrayList<>();
        for (DrawnSpins spins : spins(which)) {
            curves.add(cold.curve(spins.label(), Style.solid(spins.ink()), overCold(spins, cycle ->
                    cycle.workCollective().subtract(cycle.workIndependent())
                            .divide(Real.of(BigFraction.ONE.subtract(COMPRESSION)).multiply(spins.top())))));
            Real gain = OttoOptimum.of(spins.ensemble(), InverseTemperature.INFINITY).gain();
            largest.add(Datum.of(spins.betaLimit(), gain.divide(spins.top())));
        }
        if (which.equals(BY_NUMBER)) {
            curves.add(new Curve("printed limit (51): 1", Style.dashed(Ink.GREY).thin(),
                    List.of(new Datum(BigDecimal.ZERO, BigDecimal.ONE),
                            new Datum(new BigDecimal(to), BigDecimal.ONE))));
        }
        return new Panel(curves, List.of(new Mark.Dots("largest gain, at β_{l}", Ink.BLACK, largest)));
    }

    /** Returns a quantity of the cycle as a function of λβ_c. */
    private static Function<InverseTemperature, Real> overCold(DrawnSpins spins, Function<OttoCycle, Real> quantity) {
        CollectiveSteadyState hot = CollectiveSteadyState.of(spins.ensemble(), InverseTemperature.INFINITY,
                InverseTemperature.ZERO);
        return product -> quantity.apply(
                OttoCycle.of(hot, product.times(BigFraction.ONE.divide(COMPRESSION)), COMPRESSION));
    }

    private static Figure ratio(String id, String of, String spins, String to, Axis axis) {
        return new Figure(id, "Work of collective over that of independent spins, " + of,
                DrawnSpins.PAPER + ", Fig. 9: eqs. (49)–(52), (G.4), (G.5)",
                parameters(spins, to), Axis.linear(AXIS, 0, Double.parseDouble(to)), axis, Figure.CERTAIN,
                List.of(spins + "; β_{h} = 0, |β_{0}| = ∞. The curves start at (ns + 1)/(s + 1) and stay above 1. "
                        + "Eq. (52) follows from (27), (28), not from (29)."),
                () -> ratios(spins, to));
    }

    private static Panel ratios(String which, String to) {
        Places cold = Places.of("0.01", to, "0.01");
        List<Curve> curves = new ArrayList<>();
        List<Datum> starts = new ArrayList<>();
        for (DrawnSpins spins : spins(which)) {
            curves.add(cold.curve(spins.label(), Style.solid(spins.ink()),
                    overCold(spins, cycle -> cycle.workRatio().orElseThrow())));
            BigFraction s = spins.ensemble().s().toFraction();
            BigFraction top = spins.ensemble().largestTotalSpin().toFraction();
            starts.add(Datum.of(BigDecimal.ZERO, Real.of(top.add(1).divide(s.add(1)))));
        }
        return new Panel(curves, List.of(new Mark.Dots("(ns + 1)/(s + 1)", Ink.BLACK, starts)));
    }
}
