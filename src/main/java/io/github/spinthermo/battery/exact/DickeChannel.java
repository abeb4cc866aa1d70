package io.github.spinthermo.battery.exact;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.core.DD;

/**
 * A way in which levels jump (spec 4, section 3.1): from every level by the same step, at the rate of the channel
 * times a rational number that depends on the level.
 */
enum DickeChannel {

    COLLECTIVE_EMISSION(0, -1, BatteryRates::collective, LevelRates::collectiveEmission),
    EMISSION_SAME(0, -1, BatteryRates::gamma, LevelRates::emissionSame),
    EMISSION_UP(-1, 0, BatteryRates::gamma, LevelRates::emissionUp),
    EMISSION_DOWN(1, -2, BatteryRates::gamma, LevelRates::emissionDown),
    DEPHASING_UP(-1, 1, BatteryRates::dephasing, LevelRates::dephasingUp),
    DEPHASING_DOWN(1, -1, BatteryRates::dephasing, LevelRates::dephasingDown),
    PUMPING_SAME(0, 1, BatteryRates::pumping, level -> level.mirrored().emissionSame()),
    PUMPING_UP(-1, 2, BatteryRates::pumping, level -> level.mirrored().emissionUp()),
    PUMPING_DOWN(1, 0, BatteryRates::pumping, level -> level.mirrored().emissionDown());

    private final int rows;
    private final int places;
    private final ToDoubleFunction<BatteryRates> rate;
    private final Function<LevelRates, LevelRates.Ratio> ratio;

    DickeChannel(int rows, int places, ToDoubleFunction<BatteryRates> rate,
            Function<LevelRates, LevelRates.Ratio> ratio) {
        this.rows = rows;
        this.places = places;
        this.rate = rate;
        this.ratio = ratio;
    }

    /** Counts the rows that a jump leads down, as {@link Populations} number them. */
    int rows() {
        return rows;
    }

    /** Counts the places that a jump leads on. */
    int places() {
        return places;
    }

    /** Returns the rate of the channel. */
    double rate(BatteryRates rates) {
        return rate.applyAsDouble(rates);
    }

    /** Computes the rate of jumps from a level, with two roundings. */
    double rate(LevelRates level, BatteryRates rates) {
        return rate(rates) * ratio.apply(level).value();
    }

    /** Computes the mean number of jumps from a level in a time, in double-double precision. */
    DD jumps(LevelRates level, BatteryRates rates, double time) {
        LevelRates.Ratio exact = ratio.apply(level);
        return DD.ofProduct(rate(rates), time).multiply(exact.numerator()).divide(exact.denominator());
    }
}
