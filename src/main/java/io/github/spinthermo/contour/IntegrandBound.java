package io.github.spinthermo.contour;

import java.util.Arrays;

/**
 * Bounds of the integrands on the line θ(t) = iτ + m sinh t and beside it, as natural logarithms, in doubles.
 *
 * <p>A box holds all t with |Re t| from t_0 to t_1 and |Im t| from y_0 to y_1 &lt; π/2. There, with θ = a + ib,
 * <pre>
 * |a| from m sinh t_0 cos y_1 to m sinh t_1 cos y_0,   |b| ≤ τ + m cosh t_1 sin y_1,   |θ'| ≤ m cosh t_1.
 * </pre>
 * |χ(θ)| = d Π |1 − θ²/z²| over the positive zeros z of χ, the smallest 2π/d or more. A factor has the square ((z −
 * a)² + b²) ((z + a)² + b²)/z⁴, which grows with |b|, and falls with |a| as long as |θ| &lt; z. So at |θ| &lt; 2π/d the
 * smallest |a| and the largest |b| of a box bound it. |sin(θ/2)| ≤ |θ/2| e^|b/2|.
 *
 * <p>The kernels have their poles at θ = iy, |y − τ| ≥ m, and none is nearer than m (1 − sin y_1): that is the distance
 * of i from sinh t. So |sinh u| is at least (m/x) (1 − sin y_1), by |sinh u| ≥ (2/π) dist(u, iπℤ), and at least sinh
 * |Re u|; |coth u| ≤ (1 + |sinh u|^−2)^½; |coth u − 1| = |e^−u/sinh u| for Re u &gt; 0; |v| is at least m (1 − sin
 * y_1)/2 and |a|/2. The images, θ + 2πk in place of θ, have |Re u| ≥ π² (2|k| − 1)/2x.
 *
 * <p>What doubles round, relative to each term of an exponent, is below 10^−11, which is added.
 */
final class IntegrandBound {

    /** A bound of the error of an exponent, relative to the sum of its terms. */
    private static final double RELATIVE_ERROR = 1e-11;

    /** The factor for the images on both sides, as a logarithm. */
    private static final double BOTH_SIDES = Math.log(2);

    /** The |w|² up to which ln(sin w/w) is taken from its series. */
    private static final double SMALL = 0.01;

    private static final double[] LOG_SINC =
            {-1 / 6.0, -1 / 180.0, -1 / 2835.0, -1 / 37800.0, -1 / 467775.0, -691 / 3831077250.0};

    /** The images whose bounds are added up: those beyond are, for x up to 1, below e^−190 of the first. */
    private static final int IMAGES = 10;

    private final double n;
    private final double d;
    private final double x0;
    private final double xB;
    private final double m;
    private final double tau;
    private final double largestDimension;
    private final double logPartition;
    private final double[] images;

    /**
     * Prepares the bounds.
     *
     * @param n the number of spins
     * @param d 2s + 1
     * @param x0 x_0 &gt; 0
     * @param xB x_B &gt; 0
     * @param largestDimension the largest D whose own weight is wanted; 0 if none is
     */
    IntegrandBound(double n, double d, double x0, double xB, double largestDimension) {
        this.n = n;
        this.d = d;
        this.x0 = x0;
        this.xB = xB;
        this.m = Math.min(x0, xB);
        this.tau = x0 - m;
        this.largestDimension = largestDimension;
        this.logPartition = logCharacter(0, x0);
        this.images = logImages(1, 2 * Math.PI);
    }

    double m() {
        return m;
    }

    /**
     * Bounds the kernels at the images from k on, either side together.
     *
     * @param theta the largest |θ|
     * @return ln of the bounds
     */
    private double[] logImages(int first, double theta) {
        double[] logs = new double[Functional.COUNT];
        Arrays.fill(logs, Double.NEGATIVE_INFINITY);
        for (int k = first; k < first + IMAGES; k++) {
            double re = Math.PI * (2 * k - 1) / 2;
            double u = Math.PI / xB * ((theta + x0) / 2 + Math.PI * k);
            double[] each = logKernels(logSinh(Math.PI * re / xB), logSinh(Math.PI * re / x0), re, u, re);
            for (int i = 0; i < logs.length; i++) {
                logs[i] = logSum(logs[i], each[i] + BOTH_SIDES);
            }
        }
        return logs;
    }

    /** Returns ln sinh u, u ≥ 0. */
    private static double logSinh(double u) {
        return u < 1 ? Math.log(Math.sinh(u)) : u + Math.log1p(-Math.exp(-2 * u)) - Math.log(2);
    }

    /** Returns ln(e^a + e^b). */
    static double logSum(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }

    /** Returns ln |χ(a + ib)/d| with a relative error below 10^−12 of d² (a² + b²)/24. */
    private double logCharacter(double a, double b) {
        return logSinc(d * a / 2, d * b / 2) - logSinc(a / 2, b / 2);
    }

