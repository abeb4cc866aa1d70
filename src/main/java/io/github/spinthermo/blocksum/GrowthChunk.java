package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.FixedPoint;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BiFunction;

/** Sums of a {@link GrowthSummation} over a few blocks that follow on each other. For one thread, and once. */
final class GrowthChunk {

    private final Steps steps;
    private final long first;
    private final BigInteger[] over;
    private final GrowthErrors errors;
    private BigInteger power;
    private BigInteger powerOfBath;

    /** The sums, in the order of {@link GrowthTotals}. */
    private final BigInteger[] sums = new BigInteger[7];

    /**
     * Values that the blocks of all chunks share; any number of threads may use it.
     *
     * @param bits the bits behind the point
     * @param square q² at x_0
     * @param squareOfBath q² at x_B
     * @param logarithm (ln a)/16, off by less than 2 units times the power of 2 whose bits are not wanted
     * @param asked which sums are asked for
     */
    record Steps(int bits, BigInteger square, BigInteger squareOfBath,
            BiFunction<BigInteger, Integer, BigInteger> logarithm, Averages asked) {

        /** Returns a product of numbers that are not negative, of which any may be 0. */
        BigInteger product(BigInteger a, BigInteger b) {
            return a.signum() == 0 || b.signum() == 0 ? BigInteger.ZERO : FixedPoint.multiply(a, b, bits);
        }
    }

    /**
     * Prepares the sums.
     *
     * @param first D of the first block
     * @param over the weights U
     * @param power r_0 of the first block
     * @param powerOfBath r_B of the first block
     * @param errors bounds to which those of these blocks are added
     */
    GrowthChunk(Steps steps, long first, BigInteger[] over, BigInteger power, BigInteger powerOfBath,
            GrowthErrors errors) {
        this.steps = steps;
        this.first = first;
        this.over = over;
        this.power = power;
        this.powerOfBath = powerOfBath;
        this.errors = errors;
        Arrays.fill(sums, BigInteger.ZERO);
    }

    /** Returns D of the first block. */
    long first() {
        return first;
    }

    /** Computes the sums. */
    GrowthChunk run() {
        BigInteger one = FixedPoint.one(steps.bits);
        BigInteger[] reciprocals = IntegerReciprocals.of(powersOfBath(), steps.bits);
        for (int i = 0; i < over.length; i++) {
            add(first + 2L * i, over[i], reciprocals[i].subtract(one), one.subtract(power));
        }
        return this;
    }

    private BigInteger[] powersOfBath() {
        BigInteger[] powers = new BigInteger[over.length];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = powerOfBath;
            powerOfBath = steps.product(powerOfBath, steps.squareOfBath);
        }
        return powers;
    }

    /** Adds the terms of a block and goes on to the next. */
    private void add(long d, BigInteger u, BigInteger growth, BigInteger complement) {
        BigInteger ofStart = steps.product(u, power);
        BigInteger ofBath = steps.product(u, growth);
        BigInteger both = steps.product(ofBath, power);
        BigInteger w = u.subtract(ofStart);
        BigInteger term = ofBath.subtract(both);
        BigInteger factor = BigInteger.valueOf(d);
        BigInteger log = BigInteger.ZERO;
        add(0, w);
        add(2, ofStart.multiply(factor));
        add(3, term.multiply(factor));
        if (steps.asked == Averages.ALL) {
            BigInteger argument = complement.add(growth).subtract(steps.product(growth, power));
            log = steps.logarithm.apply(argument, steps.bits - w.bitLength());
            add(1, w.multiply(factor));
            BigInteger square = BigInteger.valueOf(d * d);
            add(4, term.add(steps.product(term, growth)).multiply(square));
            add(5, ofStart.add(both).add(ofBath).multiply(square));
            add(6, steps.product(w, log));
        }
        errors.add(term(d, u, complement, growth, log));
        power = steps.product(power, steps.square);
    }

    private GrowthErrors.Term term(long d, BigInteger u, BigInteger complement, BigInteger growth, BigInteger log) {
        double g = toDouble(growth);
        int exponent = Math.getExponent(1 + g);
        return new GrowthErrors.Term(d, exponent, toDouble(u), toDouble(complement), Math.scalb(g, -exponent),
                toDouble(log));
    }

    private double toDouble(BigInteger number) {
        return FixedPoints.toDouble(number, steps.bits);
    }

    private void add(int sum, BigInteger term) {
        sums[sum] = sums[sum].add(term);
    }

    /** Adds the sums of another chunk, and the bounds of their errors. */
    void add(GrowthChunk other) {
        for (int i = 0; i < sums.length; i++) {
            add(i, other.sums[i]);
        }
        errors.add(other.errors);
    }

    /** Returns all sums as balls that hold their errors. */
    GrowthTotals totals(GrowthErrors.Total total) {
        return errors.totals(sums, total, steps.asked);
    }
}
