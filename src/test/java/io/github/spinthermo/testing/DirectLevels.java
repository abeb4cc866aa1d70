package io.github.spinthermo.testing;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.thermal.InverseTemperature;

/** Blocks of up to so many levels by their definitions: sums over the levels, one after another. */
public final class DirectLevels {

    private final Arithmetic a;
    private final Ball x;
    private final Ball q;
    private final Ball[] power;
    private final Ball[] sum;
    private final Ball[] first;
    private final Ball[] second;

    /**
     * Makes the sums up to a number of levels.
     *
     * @param arithmetic a precision at which all errors are too small to matter
     * @param beta x, not negative, also ∞
     * @param largest the largest D
     */
    public DirectLevels(Arithmetic arithmetic, InverseTemperature beta, int largest) {
        this.a = arithmetic;
        this.x = beta.isInfinite() ? Ball.UNKNOWN : a.ratio(beta.toFraction());
        this.q = beta.isInfinite() ? Ball.ZERO : a.exp(x.negate());
        this.power = new Ball[largest + 1];
        this.sum = new Ball[largest + 1];
        this.first = new Ball[largest + 1];
        this.second = new Ball[largest + 1];
        power[0] = Ball.ONE;
        sum[0] = Ball.ZERO;
        first[0] = Ball.ZERO;
        second[0] = Ball.ZERO;
        for (int d = 1; d <= largest; d++) {
            add(d);
        }
    }

    private void add(int d) {
        Ball level = Ball.of(d - 1L);
        Ball before = d == 1 ? Ball.ZERO : power[d - 2];
        power[d] = a.multiply(power[d - 1], q);
        sum[d] = a.add(sum[d - 1], power[d - 1]);
        first[d] = a.add(first[d - 1], a.multiply(level, before));
        second[d] = a.add(second[d - 1], a.multiply(a.multiply(level, level), before));
    }

    /** Returns q = e^−x. */
    public Ball q() {
        return q;
    }

    /** Returns q^i. */
    public Ball power(int i) {
        return power[i];
    }

    /** Returns t_D = Σ q^i. */
    public Ball sum(int d) {
        return sum[d];
    }

    /** Returns Σ i q^(i−1). */
    public Ball first(int d) {
        return first[d];
    }

    /** Returns φ/q. */
    public Ball excitationOverQ(int d) {
        return a.divide(first[d], sum[d]);
    }

    /** Returns φ = Σ i q^i/t. */
    public Ball excitation(int d) {
        return a.multiply(q, excitationOverQ(d));
    }

    /** Returns v/q. */
    public Ball varianceOverQ(int d) {
        Ball mean = excitationOverQ(d);
        return a.subtract(a.divide(second[d], sum[d]), a.multiply(q, a.multiply(mean, mean)));
    }

    /** Returns v = Σ i² q^i/t − φ². */
    public Ball variance(int d) {
        return a.multiply(q, varianceOverQ(d));
    }

    /** Returns ln t. */
    public Ball logPartition(int d) {
        return a.log(sum[d]);
    }

    /** Returns ln t + xφ, at a finite x. */
    public Ball entropy(int d) {
        return a.add(logPartition(d), a.multiply(x, excitation(d)));
    }

    /** Returns φ − J. */
    public Ball energy(int d) {
        return a.subtract(excitation(d), Ball.of(d - 1L).scale(-1));
    }
}
