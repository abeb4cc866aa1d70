package io.github.spinthermo.fixed;

/**
 * A number 1 + f next to 1, which is brought nearer by factors 1 + j 2^−b, and the logarithm of what it is then. For
 * one thread.
 *
 * @param <N> the kind of numbers
 */
public interface NearOne<N> {

    /**
     * Multiplies by the factor 1 + j 2^−b whose j is next to −f 2^b, off by less than 2^5 grains.
     *
     * @param places b, at least 1, such that |f| 2^b is below 2^5
     * @return j
     */
    int multiplyByNext(int places);

    /**
     * Returns the logarithm.
     *
     * @param dropped how many of the last bits before the guard need not be right
     * @return ln(1 + f), off by less than 2^(dropped − 3) units
     * @throws IllegalArgumentException if |f| is so large that the series is too long for that
     */
    N log(int dropped);
}
