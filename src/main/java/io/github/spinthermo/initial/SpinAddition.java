package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.initial.coupled.CouplingSquares;
import io.github.spinthermo.initial.coupled.Scalars;
import io.github.spinthermo.spin.HalfInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Spins that are added one at a time, each in a state that is diagonal in its projection: after each, P(J, M) is the
 * probability of total spin J and projection M. With P(j, m) before it and p(μ) of the next spin s,
 * <pre>P'(J, M) = Σ_μ Σ_j ⟨j M−μ s μ|J M⟩² P(j, M−μ) p(μ),</pre>
 * which is exact, as every state here commutes with J_z and the next coupling with j. All terms are positive.
 *
 * @param <T> a number
 */
final class SpinAddition<T> {

    private final Scalars<T> scalars;
    private final CouplingSquares<T> squares;
    private NavigableMap<Long, List<T>> table = new TreeMap<>();

    /** Begins with thermal spins: each of the l_j copies of total spin j has the probabilities of its levels. */
    SpinAddition(Scalars<T> scalars, ThermalSpins spins, List<T> probabilities) {
        this.scalars = scalars;
        this.squares = new CouplingSquares<>(scalars);
        spins.spins().multiplicities().forEach((j, count) -> {
            int below = (int) (probabilities.size() - 1 - j.twice()) / 2;
            table.put(j.twice(), probabilities.subList(below, probabilities.size() - below).stream()
                    .map(probability -> scalars.multiply(probability, scalars.of(count))).toList());
        });
    }

    /** Adds a spin with the populations p(−s), …, p(s). */
    void add(List<T> populations) {
        NavigableMap<Long, List<T>> next = new TreeMap<>();
        long s = populations.size() - 1L;
        table.forEach((j, ofBlock) -> {
            for (int i = 0; i < ofBlock.size(); i++) {
                Interruption.check();
                addState(next, j, 2L * i - j, ofBlock.get(i), s, populations);
            }
        });
        table = next;
    }

    private void addState(NavigableMap<Long, List<T>> next, long j, long m, T probability, long s,
            List<T> populations) {
        for (int i = 0; i < populations.size() && !scalars.isZero(probability); i++) {
            long mu = 2L * i - s;
            T both = scalars.multiply(probability, populations.get(i));
            if (!scalars.isZero(both)) {
                squares.of(j, m, s, mu).forEach((total, square) ->
                        deposit(next, total, m + mu, scalars.multiply(both, square)));
            }
        }
    }

    private void deposit(NavigableMap<Long, List<T>> next, long total, long m, T probability) {
        List<T> ofBlock = next.computeIfAbsent(total, key ->
                new ArrayList<>(Collections.nCopies((int) (key + 1), scalars.zero())));
        int index = (int) ((m + total) / 2);
        ofBlock.set(index, scalars.add(ofBlock.get(index), probability));
    }

    /** Returns P(J, M) for all M of each total spin. */
    NavigableMap<HalfInteger, List<T>> levels() {
        NavigableMap<HalfInteger, List<T>> levels = new TreeMap<>();
        table.forEach((total, ofBlock) -> levels.put(HalfInteger.ofTwice(total), ofBlock));
        return levels;
    }

    /** Returns the weight of each total spin that is not exactly 0, w_J = Σ_M P(J, M). */
    NavigableMap<HalfInteger, T> weights() {
        NavigableMap<HalfInteger, T> weights = new TreeMap<>();
        table.forEach((total, ofBlock) -> {
            T weight = ofBlock.stream().reduce(scalars.zero(), scalars::add);
            if (!scalars.isZero(weight)) {
                weights.put(HalfInteger.ofTwice(total), weight);
            }
        });
        return weights;
    }
}
