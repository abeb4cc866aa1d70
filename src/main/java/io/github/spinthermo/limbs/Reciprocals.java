package io.github.spinthermo.limbs;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/**
 * Reciprocals of many numbers from 2^−57 to 1 by a single division: that of 1 by their product, from which the products
 * of the first ones give each reciprocal in turn.
 *
 * <p>Each factor is multiplied by the power of 2 that makes it m from 1/2 to 1, and each product p of them in the same
 * way, both exactly. A product is off by one unit of at least 1/4, by 4 u of itself. With P the product of the
 * first, as it is kept, and R = 1/P but for a relative error ρ, the next reciprocal, of the factors before it, is R m:
 * ρ grows by 4 u from P and 3 u from the truncation of R m ≥ 1/2 by 1.001 u. A reciprocal 1/m = R P' is off by ρ, the
 * same 4 u, and 3 u of itself. At first ρ is 2 u, so that all are off by less than (7 count + 9) u, relative to
 * themselves.
 */
public final class Reciprocals {

    private final LimbArray numbers;
    private final int first;
    private final int count;
    private final int[] exponents;

    /**
     * Computes the reciprocals.
     *
     * @param numbers the factors; the reciprocals of m are written over them
     * @param first the place of the first factor
     * @param count how many factors there are
     * @param scratch the first of count + 2 places that are written over
     */
    public Reciprocals(LimbArray numbers, int first, int count, int scratch) {
        this.numbers = numbers;
        this.first = first;
        this.count = count;
        this.exponents = new int[count];
        if (count > 0) {
            int[] shifts = multiplyAll(scratch);
            divideAll(scratch, shifts);
        }
    }

    /** Writes the product of the factors before each, and last that of all; returns by what powers they grew. */
    private int[] multiplyAll(int scratch) {
        int[] shifts = new int[count];
        numbers.setPower(scratch, 0);
        for (int i = 0; i < count; i++) {
            Interruption.check();
            exponents[i] = numbers.normalize(first + i);
            numbers.multiply(scratch + i + 1, scratch + i, first + i);
            shifts[i] = numbers.normalize(scratch + i + 1);
        }
        return shifts;
    }

    private void divideAll(int scratch, int[] shifts) {
        int running = scratch + count + 1;
        BigInteger one = BigInteger.ONE.shiftLeft(2 * numbers.bits());
        numbers.set(running, one.divide(numbers.get(scratch + count)));
        for (int i = count - 1; i >= 0; i--) {
            Interruption.check();
            numbers.multiply(scratch + count, running, first + i);
            numbers.multiply(first + i, running, scratch + i);
            numbers.shiftLeft(first + i, first + i, shifts[i]);
            numbers.shiftLeft(running, scratch + count, shifts[i]);
        }
    }

    /**
     * Returns the power of 2 that a factor was multiplied by.
     *
     * @param i which factor, from 0
     * @return e, such that 1/factor is 2^e times the number written in its place
     */
    public int exponent(int i) {
        return exponents[i];
    }

    /**
     * Bounds the errors.
     *
     * @return that of any reciprocal relative to itself, in units u
     */
    public double relativeError() {
        return 7.0 * count + 9;
    }
}
