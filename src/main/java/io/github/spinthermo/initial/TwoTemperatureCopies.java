package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Copies of the total spins of spins of two temperatures: Λ_J is diagonal in the total spins j_A, j_B of the two, and
 * even within a pair, with the eigenvalue
 * <pre>λ = Σ_{m_A, m_B} p_A(m_A) p_B(m_B) ⟨j_A m_A j_B m_B|J m_A+m_B⟩²,   l_A l_B times,</pre>
 * where p(m) is the probability of one state of energy m.
 *
 * @param <T> a number
 */
final class TwoTemperatureCopies<T> {

    /**
     * Eigenvalue of the copies.
     *
     * @param totalSpin J
     * @param eigenvalue λ
     * @param count l_A l_B
     */
    record Level<T>(HalfInteger totalSpin, T eigenvalue, BigInteger count) { }

    private final Scalars<T> scalars;
    private final CouplingSquares<T> squares;

    TwoTemperatureCopies(Scalars<T> scalars) {
        this.scalars = scalars;
        this.squares = new CouplingSquares<>(scalars);
    }

    /** Returns all eigenvalues that are not exactly 0, for the probabilities of one state at each m. */
    List<Level<T>> levels(NavigableMap<HalfInteger, BigInteger> first, List<T> ofFirst,
            NavigableMap<HalfInteger, BigInteger> second, List<T> ofSecond) {
        List<Level<T>> levels = new ArrayList<>();
        first.forEach((jA, lA) -> second.forEach((jB, lB) ->
                traces(jA.twice(), ofFirst, jB.twice(), ofSecond).forEach((totalSpin, eigenvalue) ->
                        levels.add(new Level<>(HalfInteger.ofTwice(totalSpin), eigenvalue, lA.multiply(lB))))));
        return levels;
    }

    /** Returns λ by 2J; the angular momenta are twice their values. */
    private Map<Long, T> traces(long jA, List<T> ofFirst, long jB, List<T> ofSecond) {
        Map<Long, T> traces = new TreeMap<>();
        for (long mA = -jA; mA <= jA; mA += 2) {
            Interruption.check();
            for (long mB = -jB; mB <= jB; mB += 2) {
                T both = scalars.multiply(at(ofFirst, mA), at(ofSecond, mB));
                if (!scalars.isZero(both)) {
                    of(jA, mA, jB, mB).forEach((totalSpin, square) ->
                            traces.merge(totalSpin, scalars.multiply(both, square), scalars::add));
                }
            }
        }
        return traces;
    }

    /** Returns the squares, of the smaller angular momentum added to the larger. */
    private Map<Long, T> of(long jA, long mA, long jB, long mB) {
        return jB <= jA ? squares.of(jA, mA, jB, mB) : squares.of(jB, mB, jA, mA);
    }

    private T at(List<T> fromLowest, long twiceM) {
        return fromLowest.get((int) (fromLowest.size() - 1 + twiceM) / 2);
    }
}
