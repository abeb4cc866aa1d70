package io.github.spinthermo.battery;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.core.DD;

/**
 * One way in which levels jump (spec 4, section 3.1): by the same step from every level, at the rate of its
 * channel times a rational number of the level.
 */
enum DickeChannel {

    COLLECTIVE_EMISSION(0, -1, BatteryRates::collective, DickeLevel::collectiveEmissionRatio),
    EMISSION_SAME(0, -1, BatteryRates::gamma, DickeLevel::emissionSameRatio),
    EMISSION_UP(-1, 0, BatteryRates::gamma, DickeLevel::emissionUpRatio),
    EMISSION_DOWN(1, -2, BatteryRates::gamma, DickeLevel::emissionDownRatio),
    DEPHASING_UP(-1, 1, BatteryRates::dephasing, DickeLevel::dephasingUpRatio),
    DEPHASING_DOWN(1, -1, BatteryRates::dephasing, DickeLevel::dephasingDownRatio),
    PUMPING_SAME(0, 1, BatteryRates::pumping, level -> level.mirrored().emissionSameRatio()),
    PUMPING_UP(-1, 2, BatteryRates::pumping, level -> level.mirrored().emissionUpRatio()),
    PUMPING_DOWN(1, 0, BatteryRates::pumping, level -> level.mirrored().emissionDownRatio());

    /** A quotient of two integers, both exact in double precision up to some 10^5 spins. */
    record Ratio(double numerator, double denominator) {

        /** The nearest double. */
        double value() {
            return numerator / denominator;
        }
    }

    private final int rows;
    private final int places;
    private final ToDoubleFunction<BatteryRates> rate;
    private final Function<DickeLevel, Ratio> ratio;

    DickeChannel(int rows, int places, ToDoubleFunction<BatteryRates> rate, Function<DickeLevel, Ratio> ratio) {
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

    /** The rate of the channel. */
    double rate(BatteryRates rates) {
        return rate.applyAsDouble(rates);
    }

    /** The rate of jumps from a level, with two roundings. */
    double rate(DickeLevel level, BatteryRates rates) {
        return rate(rates) * ratio.apply(level).value();
    }

    /** The mean number of jumps from a level in a time, in double-double precision. */
    DD jumps(DickeLevel level, BatteryRates rates, double time) {
        Ratio exact = ratio.apply(level);
        return DD.ofProduct(rate(rates), time).multiply(exact.numerator).divide(exact.denominator);
    }
}
