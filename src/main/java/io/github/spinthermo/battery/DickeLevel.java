package io.github.spinthermo.battery;

import io.github.spinthermo.battery.DickeChannel.Ratio;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;

/**
 * A level |S, M⟩ of N spins 1/2, all copies of it together, and the rates at which the channels of the master
 * equation leave it:
 * <pre>
 * dρ/dt = Γ D[S⁻]ρ + γ Σ_i D[σ_i⁻]ρ + γ_φ Σ_i D[σ_i^z]ρ + w Σ_i D[σ_i⁺]ρ,   D[o]ρ = oρo† − {o†o, ρ}/2.
 * </pre>
 * A state that is diagonal in the levels stays so under all of them. Every rate is in units of the rate of
 * its channel. It is computed from integers with one rounding up to some 10^5 spins; it costs nothing.
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
            throw new InvalidInputException("not-a-total-spin", "S", s, "is no total spin of " + n
                    + " spins 1/2; it runs in steps of 1 down from " + HalfInteger.ofTwice(n));
        }
        if (m.abs().twice() > s.twice() || m.isInteger() != s.isInteger()) {
            throw new InvalidInputException("not-a-projection", "M", m, "is not a projection of S = " + s
                    + "; it runs in steps of 1 from " + s.negate() + " to " + s);
        }
    }

    /** The level of the row r = N/2 − S and the place i = S + M, as {@link Populations} count them. */
    static DickeLevel at(int n, int row, int place) {
        long twice = n - 2L * row;
        return new DickeLevel(n, HalfInteger.ofTwice(twice), HalfInteger.ofTwice(2L * place - twice));
    }

    /** S + M. */
    private double above() {
        return (s.twice() + m.twice()) / 2.0;
    }

    /** S − M. */
    private double below() {
        return (s.twice() - m.twice()) / 2.0;
    }

    private double twice() {
        return s.twice();
    }

    /** A ratio, or 0 where S = 0 makes the denominator 0. */
    private Ratio orNone(double numerator, double denominator) {
        return twice() == 0 ? new Ratio(0, 1) : new Ratio(numerator, denominator);
    }

    /** The level |S, −M⟩. */
    DickeLevel mirrored() {
        return new DickeLevel(n, s, m.negate());
    }

    /**
     * The excitations, which all individual emission adds up to.
     *
     * @return N/2 + M
     */
    public double excitations() {
        return (n + m.twice()) / 2.0;
    }

    /**
     * Collective emission to |S, M − 1⟩.
     *
     * @return (S + M)(S − M + 1), in units of Γ
     */
    public double collectiveEmission() {
        return collectiveEmissionRatio().value();
    }

    Ratio collectiveEmissionRatio() {
        return new Ratio(above() * (below() + 1), 1);
    }

    /**
     * Individual emission to |S + 1, M − 1⟩.
     *
     * @return (S − M + 1)(S − M + 2)(N/2 − S)/(2(S + 1)(2S + 1)), in units of γ
     */
    public double emissionUp() {
        return emissionUpRatio().value();
    }

    Ratio emissionUpRatio() {
        return new Ratio((below() + 1) * (below() + 2) * ((n - twice()) / 2), (twice() + 2) * (twice() + 1));
    }

    /**
     * Individual emission to |S, M − 1⟩.
     *
     * @return (N/2 + 1)(S + M)(S − M + 1)/(2S(S + 1)), in units of γ; 0 for S = 0
     */
    public double emissionSame() {
        return emissionSameRatio().value();
    }

    Ratio emissionSameRatio() {
        return orNone((n + 2.0) * above() * (below() + 1), twice() * (twice() + 2));
    }

    /**
     * Individual emission to |S − 1, M − 1⟩.
     *
     * @return (S + M)(S + M − 1)(N/2 + S + 1)/(2S(2S + 1)), in units of γ; 0 for S = 0
     */
    public double emissionDown() {
        return emissionDownRatio().value();
    }

    Ratio emissionDownRatio() {
        return orNone(above() * (above() - 1) * (n + twice() + 2), 2 * twice() * (twice() + 1));
    }

    /**
     * Individual pumping to |S + 1, M + 1⟩.
     *
     * @return what {@link #emissionUp()} is at −M, in units of w
     */
    public double pumpingUp() {
        return mirrored().emissionUp();
    }

    /**
     * Individual pumping to |S, M + 1⟩.
     *
     * @return what {@link #emissionSame()} is at −M, in units of w
     */
    public double pumpingSame() {
        return mirrored().emissionSame();
    }

    /**
     * Individual pumping to |S − 1, M + 1⟩.
     *
     * @return what {@link #emissionDown()} is at −M, in units of w
     */
    public double pumpingDown() {
        return mirrored().emissionDown();
    }

    /**
     * Individual dephasing to |S + 1, M⟩.
     *
     * @return 2(S − M + 1)(S + M + 1)(N/2 − S)/((S + 1)(2S + 1)), in units of γ_φ
     */
    public double dephasingUp() {
        return dephasingUpRatio().value();
    }

    Ratio dephasingUpRatio() {
        return new Ratio(2 * (below() + 1) * (above() + 1) * (n - twice()), (twice() + 2) * (twice() + 1));
    }

    /**
     * Individual dephasing to |S − 1, M⟩.
     *
     * @return 2(S − M)(S + M)(N/2 + S + 1)/(S(2S + 1)), in units of γ_φ; 0 for S = 0
     */
    public double dephasingDown() {
        return dephasingDownRatio().value();
    }

    Ratio dephasingDownRatio() {
        return orNone(2 * below() * above() * (n + twice() + 2), twice() * (twice() + 1));
    }
}
