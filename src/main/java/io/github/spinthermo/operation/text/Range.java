package io.github.spinthermo.operation.text;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The values start + i · step of a range, each over a divisor. They are exact: decimals if start, end and step are,
 * else fractions; the end is one of them when it is hit.
 */
record Range(BigDecimal start, BigDecimal step, BigInteger divisor, BigInteger count) implements AxisValues.Segment {

    /** The forms of a range, for messages. */
    static final String FORM = "is not a range; write start:end:step, such as 0:1:0.1, or start:end:lin301 for 301"
            + " values evenly spaced, or start:end:log50 for 50 geometrically spaced";

    /** Reads a range of a parameter; the text is that of the whole range. */
    static Range of(String name, String text, Numeral start, Numeral end, Numeral step) {
        boolean leadsAway = (end.exceeds(start) && step.signum() < 0) || (start.exceeds(end) && step.signum() > 0);
        if (step.signum() == 0 || leadsAway) {
            throw invalid(name, text, "is a range that never ends; its step must lead from start to end");
        }
        boolean decimal = Stream.of(start, end, step).allMatch(number -> number.decimal().isPresent());
        return decimal
                ? of(start.decimal().orElseThrow(), end.decimal().orElseThrow(), step.decimal().orElseThrow())
                : of(start.fraction(), end.fraction(), step.fraction());
    }

    private static Range of(BigDecimal start, BigDecimal end, BigDecimal step) {
        BigInteger steps = end.subtract(start).divideToIntegralValue(step).toBigInteger();
        return new Range(start, step, BigInteger.ONE, steps.add(BigInteger.ONE));
    }

    private static Range of(BigFraction start, BigFraction end, BigFraction step) {
        BigFraction steps = end.subtract(start).divide(step);
        return of(start, step, steps.getNumerator().divide(steps.getDenominator()).add(BigInteger.ONE));
    }

    /** Returns so many values start + i · step. */
    static Range of(BigFraction start, BigFraction step, BigInteger count) {
        BigInteger divisor = start.getDenominator().multiply(step.getDenominator());
        return new Range(integer(start.multiply(divisor)), integer(step.multiply(divisor)), divisor, count);
    }

    private static BigDecimal integer(BigFraction whole) {
        return new BigDecimal(whole.getNumerator().divide(whole.getDenominator()));
    }

    /** Reads a number of a range. */
    static Numeral number(String name, String range, String text) {
        try {
            return Numeral.readFinite(name, text);
        } catch (InvalidInputException e) {
            throw invalid(name, range, FORM);
        }
    }

    static InvalidInputException invalid(String name, String text, String allowed) {
        return new InvalidInputException("not-a-range", name, text, allowed);
    }

    @Override
    public String at(long index) {
        BigDecimal value = index == 0 ? start : start.add(step.multiply(BigDecimal.valueOf(index)));
        return divisor.equals(BigInteger.ONE)
                ? value.toString().replace('E', 'e')
                : ExactText.of(BigFraction.of(value.toBigInteger(), divisor));
    }
}
