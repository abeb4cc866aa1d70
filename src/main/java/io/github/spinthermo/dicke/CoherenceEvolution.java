package io.github.spinthermo.dicke;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.markov.LevelRange;
import io.github.spinthermo.markov.TimeLeft;
import io.github.spinthermo.markov.Uniformisation;

/**
 * The coherences ⟨S, M|ρ|S, M − q⟩ of one order q &gt; 0 for a time. They evolve like the populations of a process in
 * which some is lost, of any sign, so that {@link Uniformisation} has the same bound of its error for them.
 *
 * @derivation 8.2
 */
public final class CoherenceEvolution {

    /** The roundings of a number that takes part in a jump. */
    private static final double JUMP = 32;

    private final Uniformisation uniformisation;
    private final double lost;
    private final String parameter;

    /**
     * Prepares an evolution.
     *
     * @param n the number N of spins
     * @param order q
     * @param rates the rates of the channels
     * @param dephasing Γ_φ, the rate of collective dephasing
     * @param parameter the name of the duration in messages
     */
    public CoherenceEvolution(int n, int order, DickeRates rates, double dephasing, String parameter) {
        this.uniformisation = new Uniformisation(DickeGenerator.ofCoherences(n, order, rates), JUMP);
        this.lost = dephasing * order * order / 2;
        this.parameter = parameter;
    }

    /**
     * Changes coherences to those after a time.
     *
     * @param coherences those of the order, as the populations of N − q spins
     * @param time the time
     * @return a bound on the sum of their absolute errors
     * @throws ResourceLimitException if that exceeds 10^−9; it names the duration
     */
    public double evolve(Populations coherences, double time) {
        double error = 0;
        TimeLeft left = TimeLeft.of(time);
        while (!left.isOver()) {
            Interruption.check();
            LevelRange range = uniformisation.range(coherences.rows());
            error += LevelRange.EMPTY;
            if (range.fastest() == 0 || coherences.norm() <= LevelRange.EMPTY) {
                break;
            }
            double step = left.next(range);
            if (uniformisation.step(coherences.rows(), range, step)) {
                error += uniformisation.error();
                left.take(step);
            }
            if (error > DickeEvolution.LARGEST_ERROR) {
                throw new ResourceLimitException(parameter, time, "can be followed with an error of at most "
                        + DickeEvolution.LARGEST_ERROR + " only to " + (float) (time - left.time()));
            }
        }
        coherences.scale(StrictMath.exp(-lost * time));
        return error + LevelRange.EMPTY;
    }
}
