package io.github.spinthermo.blocksum;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.FixedPoint;
import io.github.spinthermo.kernel.TabledLogarithm;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import io.github.spinthermo.weights.WeightScan;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Walk through the blocks of a range on integers, of the sums that {@link LimbSummation} takes, for more bits than
 * limbs have: a term takes about nine products, and one logarithm.
 *
 * <p>With r = q^D, g = r_B/(1 − r_B) and U = w (1 − q_0)/(1 − r_0) = u_J, all terms follow from C = U r_0, G = U g and
 * F = r_0 G. Without the factor 1/(1 − q_0) they are w = U − C, w g_0 = C, w g = G − F, w g (1 + g), w (g_0 + g + 2 g_0
 * g) = C + F + G; and the argument of the logarithm is (1 − r_0)/(1 − r_B) = 1 + g − r_0 − r_0 g. Powers and g grow
 * shorter upwards, and their products less long.
 *
 * <p>A power is off by ρ → ρ q² + 2 + 1 in each step. Each product truncates less than one of limbs, so that the errors
 * of all sums are below those of {@link GrowthErrors}, with the largest power of 2 in 1/(1 − r_B) as its exponent.
 */
final class GrowthSummation {

    /** Bits of q and its powers beyond the last one. */
    private static final int GUARD = 16;

    /** Bits of D up to which q^D is taken as a power of q. */
    private static final int POWER_BITS = 7;

    /** The number of reciprocals that one division makes, and of numbers kept for each: counts. */
    private static final int CHUNK = 64;
    private static final double NUMBERS_OF_BLOCK = 3;

    /** The number of blocks from which on tables of logarithms pay. */
    private static final long MANY = 96;

    /** The time for filling the tables of logarithms, halved: a second sum of that precision finds them filled. */
    private static final LimbCost TABLES = new LimbCost(0, 1.9e-6, 2);

    private static final double FIRST_POWER_ERROR = 2;
    private static final double POWER_STEP_ERROR = 3.1;

    /** A factor beyond the roundings of the doubles. */
    private static final double ROUND_UP = 1.001;

    private final BlockRange range;
    private final int bits;
    private final Blocks initial;
    private final double x0;
    private final double xB;
    private final WeightScan weights;
    private final Optional<TabledLogarithm> tables;
    private final BigInteger one;
    private final BigInteger square;
    private final BigInteger squareOfBath;
    private BigInteger power;
    private BigInteger powerOfBath;

    private BigInteger weight = BigInteger.ZERO;
    private BigInteger dimension = BigInteger.ZERO;
    private BigInteger initialMoment = BigInteger.ZERO;
    private BigInteger moment = BigInteger.ZERO;
    private BigInteger ofSquare = BigInteger.ZERO;
    private BigInteger mixed = BigInteger.ZERO;
    private BigInteger logarithm = BigInteger.ZERO;

    /**
     * Prepares the walk.
     *
     * @param range not empty
     * @param bits the bits behind the point
     * @param start the weights
     * @param initial the blocks at x_0
     * @param bath those at x_B, positive and finite
     */
    GrowthSummation(BlockRange range, int bits, StartWeights start, Blocks initial, Blocks bath, double xB) {
        this.range = range;
        this.bits = bits;
        this.initial = initial;
        this.x0 = start.x0().doubleValue();
        this.xB = xB;
        this.weights = start.scan(new BlockRange(range.first(), range.last(), bits, bits));
        this.tables = Optional.of(bits).filter(b -> range.count() >= MANY).map(TabledLogarithm::of);
        this.one = FixedPoint.one(bits);
        this.square = square(initial);
        this.squareOfBath = square(bath);
        this.power = power(initial);
        this.powerOfBath = power(bath);
    }

    /** Returns an arithmetic precise enough for blocks whose q and q^D are known to a unit. */
    static Arithmetic arithmetic(int bits) {
        return new Arithmetic(bits + GUARD);
    }

    /** Estimates what is kept beside the sums, and the time for filling tables. */
    static Estimate estimate(BlockRange range, int bits) {
        Estimate chunk = new Estimate(CHUNK * NUMBERS_OF_BLOCK * (bits / 8.0 + Long.SIZE), 0);
        return range.count() < MANY ? chunk
                : chunk.plus(new Estimate(TabledLogarithm.bytes(bits), TABLES.seconds(bits)));
    }

    private BigInteger square(Blocks blocks) {
        Ball q = blocks.boltzmannFactor();
        return blocks.arithmetic().multiply(q, q).units(bits);
    }

    private BigInteger power(Blocks blocks) {
        BigInteger first = BigInteger.valueOf(range.first());
        Ball power = first.bitLength() <= POWER_BITS
                ? blocks.arithmetic().power(blocks.boltzmannFactor(), range.first())
                : blocks.boltzmannFactor(first);
        return power.units(bits);
    }

