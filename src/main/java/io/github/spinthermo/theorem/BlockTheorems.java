package io.github.spinthermo.theorem;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Theorems about two total spins J &gt; J' at x = |x_B|. */
final class BlockTheorems {

    /** The largest (2J+1) x; above it, differences of blocks have exponents of 10^15 and more. */
    private static final BigInteger LARGEST_SPREAD = BigInteger.ONE.shiftLeft(50);

    static final Theorem CONVEX = convex(BlockTheorems::largest);
    static final Theorem ORDER = order(BlockTheorems::largest);

    /** A pair of total spins. */
    record Pair(HalfInteger larger, HalfInteger smaller) {

        Pair {
            if (larger.compareTo(smaller) <= 0) {
                throw new InvalidInputException("not-larger", "J", larger, "is not larger than " + smaller);
            }
        }
    }

    private BlockTheorems() { }

    /** States that ln Z_J − ln Z_J' is convex: the second derivative of ln Z_J is v_J. */
    static Theorem convex(Function<Point, Pair> choice) {
        return Theorem.of("convex-log-partition-ratio",
                "ln(Z_J/Z_J') is convex, its second derivative v_J - v_J' > 0, for J > J' at x = |x_B| < inf",
                "[L E.3]", Set.of(),
                point -> point.betaB().isInfinite()
                        ? Claim.none("the ratio has no derivative at |betaB| = inf")
                        : Claim.that(Relation.GREATER),
                values -> {
                    Pair pair = choice.apply(values.point());
                    Block larger = block(pair.larger(), values);
                    return Sides.of(larger.variance(), block(pair.smaller(), values).variance(),
                            () -> larger.varianceMinus(pair.smaller()));
                });
    }

    static Theorem order(Function<Point, Pair> choice) {
        return Theorem.of("block-order",
                "e_J(x) < e_J'(x) for J > J' at x = |x_B|; equal at x = 0", "spec 1.8", Set.of(),
                point -> Claim.that(point.betaB().isZero() ? Relation.EQUAL : Relation.LESS),
                values -> {
                    Pair pair = choice.apply(values.point());
                    return Sides.of(block(pair.larger(), values).energy(), block(pair.smaller(), values).energy());
                });
    }

    private static Block block(HalfInteger totalSpin, Observables values) {
        return Block.of(totalSpin, values.point().betaB().abs());
    }

    /**
     * Chooses the two largest total spins of the ensemble, or where (2J+1)|x_B| would exceed 2^50 the two largest
     * below that.
     */
    private static Pair largest(Point point) {
        long largest = point.start().spins().largestTotalSpin().twice();
        long twice = Math.min(largest, longest(point.betaB().abs()));
        long larger = twice - Math.floorMod(largest - twice, 2);
        return new Pair(HalfInteger.ofTwice(larger), HalfInteger.ofTwice(larger - 2));
    }

    private static long longest(InverseTemperature x) {
        if (x.isZero() || x.isInfinite()) {
            return Long.MAX_VALUE;
        }
        BigFraction levels = x.toFraction().reciprocal().multiply(LARGEST_SPREAD);
        BigInteger whole = levels.getNumerator().divide(levels.getDenominator());
        return whole.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact() - 1;
    }
}
