package io.github.spinthermo.blocksum;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.fixed.BatchInversion;
import io.github.spinthermo.fixed.FixedNumbers;
import io.github.spinthermo.fixed.IntegerNumbers;
import io.github.spinthermo.fixed.LimbNumbers;
import io.github.spinthermo.io.Cores;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.TabledLogarithm;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import io.github.spinthermo.weights.WeightScan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Walk through the blocks of a range, of the sums that {@link LimbSummation} takes, for more bits than it has: a term
 * takes about nine products, and one logarithm.
 *
 * <p>With r = q^D, g = r_B/(1 − r_B) and U = w (1 − q_0)/(1 − r_0) = u_J, all terms follow from C = U r_0, G = U g and
 * F = r_0 G. Without the factor 1/(1 − q_0) they are w = U − C, w g_0 = C, w g = G − F, w g (1 + g), w (g_0 + g + 2 g_0
 * g) = C + F + G; and the argument of the logarithm is (1 − r_0)/(1 − r_B) = 1 + g − r_0 − r_0 g. Powers and g grow
 * shorter upwards, and their products less long.
 *
 * <p>A power is off by ρ → ρ q² + 2 + 2^−15 in each step, and by no more where 32 steps are taken at once, by q^64,
 * from one chunk of blocks to the next. Each product, and each number that is taken as an integer of units, truncates
 * less than a product of {@link LimbSummation}, so that the errors of all sums are below those of {@link GrowthErrors},
 * with the largest power of 2 in 1/(1 − r_B) as its exponent.
 *
 * @param <N> the kind of numbers
 */
final class GrowthSummation<N> {

    /** Integers take multiples of this number of bits, so that neighbouring precisions share tables. */
    private static final int STEP = 64;

    /** Bits of q and its powers beyond the last one. */
    private static final int GUARD = 16;

    /** The largest D for limbs: with x from 2^−20 on, all terms are below 2^43. */
    private static final long LARGEST_ON_LIMBS = 1L << 20;

    /** Bits of D up to which q^D is taken as a power of q. */
    private static final int POWER_BITS = 7;

    /** The number of reciprocals that one division makes, and of numbers kept for each: counts. */
    private static final int CHUNK = 32;
    private static final double NUMBERS_OF_BLOCK = 4;

    /** The number of chunks that threads share at a time: a count. */
    private static final int BATCH = 16;

    /** The number of blocks from which on tables of logarithms pay. */
    private static final long MANY = 96;

    /** The time for filling the tables of logarithms, halved: a second sum of that precision finds them filled. */
    private static final LimbCost TABLES = new LimbCost(0, 1.9e-6, 2);

    private static final double FIRST_POWER_ERROR = 2;
    private static final double POWER_STEP_ERROR = 2.1;

    /** A factor beyond the roundings of the doubles. */
    private static final double ROUND_UP = 1.001;

    private final BlockRange range;
    private final FixedNumbers<N> numbers;
    private final int bits;
    private final Blocks initial;
    private final double x0;
    private final double xB;
    private final WeightScan weights;
    private final Optional<TabledLogarithm<N>> tables;
    private final GrowthChunk.Steps<N> steps;
    private final N jump;
    private final N jumpOfBath;
    private final boolean isLong;
    private long next;
    private N power;
    private N powerOfBath;

    /**
     * Prepares the walk.
     *
     * @param range not empty
     * @param numbers the arithmetic
     * @param start the weights
     * @param initial the blocks at x_0
     * @param bath those at x_B, positive and finite
     * @param isLong whether several threads share the work; the sums are the same
     * @param asked which sums are asked for
     */
    GrowthSummation(BlockRange range, FixedNumbers<N> numbers, StartWeights start, Blocks initial, Blocks bath,
            double xB, boolean isLong, Averages asked) {
        this.range = range;
        this.numbers = numbers;
        this.bits = numbers.bits();
        this.initial = initial;
        this.x0 = start.x0().doubleValue();
        this.xB = xB;
        this.weights = start.scan(new BlockRange(range.first(), range.last(), bits, bits));
        this.tables = Optional.of(numbers).filter(any -> range.count() >= MANY).map(TabledLogarithm::of);
        this.steps = new GrowthChunk.Steps<>(numbers, step(initial, 2), step(bath, 2), this::log, asked);
        this.jump = step(initial, 2 * CHUNK);
        this.jumpOfBath = step(bath, 2 * CHUNK);
        this.isLong = isLong;
        this.next = range.first();
        this.power = power(initial);
        this.powerOfBath = power(bath);
    }

    /** Tells whether limbs have the bits, which take less time. */
    static boolean isOnLimbs(BlockRange range, int bits) {
        return LimbNumbers.reach(bits) && range.last() <= LARGEST_ON_LIMBS;
    }

    /** Returns the arithmetic for so many bits or some more, as many as cost nothing. */
    static FixedNumbers<?> numbers(BlockRange range, int bits) {
        return isOnLimbs(range, bits)
                ? LimbNumbers.holding(bits) : new IntegerNumbers(((bits - 1) / STEP + 1) * STEP);
    }

