package io.github.spinthermo.contour;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.List;

/**
 * Sums over the smallest blocks, by which the averages in a cold bath, x_B ≥ 1, differ from those at x_a = 1. With r =
 * e^(−Dx) and g = r/(1 − r), what depends on x falls like r, so that D up to bits · ln 2 are enough: of each sum the
 * rest is at most its term at the next D, as all weights together are 1.
 */
final class SmallBlocks {

    /** The inverse temperature that the integrals are taken at for all colder baths: x_a. */
    static final int REFERENCE = 1;

    private final Arithmetic a;
    private final Ball xB;
    private final boolean coldest;
    private Ball dimension = Ball.ZERO;
    private Ball excitation = Ball.ZERO;
    private Ball variance = Ball.ZERO;
    private Ball covariance = Ball.ZERO;
    private Ball logarithm = Ball.ZERO;

    /**
     * Prepares the sums.
     *
     * @param arithmetic the precision
     * @param xB x_B; ignored at ∞
     * @param coldest whether x_B = ∞
     */
    SmallBlocks(Arithmetic arithmetic, Ball xB, boolean coldest) {
        this.a = arithmetic;
        this.xB = xB;
        this.coldest = coldest;
    }

    /** Returns a D such that all terms from there on are below 2^−bits. */
    static long negligible(double x0, int bits) {
        double dimension = bits;
        for (int i = 0; i < 4; i++) {
            dimension = bits * Math.log(2) + Math.log(8 * dimension * (dimension + 2 / x0));
        }
        return (long) dimension + 3;
    }

    /**
     * Adds all terms.
     *
     * @param first the smallest D
     * @param weights w_D/sinh(D x_0/2) for D, D + 2, …
     * @param x0 x_0
     */
    void run(long first, List<Ball> weights, Ball x0) {
        Ball half = a.exp(x0.scale(-1));
        Ball start = a.exp(Ball.ONE.negate());
        Ball bath = coldest ? Ball.ZERO : a.exp(xB.negate());
        Ball growth = a.power(half, first);
        Ball startPower = a.power(start, first);
        Ball bathPower = coldest ? Ball.ZERO : a.power(bath, first);
        long dimension = first;
        for (Ball half0 : weights) {
            Interruption.check();
            Ball inverse = a.divide(Ball.ONE, growth);
            Ball weight = half0.scale(-1);
            add(dimension, a.multiply(weight, a.subtract(growth, inverse)), a.multiply(weight, a.add(growth, inverse)),
                    startPower, bathPower);
            dimension += 2;
            growth = a.multiply(growth, a.multiply(half, half));
            startPower = a.multiply(startPower, a.multiply(start, start));
            bathPower = a.multiply(bathPower, a.multiply(bath, bath));
        }
        addRest(dimension, x0);
    }

    /** Adds a block with the weight w, and w coth(D x_0/2). */
    private void add(long dimension, Ball weight, Ball withCoth, Ball ofReference, Ball ofBath) {
        Ball d = Ball.of(dimension);
        Ball reference = a.divide(ofReference, a.subtract(Ball.ONE, ofReference));
        Ball bath = a.divide(ofBath, a.subtract(Ball.ONE, ofBath));
        Ball weighted = a.multiply(weight, d);
        this.dimension = a.add(this.dimension, a.multiply(weighted, reference));
        excitation = a.add(excitation, a.multiply(weighted, bath));
        Ball square = a.multiply(a.multiply(weighted, d), a.multiply(bath, a.add(Ball.ONE, bath)));
        variance = a.add(variance, square);
        Ball difference = a.multiply(Ball.of(BigInteger.valueOf(dimension).pow(2)), a.subtract(bath, reference));
        covariance = a.add(covariance, a.multiply(withCoth, difference));
        Ball ratio = a.subtract(a.log1p(ofBath.negate()), a.log1p(ofReference.negate()));
        logarithm = a.add(logarithm, a.multiply(weight, ratio));
    }

    /** Widens the sums by the terms at the D that follows: each of them falls with D. */
    private void addRest(long next, Ball x0) {
        Ball d = Ball.of(next);
        Ball power = a.exp(d.negate());
        Ball reference = a.divide(power, a.subtract(Ball.ONE, power));
        Ball first = a.multiply(d, reference);
        Ball second = a.multiply(d, first);
        dimension = widen(dimension, first);
        excitation = widen(excitation, first);
        variance = widen(variance, second.scale(1));
        // coth y ≤ 1 + 1/y
        covariance = widen(covariance, a.add(second, a.divide(first.scale(1), x0)));
        logarithm = widen(logarithm, reference);
    }

    private Ball widen(Ball sum, Ball bound) {
        return a.add(sum, new Ball(BigInteger.ZERO, 1, bound.top()));
    }

    /** Returns Σ w D g at x_a. */
    Ball dimension() {
        return dimension;
    }

    /** Returns Σ w D g at x_B. */
    Ball excitation() {
        return excitation;
    }

    /** Returns Σ w D² g (1 + g) at x_B. */
    Ball variance() {
        return variance;
    }

    /** Returns Σ w D² coth(D x_0/2) (g at x_B − g at x_a). */
    Ball covariance() {
        return covariance;
    }

    /** Returns Σ w ln((1 − r)/(1 − r_a)). */
    Ball logarithm() {
        return logarithm;
    }
}
