package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.util.function.IntToLongFunction;

/** The levels k = J + m of one total spin at a temperature, one by one. */
final class ThermalLevels {

    private final int twiceJ;
    private final Beta x;
    private final Precise precise;
    private final BigDecimal[] populations;
    private final BigDecimal sum;

    ThermalLevels(int twiceJ, Beta x, BigDecimal boltzmann, Precise precise) {
        this.twiceJ = twiceJ;
        this.x = x;
        this.precise = precise;
        this.populations = new BigDecimal[twiceJ + 1];
        BigDecimal power = BigDecimal.ONE;
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i <= twiceJ; i++) {
            populations[x.sign() < 0 ? twiceJ - i : i] = power;
            total = total.add(power, precise.context());
            power = precise.times(power, boltzmann);
        }
        this.sum = total;
        for (int k = 0; k <= twiceJ; k++) {
            populations[k] = precise.over(populations[k], total);
        }
    }

    /** Returns the population of the level k. */
    BigDecimal population(int k) {
        return populations[k];
    }

    /** Returns Σ_k e^−|x|k. */
    BigDecimal sum() {
        return sum;
    }

    BigDecimal mean(IntToLongFunction value) {
        BigDecimal mean = BigDecimal.ZERO;
        for (int k = 0; k <= twiceJ; k++) {
            mean = mean.add(precise.times(populations[k], BigDecimal.valueOf(value.applyAsLong(k))), precise.context());
        }
        return mean;
    }

    /** Returns ⟨k⟩. */
    BigDecimal excitation() {
        return mean(k -> k);
    }

    /** Returns ⟨m⟩ = e_J. */
    BigDecimal energy() {
        return mean(k -> 2L * k - twiceJ).divide(BigDecimal.valueOf(2));
    }

    /** Returns ⟨k²⟩ − ⟨k⟩², with k counted from the level of largest population. */
    BigDecimal variance() {
        BigDecimal first = mean(this::steps);
        return mean(k -> steps(k) * steps(k)).subtract(precise.times(first, first), precise.context());
    }

    private long steps(int k) {
        return x.sign() < 0 ? twiceJ - k : k;
    }

    /** Returns −Σ p ln p = ln Σ e^−|x|k + |x|⟨k⟩, k counted from the level of largest population. */
    BigDecimal entropy() {
        BigDecimal heat = x.isInfinite() ? BigDecimal.ZERO : precise.times(x.value().abs(), mean(this::steps));
        return precise.log(sum).add(heat, precise.context());
    }

    /** Returns ⟨J₊J₋⟩. */
    BigDecimal emission() {
        return mean(k -> k * (twiceJ - k + 1L));
    }

    /** Returns ⟨J₋J₊⟩. */
    BigDecimal absorption() {
        return mean(k -> (twiceJ - k) * (k + 1L));
    }

    /** Returns ⟨J₊²J₋²⟩. */
    BigDecimal pairEmission() {
        return mean(k -> k * (twiceJ - k + 1L) * (k - 1L) * (twiceJ - k + 2L));
    }
}
