package io.github.spinthermo.coupling;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One Clebsch-Gordan coefficient of large angular momenta: by the recurrence in m1 from the end of its range, where it
 * is a quotient of factorials, over as many steps as the smallest entry of its square of Regge says. With y_μ and the
 * names of {@link ProjectionRecurrence}, C_0 being positive,
 * <pre>
 * C_μ² = (2J+1) (j1+m1)! (j2−m2)! (J+M)! (J+j2−j1)!
 *        / ((Σ+1)! (j1−m1)! (j2+m2)! (J−M)! (J+j1−j2)! (j1+j2−J)!) y_μ².
 * </pre>
 */
final class RecurrentCoefficient {

    /** Bits that the root and the product may lose. */
    private static final int GUARD = 16;

    /** Bits that take no longer than fewer, and are enough for the usual 34 digits. */
    private static final int FEWEST_BITS = 160;

    /** The logarithms of factorials, the exponential and the logarithm of 2J + 1. */
    private static final int LOGARITHMS = 14;

    /** Measured: one of these, and a step of the recurrence. */
    private static final LimbCost LOGARITHM = new LimbCost(1.5e-5, 4e-8, 2.2);
    private static final LimbCost STEP = new LimbCost(3.6e-7, 3.5e-9, 1);

    /** Measured: seconds for each limb of an integer and each limb of what it is divided by, in lowest terms. */
    private static final double PAIR_OF_LIMBS = 3.5e-8;

    /** Bytes that each limb of an integer and each bit of a number need, with what stands beside it. */
    private static final double ROOT_BYTES = 64;
    private static final double VALUE_BYTES = 64;

    private final int sign;
    private final ReggeSquare square;
    private final FactorialQuotient factor;
    private final ProjectionRecurrence recurrence;

    /**
     * Takes a coefficient.
     *
     * @param original its square
     * @param dimension 2J + 1
     */
    RecurrentCoefficient(ReggeSquare original, BigInteger dimension) {
        this.square = original.withSmallestInFront();
        this.sign = original.phase() * square.phase() * square.exchangeSign();
        this.recurrence = new ProjectionRecurrence(square);
        Stream<BigInteger> top = Stream.of(square.sum().add(BigInteger.ONE));
        this.factor = FactorialQuotient.of(dimension, entries(true).toList(),
                Stream.concat(top, entries(false)).toList());
    }

    /** Returns the entries whose factorials are above the line, or the others. */
    private Stream<BigInteger> entries(boolean areAbove) {
        return IntStream.range(0, ReggeSquare.SIZE).boxed().flatMap(row -> IntStream.range(0, ReggeSquare.SIZE)
                .filter(column -> areAbove == ((row == 1) != (column == 0)))
                .mapToObj(column -> BigInteger.valueOf(square.at(row, column))));
    }

    /** Returns the coefficient exactly. */
    SignedRoot root() {
        return square.isOwnOpposite()
                ? SignedRoot.ZERO
                : SignedRoot.of(recurrence.exactLast().multiply(BigInteger.valueOf(sign)),
                        factor.numerator(), factor.denominator());
    }

    /** Bounds the bits of the integers of {@link #root}. */
    double rootBits() {
        return factor.bits() + (double) recurrence.steps() * recurrence.stepBits();
    }

    /** Estimates what {@link #root} and its lowest terms need. */
    Estimate rootEstimate() {
        double limbs = rootBits() / Integer.SIZE;
        return new Estimate(ROOT_BYTES * limbs,
                LOGARITHM.seconds(0) + STEP.seconds(0) * recurrence.steps() + PAIR_OF_LIMBS * limbs * limbs);
    }

    /** Estimates what digits of {@link #value} need. */
    Estimate estimate(Precision precision) {
        int bits = precision.bits();
        return new Estimate(VALUE_BYTES * bits, LOGARITHMS * LOGARITHM.seconds(bits)
                + STEP.seconds(bits) * recurrence.steps());
    }

    /** Returns the coefficient; it is found to be 0 where a symmetry says so or the recurrence ends in 0. */
    Real value() {
        if (square.isOwnOpposite()) {
            return Real.of(0);
        }
        Latest<Ball> latest = new Latest<>(this::enclosed);
        return Real.refining(bits -> Enclosures.of(latest.at(Math.max(bits, FEWEST_BITS))));
    }

    /** Encloses the square. */
    Ball square(int bits) {
        Arithmetic arithmetic = new Arithmetic(bits);
        Ball last = recurrence.last(bits);
        return arithmetic.multiply(arithmetic.exp(factor.log(bits)), arithmetic.multiply(last, last));
    }

    /** Encloses the coefficient, as exactly 0 where no enclosure shows its sign and the recurrence ends in 0. */
    Ball enclosed(int bits) {
        Ball last = recurrence.last(bits);
        if (last.certainSign() == 0 && recurrence.isLastZero()) {
            return Ball.ZERO;
        }
        Arithmetic arithmetic = new Arithmetic(bits + GUARD);
        Ball value = arithmetic.multiply(arithmetic.exp(factor.log(bits + GUARD).scale(-1)), last);
        return sign < 0 ? value.negate() : value;
    }
}
