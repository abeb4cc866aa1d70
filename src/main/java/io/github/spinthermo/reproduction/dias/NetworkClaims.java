package io.github.spinthermo.reproduction.dias;

import io.github.spinthermo.domains.DomainNetwork;
import io.github.spinthermo.domains.DomainStart;
import io.github.spinthermo.domains.NetworkSample;
import io.github.spinthermo.domains.Reservoir;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.stream.Stream;

/** Claims of Dias 2021 on more than two domains: what small networks keep, remember and pass on. */
final class NetworkClaims {

    private static final InverseTemperature WARM = InverseTemperature.of(1.0);

    private NetworkClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("D38", "triangle {10}, {10}; chain {10} = 1/9",
                        () -> Values.measured(kept("12 23 13", 1), kept("12 23 13", 2), kept("12 23", 1)),
                        v -> v.isNear(2, 1.0 / 9, 1e-9))
                        .elsewhere(v -> v.isNear(0, 1.0 / 9, 1e-9)),
                ClaimCheck.of("D39", "{1}; {1}; {1}",
                        () -> Values.measured(dimension(List.of(2L, 1L), "12"), dimension(List.of(2L, 1L, 1L), "12 23"),
                                dimension(List.of(1L, 1L, 1L), "123")),
                        v -> v.isNear(1, 2, 0.5))
                        .corrected(v -> v.isNear(0, 2, 0) && v.isNear(1, 1, 0) && v.isNear(2, 5, 0)),
                ClaimCheck.of("D40", "current {7}, flow out of domain 1 {7}, into domain 2 {7}",
                        NetworkClaims::migration,
                        v -> v.hasSigns(-1, -1, 1) && v.isNear(0, v.number(1) + v.number(2), 1e-12)));
    }

    /** Reads reservoirs of one inverse temperature, of which digits are the domains. */
    private static List<Reservoir> reservoirs(String domains, InverseTemperature beta) {
        return Stream.of(domains.split(" ")).map(part -> Reservoir.thermal(
                part.chars().mapToObj(digit -> digit - '0').toList(), 1, beta)).toList();
    }

    /** Returns the excitation that is left in the last of three spins 1/2, of which the first ones start up. */
    private static double kept(String domains, int up) {
        List<DomainStart> start = Stream.of(1, 2, 3).map(i -> i <= up ? DomainStart.FULL : DomainStart.GROUND).toList();
        return 0.5 + DomainNetwork.of(List.of(1L, 1L, 1L), reservoirs(domains, InverseTemperature.INFINITY)).from(start)
                .steadyState().sample().relative().get(2);
    }

    private static double dimension(List<Long> sizes, String domains) {
        return DomainNetwork.of(sizes, reservoirs(domains, WARM)).stationaryDimension().orElseThrow().doubleValue();
    }

    private static Values migration() {
        NetworkSample sample = DomainNetwork.of(List.of(4L, 1L), reservoirs("12", InverseTemperature.INFINITY))
                .trajectory(List.of(0.1)).samples().get(0);
        return Values.measured(sample.current().get(0), sample.flow().get(0).get(0), sample.flow().get(0).get(1));
    }
}
