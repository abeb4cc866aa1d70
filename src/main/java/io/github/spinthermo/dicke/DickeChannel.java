package io.github.spinthermo.dicke;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.core.DD;

/**
 * A way in which levels jump: from every level by the same step, at the rate of the channel
 * times a rational number that depends on the level.
 *
 * @derivation 7.4
 */
public enum DickeChannel {

    COLLECTIVE_EMISSION(0, -1, DickeRates::collectiveEmission, LevelRates::collectiveEmission),
    EMISSION_SAME(0, -1, DickeRates::localEmission, LevelRates::emissionSame),
    EMISSION_UP(-1, 0, DickeRates::localEmission, LevelRates::emissionUp),
    EMISSION_DOWN(1, -2, DickeRates::localEmission, LevelRates::emissionDown),
    DEPHASING_UP(-1, 1, DickeRates::localDephasing, LevelRates::dephasingUp),
    DEPHASING_DOWN(1, -1, DickeRates::localDephasing, LevelRates::dephasingDown),
    COLLECTIVE_ABSORPTION(0, 1, DickeRates::collectiveAbsorption, level -> level.mirrored().collectiveEmission()),
    ABSORPTION_SAME(0, 1, DickeRates::localAbsorption, level -> level.mirrored().emissionSame()),
    ABSORPTION_UP(-1, 2, DickeRates::localAbsorption, level -> level.mirrored().emissionUp()),
    ABSORPTION_DOWN(1, 0, DickeRates::localAbsorption, level -> level.mirrored().emissionDown());

    private final int rows;
    private final int places;
    private final ToDoubleFunction<DickeRates> rate;
    private final Function<LevelRates, LevelRates.Ratio> ratio;

    DickeChannel(int rows, int places, ToDoubleFunction<DickeRates> rate,
            Function<LevelRates, LevelRates.Ratio> ratio) {
        this.rows = rows;
        this.places = places;
        this.rate = rate;
        this.ratio = ratio;
    }

    /**
     * Counts the rows that a jump leads down, as {@link Populations} number them.
     *
     * @return −1, 0 or 1
     */
    public int rows() {
        return rows;
    }

    /**
     * Counts the places that a jump leads on.
     *
     * @return from −2 to 2
     */
    public int places() {
        return places;
    }

    /**
     * Returns the rate of the channel.
     *
     * @param rates those of all channels
     * @return its own
     */
    public double rate(DickeRates rates) {
        return rate.applyAsDouble(rates);
    }

    /**
     * Computes what a jump makes of the coherence of two levels of one total spin, in units of the rate of the channel.
     *
     * @param level the first level
     * @param other the second level
     * @return the geometric mean of the rates from both, in double-double precision
     * @derivation 8.2
     */
    public DD ofCoherence(LevelRates level, LevelRates other) {
        LevelRates.Ratio first = ratio.apply(level);
        LevelRates.Ratio second = ratio.apply(other);
        return DD.ofProduct(first.numerator(), second.numerator()).sqrt().divide(first.denominator());
    }

    /** Computes the rate of jumps from a level, with two roundings. */
    double rate(LevelRates level, DickeRates rates) {
        return rate(rates) * ratio.apply(level).value();
    }

    /** Computes the mean number of jumps from a level in a time, in double-double precision. */
    DD jumps(LevelRates level, DickeRates rates, double time) {
        LevelRates.Ratio exact = ratio.apply(level);
        return DD.ofProduct(rate(rates), time).multiply(exact.numerator()).divide(exact.denominator());
    }
}
