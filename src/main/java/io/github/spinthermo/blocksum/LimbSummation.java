package io.github.spinthermo.blocksum;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.limbs.LimbLogarithm;
import io.github.spinthermo.limbs.LimbSum;
import io.github.spinthermo.limbs.Reciprocals;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import io.github.spinthermo.weights.WeightUnit;
import java.math.BigInteger;
import java.util.stream.Stream;

/**
 * Walk through the blocks of a range on limbs: a term takes a few products, and one logarithm.
 *
 * <p>With r = q^D, g = r/(1 − r), U = w/(1 − r_0) up to a common factor, which is u_J/(1 − q_0): the sums are those of
 * w, w D, w D g_0 = D U r_0, w D g_B, w D² g_B (1 + g_B), w D² (g_0 + g_B + 2 g_0 g_B) = D² (U r_0 (1 + g_B) + U g_B)
 * and w ln((1 − r_0)/(1 − r_B)). What the largest block makes of them is added by {@link GrowthTotals}. They keep the
 * accuracy that is asked for relative to the weight of all J &lt; ns and not relative to e^−x, so that cold baths, and
 * temperatures so small that 1/(1 − r) loses what limbs have, are left to {@link BlockSummation}.
 *
 * <p>All 1/(1 − r_B) are taken by one division; r_B is 0 from where it is below a unit. The powers r grow smaller
 * upwards: a power is off by less than 2 units u at first and q² by 2, so that a step makes ρ into ρ q² + 2 + 2.001.
 * The errors of the sums are derived at {@link GrowthErrors}.
 */
final class LimbSummation {

    /** The power of 2 that logarithms are divided by, and their error in units of the last place. */
    static final int LOG_SCALE = LimbLogarithm.SCALE;
    static final double LOG_ERROR = LimbLogarithm.ERROR;

    /** Bits of q and its powers beyond the last limb. */
    private static final int GUARD = 16;

    /** Bits of D up to which q^D is taken as a power of q. */
    private static final int POWER_BITS = 7;

    /** The numbers that are kept of a block: a count. */
    private static final double NUMBERS_OF_BLOCK = 3;

    private static final double FIRST_POWER_ERROR = 2;
    private static final double POWER_STEP_ERROR = 4.1;

    /** A factor beyond the roundings of the doubles. */
    private static final double ROUND_UP = 1.001;

    /** The places of the numbers at hand; the last ones are those of a logarithm. */
    private static final int ONE = 0;
    private static final int POWER = 1;
    private static final int SQUARE = 2;
    private static final int COMPLEMENT = 3;
    private static final int WEIGHT = 4;
    private static final int REST = 5;
    private static final int GROWTH = 6;
    private static final int TERM = 7;
    private static final int OTHER = 8;
    private static final int LOGARITHM = 9;
    private static final int FIRST_FREE = 9 + LimbLogarithm.SCRATCH;

    private final BlockRange range;
    private final int count;
    private final int countOfBath;
    private final LimbArray numbers;
    private final int reciprocalsPlace;
    private final Blocks initial;
    private final Blocks bath;
    private final StartWeights start;
    private final double x0;
    private final double xB;
    private final LimbLogarithm logarithm;
    private final Averages asked;

    private final LimbSum weight;
    private final LimbSum dimension;
    private final LimbSum initialMoment;
    private final LimbSum moment;
    private final LimbSum square;
    private final LimbSum mixed;
    private final LimbSum log;

    /**
     * Prepares the walk.
     *
     * @param range not empty
     * @param limbs K
     * @param start the weights
     * @param bath x_B, positive and finite
     * @param asked which sums are asked for
     */
    LimbSummation(BlockRange range, int limbs, StartWeights start, Blocks initial, Blocks bath, double xB,
            Averages asked) {
        this.range = range;
        this.count = Math.toIntExact(range.count());
        this.countOfBath = countOfBath(range, limbs, xB);
        this.reciprocalsPlace = FIRST_FREE + count + 2;
        this.numbers = new LimbArray(limbs, reciprocalsPlace + 2 * countOfBath + 2);
        this.initial = initial;
        this.bath = bath;
        this.start = start;
        this.x0 = start.x0().doubleValue();
        this.xB = xB;
        this.logarithm = new LimbLogarithm(numbers, LOGARITHM);
        this.asked = asked;
        this.weight = new LimbSum(limbs);
        this.dimension = new LimbSum(limbs);
        this.initialMoment = new LimbSum(limbs);
        this.moment = new LimbSum(limbs);
        this.square = new LimbSum(limbs);
        this.mixed = new LimbSum(limbs);
        this.log = new LimbSum(limbs);
    }

    /** Counts the blocks whose r_B is a unit or more, and at most two after them: those up to D x_B = bits · ln 2. */
    static int countOfBath(BlockRange range, int limbs, double xB) {
        double spread = limbs * LimbArray.RADIX_BITS * BinaryLogarithm.LN2 / xB;
        return (int) Math.max(0, Math.min((double) range.count(), Math.ceil((spread - range.first()) / 2) + 1));
    }

    /** Returns an arithmetic precise enough for blocks whose q and q^D are known to a unit. */
    static Arithmetic arithmetic(int limbs) {
        return new Arithmetic(limbs * LimbArray.RADIX_BITS + GUARD);
    }

    /** Returns a bound of the memory for a block, in bytes: its weight, its reciprocal and the product before that. */
    static double bytes(int limbs) {
        return NUMBERS_OF_BLOCK * limbs * Long.BYTES + 2 * Integer.BYTES;
    }

