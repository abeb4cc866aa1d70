package io.github.spinthermo.work;

import java.math.BigInteger;
import java.util.List;

/** Energy levels of all spins with a state in each place from below up to some place; states are taken from above. */
final class FilledLevels {

    private final List<BigInteger> places;
    private BigInteger filled;
    private BigInteger below = BigInteger.ZERO;
    private int energy;

    /**
     * Fills the levels from below.
     *
     * @param places the number of places at each energy 0, 1, 2, …
     * @param filled how many states there are, at most as many as places
     */
    FilledLevels(List<BigInteger> places, BigInteger filled) {
        this.places = places;
        this.filled = filled;
        while (below.add(places.get(energy)).compareTo(filled) < 0) {
            below = below.add(places.get(energy));
            energy++;
        }
    }

    /** Takes the highest states away and returns the sum of their energies. */
    BigInteger take(BigInteger count) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger left = filled.subtract(count);
        while (left.compareTo(below) < 0) {
            sum = sum.add(filled.subtract(below).multiply(BigInteger.valueOf(energy)));
            filled = below;
            energy--;
            below = below.subtract(places.get(energy));
        }
        sum = sum.add(filled.subtract(left).multiply(BigInteger.valueOf(energy)));
        filled = left;
        return sum;
    }
}
