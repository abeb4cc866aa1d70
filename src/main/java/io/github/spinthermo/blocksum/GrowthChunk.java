package io.github.spinthermo.blocksum;

import io.github.spinthermo.fixed.BatchInversion;
import io.github.spinthermo.fixed.FixedNumbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Sums of a {@link GrowthSummation} over a few blocks that follow on each other. For one thread, and once.
 *
 * @param <N> the kind of numbers
 */
final class GrowthChunk<N> {

    private final Steps<N> steps;
    private final FixedNumbers<N> numbers;
    private final long first;
    private final List<N> over;
    private final GrowthErrors errors;
    private N power;
    private N powerOfBath;

    /** The sums, in the order of {@link GrowthTotals}. */
    private final List<N> sums;

    /**
     * Values that the blocks of all chunks share; any number of threads may use it.
     *
     * @param <N> the kind of numbers
     * @param numbers the arithmetic
     * @param square q² at x_0
     * @param squareOfBath q² at x_B
     * @param logarithm (ln a)/16, off by less than 2 units times the power of 2 whose bits are not wanted
     * @param asked which sums are asked for
     */
    record Steps<N>(FixedNumbers<N> numbers, N square, N squareOfBath, BiFunction<N, Integer, N> logarithm,
            Averages asked) { }

    /**
     * Prepares the sums.
     *
     * @param first D of the first block
     * @param over the weights U
     * @param power r_0 of the first block
     * @param powerOfBath r_B of the first block
     * @param errors bounds to which those of these blocks are added
     */
    GrowthChunk(Steps<N> steps, long first, List<N> over, N power, N powerOfBath, GrowthErrors errors) {
        this.steps = steps;
        this.numbers = steps.numbers;
        this.first = first;
        this.over = over;
        this.power = power;
        this.powerOfBath = powerOfBath;
        this.errors = errors;
        this.sums = new ArrayList<>(Collections.nCopies(7, numbers.of(BigInteger.ZERO, 0)));
    }

    /** Returns D of the first block. */
    long first() {
        return first;
    }

    /** Computes the sums. */
    GrowthChunk<N> run() {
        N one = numbers.one();
        List<N> reciprocals = BatchInversion.of(numbers, powersOfBath());
        for (int i = 0; i < over.size(); i++) {
            N growth = numbers.subtract(reciprocals.get(i), one);
            add(first + 2L * i, over.get(i), growth, numbers.subtract(one, power));
        }
        return this;
    }

    private List<N> powersOfBath() {
        List<N> powers = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            powers.add(powerOfBath);
            powerOfBath = numbers.multiply(powerOfBath, steps.squareOfBath);
        }
        return powers;
    }

    /** Adds the terms of a block and goes on to the next. */
    private void add(long d, N u, N growth, N complement) {
        N ofStart = numbers.multiply(u, power);
        N ofBath = numbers.multiply(u, growth);
        N both = numbers.multiply(ofBath, power);
        N w = numbers.subtract(u, ofStart);
        N term = numbers.subtract(ofBath, both);
        double log = 0;
        add(0, w, 1);
        add(2, ofStart, d);
        add(3, term, d);
        if (steps.asked == Averages.ALL) {
            N product = numbers.multiply(growth, power);
            N argument = numbers.subtract(numbers.add(complement, growth), product);
            N logarithm = steps.logarithm.apply(argument, Math.min(numbers.bits(), numbers.zeros(w)));
            log = numbers.toDouble(logarithm);
            add(1, w, d);
            add(4, numbers.add(term, numbers.multiply(term, growth)), d * d);
            add(5, numbers.add(numbers.add(ofStart, both), ofBath), d * d);
            add(6, numbers.multiply(w, logarithm), 1);
        }
        errors.add(term(d, u, complement, growth, log));
        power = numbers.multiply(power, steps.square);
    }

    private GrowthErrors.Term term(long d, N u, N complement, N growth, double log) {
        double g = numbers.toDouble(growth);
        int exponent = Math.getExponent(1 + g);
        return new GrowthErrors.Term(d, exponent, numbers.toDouble(u), numbers.toDouble(complement),
                Math.scalb(g, -exponent), log);
    }

    private void add(int sum, N term, long factor) {
        sums.set(sum, numbers.add(sums.get(sum), factor == 1 ? term : numbers.times(term, factor)));
    }

    /** Adds the sums of another chunk, and the bounds of their errors. */
    void add(GrowthChunk<N> other) {
        for (int i = 0; i < sums.size(); i++) {
            add(i, other.sums.get(i), 1);
        }
        errors.add(other.errors);
    }

    /** Returns all sums as balls that hold their errors. */
    GrowthTotals totals(GrowthErrors.Total total) {
        return errors.totals(sums.stream().map(numbers::units).toArray(BigInteger[]::new), total, steps.asked);
    }
}
