package io.github.spinthermo.precise;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/**
 * An evolution to several times at once. With the shortest time h, a power of 2, and t = (m + f)h, each state evolves
 * for fh by itself, and for mh by the evolutions for 2^j h over the bits j of m that are 1: a squaring serves all
 * times.
 */
final class Doublings {

    private Doublings() { }

    /**
     * Evolves a state.
     *
     * @param unit log2 h
     * @param times the times
     * @param part evolves the state for a part f of h
     * @param one makes the evolution for h, where it is needed
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the state at each time
     */
    static List<PreciseMatrix> at(int unit, List<Double> times, DoubleFunction<PreciseMatrix> part,
            Supplier<PreciseMatrix> one, DoubleConsumer progress) {
        List<Double> inUnits = times.stream().map(time -> Math.scalb(time, -unit)).toList();
        List<BigInteger> whole = inUnits.stream().map(time -> new BigDecimal(time).toBigInteger()).toList();
        PreciseMatrix[] rows = inUnits.stream().map(time -> part.apply(time % 1)).toArray(PreciseMatrix[]::new);
        int bits = whole.stream().mapToInt(BigInteger::bitLength).max().orElse(0);
        PreciseMatrix power = bits == 0 ? PreciseMatrix.identity(1) : one.get();
        for (int j = 0; j < bits; j++) {
            power = j == 0 ? power : power.times(power);
            for (int t = 0; t < rows.length; t++) {
                rows[t] = whole.get(t).testBit(j) ? rows[t].times(power) : rows[t];
            }
            progress.accept((j + 1.0) / bits);
        }
        return List.of(rows);
    }
}
