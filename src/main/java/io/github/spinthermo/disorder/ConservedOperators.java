package io.github.spinthermo.disorder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Operators that the collective bath alone leaves as they are: the exchanges of spins, which commute with J±. All
 * permutations span a space of C(2n, n)/(n + 1) dimensions, Σ_J l_J², and those without a descending subsequence of
 * three are a basis of it (Procesi, for the permutations of products of spaces of two dimensions).
 *
 * @derivation 7.5
 */
final class ConservedOperators {

    private ConservedOperators() { }

    /** Counts the operators, the Catalan number of n. */
    static int count(int spins) {
        long catalan = 1;
        for (int k = 0; k < spins; k++) {
            catalan = catalan * 2 * (2L * k + 1) / (k + 2);
        }
        return (int) catalan;
    }

    /** Returns the elements of the operators of a basis. */
    static double[][] basis(SectorBasis basis) {
        List<int[]> permutations = new ArrayList<>();
        extend(new int[0], basis.spins(), permutations);
        return permutations.stream().map(permutation -> elements(basis, permutation)).toArray(double[][]::new);
    }

    private static void extend(int[] begin, int spins, List<int[]> found) {
        if (descends(begin)) {
            return;
        }
        if (begin.length == spins) {
            found.add(begin);
        }
        IntStream.range(0, spins).filter(next -> IntStream.of(begin).noneMatch(image -> image == next))
                .forEach(next -> extend(IntStream.concat(IntStream.of(begin), IntStream.of(next)).toArray(), spins,
                        found));
    }

    /** Tells whether the last image ends a descending subsequence of three. */
    private static boolean descends(int[] images) {
        int last = images.length - 1;
        return IntStream.range(0, Math.max(last, 0)).filter(i -> images[i] > images[last])
                .anyMatch(i -> IntStream.range(0, i).anyMatch(h -> images[h] > images[i]));
    }

    private static double[] elements(SectorBasis basis, int[] permutation) {
        return IntStream.range(0, basis.size())
                .mapToDouble(i -> permuted(basis.right(i), permutation) == basis.left(i) ? 1 : 0).toArray();
    }

    private static int permuted(int configuration, int[] permutation) {
        return IntStream.range(0, permutation.length)
                .map(spin -> (configuration >> spin & 1) << permutation[spin]).sum();
    }
}
