package io.github.spinthermo.coupling;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.CommonDivisor;
import io.github.spinthermo.integers.LongIntegers;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The exact number c √(p/q), c, p and q integers: what Clebsch-Gordan coefficients are.
 *
 * <p>It is carried as it came; its square is brought to lowest terms when somebody first asks, which for long
 * integers takes longer than all else, and is then kept. Threads may do so twice; all see the same fraction.
 */
public final class SignedRoot {

    /** The number 0. */
    public static final SignedRoot ZERO = of(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE);

    private static final int GUARD = 8;

    /** Bits that take no longer than fewer, and are enough for the usual 34 digits. */
    static final int FEWEST_BITS = 224;

    /** Bits that the roundings of a square may lose. */
    private static final int SQUARE_GUARD = 4;

    /** Bits that a sum of squares may lose to roundings, and to terms of both signs at first. */
    private static final int SUM_GUARD = 32;

    private final Once<Parts> parts;
    private final Latest<Ball> square;
    private final Once<BigInteger[]> reduced = new Once<>(this::reduce);

    /** The integers c, p and q. */
    private record Parts(BigInteger multiple, BigInteger numerator, BigInteger denominator) {
        private Ball square(int bits) {
            Arithmetic arithmetic = new Arithmetic(bits + SQUARE_GUARD);
            Ball factor = arithmetic.round(Ball.of(multiple));
            Ball fraction = arithmetic.divide(
                    arithmetic.round(Ball.of(numerator)), arithmetic.round(Ball.of(denominator)));
            return arithmetic.multiply(arithmetic.multiply(factor, factor), fraction);
        }
    }

    private SignedRoot(Once<Parts> parts, Latest<Ball> square) {
        this.parts = parts;
        this.square = square;
    }

    /** Returns a number whose square is enclosed sooner than its integers are computed, which few questions need. */
    static SignedRoot deferred(IntFunction<Ball> square, Supplier<SignedRoot> exact) {
        return new SignedRoot(new Once<>(() -> exact.get().parts.get()), new Latest<>(square));
    }

