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

/** Values of the library, and what a statement asks of them. */
public record Values(List<Real> list) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d*)\\}");

    /** Numbers that so many digits do not tell apart are not called different. */
    private static final Precision SEPARATION = Precision.digits(30);

    public static Values of(Real... values) {
        return new Values(List.of(values));
    }

    public static Values of(Collection<Real> values) {
        return new Values(List.copyOf(values));
    }

    /** Numbers of an integrator: not exact, though each double is. */
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

    public Values and(Values more) {
        return new Values(Stream.concat(list.stream(), more.list.stream()).toList());
    }

    public Real get(int i) {
        return list.get(i);
    }

    public double number(int i) {
        return list.get(i).toDouble();
    }

    /** Tells whether the first values have these signs: −1, 1, or 0 where 30 digits do not tell a value from 0. */
    public boolean hasSigns(int... signs) {
        return IntStream.range(0, signs.length)
                .allMatch(i -> order(list.get(i), Real.of(0)).signum() == signs[i]);
    }

    /** Tells whether a value is exactly a prediction. */
    public boolean is(int i, Real prediction) {
        return list.get(i).compare(prediction) == Sign.ZERO;
    }

    public boolean is(int i, double prediction) {
        return is(i, exact(prediction));
    }

    /** Tells whether a value and a prediction are the same when rounded to so many digits. */
    public boolean agrees(int i, Real prediction, int digits) {
        Precision precision = Precision.digits(digits);
        return list.get(i).round(precision).compareTo(prediction.round(precision)) == 0;
    }

    /** Tells whether a value is a prediction up to an error. */
    public boolean isNear(int i, double prediction, double error) {
        return Math.abs(number(i) - prediction) <= error;
    }

    public boolean isLess(int i, int k) {
        return isLess(list.get(i), list.get(k));
    }

    public static boolean isLess(Real a, Real b) {
        return order(a, b) == Sign.NEGATIVE;
    }

    private static Sign order(Real a, Real b) {
        return Decisions.agreement(a, b, SEPARATION).sign();
    }

    /** Tells whether each of the first few is smaller than the one before. */
    public boolean fall(int count) {
        return IntStream.range(1, count).allMatch(i -> isLess(i, i - 1));
    }

    public boolean rise(int count) {
        return IntStream.range(1, count).allMatch(i -> isLess(i - 1, i));
    }

    /** Returns the form with the values in their places, and to how many digits they are given. */
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
