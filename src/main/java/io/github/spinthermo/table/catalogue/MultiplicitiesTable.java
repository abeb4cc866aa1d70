package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.GridAxis;
import io.github.spinthermo.table.TableSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Table of multiplicities l_J for n ≤ 30 and 2s ≤ 7, and for n = 70, 100 and 1000 spins 1/2. */
final class MultiplicitiesTable {

    private static final int LARGEST_N = 30;
    private static final int LARGEST_TWO_S = 7;

    private MultiplicitiesTable() { }

    static TableSpec spec() {
        return new TableSpec(
                "multiplicities",
                "Multiplicities l_J: how often each total spin J occurs among n spins s",
                Operations.named("multiplicities"),
                points(),
                List.of(new TableSpec.Field("totalSpins", "J", "total spin"),
                        new TableSpec.Field("multiplicities", "multiplicity", "l_J, in full")),
                Digits.INTEGERS,
                "l_J = I_J - I_(J+1), I_m the coefficient of z^(ns-m) in (1 + z + ... + z^(2s))^n;"
                        + " for s = 1/2 eq. (21) of " + Tables.PAPER_ON_SPINS);
    }

    private static List<Map<String, String>> points() {
        List<String> sizes = IntStream.rangeClosed(1, LARGEST_N).mapToObj(Integer::toString).toList();
        List<String> spins = IntStream.rangeClosed(1, LARGEST_TWO_S)
                .mapToObj(twice -> HalfInteger.ofTwice(twice).toString()).toList();
        return Stream.concat(
                GridAxis.product(new GridAxis("n", sizes), new GridAxis("s", spins)).stream(),
                GridAxis.product(GridAxis.of("n", "70", "100", "1000"), GridAxis.of("s", "1/2")).stream()).toList();
    }
}
