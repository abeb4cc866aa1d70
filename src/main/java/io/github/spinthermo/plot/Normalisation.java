package io.github.spinthermo.plot;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.text.Numeral;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Divisor of every value of a plot: none, the number of spins, or their largest total spin. */
public enum Normalisation {

    /** Values as they are. */
    NONE("", List.of()),

    /** Values for each spin. */
    PER_SPIN("n", List.of("n")),

    /** Values in units of the largest total spin. */
    PER_TOTAL_SPIN("ns", List.of("n", "s"));

    /** Digits of a quotient: those that tell one double from another. */
    private static final MathContext DIGITS = new MathContext(17);

    private final String word;
    private final List<String> factors;

    Normalisation(String word, List<String> factors) {
        this.word = word;
        this.factors = factors;
    }

    /**
     * Finds the normalisation of a word.
     *
     * @param word {@code n} or {@code ns}
     * @return what it divides by
     * @throws InvalidInputException for other words; it names {@code per}
     */
    public static Normalisation of(String word) {
        return Stream.of(values()).filter(one -> one != NONE && one.word.equals(word.strip())).findFirst()
                .orElseThrow(() -> new InvalidInputException("unknown-normalisation", "per", word,
                        "is nothing to divide by; write n or ns"));
    }

    /** Divides a value at a point, whose parameters are given by their names. */
    BigDecimal of(BigDecimal value, Map<String, String> point) {
        BigDecimal quotient = value;
        for (String factor : factors) {
            String text = point.get(factor);
            if (text == null) {
                throw InvalidInputException.ofName("nothing-to-divide-by", "per",
                        "needs the parameter " + factor + ", which is not given; leave out --per");
            }
            double divisor = Numeral.readFinite(factor, text).toDouble();
            quotient = quotient.divide(BigDecimal.valueOf(divisor), DIGITS);
        }
        return quotient;
    }

    /** Returns the word for what values are divided by; nothing where they stay as they are. */
    String word() {
        return word;
    }
}
