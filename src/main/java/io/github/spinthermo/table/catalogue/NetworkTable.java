package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.ErrorScale;
import io.github.spinthermo.table.TableSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Table of how small networks of domains and reservoirs end: what flows, and what is kept in dark states. The tolerance
 * bounds the trace norm of the error of the state, so that a number errs by at most that times the norm of its
 * operator: N for N spins, N² for correlations, N² times the rates for currents. The entropy errs by T ln d + h(T) at
 * most, where T is half the trace norm, d ≤ 2^N the dimension, and h(T) ≤ T(1 + ln(1/T)) (Fannes and Audenaert):
 * 5.8 + N/5 times the tolerance 10^−9 of the table for T up to a quarter of it, and less below, as both terms grow with
 * T.
 */
final class NetworkTable {

    /** Scale of sums over the N spins of a network. */
    private static final ErrorScale SPINS = new ErrorScale("N", NetworkTable::spins);

    /** Scale of sums over pairs of spins. */
    private static final ErrorScale PAIRS = new ErrorScale("N^2", point -> Math.pow(spins(point), 2));

    /** Scale of entropies. */
    private static final ErrorScale ENTROPY = new ErrorScale("(N + 12)", point -> spins(point) + 12);

    /** Scale of currents: emission and absorption at beta 0.5, the warmest here, have together a rate of 4.08. */
    private static final ErrorScale RATES = new ErrorScale("5 N^2", point -> 5 * Math.pow(spins(point), 2));

    /** Networks, each as sizes and reservoirs; the first has the most domains and the most reservoirs. */
    private static final List<String> NETWORKS = List.of("1,1,1,1 1-2@0.5,2-3@2,3-4@1,1-4", "1,1,1,1 1-2,2-3,3-4,1-4",
            "2,2,2,1 1-2,2-3,3-4,1-4", "1,1,1 1-2,2-3,1-3", "1,1,1 1-2,2-3", "3,2,2 1-2,2-3", "3,2,2 1-2,2-3,1-3",
            "2,1,1 1-2@0.5,2-3@2", "3,2,2 1-2@0.5,2-3@2", "1,1,1 1-2@0.5,2-3@2,1-3@1", "2,1,1 1-2@0.5,2-3@2,1-3",
            "1,1,1 1-2@1,2-3@1,1-3@1", "1,1,1,1 1-2@0.5,1-3@2,1-4@1", "2,3,2,2 1-2,1-3,1-4", "1,1 1-2", "1,1 1-2@1",
            "4,1 1-2", "4,2 1-2@0.5", "2,2 1-2@0.5,1@2", "2,2 1-2,1@2", "1,1,1 1-2-3", "2,1,1 1-2-3@1",
            "1,1,1,1 1-2-3,2-3-4", "1,1,1,1 1-2-3@0.5,3-4@2");

    private NetworkTable() { }

    static TableSpec spec() {
        return new TableSpec(
                "networks",
                "How small networks of spin domains and reservoirs end: currents, dark states, correlations",
                Operations.named("network"),
                NETWORKS.stream().map(network -> network.split(" ")).flatMap(network ->
                        Stream.of(0, network[0].split(",", -1).length - 1).map(full -> point(network, full))).toList(),
                fields(),
                Digits.scaled(9),
                "drho/dt = sum_r (down_r D[L_r] + up_r D[L_r^+]) rho, L_r the sum of J_i^- over the domains i of the"
                        + " reservoir r, down = nbar + 1, up = nbar, nbar = 1/(e^beta - 1), beta inf where none is"
                        + " written, N the number of all spins, D[O]rho = O rho O^+ - {O^+ O, rho}/2; domains as in "
                        + Tables.PAPER_ON_DOMAINS);
    }

    /** Returns the point at which one domain is fully excited and the others are in their ground state. */
    private static Map<String, String> point(String[] network, int full) {
        String[] sizes = network[0].split(",", -1);
        Map<String, String> point = new LinkedHashMap<>();
        point.put("sizes", network[0]);
        point.put("reservoirs", network[1]);
        point.put("initial", IntStream.range(0, sizes.length)
                .mapToObj(i -> i == full ? "m=" + HalfInteger.ofTwice(Long.parseLong(sizes[i])) : "ground")
                .collect(Collectors.joining(",")));
        return point;
    }

    private static double spins(Map<String, String> point) {
        return Stream.of(point.get("sizes").split(",")).mapToDouble(Double::parseDouble).sum();
    }

    private static List<TableSpec.Field> fields() {
        return Stream.of(
                numbered("jz", "<J_iz> of domain ", SPINS),
                numbered("current", "energy per time that the network takes from reservoir ", RATES),
                Stream.of(field("energy", "energy, from the ground state", SPINS),
                        field("energyVariance", "variance of the energy", PAIRS),
                        field("correlation1.2", "Re<J_1^+ J_2^->", PAIRS),
                        field("entropy", "entropy", ENTROPY),
                        new TableSpec.Field("stationaryDimension", "stationaryDimension",
                                "dimension of the space of stationary states; 1 where the start is forgotten")))
                .flatMap(part -> part).toList();
    }

    private static Stream<TableSpec.Field> numbered(String name, String description, ErrorScale scale) {
        return IntStream.rangeClosed(1, 4).mapToObj(i -> field(name + i, description + i, scale));
    }

    private static TableSpec.Field field(String name, String description, ErrorScale scale) {
        return new TableSpec.Field("steadyState." + name, name, description, point -> false, scale);
    }
}
