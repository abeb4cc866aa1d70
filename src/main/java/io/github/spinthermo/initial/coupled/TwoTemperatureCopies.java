package io.github.spinthermo.initial.coupled;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Copies of the total spins of spins of two temperatures: Λ_J is diagonal in the total spins j_A, j_B of the two, and
 * even within a pair, with the eigenvalue
 * <pre>λ = Σ_{m_A, m_B} p_A(m_A) p_B(m_B) ⟨j_A m_A j_B m_B|J m_A+m_B⟩²,   l_A l_B times,</pre>
 * where p(m) is the probability of one state of energy m. The squares are those of {@link RacahSums}, whose factorials
 * are taken into the probabilities; the sums of one J and one j_A − j_B follow from each other. All terms are positive.
 *
 * @param <T> a number
 */
public final class TwoTemperatureCopies<T> {

    /**
     * Eigenvalue of the copies.
     *
     * @param <T> a number
     * @param totalSpin J
     * @param eigenvalue λ
     * @param count l_A l_B
     */
    public record Level<T>(HalfInteger totalSpin, T eigenvalue, BigInteger count) { }

    /**
     * The spins of one temperature.
     *
     * @param multiplicities l_j by j
     * @param weights p(m) (j+m)! (j−m)! for m = −j, …, j, by 2j
     */
    private record Side<T>(NavigableMap<HalfInteger, BigInteger> multiplicities, Map<Long, List<T>> weights) {

        long largest() {
            return multiplicities.lastKey().twice();
        }

        BigInteger count(long twiceJ) {
            return multiplicities.get(HalfInteger.ofTwice(twiceJ));
        }
    }

    private final Scalars<T> scalars;
    private final Factorials<T> factorials;
    private final Side<T> first;
    private final Side<T> second;

    /**
     * Prepares the copies.
     *
     * @param scalars the numbers that are used
     * @param first l_j by j of the first spins
     * @param ofFirst their probability of one state at each m, ascending
     * @param second l_j by j of the others
     * @param ofSecond their probability of one state at each m, ascending
     */
    public TwoTemperatureCopies(Scalars<T> scalars, NavigableMap<HalfInteger, BigInteger> first, List<T> ofFirst,
            NavigableMap<HalfInteger, BigInteger> second, List<T> ofSecond) {
        this.scalars = scalars;
        this.factorials = new Factorials<>(scalars, first.lastKey().twice() + second.lastKey().twice() + 1);
        this.first = side(first, ofFirst);
        this.second = side(second, ofSecond);
    }

    private Side<T> side(NavigableMap<HalfInteger, BigInteger> multiplicities, List<T> fromLowest) {
        Map<Long, List<T>> weights = new HashMap<>();
        multiplicities.keySet().forEach(j -> weights.put(j.twice(), LongStream.rangeClosed(0, j.twice())
                .mapToObj(i -> scalars.multiply(facing(j.twice(), i),
                        fromLowest.get((int) (fromLowest.size() - 1 - j.twice() + 2 * i) / 2)))
                .toList()));
        return new Side<>(multiplicities, weights);
    }

    /** Returns (j+m)! (j−m)! with j + m = i. */
    private T facing(long twiceJ, long i) {
        return scalars.multiply(factorials.number(i), factorials.number(twiceJ - i));
    }

    /**
     * Returns the eigenvalues.
     *
     * @return all that are not exactly 0
     */
    public List<Level<T>> levels() {
        List<Level<T>> levels = new ArrayList<>();
        long last = first.largest() + second.largest();
        for (long twiceJ = last % 2; twiceJ <= last; twiceJ += 2) {
            for (int b = 0; b <= twiceJ; b++) {
                addLevels(levels, b, (int) twiceJ - b);
            }
        }
        return levels;
    }

    /** Adds the levels of one total spin J = (b + c)/2 and of all pairs with j_A − j_B = (b − c)/2. */
    private void addLevels(List<Level<T>> levels, int b, int c) {
        int[] pairs = IntStream.rangeClosed(0, (int) Math.min(first.largest() - b, second.largest() - c))
                .filter(a -> first.count(a + b) != null && second.count(a + c) != null).toArray();
        if (pairs.length == 0) {
            return;
        }
        List<T> traces = traces(b, c, pairs);
        for (int i = 0; i < pairs.length; i++) {
            if (!scalars.isZero(traces.get(i))) {
                levels.add(level(traces.get(i), pairs[i], b, c));
            }
        }
    }

    private Level<T> level(T trace, long a, long b, long c) {
        T factor = scalars.ratio(BigInteger.valueOf(b + c + 1), factorials.integer(a).multiply(factorials.integer(b))
                .multiply(factorials.integer(c)).multiply(factorials.integer(a + b + c + 1)));
        return new Level<>(HalfInteger.ofTwice(b + c), scalars.multiply(trace, factor),
                first.count(a + b).multiply(second.count(a + c)));
    }

    /** Returns λ for each a without the factor of all its terms. */
    private List<T> traces(int b, int c, int[] pairs) {
        List<T> traces = new ArrayList<>(Collections.nCopies(pairs.length, scalars.zero()));
        List<BigInteger> ofB = Factorials.binomials(b);
        List<BigInteger> ofC = Factorials.binomials(c);
        for (int d = -c; d <= b; d++) {
            Interruption.check();
            RacahSums sums = RacahSums.of(ofB, ofC, d);
            T ofProjection = facing(b + c, b - d);
            for (int i = 0, a = 0; i < pairs.length; a++, sums.moveOn()) {
                if (a == pairs[i]) {
                    T sum = sum(sums, d, first.weights.get((long) a + b), second.weights.get((long) a + c));
                    traces.set(i, scalars.add(traces.get(i), scalars.multiply(ofProjection, sum)));
                    i++;
                }
            }
        }
        return traces;
    }

    /** Returns the sum over m_A, the first of which falls from j_A, at one M. */
    private T sum(RacahSums sums, int d, List<T> ofFirst, List<T> ofSecond) {
        T sum = scalars.zero();
        int p = sums.first();
        for (BigInteger value : sums.values()) {
            T both = scalars.multiply(ofFirst.get(ofFirst.size() - 1 - p), ofSecond.get(p - d));
            if (!scalars.isZero(both)) {
                sum = scalars.add(sum, scalars.multiply(both, scalars.square(value)));
            }
            p++;
        }
        return sum;
    }
}
