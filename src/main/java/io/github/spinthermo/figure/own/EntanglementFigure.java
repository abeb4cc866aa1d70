package io.github.spinthermo.figure.own;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.figure.latune.DrawnSpins;
import io.github.spinthermo.metrology.PairState;
import io.github.spinthermo.metrology.Squeezing;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Entanglement of spins 1/2 that start fully mixed, in a cold bath: of two of them, and of all. */
final class EntanglementFigure {

    private EntanglementFigure() { }

    static Figure figure() {
        return new Figure("own-entangled", "Entanglement of a hot start in a cold bath, of two spins and of all",
                "Derived: spec 6.9, for the steady states of Latune, Sinayskiy, Petruccione (2019)",
                "pair-state: n = 2, 3, 4 and 10, s = 1/2, beta0 = 0, betaB from 0 to 8",
                Axis.linear("ħωβ_{B}", 0, 8), Axis.linear("C,   1 − ξ_{s}^{2}", -0.05, 0.45), Figure.CERTAIN,
                List.of("s = 1/2, β_{0} = 0: the spins start fully mixed. Full: concurrence C of any two of n spins, "
                        + "above 0 where the two are entangled: from ħωβ_{B} = arcosh 4 = 2.063 on for n = 2 and from "
                        + "2.959 on for n = 3; it tends to 1/4 and 1/6. No two of four spins are entangled.",
                        "Dashed: ξ_{s}^{2} = (Var J_{x} + Var J_{y} + Var J_{z})/ns (singletSqueezing). Where "
                        + "1 − ξ_{s}^{2} is above 0 the state of n spins is entangled, even if no two of them are."),
                EntanglementFigure::entanglement);
    }

    private static Panel entanglement() {
        List<Curve> curves = new ArrayList<>();
        List<DrawnSpins> all = DrawnSpins.ofNumbers("1/2", 2, 3, 4, 10);
        all.subList(0, 3).forEach(spins -> curves.add(curve("C of two, ", spins, Style.solid(spins.ink()),
                state -> PairState.of(state).orElseThrow().concurrence())));
        all.forEach(spins -> curves.add(curve("1 − ξ_{s}^{2}, ", spins, Style.dashed(spins.ink()),
                state -> Real.of(1).subtract(Squeezing.of(state).singletSqueezing()))));
        return new Panel(curves, List.of());
    }

    private static Curve curve(String kind, DrawnSpins spins, Style style,
            Function<CollectiveSteadyState, Real> quantity) {
        return Places.of("0", "8", "0.05").curve(kind + spins.label(), style,
                spins.inBath(InverseTemperature.ZERO, quantity));
    }
}
