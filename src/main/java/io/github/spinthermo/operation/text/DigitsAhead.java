package io.github.spinthermo.operation.text;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.List;

/**
 * Integers as decimal texts, made when they are read, a stretch at a time, and on all cores where they are long: the
 * digits of a number of 10 000 digits take about a millisecond, and there may be tens of thousands of them. Only one
 * stretch is held. For one reader, who reads in order.
 */
public final class DigitsAhead extends AbstractList<String> {

    private static final int STRETCH = 64;

    /** Length of numbers, in bits, from which on several cores are faster than one. */
    private static final int LONG = 2000;

    private final List<BigInteger> numbers;
    private int first = -1;
    private List<String> texts = List.of();

    /**
     * Makes texts of numbers.
     *
     * @param numbers the numbers
     */
    public DigitsAhead(List<BigInteger> numbers) {
        this.numbers = numbers;
    }

    @Override
    public String get(int index) {
        int start = index - index % STRETCH;
        if (start != first) {
            List<BigInteger> stretch = numbers.subList(start, Math.min(start + STRETCH, numbers.size()));
            boolean areLong = stretch.stream().anyMatch(number -> number.bitLength() >= LONG);
            texts = (areLong ? stretch.parallelStream() : stretch.stream()).map(BigInteger::toString).toList();
            first = start;
        }
        return texts.get(index - start);
    }

    @Override
    public int size() {
        return numbers.size();
    }
}
