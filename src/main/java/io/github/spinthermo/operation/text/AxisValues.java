package io.github.spinthermo.operation.text;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.text.Numeral;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The values of one parameter: {@code 0.1}, a list {@code 0.1,1,inf}, a range {@code start:end:step}, {@code
 * start:end:lin301} or {@code start:end:log50}, or a list of these. Values are texts, made when they are asked for, in
 * the characters of a keyboard; each is exact, and can be given again as it stands.
 */
public final class AxisValues {

    private static final int FIELDS = 3;

    /** Number of the last value that has one. */
    private static final BigInteger LAST = BigInteger.valueOf(Long.MAX_VALUE);

    private final List<Segment> parts;

    /** The number of the first value behind each part, or {@link #LAST}. */
    private final long[] ends;
    private final BigInteger size;
    private final boolean isSeveral;

    /** Values in a row. */
    interface Segment {

        /** Counts them. */
        BigInteger count();

        /** Returns the value of an index, from 0. */
        String at(long index);
    }

    private record Single(String text) implements Segment {
        @Override
        public BigInteger count() {
            return BigInteger.ONE;
        }

        @Override
        public String at(long index) {
            return text;
        }
    }

    private AxisValues(List<Segment> parts, boolean isSeveral) {
        this.parts = parts;
        this.ends = new long[parts.size()];
        BigInteger end = BigInteger.ZERO;
        for (int i = 0; i < ends.length; i++) {
            end = end.add(parts.get(i).count());
            ends[i] = end.min(LAST).longValue();
        }
        this.size = end;
        this.isSeveral = isSeveral;
    }

    /**
     * Returns one value.
     *
     * @param text the value, whatever it contains
     * @return the axis of it alone
     */
    public static AxisValues single(String text) {
        return new AxisValues(List.of(new Single(text)), false);
    }

    /**
     * Joins the values of several axes into a list.
     *
     * @param members the axes, in order
     * @return their values, one after another; a list even where there is only one
     */
    public static AxisValues join(List<AxisValues> members) {
        return new AxisValues(members.stream().flatMap(member -> member.parts.stream()).toList(), true);
    }

    /**
     * Reads the values of a parameter; what a value means is checked where it is used.
     *
     * @param name the name of the parameter
     * @param text values and ranges, separated by commas
     * @return the axis
     * @throws InvalidInputException if an entry is empty, or is no range of decimal numbers from start to end
     * @throws ResourceLimitException if a number of a range is too long
     */
    public static AxisValues parse(String name, String text) {
        if (text.isBlank()) {
            return single("");
        }
        requireCommas(name, text);
        List<Segment> parts = Stream.of(text.split(",", -1)).map(part -> part(name, text, part.strip())).toList();
        return new AxisValues(parts, parts.size() > 1 || !(parts.get(0) instanceof Single));
    }

    /** Refuses lists as other programs write them. */
    private static void requireCommas(String name, String text) {
        if (text.strip().matches("[\\[({].*[,:;].*")) {
            throw Range.invalid(name, text, "is a list in brackets; leave them out, as in a,b,c");
        }
        if (text.indexOf(';') >= 0) {
            throw Range.invalid(name, text, "has a semicolon; write a list as a,b,c, each number with a decimal point");
        }
        if (text.strip().matches("[\\d.]+([\\s\\p{Z}]+[\\d.]+)+")) {
            throw Range.invalid(name, text,
                    "has a gap between its digits; write 1000 for a thousand, and a list as a,b,c");
        }
    }

    private static Segment part(String name, String list, String text) {
        if (text.isEmpty()) {
            throw Range.invalid(name, list, "is a list with an empty entry; write a,b,c");
        }
        return text.indexOf(':') < 0 ? new Single(Numeral.plain(text)) : range(name, text);
    }

    private static Segment range(String name, String text) {
        String[] fields = text.split(":", -1);
        if (fields.length != FIELDS) {
            throw Range.invalid(name, text, Range.FORM);
        }
        Numeral start = Range.number(name, text, fields[0]);
        Numeral end = Range.number(name, text, fields[1]);
        return Spacing.find(fields[2])
                .map(spacing -> spacing.part(name, text, start, end))
                .orElseGet(() -> Range.of(name, text, start, end, Range.number(name, text, fields[2])));
    }

    /**
     * Counts the values.
     *
     * @return their number
     */
    public BigInteger size() {
        return size;
    }

    /**
     * Tells whether a list or a range was written, be it of one value.
     *
     * @return false for a single value
     */
    public boolean isSeveral() {
        return isSeveral;
    }

    /**
     * Returns one of the values.
     *
     * @param index its place, from 0
     * @return the value as text
     */
    public String at(long index) {
        int part = partOf(index);
        return parts.get(part).at(part == 0 ? index : index - ends[part - 1]);
    }

    /** Finds the part of a value by halves, for a list may be long. */
    private int partOf(long index) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index < ends[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Objects.checkIndex(low, ends.length);
    }

    /**
     * Returns all values, in order, made one by one.
     *
     * @return the values as text
     */
    public Stream<String> values() {
        return parts.stream().flatMap(part ->
                LongStream.range(0, part.count().longValueExact()).mapToObj(part::at));
    }

    /**
     * Returns the values that are written out, and the ends of ranges.
     *
     * @return the values as text
     */
    public Stream<String> samples() {
        return sampleIndices().mapToObj(this::at);
    }

    /**
     * Returns the places of the values that are written out, and of the ends of ranges.
     *
     * @return their numbers, from 0, ascending
     */
    public LongStream sampleIndices() {
        LongStream.Builder indices = LongStream.builder();
        BigInteger start = BigInteger.ZERO;
        for (Segment part : parts) {
            BigInteger end = start.add(part.count());
            indices.add(start.min(LAST).longValue());
            if (part.count().bitLength() > 1) {
                indices.add(end.subtract(BigInteger.ONE).min(LAST).longValue());
            }
            start = end;
        }
        return indices.build();
    }
}
