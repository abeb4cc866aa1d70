package io.github.spinthermo.dicke;

/**
 * The rates at which the channels of the master equation leave a level |S, M⟩ of N spins 1/2, each in units of the
 * rate of its channel and as a quotient of two integers.
 *
 * <p>What absorption does is what emission does to the level turned over: {@link #mirrored()}.
 *
 * @param n N, at least 1
 * @param twiceS 2S of a total spin of N spins 1/2
 * @param twiceM 2M of a projection of it
 * @derivation 7.4
 */
public record LevelRates(long n, long twiceS, long twiceM) {

    /**
     * A quotient of two integers, both exact in double precision up to some 10^5 spins.
     *
     * @param numerator the integer above
     * @param denominator the integer below
     */
    public record Ratio(double numerator, double denominator) {

        /**
         * Divides the integers.
         *
         * @return the nearest double
         */
        public double value() {
            return numerator / denominator;
        }
    }

    /**
     * Finds the level of a row and a place, as {@link Populations} count them.
     *
     * @param n N
     * @param row r = N/2 − S
     * @param place i = S + M
     * @return the level
     */
    public static LevelRates at(int n, int row, int place) {
        long twice = n - 2L * row;
        return new LevelRates(n, twice, 2L * place - twice);
    }

    /**
     * Turns the level over.
     *
     * @return the level |S, −M⟩
     */
    public LevelRates mirrored() {
        return new LevelRates(n, twiceS, -twiceM);
    }

    /** Halves the sum of two integers that are both even or both odd, and may be too large to be added. */
    private static double half(long a, long b) {
        return (a >> 1) + (b >> 1) + (a & b & 1);
    }

    /** Returns S + M. */
    private double above() {
        return half(twiceS, twiceM);
    }

    /** Returns S − M. */
    private double below() {
        return half(twiceS, -twiceM);
    }

    private double twice() {
        return twiceS;
    }

    /** Returns a ratio, or 0 where S = 0 makes the denominator 0. */
    private Ratio orNone(double numerator, double denominator) {
        return twiceS == 0 ? new Ratio(0, 1) : new Ratio(numerator, denominator);
    }

    /**
     * Counts the excitations, which all individual emission adds up to.
     *
     * @return N/2 + M
     */
    public double excitations() {
        return half(n, twiceM);
    }

    /**
     * Returns the rate of collective emission to |S, M − 1⟩.
     *
     * @return (S + M)(S − M + 1)
     */
    public Ratio collectiveEmission() {
        return new Ratio(above() * (below() + 1), 1);
    }

    /**
     * Returns the rate of individual emission to |S + 1, M − 1⟩.
     *
     * @return the share of N/2 + M that leads there
     */
    public Ratio emissionUp() {
        return new Ratio((below() + 1) * (below() + 2) * ((n - twice()) / 2), (twice() + 2) * (twice() + 1));
    }

    /**
     * Returns the rate of individual emission to |S, M − 1⟩.
     *
     * @return the share of N/2 + M that leads there
     */
    public Ratio emissionSame() {
        return orNone((n + 2.0) * above() * (below() + 1), twice() * (twice() + 2));
    }

    /**
     * Returns the rate of individual emission to |S − 1, M − 1⟩.
     *
     * @return the share of N/2 + M that leads there
     */
    public Ratio emissionDown() {
        return orNone(above() * (above() - 1) * (n + twice() + 2), 2 * twice() * (twice() + 1));
    }

    /**
     * Returns the rate of individual dephasing to |S + 1, M⟩.
     *
     * @return its rate in units of γ_φ
     */
    public Ratio dephasingUp() {
        return new Ratio(2 * (below() + 1) * (above() + 1) * (n - twice()), (twice() + 2) * (twice() + 1));
    }

    /**
     * Returns the rate of individual dephasing to |S − 1, M⟩.
     *
     * @return its rate in units of γ_φ
     */
    public Ratio dephasingDown() {
        return orNone(2 * below() * above() * (n + twice() + 2), twice() * (twice() + 1));
    }

    /**
     * Returns what individual dephasing keeps of the coherence with another level of the same total spin, each time
     * that it acts.
     *
     * @param other the level |S, M'⟩
     * @return 2MM'(N/2 + 1)/(S(S + 1)), in units of γ_φ
     */
    public Ratio dephasingSame(LevelRates other) {
        return orNone((double) twiceM * other.twiceM * (n + 2.0), twice() * (twice() + 2));
    }
}
