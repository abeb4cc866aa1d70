package io.github.spinthermo.dicke;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.markov.PoissonWeights;
import io.github.spinthermo.markov.TimeLeft;
import java.util.Arrays;

/**
 * The coherences of one order q &gt; 0 with a collective shift, H = −λS⁺S⁻, which turns ⟨S, M|ρ|S, M − q⟩ at the
 * frequency ω = λq(1 − 2M + q), so that they are complex. With B = 1 + (Q + iω)/Λ,
 * <pre>
 * e^{t(Q + iω)} = Σ_k P(k; Λt) B^k
 * </pre>
 * with Poisson weights. Λ is the fastest rate plus four times the largest |ω|, which keeps |1 − out/Λ + iω/Λ| below 1 −
 * out/Λ + 1/28; a step of Λt = 16 thus makes no error larger than e^{0.6} times.
 *
 * @derivation 8.2
 */
public final class ShiftedEvolution {

    /** Λt of a step. */
    private static final double STEP = 16;

    /** The roundings of each number in a step: terms, jumps, and weights. */
    private static final double ROUNDINGS = 2 * (100 + 40 * STEP);

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    private final DickeGenerator generator;
    private final double[][] frequencies;
    private final double lost;
    private final double fastest;
    private final int[] top;

    /**
     * Prepares an evolution.
     *
     * @param n the number N of spins
     * @param order q
     * @param rates the rates of the channels
     * @param dephasing Γ_φ, the rate of collective dephasing
     * @param shift λ
     */
    public ShiftedEvolution(int n, int order, DickeRates rates, double dephasing, double shift) {
        this.generator = DickeGenerator.ofCoherences(n, order, rates);
        this.lost = dephasing * order * order / 2;
        this.frequencies = Populations.none(n - order).rows();
        this.top = Arrays.stream(frequencies).mapToInt(row -> row.length - 1).toArray();
        double largest = 0;
        double most = 0;
        for (int r = 0; r < frequencies.length; r++) {
            for (int i = 0; i < frequencies[r].length; i++) {
                double twiceM = LevelRates.at(n, r, i + order).twiceM();
                frequencies[r][i] = shift * order * (1 - twiceM + order);
                largest = Math.max(largest, generator.outflow()[r][i]);
                most = Math.max(most, Math.abs(frequencies[r][i]));
            }
        }
        this.fastest = largest + 4 * most;
    }

    /**
     * Changes coherences to those after a time.
     *
     * @param real the real parts
     * @param imaginary the imaginary parts
     * @param time the time
     * @return a bound on the sum of their absolute errors
     * @throws ResourceLimitException if that exceeds 10^−9; it names {@code discharge}
     */
    public double evolve(Populations real, Populations imaginary, double time) {
        double error = 0;
        TimeLeft left = TimeLeft.of(fastest == 0 ? 0 : time);
        while (!left.isOver() && real.norm() + imaginary.norm() > 0) {
            Interruption.check();
            double step = left.next(STEP / fastest);
            error += ROUNDINGS * ROUNDING * (real.norm() + imaginary.norm());
            step(real, imaginary, step);
            left.take(step);
            if (error > DickeEvolution.LARGEST_ERROR) {
                throw new ResourceLimitException("discharge", time, "can be followed with an error of at most "
                        + DickeEvolution.LARGEST_ERROR + " only to " + (float) (time - left.time()));
            }
        }
        real.scale(StrictMath.exp(-lost * time));
        imaginary.scale(StrictMath.exp(-lost * time));
        return error;
    }

    private void step(Populations real, Populations imaginary, double time) {
        double[] weights = PoissonWeights.of(fastest * time).exactly();
        double[][] x = real.copy().rows();
        double[][] y = imaginary.copy().rows();
        double[][] dx = Populations.none(real.spins()).rows();
        double[][] dy = Populations.none(real.spins()).rows();
        real.scale(weights[0]);
        imaginary.scale(weights[0]);
        for (int k = 1; k < weights.length; k++) {
            generator.derivative(x, top, dx);
            generator.derivative(y, top, dy);
            for (int r = 0; r < x.length; r++) {
                for (int i = 0; i < x[r].length; i++) {
                    double turned = frequencies[r][i] * x[r][i];
                    x[r][i] += (dx[r][i] - frequencies[r][i] * y[r][i]) / fastest;
                    y[r][i] += (dy[r][i] + turned) / fastest;
                    real.rows()[r][i] += weights[k] * x[r][i];
                    imaginary.rows()[r][i] += weights[k] * y[r][i];
                }
            }
        }
    }
}
