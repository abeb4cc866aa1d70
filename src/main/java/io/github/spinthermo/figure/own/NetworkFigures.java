package io.github.spinthermo.figure.own;

import io.github.spinthermo.domains.DomainNetwork;
import io.github.spinthermo.domains.NetworkSample;
import io.github.spinthermo.domains.NetworkTrajectory;
import io.github.spinthermo.domains.Reservoir;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.figure.dias.DrawnDomains;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small networks of domains: what flows through them between two temperatures, and what they keep at none. */
final class NetworkFigures {

    private static final BigDecimal WARM = new BigDecimal("0.5");

    private NetworkFigures() { }

    static List<Figure> figures() {
        return List.of(currents(), darkStates());
    }

    private static Figure currents() {
        return new Figure("own-currents", "Currents through a small network, between two temperatures",
                "Derived: spec 9.3 and 9.4, for the chains of " + DrawnDomains.PAPER,
                "network: steadyState current, sizes = 1,1,1 and 2,1,1 and 4,2,1, reservoirs 1-2@0.5 and 2-3@0.1 to 10",
                Axis.logarithmic("ħωβ of the reservoir of domains 2 and 3", 0.1, 10),
                Axis.linear("energy per time", -1.2, 1.2), DrawnDomains.ACCURACY,
                List.of("Energy that passes from the reservoir of domains 1 and 2, at ħωβ = 0.5, to that of 2 and 3, at"
                        + " γ = 1. No energy flows at equal temperatures.",
                        "Dashed: the rings of the same domains, with a third reservoir of 1 and 3 at 0.5; what both"
                        + " reservoirs at 0.5 give."),
                () -> new Panel(Stream.of(DrawnDomains.sizes(1, 1, 1), DrawnDomains.sizes(2, 1, 1),
                        DrawnDomains.sizes(4, 2, 1)).flatMap(NetworkFigures::currents).toList(), List.of()));
    }

    private static Stream<Curve> currents(List<Long> sizes) {
        int place = sizes.get(0) == 1 ? 0 : sizes.get(1) == 1 ? 1 : 3;
        Style style = DrawnDomains.style(place);
        String numbers = DrawnDomains.numbers(sizes);
        return Stream.of(current("chain " + numbers, sizes, false, style.withDash(Style.Dash.SOLID)),
                current("ring " + numbers, sizes, true, style.withDash(Style.Dash.DASHED)));
    }

    private static Curve current(String label, List<Long> sizes, boolean isRing, Style style) {
        return new Curve(label, style, Places.ofDecades(-1, 1, 20).values().stream().map(x -> {
            List<Reservoir> reservoirs = new ArrayList<>(List.of(reservoir(WARM, 1, 2), reservoir(x, 2, 3)));
            if (isRing) {
                reservoirs.add(reservoir(WARM, 1, 3));
            }
            NetworkSample end = DomainNetwork.of(sizes, reservoirs).steadyState().sample();
            return Datum.of(x, -end.current().get(1), DrawnDomains.DECIMALS);
        }).toList());
    }

    private static Reservoir reservoir(BigDecimal beta, Integer... domains) {
        return Reservoir.thermal(List.of(domains), 1, InverseTemperature.of(beta));
    }

    private static Reservoir cold(Integer... domains) {
        return Reservoir.thermal(List.of(domains), 1, InverseTemperature.INFINITY);
    }

    private static Figure darkStates() {
        return new Figure("own-dark-states", "Dark states of a star and a triangle, at temperature 0",
                "Derived: spec 9.4, for the small networks of " + DrawnDomains.PAPER,
                "network: sizes = 2,1,1, reservoirs 1-2,1-3 and 1-2,1-3,2-3, times from 1e-2 to 1e2",
                Axis.logarithmic("γt", 0.01, 100), DrawnDomains.projection(), DrawnDomains.ACCURACY,
                List.of("Two spins in the middle, excited, and two leaves of one spin; each line of the graph is a cold"
                        + " reservoir.",
                        "The star keeps dark states of 0 and 1 excitation, in which its leaves oppose the middle. A"
                        + " reservoir more, between the leaves, closes a cycle of three: only the ground state is"
                        + " dark."),
                () -> new Panel(Stream.concat(course("star", List.of(cold(1, 2), cold(1, 3)), Style.Dash.SOLID),
                        course("triangle", List.of(cold(1, 2), cold(1, 3), cold(2, 3)), Style.Dash.DASHED)).toList(),
                        List.of()));
    }

    private static Stream<Curve> course(String graph, List<Reservoir> reservoirs, Style.Dash dash) {
        Places times = Places.ofDecades(-2, 2, 30);
        NetworkTrajectory course = DomainNetwork.of(DrawnDomains.sizes(2, 1, 1), reservoirs)
                .trajectory(times.toDoubles());
        return IntStream.range(0, 2).mapToObj(i -> new Curve(graph + (i == 0 ? ", middle" : ", leaf"),
                DrawnDomains.style(i).withDash(dash), IntStream.range(0, times.values().size()).mapToObj(t ->
                Datum.of(times.values().get(t), course.samples().get(t).relative().get(i), DrawnDomains.DECIMALS))
                .toList()));
    }
}
