package io.github.spinthermo.disorder;

import java.util.stream.IntStream;

/**
 * Basis of the operators on n spins 1/2 that leave the number of excited spins as it is: the products |a⟩⟨b| of
 * configurations with equally many excited spins, C(2n, n) of them. A configuration is an integer whose bit k tells
 * whether spin k is excited. The trace of an operator is the sum of its elements with a = b.
 */
final class SectorBasis {

    private final int spins;
    private final int[] left;
    private final int[] right;
    private final int[][] indices;

    /** Makes the basis for a number of spins. */
    SectorBasis(int spins) {
        this.spins = spins;
        int configurations = 1 << spins;
        int[] pairs = IntStream.range(0, configurations * configurations)
                .filter(pair -> Integer.bitCount(pair / configurations) == Integer.bitCount(pair % configurations))
                .toArray();
        this.left = IntStream.of(pairs).map(pair -> pair / configurations).toArray();
        this.right = IntStream.of(pairs).map(pair -> pair % configurations).toArray();
        this.indices = new int[configurations][configurations];
        IntStream.range(0, pairs.length).forEach(index -> indices[left[index]][right[index]] = index);
    }

    /** Returns the number of spins. */
    int spins() {
        return spins;
    }

    /** Returns the number of products. */
    int size() {
        return left.length;
    }

    /** Returns the configuration a of a product. */
    int left(int index) {
        return left[index];
    }

    /** Returns the configuration b of a product. */
    int right(int index) {
        return right[index];
    }

    /** Returns the place of a product of two configurations with equally many excited spins. */
    int index(int a, int b) {
        return indices[a][b];
    }

    /** Returns the number of excited spins on both sides of a product. */
    int excited(int index) {
        return Integer.bitCount(left[index]);
    }

    /** Returns the number of spins that are excited on one side only. */
    int difference(int index) {
        return Integer.bitCount(left[index] ^ right[index]);
    }
}
