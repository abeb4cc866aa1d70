package io.github.spinthermo.domains;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The share of the excitation of a large domain that a bath at zero temperature passes on to a small one in its
 * ground state: the claim ⟨J_2z⟩/n2 ≈ m1/n1, its first correction in 1/n1, and the exact value.
 *
 * <p>With c = m1/j1, j_i = n_i s,
 * <pre>⟨J_2z⟩/n2 = m1/n1 − ((1 + c)² + 2 j2 (1 − c²))/(2 n1) + O((n2/n1)²);</pre>
 * the correction is never positive. The condition of the claim is n1 ≫ n2, not n1 ≫ n2² as the paper says.
 *
 * <p>All values are exact fractions. The claim and the first order cost nothing; the exact value costs what
 * {@link TwoDomainSteadyState} does.
 *
 * <p>Source: Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021), [D S12]; the correction is
 * derived.
 *
 * @param n1 the spins of the first domain, at least 1
 * @param n2 those of the second, at least 1
 * @param s their size, at least 1/2
 * @param m1 the projection that the first domain starts in, from −n1 s to n1 s
 * @derivation 3, 1.5
 */
public record MigrationLaw(long n1, long n2, HalfInteger s, HalfInteger m1) {

    /**
     * Checks all.
     *
     * @param n1 the spins of the first domain
     * @param n2 those of the second
     * @param s their size
     * @param m1 the projection that the first domain starts in
     * @throws InvalidInputException if a size is not positive or the projection is none of its domain; it
     *     names {@code n1}, {@code n2}, {@code s} or {@code m1}
     * @throws ResourceLimitException if the domains are too large; it names {@code n1} or {@code n2}
     */
    public MigrationLaw {
        start(n1, n2, s, m1);
    }

    private static TwoDomainStart start(long n1, long n2, HalfInteger s, HalfInteger m1) {
        TwoDomainStart.largestTotalSpin(n1, n2, s);
        return TwoDomainStart.dicke(n1, n2, s, m1, HalfInteger.ofTwice(-n2 * s.twice()));
    }

    /**
     * Returns the value that the paper claims.
     *
     * @return m1/n1
     */
    public Real claim() {
        return Real.of(share());
    }

    private BigFraction share() {
        return BigFraction.of(BigInteger.valueOf(m1.twice()), BigInteger.valueOf(n1).shiftLeft(1));
    }

    /**
     * Computes the claim with its first correction.
     *
     * @return m1/n1 − ((1 + c)² + 2 j2 (1 − c²))/(2 n1)
     */
    public Real firstOrder() {
        BigFraction c = BigFraction.of(BigInteger.valueOf(m1.twice()), BigInteger.valueOf(n1 * s.twice()));
        BigFraction above = BigFraction.ONE.add(c);
        BigFraction below = BigFraction.ONE.subtract(c).multiply(BigInteger.valueOf(n2 * s.twice()));
        BigFraction correction = above.multiply(above.add(below)).divide(BigInteger.valueOf(n1).shiftLeft(1));
        return Real.of(share().subtract(correction));
    }

    /**
     * Computes the exact value.
     *
     * @return ⟨J_2z⟩/n2 in the steady state, an exact fraction
     * @throws ResourceLimitException if the coefficients do not fit into the free memory; it names the smaller
     *     of {@code n1} and {@code n2}
     */
    public Real exact() {
        return TwoDomainSteadyState.of(start(n1, n2, s, m1), InverseTemperature.INFINITY).relative2();
    }
}
