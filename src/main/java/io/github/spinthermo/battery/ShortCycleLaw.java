package io.github.spinthermo.battery;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The distribution p(S) of total spins that a battery ends in when its cycles are short, γτ → 0, and its discharges
 * complete. It is that of a chain of births and deaths,
 * <pre>
 * p(S + 1)/p(S) = b(S)/d(S + 1),   b(S) = (N/2 − S) (τ_d + τ_s/((S + 1)(2S + 1))),
 * d(S) = τ_s (2S − 1)(N/2 + S + 1)/(2S + 1).
 * </pre>
 * In the limit of large N and τ_d = τ_s it is p(S) ∝ S e^(−2S²/N), with the mean √(πN/8) and ⟨S²⟩ = N/2.
 *
 * <p>All values are exact fractions, or the root of one.
 *
 * <p><b>Cost.</b> N/2 multiplications and divisions of integers of some 2N log₂ N bits by short ones: N = 1000 takes
 * 10 ms, N = 10^4 1 s. The list of weights holds N/2 such integers.
 *
 * @param n N, the number of emitters, at least 1
 * @param storage τ_s, in any unit of time; 0 or above
 * @param discharge τ_d in the same unit; 0 or above, and not 0 together with τ_s
 * @derivation 4, 4.4
 */
public record ShortCycleLaw(long n, BigFraction storage, BigFraction discharge) {

    /** The largest number of emitters; beyond it the law takes minutes. */
    public static final long LARGEST = 100_000;

    private static final BigInteger FOUR = BigInteger.valueOf(4);

    /** Bits that a birth, a product of four numbers of the size of N, has for each unit of ln N. */
    private static final double BITS = 4 / Math.log(2);

    /**
     * Checks all.
     *
     * @param n N
     * @param storage τ_s
     * @param discharge τ_d
     * @throws InvalidInputException if there is no emitter, a duration is negative, or both are 0; it names the
     *     parameter
     * @throws ResourceLimitException if n exceeds 100 000; it names {@code n}
     */
    public ShortCycleLaw {
        BatteryProtocol.requireEmitters(n);
        if (n > LARGEST) {
            throw new ResourceLimitException("n", n, "is too large for exact fractions; at most 100000 is allowed");
        }
        AgeingLaw.requireDurations(storage, discharge);
    }

    /**
     * Lists the total spins.
     *
     * @return 0 or 1/2, …, N/2
     */
    public List<HalfInteger> totalSpins() {
        return LongStream.iterate(n % 2, twice -> twice <= n, twice -> twice + 2)
                .mapToObj(HalfInteger::ofTwice).toList();
    }

    /**
     * Computes the distribution of the total spin.
     *
     * @return p(S) for each of {@link #totalSpins}, exactly
     * @throws ResourceLimitException if the integers do not fit into the free memory; it names {@code n}
     */
    public List<Real> weights() {
        double bits = Math.max(0, Math.log((double) n)) * BITS + storage.getNumerator().bitLength()
                + storage.getDenominator().bitLength() + discharge.getNumerator().bitLength()
                + discharge.getDenominator().bitLength();
        Budget.MEMORY_ONLY.admit("n", n, new Estimate(bits / Byte.SIZE * n / 2 * n / 2, 0));
        List<BigInteger> terms = new ArrayList<>();
        forEach((twice, term) -> terms.add(0, term));
        BigInteger total = terms.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return terms.stream().map(term -> Real.ratio(term, total)).toList();
    }

    /**
     * Computes the mean of the total spin.
     *
     * @return ⟨S⟩ = Σ p S, exactly
     */
    public Real meanLength() {
        return mean(twice -> BigInteger.valueOf(twice), BigInteger.TWO);
    }

    /**
     * Computes the mean square of the spin.
     *
     * @return ⟨S²⟩ = Σ p S(S + 1), exactly
     */
    public Real squaredLength() {
        return mean(twice -> BigInteger.valueOf(twice).multiply(BigInteger.valueOf(twice + 2)), FOUR);
    }

    /**
     * Computes the effective length of the spin.
     *
     * @return S_eff, by S_eff(S_eff + 1) = ⟨S²⟩
     */
    public Real length() {
        BigFraction square = squaredLength().exact().orElseThrow().multiply(FOUR).add(BigInteger.ONE);
        Real root = SignedRoot.of(BigInteger.ONE, square.getNumerator(), square.getDenominator()).value();
        return root.subtract(Real.of(1)).divide(Real.of(2));
    }

    /**
     * Computes the root of the mean square of S in the limit of large N at τ_d = τ_s.
     *
     * @param n N, at least 1
     * @return √(N/2)
     */
    public static Real largeRootMeanSquare(long n) {
        BatteryProtocol.requireEmitters(n);
        return SignedRoot.of(BigInteger.ONE, BigInteger.valueOf(n), BigInteger.TWO).value();
    }

    /**
     * Computes the mean of S in the limit of large N at τ_d = τ_s.
     *
     * @param n N, at least 1
     * @return √(πN/8), to 10^−15 of it
     */
    public static double largeMean(long n) {
        BatteryProtocol.requireEmitters(n);
        return Math.sqrt(Math.PI * n / 8);
    }

    private Real mean(LongFunction<BigInteger> value, BigInteger denominator) {
        BigInteger[] sums = {BigInteger.ZERO, BigInteger.ZERO};
        forEach((twice, term) -> {
            sums[0] = sums[0].add(term.multiply(value.apply(twice)));
            sums[1] = sums[1].add(term);
        });
        return Real.ratio(sums[0], sums[1].multiply(denominator));
    }

    /** A level 2S and an integer proportional to p(S). */
    private interface Level {
        void accept(long twice, BigInteger term);
    }

    /** Visits all levels from the highest, whose term is the product of all births: each division is exact. */
    private void forEach(Level level) {
        BigFraction share = storage.divide(storage.add(discharge));
        BigInteger storing = share.getNumerator();
        BigInteger discharging = share.getDenominator().subtract(storing);
        BigInteger term = BigInteger.ONE;
        for (long twice = n % 2; twice < n; twice += 2) {
            term = term.multiply(birth(twice, storing, discharging));
        }
        level.accept(n, term);
        for (long twice = n - 2; twice >= 0; twice -= 2) {
            term = term.multiply(death(twice, storing)).divide(birth(twice, storing, discharging));
            level.accept(twice, term);
        }
    }

    /** Computes b(S), up to a factor that it shares with {@link #death}. */
    private BigInteger birth(long twice, BigInteger storing, BigInteger discharging) {
        BigInteger pairs = BigInteger.valueOf((twice + 1) * (twice + 2));
        BigInteger rate = discharging.multiply(pairs).add(storing.shiftLeft(1));
        return rate.multiply(BigInteger.valueOf((twice + 3) * (n - twice)));
    }

    /** Computes d(S + 1), up to the same factor. */
    private BigInteger death(long twice, BigInteger storing) {
        BigInteger pairs = BigInteger.valueOf((twice + 1) * (twice + 2));
        return storing.multiply(pairs).multiply(BigInteger.valueOf((twice + 1) * (n + twice + 4)));
    }
}
