package io.github.spinthermo.domains;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The start of a chain of domains: a product of states in which each domain of N_i spins 1/2 is in a symmetric
 * (Dicke) state |N_i/2, m_i⟩.
 *
 * @param sizes N_1, N_2, …: at least 2 numbers, each from 1 to 9·10^18
 * @param m the projections m_1, m_2, …, each from −N_i/2 to N_i/2 in steps of 1
 */
public record ChainStart(List<Long> sizes, List<HalfInteger> m) {

    /**
     * Checks the start.
     *
     * @param sizes the numbers of spins
     * @param m the projections
     * @throws InvalidInputException if there are fewer than 2 domains or a size is below 1 (it names {@code
     *     sizes}), or if there is not one projection for each domain that the domain has (it names {@code m})
     * @throws ResourceLimitException if a size exceeds 9·10^18; it names {@code sizes}
     */
    public ChainStart {
        sizes = List.copyOf(sizes);
        m = List.copyOf(m);
        requireSizes(sizes);
        if (m.size() != sizes.size()) {
            throw new InvalidInputException("not-as-many", "m", m,
                    "does not fit the " + sizes.size() + " domains of sizes; write one value for each");
        }
        for (int i = 0; i < m.size(); i++) {
            requireProjection(sizes.get(i), m.get(i));
        }
    }

    /**
     * Starts the first domain fully excited and all others in their ground states.
     *
     * @param sizes the numbers of spins
     * @return m_1 = N_1/2, m_i = −N_i/2 else
     * @throws InvalidInputException if there are fewer than 2 domains or a size is below 1
     * @throws ResourceLimitException if a size exceeds 9·10^18
     */
    public static ChainStart firstExcited(List<Long> sizes) {
        requireSizes(sizes);
        return new ChainStart(sizes, IntStream.range(0, sizes.size())
                .mapToObj(i -> HalfInteger.ofTwice(i == 0 ? sizes.get(i) : -sizes.get(i))).toList());
    }

    /**
     * Checks the sizes alone.
     *
     * @param sizes the numbers of spins
     * @throws InvalidInputException if there are fewer than 2 or one is below 1; it names {@code sizes}
     * @throws ResourceLimitException if one exceeds 9·10^18; it names {@code sizes}
     */
    static void requireSizes(List<Long> sizes) {
        if (sizes.size() < 2) {
            throw new InvalidInputException("too-few", "sizes", sizes, "is not a chain; at least 2 domains are needed");
        }
        for (long size : sizes) {
            if (size < 1) {
                throw new InvalidInputException("not-positive", "sizes", size, "is not positive; at least 1 is needed");
            }
            if (size > SpinEnsemble.LARGEST) {
                throw new ResourceLimitException("sizes", size, "is too large; at most 9e18 is allowed");
            }
        }
    }

    private static void requireProjection(long size, HalfInteger m) {
        HalfInteger largest = HalfInteger.ofTwice(size);
        boolean inRange = Math.abs(m.twice()) <= size;
        if (!inRange || m.isInteger() != largest.isInteger()) {
            throw new InvalidInputException("not-a-projection", "m", m, "is not a projection of a domain of " + size
                    + " spins; it runs in steps of 1 from " + largest.negate() + " to " + largest);
        }
    }

    /**
     * Counts the excitations of a domain.
     *
     * @param i its index from 0
     * @return n_i = m_i + N_i/2, from 0 to N_i
     */
    public long excitations(int i) {
        long twice = m.get(i).twice();
        return twice / 2 + sizes.get(i) / 2 + (twice % 2 + sizes.get(i) % 2) / 2;
    }

    /**
     * Checks times.
     *
     * @param times γt; two may be the same
     * @throws InvalidInputException if one is negative or not finite, or before the one ahead of it; it names
     *     {@code times}
     */
    static void requireTimes(List<Double> times) {
        double last = 0;
        for (double time : times) {
            if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException("not-a-time", "times", time, "is not a finite number of at least 0");
            }
            if (time < last) {
                throw new InvalidInputException("not-ascending", "times", time,
                        "is not above the time before it; times must ascend");
            }
            last = time;
        }
    }

    /**
     * Shows the start in messages.
     *
     * @return for example {@code sizes = [3, 2], m = [3/2, -1]}
     */
    @Override
    public String toString() {
        return "sizes = " + sizes + ", m = " + m;
    }
}
