package io.github.spinthermo.domains.network;

import io.github.spinthermo.domains.sectors.Sectors;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The dimension of the space of stationary states without coherence between different numbers of excitations, put
 * together of connected networks. Networks at temperature 0 have d_k dark states of k excitations, those at −0 as many
 * counted from the top, and a domain in no bath has one of each; the coherences between those of the same sum stay.
 * Other networks have as many dimensions as their total spins of twins have pairs of copies, Π_a Σ_J (copies of J)².
 *
 * @param counts the number of states of 0, 1, … excitations that stay with their coherences
 * @param others the dimension of all else
 * @derivation 9.4
 */
public record StationarySpace(List<BigInteger> counts, BigInteger others) {

    /** The space of no domain. */
    public static final StationarySpace NONE = new StationarySpace(List.of(BigInteger.ONE), BigInteger.ONE);

    /**
     * Finds the space of a connected network.
     *
     * @param model the network
     * @return the space
     */
    public static StationarySpace of(NetworkModel model) {
        if (model.baths().isEmpty()) {
            return ofStates(Collections.nCopies(Math.toIntExact(model.sizes().get(0) + 1), BigInteger.ONE));
        }
        if (model.isCold()) {
            return ofStates(new DarkSpace(model).counts());
        }
        return model.mirrored().isCold()
                ? ofStates(fromTop(new DarkSpace(model).counts(), (int) model.total()))
                : new StationarySpace(NONE.counts, model.twins().stream()
                        .map(twin -> pairs(twin.stream().map(model.sizes()::get).toList()))
                        .reduce(BigInteger.ONE, BigInteger::multiply));
    }

    private static StationarySpace ofStates(List<BigInteger> counts) {
        return new StationarySpace(counts, BigInteger.ONE);
    }

    private static List<BigInteger> fromTop(List<BigInteger> counts, int top) {
        List<BigInteger> mirrored = zeros(top + 1);
        for (int k = 0; k < counts.size(); k++) {
            mirrored.set(top - k, counts.get(k));
        }
        return mirrored;
    }

    private static List<BigInteger> zeros(int size) {
        return new ArrayList<>(Collections.nCopies(size, BigInteger.ZERO));
    }

    /** Counts the pairs of copies: there are D_k − D_{k−1} of the total spin with k excitations in its lowest state. */
    private static BigInteger pairs(List<Long> sizes) {
        long spins = sizes.stream().mapToLong(Long::longValue).sum();
        Sectors sectors = new Sectors(sizes, Math.toIntExact(spins / 2));
        return LongStream.rangeClosed(0, spins / 2).map(k ->
                sectors.dimension((int) k) - (k == 0 ? 0 : sectors.dimension((int) k - 1)))
                .mapToObj(copies -> BigInteger.valueOf(copies).pow(2)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * Adds another network that is not connected with this one.
     *
     * @param other its space
     * @return the space of both
     */
    public StationarySpace with(StationarySpace other) {
        List<BigInteger> sums = zeros(counts.size() + other.counts.size() - 1);
        for (int k = 0; k < counts.size(); k++) {
            for (int l = 0; l < other.counts.size(); l++) {
                sums.set(k + l, sums.get(k + l).add(counts.get(k).multiply(other.counts.get(l))));
            }
        }
        return new StationarySpace(sums, others.multiply(other.others));
    }

    /**
     * Returns the dimension.
     *
     * @return Σ_k d_k² times that of all else
     */
    public BigInteger dimension() {
        return counts.stream().map(count -> count.pow(2)).reduce(BigInteger.ZERO, BigInteger::add).multiply(others);
    }
}
