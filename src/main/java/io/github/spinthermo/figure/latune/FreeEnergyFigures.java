package io.github.spinthermo.figure.latune;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Mark;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Figures 7 and 8 of Latune, Sinayskiy and Petruccione: free energy and entropy production of spins 3/2. */
final class FreeEnergyFigures {

    private static final String SPINS = "s = 3/2; n = 2, 6, 9, 100, beta0 = inf";

    /** Inset of the hot baths, in which the collective curves do not coincide. */
    private static final Mark HOT_BATHS = new Mark.Inset(Axis.linear("", 0.03, 0.2), Axis.linear("", -70, 0),
            0.66, 0.42, 0.3, 0.48);

    private FreeEnergyFigures() { }

    static List<Figure> figures() {
        return List.of(freeEnergy(), freeEnergyPerSpin(), entropyProduction());
    }

    private static List<DrawnSpins> spins() {
        return DrawnSpins.ofNumbers("3/2", 2, 6, 9, 100);
    }

    private static Figure freeEnergy() {
        return new Figure("latune-7a", "Free energy change of spins 3/2, collective and independent",
                DrawnSpins.PAPER + ", Fig. 7: eqs. (44), (45), App. F",
                "steady-state: " + SPINS + ", betaB from 0.01 to 5",
                Axis.linear("ħωβ_{B}", 0, 5), Axis.linear("ΔF / ħω", -10, 0), Figure.CERTAIN,
                List.of("s = 3/2, β_{0} = +∞. The collective curves coincide on this scale; the independent ones are "
                        + "n times a common one (n = 100: below the frame in hot baths).",
                        "“Almost the same for any n” does not hold in hot baths: at ħωβ_{B} = 0.05 the collective "
                        + "changes are −36.0, −50.6, −54.7, −60.4, as the inset shows."),
                () -> new Panel(curves(false), List.of(HOT_BATHS)));
    }

    private static List<Curve> curves(boolean isPerSpin) {
        Places baths = Places.of("0.01", "5", "0.01");
        List<Curve> curves = new ArrayList<>();
        for (DrawnSpins spins : spins()) {
            Function<Real, Real> share = isPerSpin ? spins::perSpin : value -> value;
            curves.add(baths.curve("collective, " + spins.label(), Style.solid(spins.ink()),
                    spins.inBath(finite(CollectiveSteadyState::freeEnergyChange).andThen(share))));
        }
        for (DrawnSpins spins : isPerSpin ? spins().subList(0, 1) : spins()) {
            Function<Real, Real> share = isPerSpin ? spins::perSpin : value -> value;
            Ink ink = isPerSpin ? Ink.BLACK : spins.ink();
            curves.add(baths.curve("independent, " + (isPerSpin ? "any n" : spins.label()), Style.dashed(ink),
                    spins.inBath(finite(CollectiveSteadyState::thermalFreeEnergyChange).andThen(share))));
        }
        return curves;
    }

    private static Function<CollectiveSteadyState, Real> finite(Function<CollectiveSteadyState, Outcome> quantity) {
        return quantity.andThen(Outcome::orElseThrow);
    }

    private static Figure freeEnergyPerSpin() {
        return new Figure("latune-7b", "Free energy change per spin 3/2, collective and independent",
                DrawnSpins.PAPER + ", Fig. 7: eqs. (44), (45), App. F",
                "steady-state: " + SPINS + ", betaB from 0.01 to 5; divided by n",
                Axis.linear("ħωβ_{B}", 0, 5), Axis.linear("ΔF / nħω", -3, 0), Figure.CERTAIN,
                List.of("s = 3/2, β_{0} = +∞. The independent curves of all n are one."),
                () -> new Panel(curves(true), List.of()));
    }

    private static Figure entropyProduction() {
        return new Figure("latune-8", "Entropy production per spin 3/2, collective and independent",
                DrawnSpins.PAPER + ", Fig. 8: eq. (46)",
                "steady-state: " + SPINS + ", betaB from -2 to 5; divided by n",
                Axis.linear("ħωβ_{B}", -2, 5), Axis.linear("Σ / nk_{B}", 0, 7), Figure.CERTAIN,
                List.of("s = 3/2, β_{0} = +∞. At β_{B} = 0: ln(2ns + 1)/n against ln 4; to the left it rises with "
                        + "2s|ħωβ_{B}|.",
                        "The paper's comparison at the same final energy takes energies of s = 1/2 and productions of "
                        + "s = 3/2. For s = 3/2 and E = ns/2 they are 0.5008, 0.2979, 0.2366, 0.0441 against 0.6428."),
                () -> new Panel(productions(), List.of()));
    }

    private static List<Curve> productions() {
        Places baths = Places.of("-2", "5", "0.05");
        List<Curve> curves = new ArrayList<>();
        for (DrawnSpins spins : spins()) {
            curves.add(baths.curve("collective, " + spins.label(), Style.solid(spins.ink()),
                    spins.inBath(finite(CollectiveSteadyState::entropyProduction).andThen(spins::perSpin))));
        }
        DrawnSpins any = spins().get(0);
        curves.add(baths.curve("independent, any n", Style.dashed(Ink.BLACK),
                any.inBath(finite(CollectiveSteadyState::thermalEntropyProduction).andThen(any::perSpin))));
        return curves;
    }
}
