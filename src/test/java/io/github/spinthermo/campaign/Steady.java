package io.github.spinthermo.campaign;

import io.github.spinthermo.campaign.Start.Sector;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The steady state of a start in a bath: each total spin keeps its weight and is thermal inside. */
final class Steady {

    private final Start start;
    private final Beta x;
    private final Precise precise;
    private final Map<Integer, ThermalLevels> blocks = new LinkedHashMap<>();
    private final ThermalLevels single;

    Steady(Start start, Beta x, Precise precise) {
        this.start = start;
        this.x = x;
        this.precise = precise;
        BigDecimal q = precise.boltzmann(x);
        start.sectors().stream().filter(sector -> sector.hasWeight() || sector.twiceJ() == start.largestTwiceJ())
                .forEach(sector -> blocks.put(sector.twiceJ(), new ThermalLevels(sector.twiceJ(), x, q, precise)));
        this.single = new ThermalLevels(start.twiceS(), x, q, precise);
    }

    Start start() {
        return start;
    }

    Beta x() {
        return x;
    }

    ThermalLevels single() {
        return single;
    }

    ThermalLevels largest() {
        return blocks.get(start.largestTwiceJ());
    }

    ThermalLevels block(Sector sector) {
        return blocks.get(sector.twiceJ());
    }

    private BigDecimal sum(Function<Sector, BigDecimal> value) {
        return start.sectors().stream().filter(Sector::hasWeight)
                .map(sector -> precise.times(sector.weight(), value.apply(sector)))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, precise.context()));
    }

    /** Returns Σ_J w_J times a mean over the levels of J. */
    BigDecimal mean(Function<ThermalLevels, BigDecimal> value) {
        return sum(sector -> value.apply(block(sector)));
    }

    /** Returns n times a mean of one spin. */
    BigDecimal independent(Function<ThermalLevels, BigDecimal> value) {
        return precise.times(BigDecimal.valueOf(start.n()), value.apply(single));
    }

    private BigDecimal energy(Sector sector) {
        return block(sector).excitation().add(BigDecimal.valueOf((start.largestTwiceJ() - sector.twiceJ()) / 2));
    }

    BigDecimal energy() {
        return sum(this::energy);
    }

    BigDecimal variance() {
        BigDecimal energy = energy();
        BigDecimal within = mean(ThermalLevels::variance);
        BigDecimal between = sum(sector -> energy(sector).subtract(energy).pow(2, precise.context()));
        return within.add(between, precise.context());
    }

    /** Returns the entropy of levels and copies. */
    BigDecimal entropy() {
        return sum(sector -> block(sector).entropy().add(precise.log(precise.over(
                sector.isEven() ? new BigDecimal(sector.copies()) : BigDecimal.ONE, sector.weight())),
                precise.context()));
    }

    BigDecimal thermalEnergy() {
        return independent(ThermalLevels::excitation);
    }

    BigDecimal thermalEntropy() {
        return independent(ThermalLevels::entropy);
    }

    /** Returns the covariance of ⟨m⟩ at two temperatures over the total spins. */
    BigDecimal covariance(Steady other) {
        BigDecimal product = sum(sector -> precise.times(block(sector).energy(), other.block(sector).energy()));
        return product.subtract(precise.times(mean(ThermalLevels::energy), other.mean(ThermalLevels::energy)),
                precise.context());
    }

    /** Returns Σ w_J J(J+1). */
    BigDecimal squaredLength() {
        return sum(sector -> BigDecimal.valueOf(sector.twiceJ() * (sector.twiceJ() + 2L))
                .divide(BigDecimal.valueOf(4)));
    }
}
