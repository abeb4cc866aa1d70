package io.github.spinthermo.initial.coupled;

import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.spin.HalfInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Squares of Clebsch-Gordan coefficients, ⟨j m s μ|J m+μ⟩², which say with what probability two angular momenta add to
 * a total one. Those of one pair of angular momenta and projections are kept together.
 *
 * @param <T> a number
 */
public final class CouplingSquares<T> {

    private record Pair(long j, long m, long s, long mu) { }

    private final Scalars<T> scalars;
    private final Map<Pair, NavigableMap<Long, T>> known = new HashMap<>();

    /**
     * Makes squares of a kind of numbers; none is computed yet.
     *
     * @param scalars the arithmetic
     */
    public CouplingSquares(Scalars<T> scalars) {
        this.scalars = scalars;
    }

    /**
     * Returns the squares that are not 0.
     *
     * @param j 2j
     * @param m 2m
     * @param s 2s
     * @param mu 2μ
     * @return the squares by 2J
     */
    public NavigableMap<Long, T> of(long j, long m, long s, long mu) {
        return s == 1 ? ofHalf(j, m + mu, mu) : known.computeIfAbsent(new Pair(j, m, s, mu), this::squares);
    }

    /** Returns (j + 1/2 ± M)/(2j + 1) for J = j + 1/2, where ± is the sign of μ = ±1/2, and the rest for j − 1/2. */
    private NavigableMap<Long, T> ofHalf(long j, long total, long mu) {
        NavigableMap<Long, T> squares = new TreeMap<>();
        long upper = (j + 1 + mu * total) / 2;
        squares.put(j + 1, scalars.ratio(upper, j + 1));
        if (upper <= j) {
            squares.put(j - 1, scalars.ratio(j + 1 - upper, j + 1));
        }
        return squares;
    }

    private NavigableMap<Long, T> squares(Pair pair) {
        NavigableMap<Long, T> squares = new TreeMap<>();
        ClebschGordan.overTotalSpins(HalfInteger.ofTwice(pair.j), HalfInteger.ofTwice(pair.m),
                HalfInteger.ofTwice(pair.s), HalfInteger.ofTwice(pair.mu)).forEach((totalSpin, root) -> {
                    if (!root.isZero()) {
                        squares.put(totalSpin.twice(), square(root));
                    }
                });
        return squares;
    }

    private T square(SignedRoot root) {
        return scalars.ratio(root.squaredNumerator(), root.squaredDenominator());
    }
}
