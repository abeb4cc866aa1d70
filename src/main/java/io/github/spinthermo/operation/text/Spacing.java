package io.github.spinthermo.operation.text;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatInterruptedException;
import org.apfloat.ApfloatMath;

/**
 * Spacing of so many values from a start to an end, both included.
 *
 * @param isGeometric whether the ratio of neighbours is the same, not their difference
 * @param count how many values there are
 */
record Spacing(boolean isGeometric, long count) {

    private static final Pattern FORM = Pattern.compile("\\s*(lin|log)(0*[1-9][0-9]{0,17})\\s*");

    /** Digits of the values of a geometric range: they are given again as they stand. */
    private static final MathContext KEPT = new MathContext(17, RoundingMode.HALF_EVEN);

    /** Digits with which they are computed, so that a value such as 10 of 1:100:log3 comes out exactly. */
    private static final long WORKING = 60;

    /** Tells whether the classes of Apfloat are loaded. */
    private static volatile boolean isLoaded;

    /** Reads a spacing such as {@code lin301} or {@code log50}, if a text is one. */
    static Optional<Spacing> find(String text) {
        Matcher parts = FORM.matcher(text.toLowerCase(Locale.ROOT));
        return parts.matches()
                ? Optional.of(new Spacing(parts.group(1).equals("log"), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** Returns the values from a start to an end of a parameter; the text is that of the whole range. */
    AxisValues.Segment part(String name, String text, Numeral start, Numeral end) {
        requireShort(name, text, start);
        requireShort(name, text, end);
        return isGeometric ? geometric(name, text, start, end) : even(start.fraction(), end.fraction());
    }

    private static void requireShort(String name, String text, Numeral number) {
        if (number.signum() != 0 && Math.abs(number.leading()) > Numeral.LONGEST) {
            throw new ResourceLimitException(name, text, "has an exponent beyond " + Numeral.LONGEST);
        }
    }

    private BigInteger steps() {
        return BigInteger.valueOf(Math.max(1, count - 1));
    }

    private AxisValues.Segment even(BigFraction start, BigFraction end) {
        BigFraction step = end.subtract(start).divide(steps());
        return new Spaced(BigInteger.valueOf(count),
                index -> ExactText.of(start.add(step.multiply(BigInteger.valueOf(index)))));
    }

    /** Values that are made from their index. */
    private record Spaced(BigInteger count, LongFunction<String> value) implements AxisValues.Segment {
        @Override
        public String at(long index) {
            return value.apply(index);
        }
    }

    private AxisValues.Segment geometric(String name, String text, Numeral start, Numeral end) {
        if (start.signum() == 0 || start.signum() != end.signum()) {
            throw Range.invalid(name, text, "is a geometric range that leads from or to 0 or through it; its start and"
                    + " end must both be positive, or both negative");
        }
        Apfloat from = interruptible(() -> apfloat(start.fraction()));
        Apfloat ratio = interruptible(() -> ApfloatMath.log(apfloat(end.fraction()).divide(from)));
        return new Spaced(BigInteger.valueOf(count), index -> index == 0
                ? rounded(from)
                : rounded(interruptible(() -> from.multiply(ApfloatMath.exp(
                        ratio.multiply(new Apfloat(index, WORKING)).divide(new Apfloat(steps(), WORKING)))))));
    }

    /**
     * Makes a number; where the thread is interrupted, that ends by the exception of this library. The first one is
     * made on another thread: Apfloat could never be used again if its classes were loaded in an interrupted one.
     */
    private static Apfloat interruptible(Supplier<Apfloat> number) {
        if (!isLoaded) {
            Interruption.leavingBehind(() -> ApfloatMath.exp(ApfloatMath.log(new Apfloat(2, WORKING))));
            isLoaded = true;
        }
        try {
            return number.get();
        } catch (ApfloatInterruptedException e) {
            // Apfloat takes the interrupt status away.
            Thread.currentThread().interrupt();
            throw new ComputationInterruptedException();
        }
    }

    private static Apfloat apfloat(BigFraction fraction) {
        return new Apfloat(fraction.getNumerator(), WORKING).divide(new Apfloat(fraction.getDenominator(), WORKING));
    }

    private static String rounded(Apfloat value) {
        return ExactText.of(new BigDecimal(value.toString(false)).round(KEPT));
    }
}
