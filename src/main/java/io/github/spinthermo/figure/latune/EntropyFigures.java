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
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Figures 5, 6 and 10 of Latune, Sinayskiy and Petruccione: entropies at |β_0| = ∞. */
final class EntropyFigures {

    private static final String BY_SIZE = "n = 4; s = 1/2, 3/2, 9/2";
    private static final String BY_NUMBER = "s = 1/2; n = 2, 6, 9";
    private static final String SIZES = "spins of different size";
    private static final String NUMBERS = "different numbers of spins";

    private static final BigDecimal RESOLUTION = new BigDecimal("1e-6");

    private EntropyFigures() { }

    static List<Figure> figures() {
        return List.of(
                entropies("latune-5a", SIZES, BY_SIZE, 10, DrawnSpins.ofSizes()),
                entropies("latune-5b", NUMBERS, BY_NUMBER, 7, DrawnSpins.ofNumbers("1/2", 2, 6, 9)),
                ratios("latune-6a", SIZES, BY_SIZE, 4.2, DrawnSpins.ofSizes()),
                ratios("latune-6b", NUMBERS, BY_NUMBER, 9.5, DrawnSpins.ofNumbers("1/2", 2, 6, 9)));
    }

    private static Figure entropies(String id, String of, String spins, double top, List<DrawnSpins> all) {
        return new Figure(id, "Entropy of " + of + ", collective and independent",
                DrawnSpins.PAPER + ", Fig. 5: eqs. (40), (36), (42), (43)",
                "steady-state: " + spins + ", beta0 = inf, betaB from -5 to 5",
                Axis.linear("ħωβ_{B}", -5, 5), Axis.linear("S / k_{B}", 0, top), Figure.CERTAIN,
                List.of(spins + "; |β_{0}| = ∞. At β_{B} = 0 the heights are ln(2ns + 1) and n ln(2s + 1); the errors "
                        + "of the expansions (42), (43) there are of the order β_{B}^{4}."),
                () -> {
                    List<Curve> curves = new ArrayList<>();
                    Places baths = Places.of("-5", "5", "0.04");
                    all.forEach(one -> curves.add(baths.curve("collective, " + one.label(), Style.solid(one.ink()),
                            one.inBath(CollectiveSteadyState::entropyPlus))));
                    all.forEach(one -> curves.add(baths.curve("independent, " + one.label(), Style.dashed(one.ink()),
                            one.inBath(CollectiveSteadyState::thermalEntropy))));
                    return new Panel(curves, List.of());
                });
    }

    private static Figure ratios(String id, String of, String spins, double top, List<DrawnSpins> all) {
        return new Figure(id, "Independent over collective entropy of " + of,
                DrawnSpins.PAPER + ", Fig. 6: eq. (41)",
                "steady-state: " + spins + ", beta0 = inf, betaB from -8 to 8",
                Axis.linear("ħωβ_{B}", -8, 8), Axis.linear("S_{th} / S_{+}", 1, top), Figure.CERTAIN,
                List.of(spins + "; |β_{0}| = ∞. The ratio tends to n on both sides."),
                () -> new Panel(all.stream().map(one -> Places.of("-8", "8", "0.04")
                        .curve(one.label(), Style.solid(one.ink()),
                                one.inBath(state -> state.thermalEntropy().divide(state.entropyPlus()))))
                        .toList(), List.of()));
    }

    static Figure drops() {
        return new Figure("latune-10", "Entropy below its value at infinite temperature, collective and independent",
                DrawnSpins.PAPER + ", Fig. 10: eqs. (53)–(55), (42), (43)",
                "steady-state: s = 1/2; n = 2, 6, 9, 100, beta0 = inf, betaB from 0 to 3",
                Axis.linear("ħωβ_{B}", 0, 3), Axis.linear("[S(β_{B}) − S(0)] / k_{B}", -7, 0), Figure.CERTAIN,
                List.of("s = 1/2, |β_{0}| = ∞; the independent curve of n = 100 leaves the frame. Floors: "
                        + "−ln(n + 1) and −n ln 2.",
                        "The caption grants the amplified action (55) up to the crossing. It is certain for two baths "
                        + "in [0, β_{l}] only: n = 2 between ħωβ_{B} = 1.3 and 1.9 changes by 0.2305 against 0.2657."),
                EntropyFigures::dropsOfNumbers);
    }

    private static Panel dropsOfNumbers() {
        List<Curve> curves = new ArrayList<>();
        List<Datum> crossings = new ArrayList<>();
        List<Datum> farthest = new ArrayList<>();
        List<DrawnSpins> all = DrawnSpins.ofNumbers("1/2", 2, 6, 9, 100);
        Places baths = Places.of("0", "3", "0.02");
        for (DrawnSpins spins : all) {
            var collective = drop(spins, CollectiveSteadyState::entropyPlus);
            curves.add(baths.curve("collective, " + spins.label(), Style.solid(spins.ink()), collective));
            farthest.add(spins.atBetaLimit(collective));
        }
        for (DrawnSpins spins : all) {
            var collective = drop(spins, CollectiveSteadyState::entropyPlus);
            var independent = drop(spins, CollectiveSteadyState::thermalEntropy);
            curves.add(baths.curve("independent, " + spins.label(), Style.dotted(spins.ink()), independent));
            BigDecimal crossing = crossing(collective, independent);
            crossings.add(Datum.of(crossing, collective.apply(InverseTemperature.of(crossing))));
        }
        return new Panel(curves, List.of(
                Mark.Dots.filled("β_{l}: the gap is largest", Ink.BLACK, farthest),
                new Mark.Dots("the curves cross", Ink.BLACK, crossings)));
    }

    private static Function<InverseTemperature, Real> drop(DrawnSpins spins,
            Function<CollectiveSteadyState, Real> entropy) {
        var inBath = spins.inBath(entropy);
        Real top = inBath.apply(InverseTemperature.ZERO);
        return betaB -> betaB.isZero() ? Real.of(0) : inBath.apply(betaB).subtract(top);
    }

    /** Finds by bisection where the collective curve, below at first, meets the other one. */
    private static BigDecimal crossing(Function<InverseTemperature, Real> collective,
            Function<InverseTemperature, Real> independent) {
        BigDecimal below = new BigDecimal("0.01");
        BigDecimal above = new BigDecimal(3);
        while (above.subtract(below).compareTo(RESOLUTION) > 0) {
            BigDecimal middle = above.add(below).divide(BigDecimal.valueOf(2));
            InverseTemperature betaB = InverseTemperature.of(middle);
            if (collective.apply(betaB).compare(independent.apply(betaB)) == Sign.NEGATIVE) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above.setScale(6, RoundingMode.HALF_EVEN);
    }
}
