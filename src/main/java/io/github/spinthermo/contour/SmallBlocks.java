package io.github.spinthermo.contour;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Sums over the smallest blocks, by which the averages in a cold bath, x_B ≥ x_a, differ from those at a reference x_a.
 * With r = e^(−Dx) and g = r/(1 − r), what depends on x falls like r, so that D up to bits · ln 2/x_a are enough: of
 * each sum the rest is at most its term at the next D, as all weights together are 1.
 */
final class SmallBlocks {

    /** Bits beyond those that a term needs for its part of the sum. */
    private static final int SPARE_GUARD = 16;

    private final Arithmetic a;
    private final Ball reference;
    private final double smallestReference;
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
     * @param reference x_a
     * @param xB x_B; ignored at ∞
     * @param coldest whether x_B = ∞
     */
    SmallBlocks(Arithmetic arithmetic, BigFraction reference, Ball xB, boolean coldest) {
        this.a = arithmetic;
        this.reference = arithmetic.ratio(reference);
        this.smallestReference = reference.doubleValue();
        this.xB = xB;
        this.coldest = coldest;
    }

    /** Returns a D such that all terms from there on are below 2^−bits. */
    static long negligible(double x0, double reference, int bits) {
        double dimension = bits;
        for (int i = 0; i < 4; i++) {
            dimension = (bits * Math.log(2) + Math.log(8 * dimension * (dimension + 2 / x0))) / reference;
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
        Ball start = a.exp(reference.negate());
        Ball bath = coldest ? Ball.ZERO : a.exp(xB.negate());
        Ball growth = a.power(half, first);
        Ball inverse = a.divide(Ball.ONE, growth);
        Ball startPower = a.power(start, first);
        Ball bathPower = coldest ? Ball.ZERO : a.power(bath, first);
        Ball twoHalves = a.multiply(half, half);
        Ball twoInverses = a.divide(Ball.ONE, twoHalves);
        Ball twoStarts = a.multiply(start, start);
        Ball twoBaths = a.multiply(bath, bath);
        long dimension = first;
        for (Ball weight : weights) {
            Interruption.check();
            Arithmetic enough = enough(dimension);
            Ball halfWeight = weight.scale(-1);
            add(enough, dimension, a.multiply(halfWeight, a.subtract(growth, inverse)),
                    a.multiply(halfWeight, a.add(growth, inverse)), startPower, bathPower);
            dimension += 2;
            growth = a.multiply(growth, twoHalves);
            inverse = a.multiply(inverse, twoInverses);
            startPower = enough.multiply(startPower, twoStarts);
            bathPower = enough.multiply(bathPower, twoBaths);
        }
        addRest(dimension, x0, bathPower);
    }

    /** Returns arithmetic with as many bits less as e^(−D x_a), which all terms have as a factor, is small. */
    private Arithmetic enough(long dimension) {
        int spare = (int) Math.min(dimension * smallestReference / Math.log(2), a.bits());
        return new Arithmetic(Math.max(Arithmetic.SMALLEST_BITS, a.bits() - spare) + SPARE_GUARD);
    }

    /** Adds a block with the weight w, and w coth(D x_0/2). */
    private void add(Arithmetic enough, long dimension, Ball weight, Ball withCoth, Ball ofReference, Ball ofBath) {
        Ball d = Ball.of(dimension);
        Ball warm = enough.divide(ofReference, enough.subtract(Ball.ONE, ofReference));
        Ball bath = enough.divide(ofBath, enough.subtract(Ball.ONE, ofBath));
        Ball weighted = enough.multiply(weight, d);
        this.dimension = a.add(this.dimension, enough.multiply(weighted, warm));
        excitation = a.add(excitation, enough.multiply(weighted, bath));
        Ball square = enough.multiply(bath, enough.add(Ball.ONE, bath));
        variance = a.add(variance, enough.multiply(enough.multiply(weighted, d), square));
        Ball difference = enough.multiply(Ball.of(BigInteger.valueOf(dimension).pow(2)),
                enough.subtract(bath, warm));
        covariance = a.add(covariance, enough.multiply(withCoth, difference));
        Ball ratio = enough.divide(enough.subtract(ofReference, ofBath), enough.subtract(Ball.ONE, ofReference));
        logarithm = a.add(logarithm, enough.multiply(weight, enough.log1p(ratio)));
    }

    /** Widens the sums by the terms at the D that follows: each of them falls with D. */
    private void addRest(long next, Ball x0, Ball ofBath) {
        Ball d = Ball.of(next);
        Ball power = a.exp(a.multiply(d, reference).negate());
        Ball ofReference = a.divide(power, a.subtract(Ball.ONE, power));
        Ball first = a.multiply(d, ofReference);
        Ball second = a.multiply(d, first);
        dimension = widen(dimension, first);
        Ball colder = a.multiply(d, a.divide(ofBath, a.subtract(Ball.ONE, ofBath)));
        excitation = widen(excitation, colder);
        variance = widen(variance, a.multiply(d, colder).scale(1));
        // coth y ≤ 1 + 1/y
        covariance = widen(covariance, a.add(second, a.divide(first.scale(1), x0)));
        logarithm = widen(logarithm, ofReference);
    }

    private Ball widen(Ball sum, Ball bound) {
        return bound.isZero() ? sum : a.add(sum, new Ball(BigInteger.ZERO, 1, bound.top()));
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
