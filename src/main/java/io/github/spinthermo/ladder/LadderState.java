package io.github.spinthermo.ladder;

/**
 * Populations of a block.
 *
 * @param populations those of m = −J, …, J; not to be changed
 * @param error a bound of their error in the 1-norm
 */
public record LadderState(double[] populations, double error) {

    /**
     * Takes exact populations.
     *
     * @param populations those of m = −J, …, J
     * @return the state, with no error
     */
    public static LadderState of(double... populations) {
        return new LadderState(populations, 0);
    }
}
