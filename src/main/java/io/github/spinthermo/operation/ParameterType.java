package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.text.Numeral;
import io.github.spinthermo.theorem.Theorem;
import io.github.spinthermo.theorem.Theorems;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Rule by which the value of a parameter is read, exactly, and by which it is allowed or refused.
 *
 * @param <T> what it is read into
 */
public final class ParameterType<T> {

    /** The longest number that is read. */
    public static final int LONGEST_NUMBER = Numeral.LONGEST;

    /** The largest value of {@code digits} that an operation takes. */
    public static final int MOST_DIGITS = 10_000;

    /** The most values that an array has. */
    public static final int LONGEST_ARRAY = 1_000_000;

    /** Structure of a value. */
    public enum Kind {
        /** One value. */
        SINGLE,
        /** One real number; a person wants lists and ranges of them. */
        CONTINUOUS,
        /** Values by name. */
        OBJECT,
        /** Values by name, in JSON also as a text of {@code name=value} pairs. */
        PAIRS,
        /** Values in order. */
        ARRAY,
        /** True or false. */
        TRUTH;

        /** Tells whether a value may come in this form. */
        boolean takes(RawValue.Form form) {
            return switch (this) {
                case OBJECT -> form == RawValue.Form.OBJECT;
                case PAIRS -> form == RawValue.Form.OBJECT || form == RawValue.Form.STRING;
                case ARRAY -> form == RawValue.Form.ARRAY;
                case TRUTH -> form == RawValue.Form.TRUTH || form == RawValue.Form.STRING;
                default -> form == RawValue.Form.STRING || form == RawValue.Form.NUMBER;
            };
        }

        /** Returns the form that a value has in JSON, for messages. */
        private String form() {
            return switch (this) {
                case OBJECT, PAIRS -> "an object such as {\"1\": 0.25, \"0\": 0.75}";
                case ARRAY -> "an array such as [1, 2]";
                case TRUTH -> "true or false";
                default -> "one number or string";
            };
        }
    }

    private static final String INTEGERS = "an integer such as 4 or 1e3";

    /** More decimal digits than any integer that is allowed has. */
    private static final int DIGITS_OF_LARGEST = 20;

    /** A number of things, from 1 to 9·10^18. */
    public static final ParameterType<Long> COUNT =
            new ParameterType<>("integer", Kind.SINGLE, raw -> positive(raw, integer(raw, SpinEnsemble.LARGEST)));

    /** A number of things, from 0 to 9·10^18. */
    public static final ParameterType<Long> NUMBER =
            new ParameterType<>("integer", Kind.SINGLE, raw -> nonNegative(raw, integer(raw, SpinEnsemble.LARGEST)));

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

    /** A temperature of either sign in units of ħω/k_B, also ±0 and ±∞, read into its inverse. */
    static final ParameterType<InverseTemperature> TEMPERATURE =
            new ParameterType<>("T", Kind.CONTINUOUS, raw -> InverseTemperature.parseTemperature(raw.text()));

    /** The share of the frequency that an adiabatic stroke leaves: above 0 and at most 1, exactly as written. */
    public static final ParameterType<BigFraction> COMPRESSION =
            new ParameterType<>("number", Kind.CONTINUOUS, ParameterType::compression);

    /** Weights by total spin: exact decimals, each spin once. Whether they fit an ensemble is not checked. */
    public static final ParameterType<Map<HalfInteger, BigFraction>> WEIGHTS =
            new ParameterType<>("weights", Kind.OBJECT, OwnWeights::read);

    /** Weights by projections m1:m2, exact decimals or fractions, each pair once. */
    static final ParameterType<Map<OwnWeights.Projections, BigFraction>> MIXTURE =
            new ParameterType<>("mixture", Kind.PAIRS, OwnWeights::readMixture);

    /** The name of a theorem. */
    public static final ParameterType<Theorem> THEOREM =
            word("theorem", Theorems::named);

    /** True or false. */
    static final ParameterType<Boolean> TRUTH = new ParameterType<>("truth", Kind.TRUTH, ParameterType::truth);

    /** A number of either sign, in double precision. */
    static final ParameterType<Double> REAL =
            new ParameterType<>("number", Kind.SINGLE, raw -> DoublePrecision.of(finite(raw), raw.text()));

    /** Numbers of things, in order. */
    public static final ParameterType<List<Long>> COUNTS = array("integers", COUNT);

    /** Projections of angular momenta, in order. */
    public static final ParameterType<List<HalfInteger>> PROJECTIONS = array("projections", PROJECTION);

    /** A number that is not negative, in double precision. */
    public static final ParameterType<Double> NON_NEGATIVE =
            new ParameterType<>("number", Kind.SINGLE, raw -> DoublePrecision.of(nonNegative(raw), raw.text()));

    /** A number above 0, in double precision. */
    public static final ParameterType<Double> POSITIVE =
            new ParameterType<>("number", Kind.SINGLE, raw -> DoublePrecision.of(positive(raw), raw.text()));

    /** Numbers above 0, in order and in double precision. */
    public static final ParameterType<List<Double>> POSITIVES = array("numbers", POSITIVE);

    private static final ParameterType<Numeral> TIME =
            new ParameterType<>("number", Kind.SINGLE, ParameterType::nonNegative);

    /** Times from 0 on, each later than the one before it, in double precision; there may be none. */
    public static final ParameterType<List<Double>> TIMES =
            new ParameterType<>("numbers", Kind.ARRAY, ParameterType::times);

    private final String label;
    private final Kind kind;
    private final Function<RawValue, T> reader;

    private ParameterType(String label, Kind kind, Function<RawValue, T> reader) {
        this.label = label;
        this.kind = kind;
        this.reader = reader;
    }

