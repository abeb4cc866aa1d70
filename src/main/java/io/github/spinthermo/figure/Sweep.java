package io.github.spinthermo.figure;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Places on an axis at which a curve is computed.
 *
 * @param places the places, exactly, ascending
 */
record Sweep(List<BigDecimal> places) {

    /** Enough for a smooth curve, and a few bytes each. */
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    /** Returns places at equal steps. */
    static Sweep of(String from, String to, String step) {
        BigDecimal last = new BigDecimal(to);
        BigDecimal between = new BigDecimal(step);
        return new Sweep(Stream.iterate(new BigDecimal(from), x -> x.compareTo(last) <= 0, between::add).toList());
    }

    /** Returns places at equal factors from 10^from to 10^to. */
    static Sweep ofDecades(int from, int to, int perDecade) {
        return new Sweep(IntStream.rangeClosed(0, (to - from) * perDecade)
                .mapToObj(k -> new BigDecimal(StrictMath.pow(10, (double) (k % perDecade) / perDecade), FOUR_DIGITS)
                        .scaleByPowerOfTen(from + k / perDecade))
                .toList());
    }

    /** Returns a curve over these places. */
    Curve curve(String label, Style style, Function<InverseTemperature, Real> value) {
        return new Curve(label, style,
                places.stream().map(x -> Datum.of(x, value.apply(InverseTemperature.of(x)))).toList());
    }

    List<Double> toDoubles() {
        return places.stream().map(BigDecimal::doubleValue).toList();
    }
}
