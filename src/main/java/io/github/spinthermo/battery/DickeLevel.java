package io.github.spinthermo.battery;

import io.github.spinthermo.dicke.LevelRates;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;

/**
 * A level |S, M⟩ of N spins 1/2, all copies of it together, and the rates at which the channels of the master
 * equation leave it:
 * <pre>
 * dρ/dt = Γ D[S⁻]ρ + γ Σ_i D[σ_i⁻]ρ + γ_φ Σ_i D[σ_i^z]ρ + w Σ_i D[σ_i⁺]ρ,   D[o]ρ = oρo† − {o†o, ρ}/2.
 * </pre>
 * A state that is diagonal in the levels stays so under all channels. Every rate is in units of the rate of its
 * channel. It is computed from integers, with one rounding up to some 10^5 spins; its cost is negligible.
 *
 * @param n N, at least 1
 * @param s S, from N/2 down in steps of 1 to 0 or 1/2
 * @param m M, from −S to S in steps of 1
 * @derivation 4, 3.1
 */
public record DickeLevel(long n, HalfInteger s, HalfInteger m) {

    /**
     * Checks the level.
     *
     * @param n N
     * @param s S
     * @param m M
     * @throws InvalidInputException if there is no such level; it names {@code n}, {@code S} or {@code M}
     */
    public DickeLevel {
        if (n < 1) {
            throw new InvalidInputException("not-positive", "n", n, "is not positive; at least 1 is needed");
        }
        if (s.twice() < 0 || s.twice() > n || (n - s.twice()) % 2 != 0) {
            throw new InvalidInputException("not-a-total-spin", "S", s, "is not a total spin of " + n
                    + " spins 1/2; it runs in steps of 1 down from " + HalfInteger.ofTwice(n));
        }
        if (m.abs().twice() > s.twice() || m.isInteger() != s.isInteger()) {
            throw new InvalidInputException("not-a-projection", "M", m, "is not a projection of S = " + s
                    + "; it runs in steps of 1 from " + s.negate() + " to " + s);
        }
    }

    private LevelRates rates() {
        return new LevelRates(n, s.twice(), m.twice());
    }

    /**
     * Counts the excitations, which the rates of all individual emission add up to.
     *
     * @return N/2 + M
     */
    public double excitations() {
        return rates().excitations();
    }

    /**
     * Returns the rate of collective emission to |S, M − 1⟩.
     *
     * @return (S + M)(S − M + 1), in units of Γ
     */
    public double collectiveEmission() {
        return rates().collectiveEmission().value();
    }

    /**
     * Returns the rate of individual emission to |S + 1, M − 1⟩.
     *
     * @return (S − M + 1)(S − M + 2)(N/2 − S)/(2(S + 1)(2S + 1)), in units of γ
     */
    public double emissionUp() {
        return rates().emissionUp().value();
    }

    /**
     * Returns the rate of individual emission to |S, M − 1⟩.
     *
     * @return (N/2 + 1)(S + M)(S − M + 1)/(2S(S + 1)), in units of γ; 0 for S = 0
     */
    public double emissionSame() {
        return rates().emissionSame().value();
    }

    /**
     * Returns the rate of individual emission to |S − 1, M − 1⟩.
     *
     * @return (S + M)(S + M − 1)(N/2 + S + 1)/(2S(2S + 1)), in units of γ; 0 for S = 0
     */
    public double emissionDown() {
        return rates().emissionDown().value();
    }

    /**
     * Returns the rate of individual pumping to |S + 1, M + 1⟩.
     *
     * @return what {@link #emissionUp()} is at −M, in units of w
     */
    public double pumpingUp() {
        return rates().mirrored().emissionUp().value();
    }

    /**
     * Returns the rate of individual pumping to |S, M + 1⟩.
     *
     * @return what {@link #emissionSame()} is at −M, in units of w
     */
    public double pumpingSame() {
        return rates().mirrored().emissionSame().value();
    }

    /**
     * Returns the rate of individual pumping to |S − 1, M + 1⟩.
     *
     * @return what {@link #emissionDown()} is at −M, in units of w
     */
    public double pumpingDown() {
        return rates().mirrored().emissionDown().value();
    }

    /**
     * Returns the rate of individual dephasing to |S + 1, M⟩.
     *
     * @return 2(S − M + 1)(S + M + 1)(N/2 − S)/((S + 1)(2S + 1)), in units of γ_φ
     */
    public double dephasingUp() {
        return rates().dephasingUp().value();
    }

    /**
     * Returns the rate of individual dephasing to |S − 1, M⟩.
     *
     * @return 2(S − M)(S + M)(N/2 + S + 1)/(S(2S + 1)), in units of γ_φ; 0 for S = 0
     */
    public double dephasingDown() {
        return rates().dephasingDown().value();
    }
}
