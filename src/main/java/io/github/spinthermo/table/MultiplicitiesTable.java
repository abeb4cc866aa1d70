package io.github.spinthermo.table;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** l_J for n ≤ 30 and 2s ≤ 7, and for n = 70, 100, 1000 spins 1/2. */
final class MultiplicitiesTable {

    private static final int LARGEST_N = 30;
    private static final int LARGEST_TWO_S = 7;
    private static final List<Integer> LARGE = List.of(70, 100, 1000);

    private MultiplicitiesTable() { }

    static TableSpec spec() {
        List<SpinEnsemble> ensembles = ensembles();
        return new TableSpec(
                "multiplicities",
                "Multiplicities l_J: how often each total spin J occurs among n spins s",
                List.of(
                        new Column("n", "integer", "", "number of spins"),
                        new Column("two_s", "integer", "", "twice the size of each spin"),
                        new Column("s", "string", "", "size of each spin"),
                        new Column("two_J", "integer", "", "twice the total spin"),
                        new Column("J", "string", "", "total spin"),
                        new Column("multiplicity", "integer", "", "l_J, in full"),
                        new Column("exact", "string", "", "yes: the value is exact")),
                List.of("n", "two_s", "two_J"),
                "l_J = I_J - I_(J+1), I_m the coefficient of z^(ns-m) in (1 + z + ... + z^(2s))^n;"
                        + " for s = 1/2 eq. (21) of Latune, Sinayskiy, Petruccione,"
                        + " Phys. Rev. Research 1, 033192 (2019)",
                "exact integers",
                ensembles.size(),
                () -> ensembles.stream().map(MultiplicitiesTable::rows));
    }

    private static List<SpinEnsemble> ensembles() {
        Stream<SpinEnsemble> grid = IntStream.rangeClosed(1, LARGEST_N).boxed().flatMap(n ->
                IntStream.rangeClosed(1, LARGEST_TWO_S)
                        .mapToObj(twoS -> SpinEnsemble.of(n, HalfInteger.ofTwice(twoS))));
        Stream<SpinEnsemble> large = LARGE.stream().map(n -> SpinEnsemble.of(n, HalfInteger.HALF));
        return Stream.concat(grid, large).toList();
    }

    private static List<List<String>> rows(SpinEnsemble ensemble) {
        List<BigInteger> multiplicities = Multiplicities.of(ensemble).ascending();
        List<HalfInteger> totalSpins = ensemble.totalSpins().toList();
        return IntStream.range(0, totalSpins.size())
                .mapToObj(i -> row(ensemble, totalSpins.get(i), multiplicities.get(i)))
                .toList();
    }

    private static List<String> row(SpinEnsemble ensemble, HalfInteger totalSpin, BigInteger multiplicity) {
        return List.of(Long.toString(ensemble.n()), Long.toString(ensemble.s().twice()), ensemble.s().toString(),
                Long.toString(totalSpin.twice()), totalSpin.toString(), multiplicity.toString(), "yes");
    }
}
