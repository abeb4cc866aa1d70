package io.github.spinthermo.reproduction.check;

import io.github.spinthermo.comparison.Decisions;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Values that belong to one claim, and questions about them that statements are made of. Values are numbered from 0.
 *
 * @param list the values, in the order in which they are shown
 */
public record Values(List<Real> list) {

    /** Place of a value in a form: digits in braces, or nothing in braces. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\d*)\\}");

    /** Digits to which numbers are compared: two that agree in all of them are not called different. */
    private static final Precision SEPARATION = Precision.digits(30);

    /**
     * Returns values that the library knows to any precision.
     *
     * @param values the values
     * @return the same, as one object
     */
    public static Values of(Real... values) {
        return new Values(List.of(values));
    }

    /**
     * Returns values that the library knows to any precision.
     *
     * @param values the values
     * @return the same, as one object
     */
    public static Values of(Collection<Real> values) {
        return new Values(List.copyOf(values));
    }

    /**
     * Returns values that have errors, as those of an integrator: they are never called exact, though each double is.
     *
     * @param values the values
     * @return the same, as one object
     */
    public static Values measured(double... values) {
        return new Values(DoubleStream.of(values).mapToObj(Values::refinable).toList());
    }

    private static Real refinable(double value) {
        return Real.refining(exact(value)::enclose);
    }

    /** Returns a double of a formula that has no rounding errors. */
    private static Real exact(double value) {
        return Real.of(new BigDecimal(value));
    }

    /**
     * Returns these values and then others.
     *
     * @param more the others
     * @return all of them
     */
    public Values and(Values more) {
        return new Values(Stream.concat(list.stream(), more.list.stream()).toList());
    }

    /**
     * Returns one value.
     *
     * @param i its number
     * @return the value
     */
    public Real get(int i) {
        return list.get(i);
    }

    /**
     * Returns one value in double precision.
     *
     * @param i its number
     * @return the double nearest to it
     */
    public double number(int i) {
        return list.get(i).toDouble();
    }

    /**
     * Tells whether the first values have given signs.
     *
     * @param signs −1, 1, or 0 where 30 digits do not tell a value from 0; one for each of the first values
     * @return true if each has its sign
     */
    public boolean hasSigns(int... signs) {
        return IntStream.range(0, signs.length)
                .allMatch(i -> order(list.get(i), Real.of(0)).signum() == signs[i]);
    }

    /**
     * Tells whether a value is exactly a prediction.
     *
     * @param i the number of the value
     * @param prediction the prediction
     * @return true if the two are equal
     */
    public boolean is(int i, Real prediction) {
        return list.get(i).compare(prediction) == Sign.ZERO;
    }

    /**
     * Tells whether a value is exactly a prediction.
     *
     * @param i the number of the value
     * @param prediction a double that a formula without rounding errors gives
     * @return true if the two are equal
     */
    public boolean is(int i, double prediction) {
        return is(i, exact(prediction));
    }

    /**
     * Tells whether a value and a prediction are the same when rounded.
     *
     * @param i the number of the value
     * @param prediction the prediction
     * @param digits significant digits that are compared
     * @return true if all of them agree
     */
    public boolean agrees(int i, Real prediction, int digits) {
        Precision precision = Precision.digits(digits);
        return list.get(i).round(precision).compareTo(prediction.round(precision)) == 0;
    }

    /**
     * Tells whether a value is close to a prediction.
     *
     * @param i the number of the value
     * @param prediction the prediction
     * @param error the largest distance that counts as close
     * @return true if the two are no farther apart
     */
    public boolean isNear(int i, double prediction, double error) {
        return Math.abs(number(i) - prediction) <= error;
    }

    /**
     * Tells whether one value is less than another.
     *
     * @param i the number of the one
     * @param k the number of the other
     * @return true if it is, and 30 digits show it
     */
    public boolean isLess(int i, int k) {
        return isLess(list.get(i), list.get(k));
    }

    /**
     * Tells whether one number is less than another.
     *
     * @param a the one
     * @param b the other
     * @return true if it is, and 30 digits show it
     */
    public static boolean isLess(Real a, Real b) {
        return order(a, b) == Sign.NEGATIVE;
    }

    private static Sign order(Real a, Real b) {
        return Decisions.agreement(a, b, SEPARATION).sign();
    }

    /**
     * Tells whether the first values fall.
     *
     * @param count how many are compared
     * @return true if each is less than the one before
     */
    public boolean fall(int count) {
        return IntStream.range(1, count).allMatch(i -> isLess(i, i - 1));
    }

    /**
     * Tells whether the first values rise.
     *
     * @param count how many are compared
     * @return true if each is greater than the one before
     */
    public boolean rise(int count) {
        return IntStream.range(1, count).allMatch(i -> isLess(i - 1, i));
    }

    /**
     * Shows the values as text.
     *
     * @param form a text with places for values, as for {@link ClaimCheck#of}
     * @return the text with the values in their places, and then to how many digits they are given
     */
    public String show(String form) {
        Iterator<Real> values = list.iterator();
        SortedSet<Integer> rounded = new TreeSet<>();
        Matcher places = PLACE.matcher(form);
        StringBuilder text = new StringBuilder();
        while (places.find()) {
            places.appendReplacement(text, show(values.next(), places.group(1), rounded));
        }
        places.appendTail(text);
        return text + (rounded.isEmpty() ? " (exact)" : rounded.stream().map(String::valueOf)
                .collect(Collectors.joining(", ", " (", " digits)")));
    }

    private static String show(Real value, String digits, SortedSet<Integer> rounded) {
        if (digits.isEmpty()) {
            BigFraction exact = value.exact().orElseThrow();
            return exact.toString().replace(" ", "");
        }
        int count = Integer.parseInt(digits);
        BigDecimal shown = value.round(Precision.digits(count));
        boolean isExact = value.isExact() && value.compare(Real.of(shown)) == Sign.ZERO;
        if (!isExact) {
            rounded.add(count);
        }
        return value.decimal(Precision.digits(count)).toString();
    }
}
