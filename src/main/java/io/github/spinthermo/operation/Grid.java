package io.github.spinthermo.operation;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * The values of a real parameter on the command line: {@code 0.1}, a list {@code 0.1,1,inf}, a range {@code
 * start:end:step}, or a list of these. A range is exact: its values are start + i · step in decimal
 * arithmetic, and its end is one of them when it is hit.
 */
public final class Grid {

    private static final int FIELDS = 3;

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

    /** start, start + step, …, as many as there are. */
    private record Range(BigDecimal start, BigDecimal step, BigInteger count) implements Part {
        @Override
        public Stream<String> values() {
            return Stream.iterate(start, value -> value.add(step)).limit(count.longValueExact()).map(Range::text);
        }

        @Override
        public Stream<String> samples() {
            BigDecimal last = start.add(step.multiply(new BigDecimal(count.subtract(BigInteger.ONE))));
            return Stream.of(text(start), text(last));
        }

        private static String text(BigDecimal value) {
            return value.toString().replace('E', 'e');
        }
    }

    private Grid(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * One value.
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
        return new Grid(Stream.of(text.split(",", -1)).map(part -> part(name, text, part.strip())).toList());
    }

    private static Part part(String name, String list, String text) {
        if (text.isEmpty()) {
            throw invalid(name, list, "is a list with an empty entry");
        }
        return text.indexOf(':') < 0 ? new Single(text) : range(name, text);
    }

    private static Part range(String name, String text) {
        String[] fields = text.split(":", -1);
        if (fields.length != FIELDS) {
            throw invalid(name, text, "is no range; write start:end:step, such as 0:1:0.1");
        }
        BigDecimal start = decimal(name, text, fields[0]);
        BigDecimal end = decimal(name, text, fields[1]);
        BigDecimal step = decimal(name, text, fields[2]);
        if (step.signum() == 0 || end.compareTo(start) * step.signum() < 0) {
            throw invalid(name, text, "is a range that never ends; its step must lead from start to end");
        }
        BigInteger steps = end.subtract(start).divideToIntegralValue(step).toBigInteger();
        return new Range(start, step, steps.add(BigInteger.ONE));
    }

    private static BigDecimal decimal(String name, String range, String text) {
        try {
            return Decimals.parse(text.strip());
        } catch (InvalidInputException e) {
            throw invalid(name, range, "is no range of decimal numbers; write start:end:step, such as 0:1:0.1");
        } catch (ResourceLimitException e) {
            throw e.named(name);
        }
    }

    private static InvalidInputException invalid(String name, String text, String allowed) {
        return new InvalidInputException("not-a-range", name, text, allowed);
    }

    /**
     * How many values there are.
     *
     * @return their number
     */
    public BigInteger size() {
        return parts.stream().map(Part::count).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * All values, in order, made one by one.
     *
     * @return the values as text
     */
    public Stream<String> values() {
        return parts.stream().flatMap(Part::values);
    }

    /**
     * The values that are written out, and the ends of ranges.
     *
     * @return the values as text
     */
    public Stream<String> samples() {
        return parts.stream().flatMap(Part::samples);
    }
}