    /** Computes the sums. */
    GrowthTotals run() {
        numbers.setPower(ONE, 0);
        WeightUnit unit = start.write(range, numbers, FIRST_FREE);
        Reciprocals reciprocals = reciprocals();
        GrowthErrors errors = new GrowthErrors(unit.error(), powerError(count, x0), powerError(count, xB),
                reciprocals.relativeError());
        writePowers(initial);
        for (int i = 0; i < count; i++) {
            Interruption.check();
            long d = range.first() + 2L * i;
            numbers.subtract(COMPLEMENT, ONE, POWER);
            numbers.multiplySmall(WEIGHT, FIRST_FREE + i, COMPLEMENT);
            numbers.subtract(REST, FIRST_FREE + i, WEIGHT);
            weight.add(numbers, WEIGHT, 1);
            initialMoment.add(numbers, REST, d);
            int exponent = i < countOfBath ? reciprocals.exponent(i) : 0;
            if (i < countOfBath) {
                addMeanOfBath(i, d, exponent);
            }
            double ofLog = asked == Averages.ALL ? addOthers(i, d, exponent) : 0;
            errors.add(new GrowthErrors.Term(d, exponent, numbers.approximate(FIRST_FREE + i),
                    numbers.approximate(COMPLEMENT), i < countOfBath ? numbers.approximate(GROWTH) : 0, ofLog));
            numbers.multiplySmall(POWER, POWER, SQUARE);
        }
        return totals(unit, errors);
    }

    /** Writes γ and w γ, and adds that. */
    private void addMeanOfBath(int i, long d, int exponent) {
        numbers.setPower(GROWTH, -exponent);
        numbers.subtract(GROWTH, reciprocalsPlace + i, GROWTH);
        numbers.multiplySmall(TERM, WEIGHT, GROWTH);
        moment.add(numbers, TERM, d << exponent);
    }

    /** Adds what else a block has beside the means, and returns its logarithm. */
    private double addOthers(int i, long d, int exponent) {
        dimension.add(numbers, WEIGHT, d);
        if (i < countOfBath) {
            addOfBath(i, d, exponent);
        } else {
            mixed.add(numbers, REST, d * d);
            logarithm.write(TERM, COMPLEMENT, 0, limbsOfLogarithm());
        }
        numbers.multiplySmall(OTHER, WEIGHT, TERM);
        log.add(numbers, OTHER, 1);
        return numbers.approximate(TERM);
    }

    /** Adds what a block has of 1/(1 − r_B) beside its mean, and writes its logarithm. */
    private void addOfBath(int i, long d, int exponent) {
        int reciprocal = reciprocalsPlace + i;
        numbers.multiplySmall(TERM, TERM, reciprocal);
        square.add(numbers, TERM, (d * d) << (2 * exponent));
        numbers.multiplySmall(TERM, REST, reciprocal);
        numbers.multiplySmall(OTHER, FIRST_FREE + i, GROWTH);
        numbers.add(TERM, TERM, OTHER);
        mixed.add(numbers, TERM, (d * d) << exponent);
        numbers.multiply(OTHER, COMPLEMENT, reciprocal);
        logarithm.write(TERM, OTHER, exponent, limbsOfLogarithm());
    }

    /** Returns how many limbs a logarithm needs that is multiplied by the weight. */
    private int limbsOfLogarithm() {
        return Math.max(1, numbers.limbs() - numbers.leadingZeroLimbs(WEIGHT));
    }

    /** Writes r at the first block, and q². */
    private void writePowers(Blocks blocks) {
        Arithmetic arithmetic = blocks.arithmetic();
        Ball q = blocks.boltzmannFactor();
        BigInteger first = BigInteger.valueOf(range.first());
        Ball power = first.bitLength() <= POWER_BITS ? arithmetic.power(q, range.first())
                : blocks.boltzmannFactor(first);
        numbers.set(POWER, power.units(numbers.bits()));
        numbers.set(SQUARE, arithmetic.multiply(q, q).units(numbers.bits()));
    }

    private Reciprocals reciprocals() {
        writePowers(bath);
        for (int i = 0; i < countOfBath; i++) {
            numbers.subtract(reciprocalsPlace + i, ONE, POWER);
            numbers.multiplySmall(POWER, POWER, SQUARE);
        }
        return new Reciprocals(numbers, reciprocalsPlace, countOfBath, reciprocalsPlace + countOfBath);
    }

    /** Bounds the error of r after so many steps, in units of the last place. */
    static double powerError(int count, double x) {
        return FIRST_POWER_ERROR + POWER_STEP_ERROR * Math.min(count, -1 / Math.expm1(-2 * x)) * ROUND_UP;
    }

    private GrowthTotals totals(WeightUnit unit, GrowthErrors errors) {
        Ball factor = factor(unit, errors);
        BigInteger[] sums = Stream.of(weight, dimension, initialMoment, moment, square, mixed, log)
                .map(LimbSum::get).toArray(BigInteger[]::new);
        return errors.totals(sums, (sum, error) -> total(sum, error, factor), asked);
    }

    /**
     * Returns w over what was summed in its place: all weights together are 1, and those outside of the range are lost
     * in the errors of the others, or the factor is computed.
     */
    private Ball factor(WeightUnit unit, GrowthErrors errors) {
        Arithmetic a = initial.arithmetic();
        if (unit.tail() < errors.weight()) {
            return a.divide(Ball.ONE, FixedPoints.ball(weight.get(), errors.weight() + unit.tail(), numbers.bits()));
        }
        return a.multiply(a.add(Ball.ONE, initial.occupation()), unit.factor().get());
    }

    private Ball total(BigInteger sum, double error, Ball factor) {
        return initial.arithmetic().multiply(FixedPoints.ball(sum, error, numbers.bits()), factor);
    }
}
