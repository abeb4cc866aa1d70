package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.ParameterType.Kind;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.text.Numeral;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Types of parameters that are spins, temperatures, or weights of them. */
public final class SpinTypes {

    /** The size of a spin: 1/2, 1, 3/2, … */
    public static final ParameterType<HalfInteger> SPIN =
            ParameterType.of("spin", Kind.SINGLE, raw -> atLeast(1, halfInteger(raw))).within("1/2 to 4.5e18");

    /** A total spin: 0, 1/2, 1, … */
    public static final ParameterType<HalfInteger> TOTAL_SPIN =
            ParameterType.of("spin", Kind.SINGLE, raw -> atLeast(0, halfInteger(raw))).within("0 to 4.5e18");

    /** A projection of an angular momentum: any multiple of 1/2. */
    public static final ParameterType<HalfInteger> PROJECTION =
            ParameterType.of("projection", Kind.SINGLE, SpinTypes::halfInteger).within("-4.5e18 to 4.5e18");

    /** Projections of angular momenta, in order. */
    public static final ParameterType<List<HalfInteger>> PROJECTIONS = ParameterType.array("projections", PROJECTION);

    /** An inverse temperature of either sign, also 0 and ±∞. */
    public static final ParameterType<InverseTemperature> INVERSE_TEMPERATURE =
            ParameterType.of("beta", Kind.CONTINUOUS, raw -> InverseTemperature.parse(raw.text()))
                    .within("1e-1000 to 1e6 of either sign, 0, inf or -inf");

    /** Inverse temperatures, in order. */
    public static final ParameterType<List<InverseTemperature>> INVERSE_TEMPERATURES =
            ParameterType.array("numbers", INVERSE_TEMPERATURE);

    /** A temperature of either sign in units of ħω/k_B, also ±0 and ±∞, read into its inverse. */
    public static final ParameterType<InverseTemperature> TEMPERATURE =
            ParameterType.of("T", Kind.CONTINUOUS, raw ->
                    InverseTemperature.parseTemperature(raw.text()))
                    .within("1e-6 to 1e1000 of either sign, 0, -0, inf or -inf");

    /** A ratio of frequencies, cold over hot: above 0 and at most 1, exactly as written. */
    public static final ParameterType<BigFraction> COMPRESSION =
            ParameterType.of("number", Kind.CONTINUOUS, SpinTypes::compression).within("above 0, at most 1");

    /** A rate or a number of quanta: 0 or above, exactly as written, and within the range of doubles. */
    public static final ParameterType<BigFraction> RATE =
            ParameterType.of("number", Kind.CONTINUOUS, SpinTypes::rate).within("0 or more");

    /** A frequency of either sign, exactly as written, and within the range of doubles. */
    public static final ParameterType<BigFraction> SHIFT =
            ParameterType.of("number", Kind.CONTINUOUS, SpinTypes::shift);

    /** Weights by total spin: exact decimals, each spin once. Whether they fit an ensemble is not checked. */
    public static final ParameterType<Map<HalfInteger, BigFraction>> WEIGHTS =
            ParameterType.of("weights", Kind.OBJECT, OwnWeights::read);

    /** Weights by projections m1:m2, exact decimals or fractions, each pair once. */
    public static final ParameterType<Map<OwnWeights.Projections, BigFraction>> MIXTURE =
            ParameterType.of("mixture", Kind.PAIRS, OwnWeights::readMixture);

    private SpinTypes() { }

    private static BigFraction compression(RawValue raw) {
        BigFraction value = Numeral.readFinite("", raw.text()).fraction();
        if (value.signum() <= 0 || value.compareTo(BigFraction.ONE) > 0) {
            throw new InvalidInputException("out-of-range", "", raw.text(),
                    "is out of range; write a number above 0 and at most 1");
        }
        return value;
    }

    private static BigFraction rate(RawValue raw) {
        NumberTypes.NON_NEGATIVE.read("", raw);
        return Numeral.readFinite("", raw.text()).fraction();
    }

    private static BigFraction shift(RawValue raw) {
        NumberTypes.REAL.read("", raw);
        return Numeral.readFinite("", raw.text()).fraction();
    }

    private static HalfInteger halfInteger(RawValue raw) {
        return HalfInteger.parse(raw.text());
    }

    private static HalfInteger atLeast(int twice, HalfInteger value) {
        if (value.twice() < twice) {
            String allowed = twice == 0 ? "is negative; write 0, 1/2, 1, …" : "is not positive; write 1/2, 1, 3/2, …";
            throw new InvalidInputException("not-positive-half-integer", "", value, allowed);
        }
        return value;
    }
}
