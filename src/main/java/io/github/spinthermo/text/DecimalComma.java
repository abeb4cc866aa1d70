package io.github.spinthermo.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detection of lists of two integers that may be meant as one number with a decimal comma. */
public final class DecimalComma {

    private static final Pattern TWO_INTEGERS = Pattern.compile("\\s*([+-]?[0-9]+),([0-9]+)\\s*");

    private DecimalComma() { }

    /**
     * Tells how a list was read where it looks like one number.
     *
     * @param list values separated by commas, as typed
     * @return the end of a sentence that begins with the list; empty where no decimal comma is likely
     */
    public static Optional<String> remark(String list) {
        Matcher parts = TWO_INTEGERS.matcher(list.length() > Numeral.LONGEST ? "" : list.replace('\u2212', '-'));
        return parts.matches()
                ? Optional.of("was read as two values, %s and %s; for one number write a decimal point"
                        .formatted(parts.group(1), parts.group(2)))
                : Optional.empty();
    }
}
