package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.theorem.Theorem;
import io.github.spinthermo.theorem.Theorems;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How the value of a parameter is read, exactly, and what is allowed.
 *
 * @param <T> what it is read into
 */
public final class ParameterType<T> {

    /** The longest number that is read. */
    public static final int LONGEST_NUMBER = HalfInteger.LONGEST_TEXT;

    /** The largest value of {@code digits} that an operation takes. */
    public static final int MOST_DIGITS = 10_000;

    /** What a value is made of. */
    public enum Kind {
        /** One value. */
        SINGLE,
        /** One real number; a person wants lists and ranges of them. */
        CONTINUOUS,
        /** Values by name. */
        OBJECT;

        /** Whether a value may come in this form. */
        boolean takes(Raw.Form form) {
            return this == OBJECT ? form == Raw.Form.OBJECT : form == Raw.Form.STRING || form == Raw.Form.NUMBER;
        }
    }

    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final int LONG_DIGITS = 18;

    /** A number of things, from 1 to 9·10^18. */
    public static final ParameterType<Long> COUNT =
            new ParameterType<>("integer", Kind.SINGLE, raw -> positive(raw, integer(raw, SpinEnsemble.LARGEST)));

    /** A number of significant digits, from 1 to 10000. */
    public static final ParameterType<Precision> DIGITS =
            new ParameterType<>("digits", Kind.SINGLE, raw ->
                    Precision.digits((int) positive(raw, integer(raw, MOST_DIGITS))));

    /** The size of a spin: 1/2, 1, 3/2, … */
    public static final ParameterType<HalfInteger> SPIN =
            new ParameterType<>("spin", Kind.SINGLE, raw -> atLeast(1, halfInteger(raw)));

    /** A total spin: 0, 1/2, 1, … */
    public static final ParameterType<HalfInteger> TOTAL_SPIN =
            new ParameterType<>("spin", Kind.SINGLE, raw -> atLeast(0, halfInteger(raw)));

    /** A projection of an angular momentum: any multiple of 1/2. */
    public static final ParameterType<HalfInteger> PROJECTION =
            new ParameterType<>("projection", Kind.SINGLE, ParameterType::halfInteger);

    /** An inverse temperature of either sign, also 0 and ±∞. */
    public static final ParameterType<InverseTemperature> INVERSE_TEMPERATURE =
            new ParameterType<>("beta", Kind.CONTINUOUS, raw -> InverseTemperature.parse(raw.text()));

    /** The share of the frequency that an adiabatic stroke leaves: above 0 and at most 1, exactly as written. */
    public static final ParameterType<BigFraction> COMPRESSION =
            new ParameterType<>("number", Kind.CONTINUOUS, ParameterType::compression);

    /** Weights by total spin: exact decimals, each spin once. Whether they fit an ensemble is not checked. */
    public static final ParameterType<Map<HalfInteger, BigFraction>> WEIGHTS =
            new ParameterType<>("weights", Kind.OBJECT, OwnWeights::read);

    /** The name of a theorem. */
    public static final ParameterType<Theorem> THEOREM =
            new ParameterType<>("theorem", Kind.SINGLE, raw -> Theorems.named(raw.text()));

    private final String label;
    private final Kind kind;
    private final Function<Raw, T> reader;

    private ParameterType(String label, Kind kind, Function<Raw, T> reader) {
        this.label = label;
        this.kind = kind;
        this.reader = reader;
    }

    /**
     * One word for a person.
     *
     * @return for example {@code spin}
     */
    public String label() {
        return label;
    }

    /**
     * What a value is made of.
     *
     * @return for example {@link Kind#CONTINUOUS} for inverse temperatures
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Reads a value.
     *
     * @param name the name of the parameter
     * @param raw the value
     * @return what it means
     * @throws InvalidInputException if it is not allowed; it names the parameter
     * @throws ResourceLimitException if it is too large or too long; it names the parameter
     */
    public T read(String name, Raw raw) {
        if (!kind.takes(raw.form())) {
            throw new InvalidInputException("not-a-" + label, name, raw.text(), "is not a value of this parameter");
        }
        if (raw.text().length() > LONGEST_NUMBER) {
            throw new ResourceLimitException(name, raw.text(), "has more than " + LONGEST_NUMBER + " characters");
        }
        try {
            return reader.apply(raw);
        } catch (InvalidInputException e) {
            throw e.named(name);
        } catch (ResourceLimitException e) {
            throw e.named(name);
        }
    }

    private static long integer(Raw raw, long largest) {
        if (!INTEGER.matcher(raw.text()).matches()) {
            throw new InvalidInputException("not-an-integer", "", raw.text(),
                    "is not an integer; write decimal digits without fraction and exponent");
        }
        boolean negative = raw.text().startsWith("-");
        String digits = raw.text().replaceFirst("^-?0*(?=\\d)", "");
        long value = digits.length() > LONG_DIGITS + 1 ? Long.MAX_VALUE : new BigDecimal(digits).min(
                BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
        if (value > largest && !negative) {
            throw new ResourceLimitException("", raw.text(), "is too large; at most " + largest + " is allowed");
        }
        return negative ? -value : value;
    }

    private static long positive(Raw raw, long value) {
        if (value < 1) {
            throw new InvalidInputException("not-positive", "", raw.text(), "is not positive; at least 1 is needed");
        }
        return value;
    }

    private static BigFraction compression(Raw raw) {
        BigDecimal value = Decimals.parse(raw.text());
        if (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidInputException("out-of-range", "", raw.text(), "is not above 0 and at most 1");
        }
        return Real.of(value).exact().orElseThrow();
    }

    private static HalfInteger halfInteger(Raw raw) {
        return raw.form() == Raw.Form.STRING ? HalfInteger.parse(raw.text()) : HalfInteger.parseDecimal(raw.text());
    }

    private static HalfInteger atLeast(int twice, HalfInteger value) {
        if (value.twice() < twice) {
            String allowed = twice == 0 ? "is negative; write 0, 1/2, 1, …" : "is not positive; write 1/2, 1, 3/2, …";
            throw new InvalidInputException("not-positive-half-integer", "", value, allowed);
        }
        return value;
    }
}
