package io.github.spinthermo.table.catalogue;

import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.table.Digits;
import io.github.spinthermo.table.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Table of Clebsch-Gordan coefficients: all that the selection rules allow up to j = 3, and a sample up to j = 10. */
final class ClebschGordanTable {

    /** Twice the largest j up to which all coefficients are shown. */
    private static final int TWICE_ALL = 6;

    /** Twice the largest j of the sample. */
    private static final int TWICE_LARGEST = 20;

    /** Seed of the sample, which is the same everywhere: {@code Random} is specified to the last bit. */
    private static final int SEED = 1;

    /** Number of coefficients in the sample. */
    private static final int SAMPLE = 500;

    private static final List<String> NAMES = List.of("j1", "m1", "j2", "m2", "J", "M");

    private ClebschGordanTable() { }

    static TableSpec spec() {
        return new TableSpec(
                "clebsch-gordan",
                "Clebsch-Gordan coefficients <j1 m1 j2 m2|J M>: all of j1, j2 <= 3, and a sample up to j = 10",
                Operations.named("clebsch-gordan"),
                points(),
                TableSpec.Field.named("sign", "squaredNumerator", "squaredDenominator", "value"),
                Digits.significant(50),
                "Racah's sum, Condon-Shortley phases; value = sign sqrt(squaredNumerator/squaredDenominator);"
                        + " what the selection rules forbid is 0 and not listed");
    }

    private static List<Map<String, String>> points() {
        TreeSet<int[]> twice = new TreeSet<>(Arrays::compare);
        for (int j1 = 0; j1 <= TWICE_ALL; j1++) {
            for (int j2 = 0; j2 <= TWICE_ALL; j2++) {
                addAll(j1, j2, twice);
            }
        }
        Random random = new Random(SEED);
        int size = twice.size() + SAMPLE;
        while (twice.size() < size) {
            addOne(random, twice);
        }
        return twice.stream().map(ClebschGordanTable::point).toList();
    }

    private static void addAll(int j1, int j2, Set<int[]> twice) {
        for (int m1 = -j1; m1 <= j1; m1 += 2) {
            for (int m2 = -j2; m2 <= j2; m2 += 2) {
                for (int j = Math.max(Math.abs(j1 - j2), Math.abs(m1 + m2)); j <= j1 + j2; j += 2) {
                    twice.add(new int[] {j1, m1, j2, m2, j, m1 + m2});
                }
            }
        }
    }

    private static void addOne(Random random, Set<int[]> twice) {
        List<int[]> ofPair = new ArrayList<>();
        int j1 = TWICE_ALL + 1 + random.nextInt(TWICE_LARGEST - TWICE_ALL);
        int j2 = 1 + random.nextInt(TWICE_LARGEST);
        TreeSet<int[]> all = new TreeSet<>(Arrays::compare);
        addAll(j1, j2, all);
        ofPair.addAll(all);
        twice.add(ofPair.get(random.nextInt(ofPair.size())));
    }

    private static Map<String, String> point(int[] twice) {
        Map<String, String> point = new LinkedHashMap<>();
        for (int i = 0; i < twice.length; i++) {
            point.put(NAMES.get(i), HalfInteger.ofTwice(twice[i]).toString());
        }
        return point;
    }
}
