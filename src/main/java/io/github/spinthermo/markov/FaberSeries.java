package io.github.spinthermo.markov;

import java.util.Arrays;

/**
 * A series for e^{tA}, with a generator A of jumps down at rates up to ν(n̄+1) and up at rates up to νn̄: in the
 * Faber polynomials of the ellipse that holds all ν(n̄+1)(e^{iθ} − 1) + νn̄(e^{−iθ} − 1), which has the centre
 * −(2n̄+1)ν and half axes of (2n̄+1)ν along the real axis and ν across. With λ = ν(n̄+1)t and q = n̄/(n̄+1),
 * <pre>
 * e^{tA} = Σ_k d_k G_k,   G_0 = 1,   G_1 = B,   G_2 = B G_1 − 2q,   G_{k+1} = B G_k − q G_{k−1},
 * B = A/(ν(n̄+1)) + 1 + q,   d_{k−1} = q d_{k+1} + (k/λ) d_k,
 * </pre>
 * where no d_k is negative, so that nothing cancels. At n̄ = 0 the ellipse is a disc, G_k = B^k and d_k are
 * Poisson probabilities (uniformisation). Chebyshev polynomials on the spectrum alone, which is real, would be
 * fewer, but A is not normal and they grow without bound.
 *
 * <p>Source: derived; d_k = e^{−(2n̄+1)νt} q^{−k/2} I_k(2λ√q) with modified Bessel functions.
 */
public final class FaberSeries {

    /** The λ of a step: a longer one has fewer terms in proportion, a shorter one sooner leaves out what is empty. */
    private static final double STEP = 256;

    /** The n̄ above which steps are shorter, because the coefficients of a step have to be held. */
    private static final double LARGEST_NBAR = 64;

    /** The largest rest that may be left out at the end of a series, far below a rounding. */
    private static final double TAIL = 0x1p-64;

    /** The rounding in the norm that e^{tA} contracts, for each term of a series. */
    private static final double TERM_ROUNDING = 3 * 0x1p-53;

    /** The rounding in that norm, for each unit of ‖A‖t/2. */
    private static final double TIME_ROUNDING = 0.2 * 0x1p-53;

    /** The size of a coefficient at which all are scaled down, so that none overflows. */
    private static final double TOO_LARGE = 0x1p500;

    private final double rate;
    private final double nbar;
    /** The ratio q, near n̄/(n̄ + 1) as it has to be, and such that 1 + q is exact: a stationary state has no drift. */
    private final double q;

    /**
     * Prepares the series.
     *
     * @param rate ν
     * @param nbar n̄, 0 or above
     */
    public FaberSeries(double rate, double nbar) {
        this.rate = rate;
        this.nbar = nbar;
        this.q = 1 + nbar / (nbar + 1) - 1;
    }

    /**
     * Returns the time that one series reaches.
     *
     * @return the longest duration of a series
     */
    public double longestStep() {
        return STEP / rate / Math.max(1, nbar / LARGEST_NBAR);
    }

    /**
     * Counts the polynomials that are needed to reach a time, in as many series as it takes.
     *
     * @param time the time
     * @return their number
     */
    public double terms(double time) {
        double step = longestStep();
        return time < step
                ? coefficients(time).length
                : Math.ceil(time / step) * coefficients(step).length;
    }

    /**
     * Computes the coefficients, scaled such that the series is 1 for a stationary state: d_0 + Σ_{k>0} d_k (1 + q^k)
     * = 1.
     *
     * @param duration t, 0 or above
     * @return d_0 … d_K, with no more than 2^-64 left out
     */
    public double[] coefficients(double duration) {
        double lambda = rate * (nbar + 1) * duration;
        if (lambda < TAIL) {
            return new double[] {1};
        }
        double[] d = new double[(int) (lambda + 14 * Math.sqrt(lambda) + 60)];
        int last = d.length - 1;
        d[last] = Double.MIN_NORMAL;
        d[last - 1] = last / lambda * d[last];
        for (int k = last - 1; k > 0; k--) {
            d[k - 1] = q * d[k + 1] + k / lambda * d[k];
            if (d[k - 1] > TOO_LARGE) {
                scale(d, k - 1, 1 / TOO_LARGE);
            }
        }
        scale(d, 0, 1 / ofStationary(d));
        return Arrays.copyOf(d, length(d));
    }

    private static void scale(double[] d, int from, double factor) {
        for (int k = from; k < d.length; k++) {
            d[k] *= factor;
        }
    }

    private double ofStationary(double[] d) {
        double sum = 0;
        for (int k = d.length - 1; k > 0; k--) {
            sum += d[k] * (1 + StrictMath.pow(q, k));
        }
        return sum + d[0];
    }

    private static int length(double[] d) {
        double tail = 0;
        int length = d.length;
        while (length > 1 && tail + d[length - 1] < TAIL) {
            length--;
            tail += d[length];
        }
        return length;
    }

    /**
     * Bounds what rounding adds to a state in one series, in the norm that e^{tA} contracts. An error that is made in
     * G_j reaches G_k by a polynomial of the second kind, which the same polynomial at a stationary state bounds; the
     * d_k have one sign, and Σ_k d_k G_k'(1 + q) = λ.
     *
     * @param terms the terms of the series
     * @param duration its time
     * @return a bound that is linear in both
     */
    public double rounding(int terms, double duration) {
        return TERM_ROUNDING * terms + TIME_ROUNDING * rate * (2 * nbar + 1) * duration;
    }

    /**
     * Computes the next polynomial, G_{k+1} ρ in place of G_{k−1} ρ.
     *
     * @param generator A
     * @param top the highest sector
     * @param polynomial G_k ρ
     * @param before G_{k−1} ρ; zeros for k = 0
     * @param k the index of the polynomial
     */
    public void next(SectorGenerator generator, int top, double[][] polynomial, double[][] before, int k) {
        double scale = 1 / (rate * (nbar + 1));
        double share = k == 1 ? 2 * q : q;
        generator.apply(polynomial, top, (n, sector) -> {
            double[] from = polynomial[n];
            double[] to = before[n];
            for (int i = 0; i < to.length; i++) {
                to[i] = scale * sector[i] + (1 + q) * from[i] - share * to[i];
            }
        });
    }
}
