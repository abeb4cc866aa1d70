package io.github.spinthermo.coupling;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.LongIntegers;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.stream.Stream;

/**
 * One Clebsch-Gordan coefficient ⟨j1 m1 j2 m2|J M⟩, M = m1 + m2, whose angular momenta form a triangle, in
 * integers of about 2 j2 factors.
 *
 * <p>With a = j1 + j2 − J, b = J + j1 − j2, c = J − j1 + j2, r = j2 + m2 and [x]_k = x (x − 1) … (x − k + 1),
 * the formula of Racah is, with the large factorials taken out of the sum and paired,
 * <pre>
 * S = Σ_k (−1)^k C(a, k) C(c, r − k) [j1 − m1]_k [J + j2 + m1]_{2 j2 − k},
 * ⟨j1 m1 j2 m2|J M⟩² = F S²,  sign = that of S,
 * F = (2J+1) r! (2 j2 − r)!/(a! c!) · b!/(a+b+c+1)! · (J+M)! (j1+m1)! (J−M)!/((J+j2+m1)!² (j1−m1)!).
 * </pre>
 * J ± 1 and m1 ± 1 have neighbours S that a recurrence with small factors joins ({@link ClebschGordan}).
 */
final class Coupling {

    private final long twiceJ1;
    private final long twiceM1;
    private final long twiceJ2;
    private final long twiceM2;
    private final long twiceJ;

    Coupling(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2, HalfInteger totalSpin) {
        this.twiceJ1 = j1.twice();
        this.twiceM1 = m1.twice();
        this.twiceJ2 = j2.twice();
        this.twiceM2 = m2.twice();
        this.twiceJ = totalSpin.twice();
    }

    /** Returns (x + y + …)/2, of numbers whose sum may be longer than a long. */
    static BigInteger half(long... twice) {
        BigInteger sum = BigInteger.ZERO;
        for (long t : twice) {
            sum = sum.add(BigInteger.valueOf(t));
        }
        return sum.shiftRight(1);
    }

    private static long small(long... twice) {
        return half(twice).longValueExact();
    }

    long a() {
        return small(twiceJ1, twiceJ2, -twiceJ);
    }

    BigInteger b() {
        return half(twiceJ, twiceJ1, -twiceJ2);
    }

    long c() {
        return small(twiceJ, -twiceJ1, twiceJ2);
    }

    /** Returns J + j2 + m1. */
    BigInteger x() {
        return half(twiceJ, twiceJ2, twiceM1);
    }

    /** Returns j1 + m1; its neighbour returns j1 − m1. */
    BigInteger up1() {
        return half(twiceJ1, twiceM1);
    }

    BigInteger down1() {
        return half(twiceJ1, -twiceM1);
    }

    /** Returns j2 + m2; its neighbour returns j2 − m2. */
    long up2() {
        return small(twiceJ2, twiceM2);
    }

    long down2() {
        return small(twiceJ2, -twiceM2);
    }

    /** Returns J + M; its neighbour returns J − M. */
    BigInteger up() {
        return half(twiceJ, twiceM1, twiceM2);
    }

    BigInteger down() {
        return half(twiceJ, -twiceM1, -twiceM2);
    }

    /** Returns J − j2 + m1. */
    private BigInteger lower() {
        return half(twiceJ, -twiceJ2, twiceM1);
    }

    /** Returns the least k whose term is not 0. From it to the last k no term is 0, and there is at least one. */
    private long first() {
        return lower().negate().max(BigInteger.valueOf(Math.max(0, up2() - c()))).longValueExact();
    }

    private long last() {
        return down1().min(BigInteger.valueOf(Math.min(a(), up2()))).longValueExact();
    }

    /** Counts the terms of S. */
    double terms() {
        return (double) last() - first() + 1;
    }

    /** Returns S. */
    BigInteger sum() {
        long a = a();
        long c = c();
        long r = up2();
        BigInteger lower = lower();
        long first = first();
        long last = last();
        BigInteger term = product(binomial(a, first), binomial(c, r - first),
                falling(down1(), first), falling(x(), twiceJ2 - first));
        term = (first & 1) == 0 ? term : term.negate();
        BigInteger sum = BigInteger.ZERO;
        for (long k = first; k <= last; k++) {
            Interruption.check();
            sum = sum.add(term);
            if (k < last) {
                BigInteger step = BigInteger.valueOf(a - k).multiply(BigInteger.valueOf(r - k))
                        .multiply(down1().subtract(BigInteger.valueOf(k)));
                BigInteger divisor = BigInteger.valueOf(k + 1).multiply(BigInteger.valueOf(c - r + k + 1))
                        .multiply(lower.add(BigInteger.valueOf(k + 1)));
                term = term.multiply(step).divide(divisor).negate();
            }
        }
        return sum;
    }

    /** Returns the numerator and the denominator of F. */
    BigInteger[] factor() {
        BigInteger numerator = product(BigInteger.valueOf(twiceJ).add(BigInteger.ONE),
                factorial(up2()), factorial(down2()));
        BigInteger top = half(twiceJ1, twiceJ2, twiceJ).add(BigInteger.ONE);
        BigInteger denominator = product(factorial(a()), factorial(c()), falling(top, twiceJ2 + 1),
                falling(x(), down2()), falling(x(), c()));
        long difference = small(twiceJ, -twiceJ1, -twiceM2);
        return new BigInteger[] {
            product(numerator, falling(down(), difference)), product(denominator, falling(down1(), -difference))};
    }

    /** Returns S √F. */
    static SignedRoot root(BigInteger sum, BigInteger[] factor) {
        return SignedRoot.of(sum, factor[0], factor[1]);
    }

    static BigInteger product(BigInteger... factors) {
        return Stream.of(factors).reduce(BigInteger.ONE, LongIntegers::multiply);
    }

    static BigInteger factorial(long n) {
        return falling(BigInteger.valueOf(n), n);
    }

    private static BigInteger binomial(long n, long k) {
        return LongIntegers.divide(falling(BigInteger.valueOf(n), k), factorial(k));
    }

    /** Returns x (x − 1) … (x − k + 1), 1 for k ≤ 0, by halves, so that long products meet products of their length. */
    static BigInteger falling(BigInteger x, long k) {
        if (k <= 8) {
            BigInteger product = BigInteger.ONE;
            for (long i = 0; i < k; i++) {
                product = product.multiply(x.subtract(BigInteger.valueOf(i)));
            }
            return product;
        }
        long half = k / 2;
        return LongIntegers.multiply(falling(x, half), falling(x.subtract(BigInteger.valueOf(half)), k - half));
    }
}