    /**
     * Makes a type.
     *
     * @param label one word for a person
     * @param kind the structure of a value
     * @param reader what a value of that structure means; it throws if that is not allowed
     * @param <T> what it is read into
     * @return the type
     */
    public static <T> ParameterType<T> of(String label, Kind kind, Function<RawValue, T> reader) {
        return new ParameterType<>(label, kind, reader);
    }

    private static <T> ParameterType<List<T>> array(String label, ParameterType<T> member) {
        return new ParameterType<>(label, Kind.ARRAY, raw ->
                raw.items().stream().map(item -> member.read("", item)).toList());
    }

    /** Returns the type of a parameter that is one of some words. */
    static <T> ParameterType<T> word(String label, Function<String, T> named) {
        return new ParameterType<>(label, Kind.SINGLE, raw -> named.apply(raw.text()));
    }

    /**
     * Returns one word for a person.
     *
     * @return for example {@code spin}
     */
    public String label() {
        return label;
    }

    /** Returns the type of the temperature in place of an inverse temperature. */
    @SuppressWarnings("unchecked")
    ParameterType<T> ofTemperature() {
        return (ParameterType<T>) TEMPERATURE;
    }

    /**
     * Returns whether a list of values may hold numbers that are not integers.
     *
     * @return true for lists of real numbers on the command line
     */
    public boolean listsReals() {
        boolean isExactList = (Object) this == COUNTS || (Object) this == PROJECTIONS;
        return kind == Kind.CONTINUOUS || (kind == Kind.ARRAY && !isExactList);
    }

    /**
     * Returns the structure of a value.
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
    public T read(String name, RawValue raw) {
        if (!kind.takes(raw.form())) {
            throw new InvalidInputException("not-a-" + label, name, raw.text(),
                    "is not accepted; write " + kind.form());
        }
        if (raw.items().size() > LONGEST_ARRAY) {
            throw new ResourceLimitException(name, raw.text(), "has more than " + LONGEST_ARRAY + " values");
        }
        if (raw.text().length() > LONGEST_NUMBER) {
            throw new ResourceLimitException(name, raw.text(), "has more than " + LONGEST_NUMBER + " characters");
        }
        try {
            boolean isPairs = kind == Kind.PAIRS && raw.form() == RawValue.Form.STRING;
            return reader.apply(isPairs ? Pairs.parse(name, raw.text()) : raw);
        } catch (InvalidInputException e) {
            throw e.named(name);
        } catch (ResourceLimitException e) {
            throw e.named(name);
        }
    }

    private static long integer(RawValue raw, long largest) {
        Numeral number = Numeral.read("", raw.text(), INTEGERS);
        boolean isLarge = !number.isInfinite() && number.leading() > DIGITS_OF_LARGEST;
        BigInteger value = isLarge
                ? BigInteger.TEN.pow(DIGITS_OF_LARGEST).multiply(BigInteger.valueOf(number.signum()))
                : wholeNumber(raw, number);
        if (value.compareTo(BigInteger.valueOf(largest)) > 0) {
            throw new ResourceLimitException("", raw.text(), "is too large; at most " + largest + " is allowed");
        }
        return value.max(BigInteger.valueOf(-largest)).longValueExact();
    }

    private static BigInteger wholeNumber(RawValue raw, Numeral number) {
        return Optional.of(number).filter(n -> !n.isInfinite()).flatMap(n -> n.integer(1)).orElseThrow(() ->
                new InvalidInputException("not-an-integer", "", raw.text(), "is not an integer; write " + INTEGERS));
    }

    private static Numeral finite(RawValue raw) {
        return Numeral.readFinite("", raw.text());
    }

    private static long positive(RawValue raw, long value) {
        if (value < 1) {
            throw new InvalidInputException("not-positive", "", raw.text(), "is not positive; at least 1 is needed");
        }
        return value;
    }

    private static long nonNegative(RawValue raw, long value) {
        if (value < 0) {
            throw new InvalidInputException("negative", "", raw.text(), "is negative; at least 0 is needed");
        }
        return value;
    }

    private static Numeral nonNegative(RawValue raw) {
        Numeral value = finite(raw);
        if (value.signum() < 0) {
            throw new InvalidInputException("out-of-range", "", raw.text(), "is negative; at least 0 is needed");
        }
        return value;
    }

    private static Numeral positive(RawValue raw) {
        Numeral value = finite(raw);
        if (value.signum() <= 0) {
            throw new InvalidInputException("out-of-range", "", raw.text(), "is not above 0; write a positive number");
        }
        return value;
    }

    private static boolean truth(RawValue raw) {
        String text = raw.text().strip().toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidInputException("not-a-truth", "", raw.text(), "is not a truth value; write true or false");
        }
        return Boolean.parseBoolean(text);
    }

    /** Reads ascending times, compared as they are written: two may be the same in double precision. */
    private static List<Double> times(RawValue raw) {
        List<Double> times = new ArrayList<>(raw.items().size());
        Numeral before = null;
        for (RawValue item : raw.items()) {
            Numeral time = TIME.read("", item);
            if (before != null && !time.exceeds(before)) {
                throw new InvalidInputException("not-ascending", "", item.text(),
                        "is not above the time before it; times must ascend");
            }
            times.add(DoublePrecision.of(time, item.text()));
            before = time;
        }
        return Collections.unmodifiableList(times);
    }

    private static BigFraction compression(RawValue raw) {
        BigFraction value = finite(raw).fraction();
        if (value.signum() <= 0 || value.compareTo(BigFraction.ONE) > 0) {
            throw new InvalidInputException("out-of-range", "", raw.text(),
                    "is out of range; write a number above 0 and at most 1");
        }
        return value;
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