    /** Computes the sums. */
    GrowthTotals run() {
        GrowthErrors errors = new GrowthErrors(weights.relativeError((double) range.count()) + 1,
                powerError(x0), powerError(xB), IntegerReciprocals.relativeError(largestSumOfReciprocals()));
        for (long d = range.first(); d <= range.last(); d += 2L * CHUNK) {
            BigInteger[] powers = powersOfBath((int) Math.min(CHUNK, (range.last() - d) / 2 + 1));
            BigInteger[] reciprocals = IntegerReciprocals.of(powers, bits);
            for (int i = 0; i < powers.length; i++) {
                Interruption.check();
                add(d + 2L * i, reciprocals[i].subtract(one), errors);
            }
        }
        return totals(errors);
    }

    private BigInteger[] powersOfBath(int count) {
        BigInteger[] powers = new BigInteger[count];
        for (int i = 0; i < count; i++) {
            Interruption.check();
            powers[i] = powerOfBath;
            powerOfBath = product(powerOfBath, squareOfBath);
        }
        return powers;
    }

    /** Bounds the sum of 1/(1 − r_B) over the blocks of one division, which is largest for the first ones. */
    private double largestSumOfReciprocals() {
        double sum = 0;
        for (int i = 0; i < CHUNK; i++) {
            sum -= 1 / Math.expm1(-xB * (range.first() + 2.0 * i));
        }
        return sum * ROUND_UP;
    }

    /** Bounds the error of r, in units. */
    private double powerError(double x) {
        return FIRST_POWER_ERROR
                + POWER_STEP_ERROR * Math.min((double) range.count(), -1 / Math.expm1(-2 * x)) * ROUND_UP;
    }

    /** Returns a product of numbers that are not negative, of which any may be 0. */
    private BigInteger product(BigInteger a, BigInteger b) {
        return a.signum() == 0 || b.signum() == 0 ? BigInteger.ZERO : FixedPoint.multiply(a, b, bits);
    }

    /** Adds the terms of a block and goes on to the next. */
    private void add(long d, BigInteger growth, GrowthErrors errors) {
        BigInteger over = weight();
        BigInteger ofStart = product(over, power);
        BigInteger ofBath = product(over, growth);
        BigInteger both = product(ofBath, power);
        BigInteger w = over.subtract(ofStart);
        BigInteger term = ofBath.subtract(both);
        BigInteger complement = one.subtract(power);
        BigInteger log = log(complement.add(growth).subtract(product(growth, power)), bits - w.bitLength());
        BigInteger factor = BigInteger.valueOf(d);
        BigInteger factorOfSquare = BigInteger.valueOf(d * d);
        weight = weight.add(w);
        dimension = dimension.add(w.multiply(factor));
        initialMoment = initialMoment.add(ofStart.multiply(factor));
        moment = moment.add(term.multiply(factor));
        ofSquare = ofSquare.add(term.add(product(term, growth)).multiply(factorOfSquare));
        mixed = mixed.add(ofStart.add(both).add(ofBath).multiply(factorOfSquare));
        logarithm = logarithm.add(product(w, log));
        errors.add(term(d, over, complement, growth, log));
        power = product(power, square);
        weights.advance();
    }

    /** Returns (ln a)/16, off by less than 2 units times the power of 2 whose bits are not wanted. */
    private BigInteger log(BigInteger a, int dropped) {
        return tables.map(logarithm -> logarithm.log(a, bits, dropped))
                .orElseGet(() -> initial.arithmetic().log(new Ball(a, 0, -bits)).units(bits))
                .shiftRight(LimbSummation.LOG_SCALE);
    }

    private GrowthErrors.Term term(long d, BigInteger over, BigInteger complement, BigInteger growth, BigInteger log) {
        double g = toDouble(growth);
        int exponent = Math.getExponent(1 + g);
        return new GrowthErrors.Term(d, exponent, toDouble(over), toDouble(complement), Math.scalb(g, -exponent),
                toDouble(log));
    }

    private double toDouble(BigInteger number) {
        return FixedPoints.toDouble(number, bits);
    }

    /** Returns u_J, downwards. */
    private BigInteger weight() {
        long shift = -bits - weights.exponent();
        return shift >= 0
                ? weights.mantissa().shiftRight((int) Math.min(shift, Integer.MAX_VALUE))
                : weights.mantissa().shiftLeft(Math.toIntExact(-shift));
    }

    private GrowthTotals totals(GrowthErrors errors) {
        return new GrowthTotals(
                total(weight, errors.weight()),
                total(dimension, errors.dimension()),
                total(initialMoment, errors.initialMoment()),
                total(moment, errors.moment()),
                total(ofSquare, errors.square()),
                total(mixed, errors.mixed()),
                total(logarithm, errors.logarithm()).scale(LimbSummation.LOG_SCALE));
    }

    /** Multiplies by 1/(1 − q_0), which all terms lack. */
    private Ball total(BigInteger sum, double error) {
        Arithmetic a = initial.arithmetic();
        return a.multiply(FixedPoints.ball(sum, error, bits), a.add(Ball.ONE, initial.occupation()));
    }
}