    /**
     * Returns a multiple of the root of a fraction, which need not be in lowest terms.
     *
     * @param multiple c, of either sign
     * @param numerator p, positive
     * @param denominator q, positive
     * @return c √(p/q)
     * @throws IllegalArgumentException if p or q is not positive
     */
    public static SignedRoot of(BigInteger multiple, BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("no square root of " + numerator + "/" + denominator);
        }
        Parts parts = new Parts(multiple, numerator, denominator);
        return new SignedRoot(new Once<>(() -> parts), new Latest<>(parts::square));
    }

    /** Returns c. */
    BigInteger multiple() {
        return parts.get().multiple;
    }

    /** Returns p, not in lowest terms. */
    BigInteger numerator() {
        return parts.get().numerator;
    }

    /** Returns q, not in lowest terms. */
    BigInteger denominator() {
        return parts.get().denominator;
    }

    /**
     * Returns the sign.
     *
     * @return that of the number
     */
    public Sign sign() {
        return Sign.of(multiple().signum());
    }

    /**
     * Tells whether the number is 0, which its square mostly shows.
     *
     * @return whether the sign is {@link Sign#ZERO}
     */
    public boolean isZero() {
        Ball known = square(FEWEST_BITS);
        return known.isZero() || (known.certainSign() == 0 && multiple().signum() == 0);
    }

    /**
     * Returns the square.
     *
     * @return c² p/q in lowest terms
     */
    public BigFraction squared() {
        return BigFraction.of(squaredNumerator(), squaredDenominator());
    }

    /**
     * Returns the numerator of the square. Of long fractions it is had sooner than {@link #squared}, which brings
     * them to lowest terms once more.
     *
     * @return c² p, over the greatest common divisor with q
     */
    public BigInteger squaredNumerator() {
        return reduced.get()[0];
    }

    /**
     * Returns the denominator of the square.
     *
     * @return q, over the greatest common divisor with c² p
     */
    public BigInteger squaredDenominator() {
        return reduced.get()[1];
    }

    private BigInteger[] reduce() {
        BigInteger above = LongIntegers.multiply(LongIntegers.multiply(multiple(), multiple()), numerator());
        BigInteger common = CommonDivisor.of(above, denominator());
        return new BigInteger[] {LongIntegers.divide(above, common), LongIntegers.divide(denominator(), common)};
    }

    /**
     * Returns the square as a number to be enclosed: of long fractions that is had sooner than {@link #squared}, as
     * nothing is brought to lowest terms.
     *
     * @return c² p/q
     */
    public Real square() {
        return Real.refining(bits ->
                Enclosures.of(new Arithmetic(bits + SQUARE_GUARD).round(square(bits))));
    }

    /** Encloses the square. It is kept: the leading bits of long integers take longer than what is made of them. */
    Ball square(int bits) {
        return square.at(Math.max(bits, FEWEST_BITS));
    }

    /**
     * Returns a mean of squares. It is exact, and its fraction is deferred: digits and signs come from the sum of
     * enclosures, unless that is next to a tie or to zero.
     *
     * @param roots the numbers
     * @param factors a factor for each square
     * @return Σ factor · root²
     */
    public static Real sumOfSquares(List<SignedRoot> roots, List<BigFraction> factors) {
        return Real.deferred(bits -> Enclosures.of(enclosedSum(new Arithmetic(bits + SUM_GUARD), roots, factors)),
                () -> exactSum(roots, factors));
    }

    private static Ball enclosedSum(Arithmetic arithmetic, List<SignedRoot> roots, List<BigFraction> factors) {
        Ball sum = Ball.ZERO;
        for (int i = 0; i < roots.size(); i++) {
            Interruption.check();
            Ball square = roots.get(i).square(arithmetic.bits());
            sum = arithmetic.add(sum, arithmetic.multiply(arithmetic.ratio(factors.get(i)), square));
        }
        return sum;
    }

    /**
     * Sums squares without bringing anything to lowest terms: the members of one family, one after another, share
     * most of their numerators and denominators.
     */
    private static Real exactSum(List<SignedRoot> roots, List<BigFraction> factors) {
        BigInteger ofFactors = factors.stream().map(BigFraction::getDenominator).map(BigInteger::abs)
                .reduce(BigInteger.ONE, SignedRoot::commonMultiple);
        List<BigInteger> shares = factors.stream()
                .map(factor -> ofFactors.divide(factor.getDenominator()).multiply(factor.getNumerator())).toList();
        BigInteger sum = BigInteger.ZERO;
        BigInteger common = BigInteger.ONE;
        for (int first = 0, end; first < roots.size(); first = end) {
            end = SquareSum.endOfFamily(roots, first);
            BigInteger denominator = roots.get(first).denominator();
            BigInteger all = commonMultiple(common, denominator);
            BigInteger family = roots.get(end - 1).numerator()
                    .multiply(SquareSum.over(roots, shares, first, end).sum());
            sum = sum.multiply(all.divide(common)).add(family.multiply(all.divide(denominator)));
            common = all;
        }
        return Real.ratio(sum, common.multiply(ofFactors));
    }

    /** Returns a common multiple; that one is a multiple of the other already is seen first. */
    private static BigInteger commonMultiple(BigInteger a, BigInteger b) {
        Interruption.check();
        if (a.bitLength() >= b.bitLength() && a.remainder(b).signum() == 0) {
            return a;
        }
        return b.remainder(a).signum() == 0 ? b : a.divide(CommonDivisor.of(a, b)).multiply(b);
    }

    /**
     * Returns the opposite number.
     *
     * @return −this
     */
    public SignedRoot negate() {
        return new SignedRoot(new Once<>(() ->
                new Parts(multiple().negate(), numerator(), denominator())), square);
    }

    /**
     * Returns the number as a real, to any number of digits; exact where c² p/q is the square of a fraction.
     *
     * @return c √(p/q)
     */
    public Real value() {
        if (multiple().signum() == 0) {
            return Real.of(0);
        }
        BigInteger p = squaredNumerator();
        BigInteger q = squaredDenominator();
        BigInteger rootP = LongIntegers.sqrt(p);
        BigInteger rootQ = LongIntegers.sqrt(q);
        boolean isExact = LongIntegers.multiply(rootP, rootP).equals(p)
                && LongIntegers.multiply(rootQ, rootQ).equals(q);
        Real root = isExact ? Real.ratio(rootP, rootQ) : Real.refining(bits -> root(p, q, bits + GUARD));
        return multiple().signum() < 0 ? root.negate() : root;
    }

    /** Returns ⌊√(p 4^e/q)⌋ and the next integer, in units of 2^−e. */
    private static Enclosure root(BigInteger p, BigInteger q, int bits) {
        int excess = p.bitLength() - q.bitLength();
        int shift = bits - Math.floorDiv(excess, 2);
        BigInteger scaled = LongIntegers.divide(
                p.shiftLeft(Math.max(0, 2 * shift)), q.shiftLeft(Math.max(0, -2 * shift)));
        return Enclosure.of(LongIntegers.sqrt(scaled).shiftLeft(1).add(BigInteger.ONE), 1, -shift - 1L);
    }

    /**
     * Returns the number for a person.
     *
     * @return for example {@code -√(3/10)}
     */
    @Override
    public String toString() {
        String q = squaredDenominator().equals(BigInteger.ONE) ? "" : "/" + squaredDenominator();
        String sign = multiple().signum() < 0 ? "-" : "";
        return multiple().signum() == 0 ? "0" : sign + "√(" + squaredNumerator() + q + ")";
    }
}
