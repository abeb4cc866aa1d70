package io.github.spinthermo.power;

/**
 * Iteration x ← x + ωf towards f = 0, where ω makes the last two f smallest along the line between them.
 *
 * <p>Source: Irons and Tuck, Int. J. Numer. Methods Eng. 1, 275 (1969).
 */
final class SecantRelaxation {

    private static final double SMALLEST = 0.02;
    private static final double LARGEST = 1.5;

    private double factor = 1;
    private double[] last;

    /** Returns x + ωf, without what is negative. */
    double[] next(double[] x, double[] f) {
        if (last != null) {
            adapt(f);
        }
        last = f;
        double[] next = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            next[k] = Math.max(0, x[k] + factor * f[k]);
        }
        return next;
    }

    private void adapt(double[] f) {
        double overlap = 0;
        double square = 0;
        for (int k = 0; k < f.length; k++) {
            double change = f[k] - last[k];
            overlap += last[k] * change;
            square += change * change;
        }
        double best = square > 0 ? -factor * overlap / square : factor;
        factor = Math.max(SMALLEST, Math.min(LARGEST, best));
    }
}
