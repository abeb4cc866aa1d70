package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.TableSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tables of domains of spins: two in one bath exactly, chains of them in double precision. */
final class DomainTables {

    /** Times γt at which chains are shown. */
    private static final String TIMES = "0,0.02,0.1,0.3,1,3,20";

    private DomainTables() { }

    static TableSpec twoDomain() {
        return new TableSpec(
                "two-domain",
                "Two domains of spins in one bath, from a fully excited and a ground state and from Dicke states",
                Operations.named("two-domain"),
                Stream.of(starts("4", "1", "1/2", "2,-1/2 1,1/2 0,-1/2"), starts("6", "6", "1/2", "3,-3 0,0 -1,2"),
                                starts("40", "2", "1/2", "20,-1 -7,1 0,0"), starts("1000", "3", "1/2", "500,-3/2"),
                                starts("3", "2", "1", "3,-2 1,0"), starts("2", "5", "3/2", "3,-15/2 -1,1/2"))
                        .flatMap(List::stream)
                        .flatMap(start -> Stream.of("-0.5", "0", "0.1", "1", "inf").map(betaB -> with(start, betaB)))
                        .toList(),
                TableSpec.Field.named("totalSpins", "weights", "jz1", "jz2", "relative1", "relative2",
                        "squaredAngularMomentum", "energy", "entropy"),
                Digits.significant(50),
                "P_J = |<j1 m1 j2 m2|J m1+m2>|^2 with j_i = n_i s, each block J in equilibrium with the bath; domains"
                        + " as in " + Tables.PAPER_ON_DOMAINS);
    }

    private static List<Map<String, String>> starts(String n1, String n2, String s, String projections) {
        return Stream.of(projections.split(" ")).map(m -> m.split(",")).map(m -> {
            Map<String, String> start = new LinkedHashMap<>();
            start.put("n1", n1);
            start.put("n2", n2);
            start.put("s", s);
            start.put("m1", m[0]);
            start.put("m2", m[1]);
            return start;
        }).toList();
    }

    private static Map<String, String> with(Map<String, String> start, String betaB) {
        Map<String, String> point = new LinkedHashMap<>(start);
        point.put("betaB", betaB);
        return point;
    }

    static TableSpec chain() {
        return new TableSpec(
                "chain",
                "Chains of two, three and four spin domains, neighbours in one bath: in time, and how they end",
                Operations.named("chain"),
                Stream.of(chain("3,2,2,1", "3/2,-1,-1,-1/2", "1,1,1", "0"),
                        chain("4,2,2,2", "2,-1,1,-1", "1,0.5,2", "0"),
                        chain("3,2,2,1", "3/2,-1,-1,-1/2", "1,1,1", "0.4"),
                        chain("12,6,2", "6,-3,-1", "1,1", "0"),
                        chain("12,6,2", "0,-3,-1", "1,0.5", "0"),
                        chain("8,4,2", "4,-2,-1", "1,1", "0"),
                        chain("8,4,2", "4,-2,-1", "1,3", "0"),
                        chain("8,4,2", "-4,-2,1", "1,1", "0"),
                        chain("5,4,3", "5/2,-2,-3/2", "1,1", "0.1"),
                        chain("5,4,3", "5/2,-2,-3/2", "1,1", "1"),
                        chain("4,4", "2,-2", "1", "0"),
                        chain("20,2", "10,-1", "1", "0"),
                        chain("20,2", "10,-1", "1", "0.25"),
                        chain("7,6", "1/2,0", "2", "0.5"),
                        chain("1,1", "1/2,-1/2", "1", "0")).toList(),
                TableSpec.Field.named("times", "relative1", "relative2", "relative3", "relative4",
                        "steadyState1", "steadyState2", "steadyState3", "steadyState4"),
                Digits.places(9),
                "drho/dt = sum_i gamma_i/2 {(nbar+1) D[J_i^- + J_(i+1)^-] + nbar D[J_i^+ + J_(i+1)^+]} rho,"
                        + " D[O]rho = 2 O rho O^+ - {O^+ O, rho}; eqs. (2), (3) of " + Tables.PAPER_ON_DOMAINS
                        + ", corrected");
    }

    private static Map<String, String> chain(String sizes, String m, String gammas, String nbar) {
        Map<String, String> point = new LinkedHashMap<>();
        point.put("sizes", sizes);
        point.put("m", m);
        point.put("gammas", gammas);
        point.put("nbar", nbar);
        point.put("times", TIMES);
        return point;
    }
}
