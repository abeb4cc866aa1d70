package io.github.spinthermo.noise;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.dicke.DickePropagator;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.DickeStationary;
import io.github.spinthermo.dicke.Populations;

/** The estimate of the memory and time that n spins in noise need, and the choice between the two ways to go. */
final class NoiseCost {

    /** The products of uniformisation for each unit of Λt. */
    private static final double TERMS = 1.6;

    /** The products of a burst for each spin. */
    private static final double BURST = 60;

    /** The value of −ln p at which a population p counts as empty, and of the slowest rate times t at the end. */
    private static final double EMPTY = 44;

    /** Seconds of a product with the generator, for each level and besides. */
    private static final double LEVEL_SECONDS = 4e-9;
    private static final double PRODUCT_SECONDS = 1e-6;

    /** Seconds of a product of two numbers in double-double precision and a sum. */
    private static final double DENSE_SECONDS = 2.7e-9;

    /** The products of matrices in units of the squarings, and the terms of a series beside them. */
    private static final double MORE_PRODUCTS = 2;

    /** Bytes of the arrays of a level. */
    private static final double LEVEL_BYTES = 300;

    /** Seconds and bytes of one time in an answer, and seconds of each level for it. */
    private static final Estimate POINT = new Estimate(1000, 2e-5);
    private static final double REPORT_SECONDS = 2e-8;

    /** The error of a product, enlarged to that of an observable. */
    private static final double ERROR_OF_PRODUCT = 6e-14;

    /** The time, in seconds, that a matrix may take where rounding asks for it. */
    private static final double LONGEST_MATRIX = 25;

    private final double n;
    private final DickeRates rates;
    private final double last;
    private final double count;

    /** Prepares the estimate for a number of times, the last of which is given. */
    NoiseCost(double n, DickeRates rates, double count, double last) {
        this.n = n;
        this.rates = rates.absorption() > rates.emission() ? rates.mirrored() : rates;
        this.count = count;
        this.last = last;
    }

    /** Tells whether one matrix is cheaper than steps, or is needed for a tolerance and not too dear. */
    boolean isByMatrix(double tolerance) {
        double matrix = matrix().seconds();
        return matrix <= steps().seconds()
                || (products() * ERROR_OF_PRODUCT > tolerance && matrix <= LONGEST_MATRIX);
    }

    /** Estimates the course. */
    Estimate course(double tolerance) {
        if (count == 0) {
            return Estimate.NONE;
        }
        Estimate points = POINT.plus(new Estimate(0, REPORT_SECONDS * levels())).times(count);
        return points.plus(isByMatrix(tolerance) ? matrix() : steps());
    }

    /** Estimates the end. */
    Estimate end() {
        return DickeStationary.isUnique((long) n, rates) ? DickeStationary.estimate(n) : Estimate.NONE;
    }

    private double levels() {
        return Populations.levels(n);
    }

    private Estimate matrix() {
        double size = levels() + 2;
        double products = MORE_PRODUCTS + DickePropagator.squarings(n, rates, last);
        double rows = count * (products + 2 * n + 30);
        return new Estimate(8 * 16 * size * size,
                DENSE_SECONDS * (products * size * size * size + rows * size * size));
    }

    private Estimate steps() {
        return new Estimate(LEVEL_BYTES * levels(),
                products() * (PRODUCT_SECONDS + LEVEL_SECONDS * levels()) + count * PRODUCT_SECONDS * TERMS);
    }

    /** Counts the products with the generator: those of a first burst, and those until the end or the last time. */
    private double products() {
        double first = Math.min(TERMS * rates.fastest(n) * last, BURST * n + EMPTY);
        double later = Math.min(rates.fastest(n), occupied() * n * collective() + n * local());
        return first + TERMS * later * Math.min(last, EMPTY / slowest()) + EMPTY;
    }

    private double collective() {
        return rates.collectiveEmission() + rates.collectiveAbsorption();
    }

    private double local() {
        return rates.localEmission() + rates.localAbsorption() + rates.localDephasing();
    }

    /** Counts the places of a total spin that stay occupied. */
    private double occupied() {
        double against = rates.absorption() + rates.localDephasing();
        return against == 0 ? 0 : Math.min(n / 2, 2 + EMPTY / Math.log1p(rates.collectiveEmission() / against));
    }

    /** Estimates the slowest rate: dephasing of cold spins is slow, for few of them are not in their lowest state. */
    private double slowest() {
        double exchange = rates.localEmission() + rates.localAbsorption();
        return rates.areCollective() || n == 1 ? collective() + exchange : exchange + 4 * rates.localDephasing() / n;
    }
}
