package io.github.spinthermo.figure.drawing;

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
 * @param values the places, exactly, ascending
 */
public record Places(List<BigDecimal> values) {

    /** Enough for a smooth curve, and a few bytes each. */
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    /**
     * Returns places at equal steps.
     *
     * @param from the first
     * @param to the largest that the last may be
     * @param step the distance between two
     * @return the places
     */
    public static Places of(String from, String to, String step) {
        BigDecimal last = new BigDecimal(to);
        BigDecimal between = new BigDecimal(step);
        return new Places(Stream.iterate(new BigDecimal(from), x -> x.compareTo(last) <= 0, between::add).toList());
    }

    /**
     * Returns places at equal factors.
     *
     * @param from the exponent of the first, a power of ten
     * @param to the exponent of the last
     * @param perDecade how many there are between one power of ten and the next
     * @return the places, with four digits each
     */
    public static Places ofDecades(int from, int to, int perDecade) {
        return new Places(IntStream.rangeClosed(0, (to - from) * perDecade)
                .mapToObj(k -> new BigDecimal(StrictMath.pow(10, (double) (k % perDecade) / perDecade), FOUR_DIGITS)
                        .scaleByPowerOfTen(from + k / perDecade))
                .toList());
    }

    /**
     * Returns a curve over these places.
     *
     * @param label the name of the curve
     * @param style how it is drawn
     * @param value what it shows at a place
     * @return the curve
     */
    public Curve curve(String label, Style style, Function<InverseTemperature, Real> value) {
        return new Curve(label, style,
                values.stream().map(x -> Datum.of(x, value.apply(InverseTemperature.of(x)))).toList());
    }

    /**
     * Returns the places in double precision.
     *
     * @return the doubles next to them
     */
    public List<Double> toDoubles() {
        return values.stream().map(BigDecimal::doubleValue).toList();
    }
}
