package io.github.spinthermo.weights;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.doubledouble.DoubleDouble;
import io.github.spinthermo.doubledouble.LevelWalk;
import io.github.spinthermo.doubledouble.TableExponential;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.spin.TotalSpin;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * List of the weights w_J = l_J q^k t_D of a range, D = 2J + 1, k = ns − J, up to a common factor: for s = 1/2 from 1
 * at the first block on by the ratio of neighbours, otherwise from the exact multiplicities.
 */
final class ApproximateWeightList {

    /** The bits behind the point below which weights are left out. */
    private static final int BITS = 68;

    /** The time in seconds that exact multiplicities may take. */
    private static final double LONG_SECONDS = 0.02;

    /** The largest D of a list: products of two are doubles. */
    private static final long LARGEST_DIMENSION = 1L << 20;

    /** The bits that are kept of a multiplicity. */
    private static final int MANTISSA_BITS = 128;

    /** The power of two by which small powers of q are scaled. */
    private static final int SCALE = 256;

    /** The binary places by which weights that count may differ. */
    private static final int MOST_BELOW = 400;

    /** Bound of the weight of all blocks that lie further below the largest. */
    static final double NEXT_TO_NOTHING = 0x1p-380;

    private final SpinEnsemble ensemble;
    private final BlockRange range;
    private final DoubleDouble x;
    private final DoubleDouble q;

    private ApproximateWeightList(StartWeights start, BlockRange range) {
        this.ensemble = start.ensemble();
        this.range = range;
        this.x = DoubleDouble.of(start.x0());
        this.q = TableExponential.ofNegative(x);
    }

    /**
     * Returns the blocks that count: outside of them is less than 2^−68 e^−x_0/T of the weight, which is little
     * beside ⟨k⟩/T, too.
     */
    static Optional<BlockRange> range(StartWeights start) {
        double x = start.x0().doubleValue();
        SpinEnsemble ensemble = start.ensemble();
        if (!(x <= TableExponential.LARGEST) || ensemble.largestTotalSpin().twice() >= LARGEST_DIMENSION) {
            return Optional.empty();
        }
        double size = BinaryLogarithm.of(ensemble.largestTotalSpin().twice() + 1.0);
        return Optional.of(start.support(BITS + (int) Math.ceil(x / BinaryLogarithm.LN2 + size)));
    }

    /** Lists the weights of a range; there is none where their multiplicities would take long. */
    static Optional<DoubleDouble[]> of(StartWeights start, BlockRange range) {
        if (!isShort(start, range)) {
            return Optional.empty();
        }
        ApproximateWeightList list = new ApproximateWeightList(start, range);
        return Optional.of(
                list.timesLevels(start.ensemble().s().twice() == 1 ? list.ofHalfSpins() : list.ofMultiplicities()));
    }

    static boolean isShort(StartWeights start, BlockRange range) {
        return estimateMultiplicities(start, range).seconds() < LONG_SECONDS;
    }

    /** Estimates the multiplicities from the largest block down to the first of a range; spins 1/2 need none. */
    static Estimate estimateMultiplicities(StartWeights start, BlockRange range) {
        SpinEnsemble ensemble = start.ensemble();
        double steps = (double) (ensemble.largestTotalSpin().twice() + 1 - range.first()) / 2 + 1;
        return ensemble.s().twice() == 1 ? Estimate.NONE : start.estimateDescending(steps);
    }

    /** Lists l_J q^k of spins 1/2, by l_(J+1)/l_J = (D+2)(n+1−D)/(D (n+3+D)). [L 21] */
    private DoubleDouble[] ofHalfSpins() {
        double n = ensemble.n();
        DoubleDouble inverse = DoubleDouble.ONE.over(q);
        DoubleDouble[] list = new DoubleDouble[(int) range.count()];
        DoubleDouble u = DoubleDouble.ONE;
        for (int i = 0; i < list.length; i++) {
            list[i] = u;
            double d = (double) range.first() + 2.0 * i;
            u = u.times((d + 2) * (n + 1 - d)).over(DoubleDouble.of(d * (n + 3 + d))).times(inverse);
        }
        return list;
    }

    /** Lists l_J q^k from above, each with an exponent of its own, and scales them to the largest. */
    private DoubleDouble[] ofMultiplicities() {
        DoubleDouble[] list = new DoubleDouble[(int) range.count()];
        long[] exponents = new long[list.length];
        Iterator<TotalSpin> levels = Multiplicities.descending(ensemble).iterator();
        DoubleDouble power = DoubleDouble.ONE;
        long exponent = 0;
        for (long d = ensemble.largestTotalSpin().twice() + 1; d >= range.first(); d -= 2) {
            BigInteger multiplicity = levels.next().multiplicity();
            if (d <= range.last()) {
                int i = (int) ((d - range.first()) / 2);
                int shift = Math.max(0, multiplicity.bitLength() - MANTISSA_BITS);
                DoubleDouble mantissa = DoubleDouble.of(multiplicity.shiftRight(shift), 0).times(power);
                exponents[i] = exponent + shift + Math.getExponent(mantissa.hi());
                list[i] = mantissa.scale(-Math.getExponent(mantissa.hi()));
            }
            power = power.times(q);
            if (power.hi() < Math.scalb(1.0, -SCALE)) {
                power = power.scale(SCALE);
                exponent -= SCALE;
            }
        }
        return scaled(list, exponents);
    }

    /** Scales by the powers of two. */
    private static DoubleDouble[] scaled(DoubleDouble[] list, long[] exponents) {
        long largest = Arrays.stream(exponents).max().orElse(0);
        for (int i = 0; i < list.length; i++) {
            long below = largest - exponents[i];
            list[i] = below > MOST_BELOW ? DoubleDouble.ZERO : list[i].scale((int) -below);
        }
        return list;
    }

    /** Multiplies by t_D. */
    private DoubleDouble[] timesLevels(DoubleDouble[] list) {
        LevelWalk block = new LevelWalk(x, range.first());
        for (int i = 0; i < list.length; i++) {
            list[i] = list[i].times(block.sum());
            if (!block.isSaturated()) {
                block.advance();
            }
        }
        return list;
    }
}
