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
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures 1 and 2 of Latune, Sinayskiy and Petruccione: the energy as a function of either temperature. */
final class EnergyFigures {

    private static final DrawnSpins HUNDRED = DrawnSpins.ofNumbers("1/2", 100).get(0);
    private static final SpinEnsemble TEN = SpinEnsemble.of(10, HalfInteger.HALF);

    private EnergyFigures() { }

    static List<Figure> figures() {
        return List.of(ofBath(), ofStart("latune-2a", "1"), ofStart("latune-2b", "-1"));
    }

    private static Figure ofBath() {
        return new Figure("latune-1", "Steady-state energy of 100 spins against the temperature of the bath",
                DrawnSpins.PAPER + ", Fig. 1: eqs. (18), (21), (26), (25)",
                "steady-state: n = 100, s = 1/2, beta0 = 0.1, 1, 2, 5, inf, betaB from -2 to 2",
                Axis.linear("ħωβ_{B}", -2, 2), Axis.linear("E / ħω", 0, 100), Figure.CERTAIN,
                List.of("n = 100, s = 1/2. All curves cross at β_{B} = 0, E = ns; each meets the thermal line where "
                        + "|β_{B}| = |β_{0}|.",
                        "The paper takes E ≈ E_{+} at ħωβ_{0} = 5: on this scale only. At ħωβ_{B} = 1 the two are "
                        + "1.2445 and 0.5820, as the weight of J = 50 is w_{50} = 0.514."),
                EnergyFigures::energiesOfBath);
    }

    private static Panel energiesOfBath() {
        Places baths = Places.of("-2", "2", "0.02");
        List<Curve> curves = new ArrayList<>();
        Map<String, Ink> starts = new LinkedHashMap<>();
        starts.put("0.1", Ink.PALE_BLUE);
        starts.put("1", Ink.LIGHT_BLUE);
        starts.put("2", Ink.MIDDLE_BLUE);
        starts.put("5", Ink.BLUE);
        starts.forEach((beta0, ink) -> curves.add(baths.curve("ħωβ_{0} = " + beta0, Style.solid(ink),
                HUNDRED.inBath(InverseTemperature.parse(beta0), CollectiveSteadyState::energy))));
        curves.add(baths.curve("β_{0} = ∞: E_{+}", Style.dotted(Ink.BLUE),
                HUNDRED.inBath(CollectiveSteadyState::energyPlus)));
        curves.add(baths.curve("independent: E_{th}", Style.dotted(Ink.BLACK),
                HUNDRED.inBath(CollectiveSteadyState::thermalEnergy)));
        return new Panel(curves, List.of(crossings("ħωβ_{B} = ±ħωβ_{0}", List.of("-1", "-0.1", "0.1", "1"))));
    }

    private static Mark crossings(String label, List<String> places) {
        var thermal = HUNDRED.inBath(CollectiveSteadyState::thermalEnergy);
        return new Mark.Dots(label, Ink.BLACK, places.stream()
                .map(x -> Datum.of(new BigDecimal(x), thermal.apply(InverseTemperature.parse(x)))).toList());
    }

    private static Figure ofStart(String id, String betaB) {
        String sign = betaB.startsWith("-") ? "negative" : "positive";
        return new Figure(id, "Steady-state energy against the initial temperature, bath at " + sign + " temperature",
                DrawnSpins.PAPER + ", Fig. 2: eqs. (18), (22)–(24)",
                "steady-state: n = 10, s = 1/2, betaB = " + betaB + ", beta0 from -4 to 4",
                Axis.linear("ħωβ_{0}", -4, 4), Axis.linear("E / ħω", 0, 10), Figure.CERTAIN,
                List.of("n = 10, s = 1/2, ħωβ_{B} = " + betaB.replace('-', '−') + " (the paper gives its sign only). "
                        + "Even in β_{0}; the thermal energy is met at |β_{0}| = |β_{B}| only.",
                        "Eq. (24) is drawn with |β_{0}| > |β_{B}|; the slope dies not only at β_{0} = 0 but also for "
                        + "|β_{0}| → ∞. Grey: amplification, β_{0}/β_{B} < −1; mitigation elsewhere."),
                () -> energiesOfStart(betaB));
    }

    private static Panel energiesOfStart(String betaB) {
        InverseTemperature bath = InverseTemperature.parse(betaB);
        Places starts = Places.of("-4", "4", "0.04");
        Curve collective = starts.curve("collective: E", Style.solid(Ink.MIDDLE_BLUE),
                beta0 -> CollectiveSteadyState.of(TEN, beta0, bath).energy());
        Real thermal = CollectiveSteadyState.of(TEN, InverseTemperature.ZERO, bath).thermalEnergy();
        Curve independent = new Curve("independent: E_{th}", Style.dashed(Ink.BLACK),
                List.of(Datum.of(new BigDecimal(-4), thermal), Datum.of(new BigDecimal(4), thermal)));
        boolean isPositive = bath.compareTo(InverseTemperature.ZERO) > 0;
        return new Panel(List.of(collective, independent), List.of(
                isPositive ? Mark.Band.grey("amplification", -4, -1) : Mark.Band.grey("amplification", 1, 4),
                isPositive ? Mark.Band.white("mitigation", -1, 4) : Mark.Band.white("mitigation", -4, 1),
                new Mark.Dots("neutral: β_{0} = ±β_{B}", Ink.BLACK,
                        List.of(Datum.of(new BigDecimal(-1), thermal), Datum.of(BigDecimal.ONE, thermal)))));
    }
}
