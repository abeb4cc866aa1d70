package io.github.spinthermo.figure.dias;

import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.domains.ChainTrajectory;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Mark;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.spin.HalfInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures 2 and 4a of Dias and others: chains followed exactly. */
final class ChainFigures {

    private static final String NOTE =
            "Exact. Thin straight lines: the ends, γt → ∞. The letter's own axis is the upper one. ";

    /** Inset that shows how domain 4 rises above its end, by a pixel or two of the plot. */
    private static final Mark OVERSHOOT = new Mark.Inset(Axis.linear("", 3, 8), Axis.linear("", -0.026, -0.006),
            0.4, 0.08, 0.5, 0.32);

    private ChainFigures() { }

    static List<Figure> figures() {
        return List.of(
                chain("dias-2a", "0.4", "0.002", "eqs. (3), (4); (S8) for N_{2} = 1", DrawnDomains.sizes(40, 2),
                        "Domain 2 ends at 0.450: with 95 % of what it can hold, not in the “full” inversion of the "
                        + "legend."),
                chain("dias-2b", "4", "0.02", "eqs. (3), (4)", DrawnDomains.sizes(12, 6, 2),
                        "The ends follow from the dark states of 0, 1, 2 excitations, of weights 0.0570, "
                        + "0.2758, 0.6672."),
                chain("dias-2c", "8", "0.02", "eqs. (3), (4)", DrawnDomains.sizes(8, 6, 5, 1),
                        "Domain 4 overshoots its end, as the inset shows.", OVERSHOOT));
    }

    private static Figure chain(String id, String to, String step, String equations, List<Long> sizes, String note,
            Mark... insets) {
        DomainChain chain = DomainChain.of(DrawnDomains.start(sizes));
        return new Figure(id, "Domains of " + DrawnDomains.numbers(sizes)
                + " spins: the first excited, the others in their ground states",
                DrawnDomains.PAPER + ", Fig. " + id.substring(5) + ": " + equations,
                "chain: sizes = " + sizes + ", times from 0 to " + to, DrawnDomains.time(Double.parseDouble(to)),
                DrawnDomains.projection(), DrawnDomains.ACCURACY, List.of(NOTE + note), () -> {
                    Places times = Places.of("0", to, step);
                    List<Curve> domains = DrawnDomains.curves(times, chain.trajectory(times.toDoubles()),
                            DrawnDomains.DECIMALS, "", DrawnDomains::style);
                    List<Curve> curves = new ArrayList<>(domains);
                    curves.addAll(DrawnDomains.ends(times, chain.steadyState(), "", DrawnDomains::style));
                    List<Mark> marks = new ArrayList<>(List.of(insets));
                    if (sizes.size() > 2) {
                        marks.add(DrawnDomains.peaks(domains));
                    }
                    return new Panel(curves, marks);
                });
    }

    static Figure halfExcited() {
        return new Figure("dias-4a", "Domains of 12, 6 and 2 spins: the first half excited",
                DrawnDomains.PAPER + ", Fig. 4a: eqs. (3), (5)",
                "chain: sizes = [12, 6, 2], m = [0, -3, -1], times from 0 to 4", DrawnDomains.time(4),
                Axis.linear("⟨J_{z}⟩ / N_{i}", -0.52, 0.12), DrawnDomains.ACCURACY,
                List.of(NOTE + "“Half excited” is read as the Dicke state m_{1} = 0. No domain comes above 0.",
                        "Paler curves: six spins of domain 1 up and six down instead, not symmetrised; a mixture of "
                        + "total spins J_{1}, which ends at −0.132, −0.487, −0.371."),
                ChainFigures::halfExcitedContent);
    }

    private static Panel halfExcitedContent() {
        Places times = Places.of("0", "4", "0.02");
        DomainChain chain = DomainChain.of(DrawnDomains.start(DrawnDomains.sizes(12, 6, 2), 0, -3, -1));
        List<Curve> domains = DrawnDomains.curves(times, chain.trajectory(times.toDoubles()), DrawnDomains.DECIMALS, "",
                DrawnDomains::style);
        List<Curve> curves = new ArrayList<>(domains);
        curves.addAll(DrawnDomains.curves(times, halfUp(times.toDoubles()), DrawnDomains.DECIMALS, ", half up",
                DrawnDomains::paleStyle));
        curves.addAll(DrawnDomains.ends(times, chain.steadyState(), "", DrawnDomains::style));
        return new Panel(curves, List.of(DrawnDomains.peaks(domains.subList(0, 2))));
    }

    /**
     * Follows the chain from half of the 12 spins of domain 1 up: J_1 occurs with the probability
     * ⟨3 3 3 −3|J_1 0⟩², and then the domain acts as one of 2J_1 spins. At J_1 = 0 nothing ever happens.
     */
    private static ChainTrajectory halfUp(List<Double> times) {
        double[][] sum = new double[times.size()][3];
        HalfInteger j = HalfInteger.ofTwice(6);
        for (Map.Entry<HalfInteger, Double> weight : weights(j).entrySet()) {
            long spins = weight.getKey().twice();
            ChainTrajectory part = spins == 0 ? null : DomainChain.of(
                    DrawnDomains.start(DrawnDomains.sizes(spins, 6, 2), 0, -3, -1)).trajectory(times);
            for (int time = 0; time < sum.length; time++) {
                List<Double> jz = part == null ? List.of(0.0, -3.0, -1.0) : part.jz().get(time);
                for (int i = 0; i < 3; i++) {
                    sum[time][i] += weight.getValue() * jz.get(i);
                }
            }
        }
        List<List<Double>> relative = new ArrayList<>();
        for (double[] jz : sum) {
            relative.add(List.of(jz[0] / 12, jz[1] / 6, jz[2] / 2));
        }
        return new ChainTrajectory(times, List.of(), relative, DomainChain.SMALLEST_TOLERANCE);
    }

    private static Map<HalfInteger, Double> weights(HalfInteger j) {
        Map<HalfInteger, Double> weights = new TreeMap<>();
        ClebschGordan.overTotalSpins(j, j, j, j.negate()).forEach((total, coefficient) ->
                weights.put(total, coefficient.squared().doubleValue()));
        return weights;
    }
}
