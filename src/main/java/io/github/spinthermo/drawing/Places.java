package io.github.spinthermo.drawing;

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
 * Places on a horizontal axis at which a curve is computed.
 *
 * @param values the exact places, ascending
 */
public record Places(List<BigDecimal> values) {

    /** Digits of places at equal factors: enough for a smooth curve, and few bytes in the data. */
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    /**
     * Returns places at equal steps.
     *
     * @param from the first place
     * @param to the place that none is beyond
     * @param step the distance between neighbours, above 0
     * @return the places
     */
    public static Places of(String from, String to, String step) {
        BigDecimal last = new BigDecimal(to);
        BigDecimal between = new BigDecimal(step);
        return new Places(Stream.iterate(new BigDecimal(from), x -> x.compareTo(last) <= 0, between::add).toList());
    }

    /**
     * Returns places at equal factors, rounded to four digits.
     *
     * @param from the decimal logarithm of the first place
     * @param to the decimal logarithm of the last place
     * @param perDecade the number of places for each power of ten
     * @return the places
     */
    public static Places ofDecades(int from, int to, int perDecade) {
        return new Places(IntStream.rangeClosed(0, (to - from) * perDecade)
                .mapToObj(k -> new BigDecimal(StrictMath.pow(10, (double) (k % perDecade) / perDecade), FOUR_DIGITS)
                        .scaleByPowerOfTen(from + k / perDecade))
                .toList());
    }

    /**
     * Computes a curve over these places, which are inverse temperatures.
     *
     * @param label the name of the curve
     * @param style how it is drawn
     * @param value its value at an inverse temperature
     * @return the curve
     */
    public Curve curve(String label, Style style, Function<InverseTemperature, Real> value) {
        return new Curve(label, style,
                values.stream().map(x -> Datum.of(x, value.apply(InverseTemperature.of(x)))).toList());
    }

    /**
     * Returns the places as doubles.
     *
     * @return the nearest double of each
     */
    public List<Double> toDoubles() {
        return values.stream().map(BigDecimal::doubleValue).toList();
    }
}