    /** Returns an arithmetic precise enough for blocks whose q and q^D are known to a unit. */
    static Arithmetic arithmetic(int bits) {
        return new Arithmetic(bits + GUARD);
    }

    /** Estimates what is kept beside the sums, and the time for filling tables. */
    static Estimate estimate(BlockRange range, int bits) {
        double numbers = Math.min(BATCH * CHUNK, (double) range.count()) * NUMBERS_OF_BLOCK;
        Estimate chunk = new Estimate(numbers * FixedNumbers.bytes(bits), 0);
        return range.count() < MANY ? chunk
                : chunk.plus(new Estimate(TabledLogarithm.bytes(bits), TABLES.seconds(bits)));
    }

    /** Returns a power of q, off by less than 2 units. */
    private N step(Blocks blocks, int exponent) {
        return numbers.of(blocks.arithmetic().power(blocks.boltzmannFactor(), exponent).units(bits), bits);
    }

    private N power(Blocks blocks) {
        BigInteger first = BigInteger.valueOf(range.first());
        Ball power = first.bitLength() <= POWER_BITS
                ? blocks.arithmetic().power(blocks.boltzmannFactor(), range.first())
                : blocks.boltzmannFactor(first);
        return numbers.of(power.units(bits), bits);
    }

    /** Computes the sums. The order of the chunks does not matter for them, and that of their errors is kept. */
    GrowthTotals run() {
        int chunks = Math.toIntExact((range.count() - 1) / CHUNK + 1);
        N none = numbers.of(BigInteger.ZERO, 0);
        GrowthChunk<N> all = new GrowthChunk<>(steps, range.first(), List.of(), none, none, errors());
        for (int from = 0; from < chunks; from += BATCH) {
            run(Math.min(BATCH, chunks - from)).sorted(Comparator.comparingLong(GrowthChunk::first)).forEach(all::add);
        }
        return all.totals(this::total);
    }

    /** Sums up the next chunks, each taken as soon as a thread is free for it. */
    private Stream<GrowthChunk<N>> run(int count) {
        return isLong
                ? Cores.map(IntStream.range(0, count).toArray(), i -> next().run()).stream()
                : IntStream.range(0, count).mapToObj(i -> next().run());
    }

    private GrowthErrors errors() {
        return new GrowthErrors(weights.relativeError((double) range.count()) + 1,
                powerError(x0, (double) range.count()), powerError(xB, (double) range.count()),
                BatchInversion.relativeError(largestSumOfReciprocals(xB, range.first())));
    }

    /** Takes the next blocks, and goes on to those after them. */
    private synchronized GrowthChunk<N> next() {
        List<N> over = new ArrayList<>();
        for (long left = Math.min(CHUNK, (range.last() - next) / 2 + 1); left > 0; left--) {
            over.add(numbers.of(weight(), bits));
            weights.advance();
        }
        GrowthChunk<N> chunk = new GrowthChunk<>(steps, next, over, power, powerOfBath, errors());
        power = numbers.multiply(power, jump);
        powerOfBath = numbers.multiply(powerOfBath, jumpOfBath);
        next += 2 * CHUNK;
        return chunk;
    }

    /** Bounds the sum of 1/(1 − r_B) over the blocks of one division, which is largest for the first ones. */
    static double largestSumOfReciprocals(double xB, long first) {
        double sum = 0;
        for (int i = 0; i < CHUNK; i++) {
            sum -= 1 / Math.expm1(-xB * (first + 2.0 * i));
        }
        return sum * ROUND_UP;
    }

    /** Bounds the error of r after any step of a number of them, in units. */
    static double powerError(double x, double count) {
        return FIRST_POWER_ERROR + POWER_STEP_ERROR * Math.min(count, -1 / Math.expm1(-2 * x)) * ROUND_UP;
    }

    /** Returns (ln a)/16, off by less than 2 units times the power of 2 whose bits are not wanted. */
    private N log(N a, Integer dropped) {
        return numbers.shift(tables.map(logarithm -> logarithm.log(a, dropped)).orElseGet(() -> log(a)),
                -LimbSummation.LOG_SCALE);
    }

    private N log(N a) {
        return numbers.of(initial.arithmetic().log(new Ball(numbers.units(a), 0, -bits)).units(bits), bits);
    }

    /** Returns u_J, downwards. */
    private BigInteger weight() {
        long shift = -bits - weights.exponent();
        return weights.mantissa().shiftRight(Math.toIntExact(Math.min(shift, Integer.MAX_VALUE)));
    }

    /** Multiplies by 1/(1 − q_0), which all terms lack. */
    private Ball total(BigInteger sum, double error) {
        Arithmetic a = initial.arithmetic();
        return a.multiply(FixedPoints.ball(sum, error, bits), a.add(Ball.ONE, initial.occupation()));
    }
}
