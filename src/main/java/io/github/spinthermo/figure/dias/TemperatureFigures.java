package io.github.spinthermo.figure.dias;

import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Figure S1 of Dias and others: chains in cold and in warm baths, exactly. */
final class TemperatureFigures {

    /** Mean number n̄ of thermal quanta of spins of 10 GHz at 1.6 K. */
    static final double WARM = 2.85881771525747;

    /** Exponent of the power of ten at which the axis of γt begins. */
    private static final int FROM = -3;

    private static final int PER_DECADE = 50;

    private TemperatureFigures() { }

    static List<Figure> figures() {
        return List.of(
                figure("dias-S1a", DrawnDomains.sizes(20, 2), 0,
                        "Two domains remember their start in the warm bath too."),
                figure("dias-S1b", DrawnDomains.sizes(12, 6, 2), 1,
                        "Three and more domains at T > 0 end in the product of thermal states: no migration remains."),
                figure("dias-S1c", DrawnDomains.sizes(4, 3, 3, 2), 2,
                        "Every domain ends more excited at 1.6 K, by 0.22 to 0.32; at T = 0 it takes until γt ≈ 20."));
    }

    /** Makes a figure over powers of ten of time: the warm bath acts a hundred times as fast as the cold one. */
    private static Figure figure(String id, List<Long> sizes, int to, String note) {
        return new Figure(id, "Domains of " + DrawnDomains.numbers(sizes) + " spins at T = 0 and at 1.6 K, the first "
                + "excited", DrawnDomains.PAPER + ", Fig. " + id.substring(5) + ": supplement, § III",
                "chain: sizes = " + sizes + ", nbar = 0 and " + WARM
                        + ", times from 1e" + FROM + " to 1e" + to,
                DrawnDomains.time(StrictMath.pow(10, FROM), StrictMath.pow(10, to)), DrawnDomains.projection(),
                DrawnDomains.ACCURACY,
                List.of("Exact. Spins of 10 GHz: 1.6 K means ħωβ = 0.299952692, n̄ = 2.858818. Thin straight lines: "
                        + "the ends, γt → ∞. The letter's own axis is the upper one. " + note),
                () -> content(sizes, Places.ofDecades(FROM, to, PER_DECADE)));
    }

    private static Panel content(List<Long> sizes, Places times) {
        DomainChain cold = DomainChain.of(DrawnDomains.start(sizes));
        DomainChain warm = cold.withNbar(WARM);
        IntFunction<Style> solid = domain -> DrawnDomains.style(domain).withDash(Style.Dash.SOLID);
        IntFunction<Style> dashed = domain -> DrawnDomains.style(domain).withDash(Style.Dash.DASHED);
        List<Curve> curves = new ArrayList<>();
        curves.addAll(DrawnDomains.curves(times, cold.trajectory(times.toDoubles()), DrawnDomains.DECIMALS, ", T = 0",
                solid));
        curves.addAll(DrawnDomains.curves(times, warm.trajectory(times.toDoubles()), DrawnDomains.DECIMALS, ", 1.6 K",
                dashed));
        curves.addAll(DrawnDomains.ends(times, cold.steadyState(), ", T = 0", solid));
        curves.addAll(DrawnDomains.ends(times, warm.steadyState(), ", 1.6 K", dashed));
        return new Panel(curves, List.of());
    }
}
