package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.ParameterType.Kind;
import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.operation.text.DoublePrecision;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.text.Numeral;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Types of parameters that are numbers or truth values, and lists of them. */
public final class NumberTypes {

    /** The largest value of {@code digits} that an operation takes. */
    public static final int MOST_DIGITS = 10_000;

    /** The largest number of threads that a command takes. */
    public static final int MOST_THREADS = 1000;

    private static final String INTEGERS = "an integer such as 4 or 1e3";

    private static final String DIGITS_OR_DOUBLE = "a number of digits such as 34, or double";

    /** More decimal digits than any integer that is allowed has. */
    private static final int DIGITS_OF_LARGEST = 20;

    /** A number of things, from 1 to 9·10^18. */
    public static final ParameterType<Long> COUNT =
            integers(raw -> positive(raw, integer(raw, SpinEnsemble.LARGEST))).within("1 to 9e18");

    /** A number of things, from 0 to 9·10^18. */
    public static final ParameterType<Long> NUMBER =
            integers(raw -> nonNegative(raw, integer(raw, SpinEnsemble.LARGEST))).within("0 to 9e18");

    /** A number of threads, from 1 to 1000. */
    public static final ParameterType<Integer> THREADS =
            integers(raw -> (int) positive(raw, integer(raw, MOST_THREADS)));

    /** A number of significant digits, from 1 to 10000. */
    public static final ParameterType<Precision> DIGITS =
            ParameterType.of(ParameterType.DIGITS, Kind.WORD, raw ->
                    Precision.digits((int) positive(raw, integer(raw, MOST_DIGITS))));

    /** A number of significant digits, or {@code double} for the nearest doubles. */
    public static final ParameterType<Rounding> ROUNDING =
            ParameterType.of(ParameterType.DIGITS, Kind.WORD, NumberTypes::rounding)
                    .ofWords(List.of(Rounding.DOUBLE_WORD)).within("1 to " + MOST_DIGITS);

    /** True or false. */
    public static final ParameterType<Boolean> TRUTH =
            ParameterType.of("true or false", Kind.TRUTH, NumberTypes::truth);

    /** A number of either sign, in double precision. */
    public static final ParameterType<Double> REAL =
            ParameterType.of("number", Kind.CONTINUOUS, raw -> DoublePrecision.of(finite(raw), raw.text()));

    /** Names of results, in order. */
    static final ParameterType<List<String>> NAMES = ParameterType.of("fields", Kind.NAMES, NumberTypes::names);

    /** Numbers of things, in order. */
    public static final ParameterType<List<Long>> COUNTS = ParameterType.array("integers", COUNT);

    /** A number that is not negative, in double precision. */
    public static final ParameterType<Double> NON_NEGATIVE =
            ParameterType.of("number", Kind.CONTINUOUS, raw -> DoublePrecision.of(nonNegative(raw), raw.text()))
                    .within("0 or more");

    /** A number above 0, in double precision. */
    public static final ParameterType<Double> POSITIVE =
            ParameterType.of("number", Kind.CONTINUOUS, raw -> DoublePrecision.of(positive(raw), raw.text()))
                    .within("above 0");

    /** Numbers above 0, in order and in double precision. */
    public static final ParameterType<List<Double>> POSITIVES = ParameterType.array(ParameterType.REALS, POSITIVE);

    private static final ParameterType<Numeral> TIME =
            ParameterType.of("number", Kind.SINGLE, NumberTypes::nonNegative);

    /** Times from 0 on, each later than the one before it, in double precision; there may be none. */
    public static final ParameterType<List<Double>> TIMES =
            ParameterType.of(ParameterType.REALS, Kind.ARRAY, NumberTypes::times).within("0 or more, ascending");

    private NumberTypes() { }

    private static <T> ParameterType<T> integers(Function<RawValue, T> reader) {
        return ParameterType.of(ParameterType.INTEGER, Kind.SINGLE, reader);
    }

    private static Rounding rounding(RawValue raw) {
        if (raw.text().strip().equalsIgnoreCase(Rounding.DOUBLE_WORD)) {
            return Rounding.TO_DOUBLE;
        }
        return Rounding.to(Precision.digits((int) positive(raw, integer(raw, MOST_DIGITS, DIGITS_OR_DOUBLE))));
    }

    private static long integer(RawValue raw, long largest) {
        return integer(raw, largest, INTEGERS);
    }

    private static long integer(RawValue raw, long largest, String forms) {
        Numeral number = Numeral.read("", raw.text(), forms);
        boolean isLarge = !number.isInfinite() && number.leading() > DIGITS_OF_LARGEST;
        BigInteger value = isLarge
                ? BigInteger.TEN.pow(DIGITS_OF_LARGEST).multiply(BigInteger.valueOf(number.signum()))
                : wholeNumber(raw, number, forms);
        if (value.compareTo(BigInteger.valueOf(largest)) > 0) {
            throw new ResourceLimitException("", raw.text(), "is too large; at most " + largest + " is allowed");
        }
        return value.max(BigInteger.valueOf(-largest)).longValueExact();
    }

    private static BigInteger wholeNumber(RawValue raw, Numeral number, String forms) {
        return Optional.of(number).filter(n -> !n.isInfinite()).flatMap(n -> n.integer(1)).orElseThrow(() ->
                new InvalidInputException("not-an-integer", "", raw.text(), "is not an integer; write " + forms));
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

    private static List<String> names(RawValue raw) {
        if (raw.form() == RawValue.Form.STRING) {
            return raw.text().isBlank() ? List.of() : Stream.of(raw.text().split(",", -1)).map(String::strip).toList();
        }
        return raw.items().stream().map(NumberTypes::name).toList();
    }

    private static String name(RawValue raw) {
        if (raw.form() != RawValue.Form.STRING) {
            throw new InvalidInputException("not-a-name", "", raw.text(), "is not the name of a field");
        }
        return raw.text().strip();
    }

    private static boolean truth(RawValue raw) {
        String text = raw.text().strip().toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidInputException("not-a-truth", "", raw.text(), "is not a truth value; write true or false");
        }
        return Boolean.parseBoolean(text);
    }

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
}
