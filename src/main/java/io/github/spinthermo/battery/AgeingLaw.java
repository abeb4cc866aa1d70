package io.github.spinthermo.battery;

import io.github.spinthermo.coupling.SignedRoot;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The length S of the spin that a battery is left with after many short cycles of complete discharges. It follows
 * from a balance: storage takes from ⟨S²⟩ what discharge gives back. With x = 2S/N and r = (τ_d − τ_s)/(τ_d + τ_s),
 * <pre>
 * x² − x (r − (2/N) τ_d/(τ_d + τ_s)) − 2/N = 0     [P 8], corrected
 * x² − x (r − 4/N) − 4/N = 0                       [P 8], as printed
 * x = r, or 0 for r &lt; 0                            [its linear part]
 * </pre>
 *
 * <p>The balance is exact for short cycles, but for ⟨S⟩² in place of ⟨S²⟩; {@link ShortCycleLaw} has no such
 * error. For N = 140 the corrected law lies 0.3 % to 2 % above it, the printed one up to 34 %. At τ_d = τ_s the
 * length is √(N/2) for large N, not √N.
 *
 * <p>All values are roots of rational numbers, to any number of digits, exact where they are rational. Their cost is
 * negligible.
 *
 * <p>Source: Pirmoradian and Mølmer, Phys. Rev. A 100, 043833 (2019), [P 8]; corrected.
 *
 * @param n N, the number of emitters, at least 1
 * @param storage τ_s, in any unit of time; 0 or above
 * @param discharge τ_d in the same unit; 0 or above, and not 0 together with τ_s
 * @derivation 4, 4.4
 */
public record AgeingLaw(long n, BigFraction storage, BigFraction discharge) {

    /** The numerator of the terms in 1/N, as derived. */
    private static final int CORRECTED = 2;

    /** The numerator of the terms in 1/N, as printed. */
    private static final int PRINTED = 4;

    /**
     * Checks all.
     *
     * @param n N
     * @param storage τ_s
     * @param discharge τ_d
     * @throws InvalidInputException if there is no emitter, a duration is negative, or both are 0; it names the
     *     parameter
     * @throws ResourceLimitException if n exceeds 9·10^18
     */
    public AgeingLaw {
        BatteryProtocol.requireEmitters(n);
        requireDurations(storage, discharge);
    }

    /** Refuses negative durations, and two of which none is positive. */
    static void requireDurations(BigFraction storage, BigFraction discharge) {
        requireNonNegative("storage", storage);
        requireNonNegative("discharge", discharge);
        if (storage.signum() == 0 && discharge.signum() == 0) {
            throw new InvalidInputException("no-duration", "discharge", discharge,
                    "leaves a cycle without storage empty; one of the two durations must be positive");
        }
    }

    private static void requireNonNegative(String name, BigFraction duration) {
        if (duration.signum() < 0) {
            throw new InvalidInputException("negative", name, duration, "is negative");
        }
    }

    /** Returns τ_d/(τ_d + τ_s). */
    private BigFraction share() {
        return discharge.divide(discharge.add(storage));
    }

    /** Returns r = (τ_d − τ_s)/(τ_d + τ_s). */
    private BigFraction ratio() {
        return share().multiply(BigInteger.TWO).subtract(BigInteger.ONE);
    }

    private BigFraction over(int numerator) {
        return BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(n));
    }

    /**
     * Computes the length by the corrected law.
     *
     * @return S = N x/2, from 0 to N/2
     */
    public Real length() {
        return half(root(ratio().subtract(over(CORRECTED).multiply(share())), over(CORRECTED)));
    }

    /**
     * Computes the length by the law as it is printed, for comparison.
     *
     * @return S = N x/2
     */
    public Real printedLength() {
        return half(root(ratio().subtract(over(PRINTED)), over(PRINTED)));
    }

    /**
     * Computes the part of the length that grows with N.
     *
     * @return N r/2, or 0 where storage lasts longer than discharge
     */
    public Real linearLength() {
        return ratio().signum() > 0 ? half(Real.of(ratio())) : Real.of(0);
    }

    private Real half(Real x) {
        return x.multiply(Real.of(BigFraction.of(BigInteger.valueOf(n), BigInteger.TWO)));
    }

    /** Computes the positive root of x² − b x − c = 0, c > 0, without a difference of numbers that are nearly equal. */
    private static Real root(BigFraction b, BigFraction c) {
        BigFraction discriminant = b.multiply(b).add(c.multiply(BigInteger.valueOf(4)));
        Real root = SignedRoot.of(BigInteger.ONE, discriminant.getNumerator(), discriminant.getDenominator()).value();
        return b.signum() >= 0
                ? root.add(Real.of(b)).divide(Real.of(2))
                : Real.of(c.multiply(BigInteger.TWO)).divide(root.subtract(Real.of(b)));
    }
}
