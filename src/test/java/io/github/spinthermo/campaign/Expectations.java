package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requirements on an answer: an expectation for each field that is known, by its path through names and numbers. */
public final class Expectations {

    private final Map<String, Expectation> byPath = new LinkedHashMap<>();

    Map<String, Expectation> byPath() {
        return byPath;
    }

    Expectations put(String path, Expectation expectation) {
        byPath.put(path, expectation);
        return this;
    }

    /** Adds a word, an integer, a truth value or null. */
    Expectations exactly(String path, Object value) {
        return put(path, new Expectation.Exactly(value));
    }

    /** Adds a list of words or integers. */
    Expectations each(String path, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            exactly(path + "[" + i + "]", values.get(i));
        }
        return this;
    }

    /** Adds a number whose error is at most the tolerance of the answer times a scale. */
    Expectations near(String path, double value, double scale) {
        return put(path, new Expectation.Near(value, scale));
    }

    /** Adds a number in doubles whose error is none but that of rounding. */
    Expectations rounded(String path, double value) {
        return put(path, new Expectation.Rounded(value));
    }

    /** Adds numbers whose digits all count and which are sums of positive terms. */
    Expectations sums(String path, List<BigDecimal> values, Precise precise) {
        for (int i = 0; i < values.size(); i++) {
            sum(path + "[" + i + "]", values.get(i), precise);
        }
        return this;
    }

    /** Adds a sum of positive terms. */
    Expectations sum(String path, BigDecimal value, Precise precise) {
        return put(path, new Expectation.Digits(value, precise.relative(value), precise.wanted()));
    }

    /** Adds a number that may have lost digits to others that cancel. */
    Expectations difference(String path, BigDecimal value, Precise precise) {
        return put(path, new Expectation.Digits(value, precise.absolute(), precise.wanted()));
    }
}
