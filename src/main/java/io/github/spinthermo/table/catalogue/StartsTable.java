package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.TableSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Table of the steady states that pure and mixed starts other than thermal ones lead to. */
final class StartsTable {

    private StartsTable() { }

    static TableSpec spec() {
        return new TableSpec(
                "starts",
                "The steady state in a common bath from GHZ, W, Dicke, coherent and up-down states of n spins s",
                Operations.named("steady-state"),
                Stream.of(starts("2", "1/2"), starts("3", "1/2"), starts("4", "1/2"), starts("10", "1/2"),
                                starts("100", "1/2"), starts("1000", "1/2"), starts("2", "1"), starts("3", "1"),
                                starts("10", "1"), starts("100", "1"), starts("2", "3/2"), starts("10", "3/2"))
                        .flatMap(List::stream)
                        .flatMap(start -> Stream.of("-1", "0", "0.2", "1", "inf").map(betaB -> with(start, betaB)))
                        .toList(),
                TableSpec.Field.named("energy", "thermalEnergy", "initialEnergy", "energyPlus", "entropy",
                        "initialEntropy", "entropyLower", "entropyUpper", "freeEnergyChange", "entropyProduction",
                        "energyVariance", "heat", "regime", "copies"),
                Digits.significant(50),
                "E = ns + sum_J w_J e_J(betaB) with the weights w_J of the start; S lies between entropyLower, one"
                        + " copy of each J, and entropyUpper, all l_J copies alike, and is told where the start tells"
                        + " its copies; the columns name equations of " + Tables.PAPER_ON_SPINS);
    }

    /** Returns starts of n spins: three of the largest total spin, two of the next lower, and one of many. */
    private static List<Map<String, String>> starts(String n, String s) {
        HalfInteger largest = HalfInteger.ofTwice(Long.parseLong(n) * HalfInteger.parse(s).twice());
        HalfInteger middle = HalfInteger.ofTwice(largest.twice() % 2);
        String next = "type=dicke,J=" + HalfInteger.ofTwice(largest.twice() - 2) + ",m=" + middle;
        long up = Math.max(1, Long.parseLong(n) / 2);
        return Stream.of("type=ghz", "type=w", "type=spin-coherent,cosTheta=0",
                        "type=dicke,J=" + largest + ",m=" + middle, next, next + ",copies=even",
                        "type=up-down,up=" + up)
                .map(start -> {
                    Map<String, String> point = new LinkedHashMap<>();
                    point.put("n", n);
                    point.put("s", s);
                    point.put("start", start);
                    return point;
                }).toList();
    }

    private static Map<String, String> with(Map<String, String> start, String betaB) {
        Map<String, String> point = new LinkedHashMap<>(start);
        point.put("betaB", betaB);
        return point;
    }
}
