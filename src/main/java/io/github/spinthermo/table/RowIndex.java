package io.github.spinthermo.table;

import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Index of the rows of one point: the values that tell them apart, such as total spins or times, known without
 * computing the other cells.
 */
interface RowIndex {

    /** Total spins, ascending, of n spins s or of two domains whose projections are known. */
    RowIndex TOTAL_SPINS = point -> point.containsKey("n1") ? coupled(point) : all(point);

    /** Projections of one spin s, ascending. */
    RowIndex PROJECTIONS = point -> spins(-twice(point.get("s")), twice(point.get("s")));

    /** Times that the request names, written as doubles. */
    RowIndex TIMES = point -> Stream.of(point.get("times").split(","))
            .map(time -> ResultColumns.text(new Value.Measured(Double.parseDouble(time)))).toList();

    /** Numbers of the cycles that the request asks for, from 1. */
    RowIndex CYCLES = point -> IntStream.rangeClosed(1, Integer.parseInt(point.get("cycles")))
            .mapToObj(Integer::toString).toList();

    /** Returns the values at a point, in order. */
    List<String> at(Map<String, String> point);

    private static List<String> all(Map<String, String> point) {
        int n = Integer.parseInt(point.get("n"));
        int twiceS = twice(point.get("s"));
        return spins(n == 1 ? twiceS : n * twiceS % 2, n * twiceS);
    }

    private static List<String> coupled(Map<String, String> point) {
        int twiceS = twice(point.get("s"));
        int one = Integer.parseInt(point.get("n1")) * twiceS;
        int other = Integer.parseInt(point.get("n2")) * twiceS;
        int projection = twice(point.get("m1")) + twice(point.get("m2"));
        return spins(Math.max(Math.abs(one - other), Math.abs(projection)), one + other);
    }

    private static int twice(String spin) {
        return Math.toIntExact(HalfInteger.parse(spin).twice());
    }

    private static List<String> spins(int twiceLeast, int twiceMost) {
        return Stream.iterate(twiceLeast, twice -> twice <= twiceMost, twice -> twice + 2)
                .map(twice -> HalfInteger.ofTwice(twice).toString()).toList();
    }
}
