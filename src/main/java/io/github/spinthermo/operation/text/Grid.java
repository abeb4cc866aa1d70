package io.github.spinthermo.operation.text;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The values of a real parameter on the command line: {@code 0.1}, a list {@code 0.1,1,inf}, a range {@code
 * start:end:step}, or a list of these. A range is exact: its values are start + i · step, decimals if all three
 * are and else fractions, and its end is one of them when it is hit. Values are kept in the characters of a keyboard.
 */
public final class Grid {

    private static final int FIELDS = 3;
    private static final String FORM = "is not a range; write start:end:step, such as 0:1:0.1";

    private final List<Part> parts;

    private interface Part {
        BigInteger count();

        Stream<String> values();

        Stream<String> samples();
    }

    private record Single(String text) implements Part {
        @Override
        public BigInteger count() {
            return BigInteger.ONE;
        }

        @Override
        public Stream<String> values() {
            return Stream.of(text);
        }

        @Override
        public Stream<String> samples() {
            return values();
        }
    }

    /** Values start, start + step, …, as many as there are, each over a divisor. */
    private record Range(BigDecimal start, BigDecimal step, BigInteger divisor, BigInteger count) implements Part {

        static Range of(BigDecimal start, BigDecimal end, BigDecimal step) {
            BigInteger steps = end.subtract(start).divideToIntegralValue(step).toBigInteger();
            return new Range(start, step, BigInteger.ONE, steps.add(BigInteger.ONE));
        }

        static Range of(BigFraction start, BigFraction end, BigFraction step) {
            BigInteger divisor = start.getDenominator().multiply(step.getDenominator());
            BigFraction steps = end.subtract(start).divide(step);
            return new Range(integer(start.multiply(divisor)), integer(step.multiply(divisor)), divisor,
                    steps.getNumerator().divide(steps.getDenominator()).add(BigInteger.ONE));
        }

        private static BigDecimal integer(BigFraction whole) {
            return new BigDecimal(whole.getNumerator().divide(whole.getDenominator()));
        }

        @Override
        public Stream<String> values() {
            return Stream.iterate(start, value -> value.add(step)).limit(count.longValueExact()).map(this::text);
        }

        @Override
        public Stream<String> samples() {
            BigDecimal last = start.add(step.multiply(new BigDecimal(count.subtract(BigInteger.ONE))));
            return Stream.of(text(start), text(last));
        }

        private String text(BigDecimal value) {
            return divisor.equals(BigInteger.ONE)
                    ? value.toString().replace('E', 'e')
                    : BigFraction.of(value.toBigInteger(), divisor).toString().replace(" ", "");
        }
    }

    private Grid(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Returns one value.
     *
     * @param text the value, whatever it contains
     * @return the grid of it alone
     */
    public static Grid single(String text) {
        return new Grid(List.of(new Single(text)));
    }

    /**
     * Reads the values of a parameter; what a value means is checked where it is used.
     *
     * @param name the name of the parameter
     * @param text values and ranges, separated by commas
     * @return the grid
     * @throws InvalidInputException if an entry is empty, or is no range of decimal numbers from start to end
     * @throws ResourceLimitException if a number of a range is too long
     */
    public static Grid parse(String name, String text) {
        if (text.isBlank()) {
            return single("");
        }
        requireCommas(name, text);
        return new Grid(Stream.of(text.split(",", -1)).map(part -> part(name, text, part.strip())).toList());
    }

    /** Refuses lists as other programs write them. */
    private static void requireCommas(String name, String text) {
        if (text.strip().matches("[\\[({].*[,:;].*")) {
            throw invalid(name, text, "is a list in brackets; leave them out, as in a,b,c");
        }
        if (text.indexOf(';') >= 0) {
            throw invalid(name, text, "has a semicolon; write a list as a,b,c, each number with a decimal point");
        }
        if (text.strip().matches("[\\d.]+([\\s\\p{Z}]+[\\d.]+)+")) {
            throw invalid(name, text, "has a gap between its digits; write 1000 for a thousand, and a list as a,b,c");
        }
    }

    private static Part part(String name, String list, String text) {
        if (text.isEmpty()) {
            throw invalid(name, list, "is a list with an empty entry; write a,b,c");
        }
        return text.indexOf(':') < 0 ? new Single(Numeral.plain(text)) : range(name, text);
    }

    private static Part range(String name, String text) {
        String[] fields = text.split(":", -1);
        if (fields.length != FIELDS) {
            throw invalid(name, text, FORM);
        }
        Numeral start = number(name, text, fields[0]);
        Numeral end = number(name, text, fields[1]);
        Numeral step = number(name, text, fields[2]);
        return range(name, text, start, end, step);
    }

    private static Part range(String name, String text, Numeral start, Numeral end, Numeral step) {
        boolean leadsAway = (end.exceeds(start) && step.signum() < 0) || (start.exceeds(end) && step.signum() > 0);
        if (step.signum() == 0 || leadsAway) {
            throw invalid(name, text, "is a range that never ends; its step must lead from start to end");
        }
        boolean decimal = Stream.of(start, end, step).allMatch(number -> number.decimal().isPresent());
        return decimal
                ? Range.of(start.decimal().orElseThrow(), end.decimal().orElseThrow(), step.decimal().orElseThrow())
                : Range.of(start.fraction(), end.fraction(), step.fraction());
    }

    private static Numeral number(String name, String range, String text) {
        try {
            return Numeral.readFinite(name, text);
        } catch (InvalidInputException e) {
            throw invalid(name, range, FORM);
        }
    }

    private static InvalidInputException invalid(String name, String text, String allowed) {
        return new InvalidInputException("not-a-range", name, text, allowed);
    }

    /**
     * Counts the values.
     *
     * @return their number
     */
    public BigInteger size() {
        return parts.stream().map(Part::count).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * Returns all values, in order, made one by one.
     *
     * @return the values as text
     */
    public Stream<String> values() {
        return parts.stream().flatMap(Part::values);
    }

    /**
     * Returns the values that are written out, and the ends of ranges.
     *
     * @return the values as text
     */
    public Stream<String> samples() {
        return parts.stream().flatMap(Part::samples);
    }
}
