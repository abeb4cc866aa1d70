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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Figures 3 and 4 of Latune, Sinayskiy and Petruccione: E_+ beside the thermal energy. */
final class RatioFigures {

    private static final String BY_SIZE = "n = 4; s = 1/2, 3/2, 9/2";
    private static final String BY_NUMBER = "s = 1/2; n = 2, 6, 9, 100";
    private static final String FARTHEST = "β_{l}: farthest apart";

    private RatioFigures() { }

    static List<Figure> figures() {
        return List.of(
                energies("latune-3a", "spins of different size", BY_SIZE, RatioFigures::energiesOfSizes),
                energies("latune-3b", "different numbers of spins", BY_NUMBER, RatioFigures::energiesOfNumbers),
                ratios("latune-4a", "spins of different size", BY_SIZE, RatioFigures::ratiosOfSizes),
                ratios("latune-4b", "different numbers of spins", BY_NUMBER, RatioFigures::ratiosOfNumbers));
    }

    private static Figure energies(String id, String of, String spins, Supplier<Panel> content) {
        return new Figure(id, "Energy per ns of " + of + ", collective and independent",
                DrawnSpins.PAPER + ", Fig. 3: eqs. (25), (26); slopes (27), (28)",
                "steady-state: " + spins + ", beta0 = inf, betaB from -3 to 3",
                Axis.linear("ħωβ_{B}", -3, 3), Axis.linear("E / nsħω", 0, 2), Figure.CERTAIN,
                List.of(spins + "; |β_{0}| = ∞. All curves pass (0, 1), with the slopes −(ns + 1)/3 and −(s + 1)/3.",
                        "The collective slope is (ns + 1)/(s + 1) times the independent one: for n = 100, s = 1/2 it "
                        + "is 34 times, not “almost n times” as printed."),
                content);
    }

    private static Panel energiesOfSizes() {
        List<Curve> curves = new ArrayList<>();
        List<DrawnSpins> all = DrawnSpins.ofSizes();
        all.forEach(spins -> curves.add(energy(spins)));
        all.forEach(spins -> curves.add(thermal(spins, "independent, " + spins.label(), spins.ink())));
        return new Panel(curves, List.of(farthest(all)));
    }

    private static Panel energiesOfNumbers() {
        List<Curve> curves = new ArrayList<>();
        List<DrawnSpins> all = DrawnSpins.ofNumbers("1/2", 2, 6, 9, 100);
        all.forEach(spins -> curves.add(energy(spins)));
        curves.add(thermal(all.get(0), "independent, any n", Ink.BLACK));
        return new Panel(curves, List.of(farthest(all)));
    }

    private static Curve energy(DrawnSpins spins) {
        return baths().curve("collective, " + spins.label(), Style.solid(spins.ink()),
                spins.inBath(state -> state.energyPlus().divide(spins.top())));
    }

    private static Curve thermal(DrawnSpins spins, String label, Ink ink) {
        return baths().curve(label, Style.dashed(ink),
                spins.inBath(state -> state.thermalEnergy().divide(spins.top())));
    }

    private static Places baths() {
        return Places.of("-3", "3", "0.02");
    }

    private static Mark farthest(List<DrawnSpins> all) {
        return new Mark.Dots(FARTHEST, Ink.BLACK, all.stream()
                .map(spins -> spins.atBetaLimit(spins.inBath(state -> state.energyPlus().divide(spins.top()))))
                .toList());
    }

    private static Figure ratios(String id, String of, String spins, Supplier<Panel> content) {
        return new Figure(id, "Collective over independent energy of " + of,
                DrawnSpins.PAPER + ", Fig. 4: eq. (29)",
                "steady-state: " + spins + ", beta0 = inf, betaB from -6 to 8",
                Axis.linear("ħωβ_{B}", -6, 8), Axis.linear("E_{+} / E_{th}", 0, 1.9), Figure.CERTAIN,
                List.of(spins + "; |β_{0}| = ∞. The ratio is 1 at β_{B} = 0 and for β_{B} → −∞, 1/n for β_{B} → ∞ "
                        + "(thin lines).",
                        "“Up to twice the thermal energy for ns ≫ 1” needs n ≫ 1: n = 4 stays below 1.347 for any s, "
                        + "n = 100 reaches 1.7457 at ħωβ_{B} = −0.152, n = 10000 reaches 1.972."),
                content);
    }

    private static Panel ratiosOfSizes() {
        List<Curve> curves = new ArrayList<>();
        DrawnSpins.ofSizes().forEach(spins -> curves.add(ratio(spins)));
        curves.add(level("1", BigDecimal.ONE));
        curves.add(level("1/n = 1/4", new BigDecimal("0.25")));
        return new Panel(curves, List.of());
    }

    private static Panel ratiosOfNumbers() {
        List<Curve> curves = new ArrayList<>();
        List<DrawnSpins> all = DrawnSpins.ofNumbers("1/2", 2, 6, 9, 100);
        all.forEach(spins -> curves.add(ratio(spins)));
        curves.add(level("1", BigDecimal.ONE));
        all.forEach(spins -> curves.add(level("1/n = 1/" + spins.ensemble().n(),
                Datum.certain(Real.of(1).divide(Real.of(spins.ensemble().n()))))));
        return new Panel(curves, List.of());
    }

    private static Curve ratio(DrawnSpins spins) {
        Function<CollectiveSteadyState, Real> ratio = state -> state.energyPlus().divide(state.thermalEnergy());
        return Places.of("-6", "8", "0.02").curve(spins.label(), Style.solid(spins.ink()), spins.inBath(ratio));
    }

    private static Curve level(String label, BigDecimal height) {
        return new Curve(label, Style.dashDotted(Ink.GREY).thin(),
                List.of(new Datum(new BigDecimal(-6), height), new Datum(new BigDecimal(8), height)), "");
    }
}