    /** Returns ln |sin w/w|, w = p + iq: by Re(−w²/6 − w⁴/180 − w⁶/2835 − w⁸/37800 − …) where that is short. */
    private static double logSinc(double p, double q) {
        double square = p * p + q * q;
        if (square > SMALL) {
            double sin = Math.sin(p);
            double sinh = Math.sinh(q);
            return Math.log((sin * sin + sinh * sinh) / square) / 2;
        }
        double re = p * p - q * q;
        double im = 2 * p * q;
        double sumRe = 0;
        double sumIm = 0;
        for (int k = LOG_SINC.length - 1; k >= 0; k--) {
            double next = (sumRe + LOG_SINC[k]) * re - sumIm * im;
            sumIm = (sumRe + LOG_SINC[k]) * im + sumIm * re;
            sumRe = next;
        }
        return sumRe;
    }

    /**
     * Bounds the integrands in a box.
     *
     * @return ln of the bounds, in the order of {@link Functional}; ∞ where |θ| may exceed 2π/d
     */
    double[] inBox(double t0, double t1, double y0, double y1) {
        double least = m * Math.sinh(t0) * Math.cos(y1);
        double most = m * Math.sinh(t1) * Math.cos(y0);
        double b = tau + m * Math.cosh(t1) * Math.sin(y1);
        double theta = Math.hypot(most, b);
        double[] logs = logKernels(least, theta, b, 1 - Math.sin(y1));
        double common = logStart(least, b) + Math.log(theta / 2) + b / 2 + Math.log(m * Math.cosh(t1));
        for (int i = 0; i < logs.length; i++) {
            logs[i] = theta * d < 2 * Math.PI ? logs[i] + common : Double.POSITIVE_INFINITY;
        }
        return logs;
    }

    /** Bounds ln(|χ(a + ib)/Z|^n/sinh(x_0/2)) where |a| is at least and |b| at most as given. */
    private double logStart(double a, double b) {
        double slack = RELATIVE_ERROR * n * d * d * (a * a + b * b + x0 * x0);
        return n * (logCharacter(a, b) - logPartition) + slack - logSinh(x0 / 2);
    }

    /** Bounds the kernels, with their images. */
    private double[] logKernels(double a, double theta, double b, double gap) {
        double sinhB = Math.max(Math.log(m / xB * gap), logSinh(Math.PI * a / (2 * xB)));
        double sinh0 = Math.max(Math.log(m / x0 * gap), logSinh(Math.PI * a / (2 * x0)));
        double u = Math.PI / xB * (theta + x0) / 2;
        double[] logs = logKernels(sinhB, sinh0, a / 2, u, Math.max(m * gap / 2, a / 2));
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logSum(logs[i], images[i]);
        }
        logs[Functional.WEIGHT] = largestDimension * b / 2;
        return logs;
    }

    /**
     * Bounds the kernels of one image.
     *
     * @param sinhB ln of a lower bound of |sinh u_B|
     * @param sinh0 the same for u_0
     * @param re Re v
     * @param u an upper bound of |u_B|
     * @param v a lower bound of |v|
     */
    private double[] logKernels(double sinhB, double sinh0, double re, double u, double v) {
        double square = -2 * sinhB;
        double coth = Math.log1p(Math.exp(square)) / 2;
        double difference = logSum(-Math.PI * re / xB - sinhB, -Math.PI * re / x0 - sinh0);
        return new double[] {square, Math.log(u * Math.exp(coth) + 1) + square, coth + square,
            difference - Math.log(v), Double.NEGATIVE_INFINITY};
    }

    /**
     * Bounds the integrals from Re θ = a on to π, either side of the real axis of t. Up to |θ| = 2π/d the largest is at
     * a; from there to π, |χ| ≤ cosh(dτ/2)/sin(a/2).
     *
     * @param t where a = m sinh t
     * @return ln of the bounds; ∞ where there is none
     */
    double[] beyond(double t) {
        double a = m * Math.sinh(t);
        double zero = 2 * Math.PI / d;
        double[] logs = logKernels(a, Math.PI + tau, tau, 1);
        if (Math.hypot(a, tau) >= zero) {
            Arrays.fill(logs, Double.POSITIVE_INFINITY);
            return logs;
        }
        double end = Math.sqrt(zero * zero - tau * tau);
        double character = Math.log(Math.cosh(d * tau / 2)) - Math.log(d * Math.sin(Math.min(end, Math.PI) / 2));
        double far = n * (character - logPartition) - logSinh(x0 / 2);
        double near = logStart(a, tau);
        double larger = Math.max(near + Math.log(end), far + Math.log(Math.PI)) + Math.log(4) + tau / 2;
        for (int i = 0; i < logs.length; i++) {
            logs[i] += larger;
        }
        return logs;
    }

    /** Bounds ∫ |integrand| over the images from k on, either side: what is left out where they are. */
    double[] withoutImagesFrom(int k) {
        double[] logs = logImages(k, Math.PI + tau);
        double start = Math.log(2 * Math.PI * Math.cosh(tau / 2)) - logSinh(x0 / 2);
        for (int i = 0; i < logs.length; i++) {
            logs[i] += start;
        }
        return logs;
    }
}
