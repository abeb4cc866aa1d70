package io.github.spinthermo.testing;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Small ensembles at some temperatures, for tests by brute force. */
public final class StateCases {

    private StateCases() { }

    /**
     * Returns all ensembles at all temperatures.
     *
     * @param ensembles n and 2s of each
     * @param temperatures x_0 and x_B of each
     * @return n, 2s, x_0, x_B
     */
    public static Stream<Arguments> of(int[][] ensembles, double[][] temperatures) {
        return Stream.of(ensembles).flatMap(spins -> Stream.of(temperatures)
                .map(x -> Arguments.of(spins[0], spins[1], x[0], x[1])));
    }
}
