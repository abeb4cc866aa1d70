package io.github.spinthermo.disorder;

import org.apache.commons.numbers.core.DD;

/** Vector of numbers in double-double precision, about 32 digits. */
final class PreciseVector {

    private final double[] high;
    private final double[] low;

    /** Makes a vector of zeros. */
    PreciseVector(int size) {
        this.high = new double[size];
        this.low = new double[size];
    }

    /** Returns an element. */
    DD get(int index) {
        return DD.ofSum(high[index], low[index]);
    }

    /** Replaces an element. */
    void set(int index, DD value) {
        high[index] = value.hi();
        low[index] = value.lo();
    }

    /** Adds to an element the product of a number with an element of another vector. */
    void addProduct(int index, double factorHigh, double factorLow, PreciseVector other, int source) {
        double x = other.high[source];
        double product = factorHigh * x;
        double rest = Math.fma(factorHigh, x, -product) + (factorHigh * other.low[source] + factorLow * x);
        add(index, product, rest);
    }

    private void add(int index, double large, double small) {
        double before = high[index];
        double sum = before + large;
        double part = sum - before;
        double rest = before - (sum - part) + (large - part) + (low[index] + small);
        double result = sum + rest;
        double kept = result - sum;
        high[index] = result;
        low[index] = sum - (result - kept) + (rest - kept);
    }

    /** Adds a multiple of another vector. */
    void add(DD factor, PreciseVector other) {
        for (int i = 0; i < high.length; i++) {
            addProduct(i, factor.hi(), factor.lo(), other, i);
        }
    }

    /** Returns the sum with another vector. */
    PreciseVector plus(PreciseVector other) {
        PreciseVector sum = new PreciseVector(high.length);
        sum.add(DD.ONE, this);
        sum.add(DD.ONE, other);
        return sum;
    }

    /** Returns the product with weights that are exact. */
    DD dot(double[] weights) {
        PreciseVector sum = new PreciseVector(1);
        for (int i = 0; i < high.length; i++) {
            if (weights[i] != 0) {
                sum.addProduct(0, weights[i], 0, this, i);
            }
        }
        return sum.get(0);
    }

    /** Returns an upper bound of the Euclidean norm, close to it. */
    double norm() {
        double sum = 0;
        for (double x : high) {
            sum += x * x;
        }
        return Math.sqrt(sum) * (1 + 0x1p-40) + 0x1p-500;
    }
}
