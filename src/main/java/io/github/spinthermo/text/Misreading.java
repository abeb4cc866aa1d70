package io.github.spinthermo.text;

import java.util.List;
import java.util.regex.Pattern;

/** Explanation why a text is not a number, and of how to write the number that was probably meant. */
final class Misreading {

    /** Kind of text that is often typed in place of a number. */
    private record Kind(Pattern pattern, String reason) {

        Kind(String pattern, String reason) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), reason);
        }
    }

    private static final int LONGEST_LOOKED_AT = 100;

    /** Kinds, the likeliest first. */
    private static final List<Kind> KINDS = List.of(
            new Kind("[+-]?0[xb][\\da-f]+", "is not a decimal number; write %s"),
            new Kind("[+-]?[1-9]\\d{0,2}(,\\d{3})+", "is ambiguous because of its comma; write 1000 for a thousand "
                    + "or 1.5 for a decimal number"),
            new Kind("[+-]?\\d*,\\d+", "has a comma; write a decimal point, as in 0.5"),
            new Kind(".*\\d.*[,;].*", "has a comma or semicolon; write one number, with a decimal point, as in 0.5"),
            new Kind("[+-]?[\\d.]+(['\u2019\\s\\p{Z}]\\d+)+(/\\d+)?", "has a gap between its digits; write them "
                    + "together, as in 1000 or 3/2"),
            new Kind("[^/]*/[+-]?0*\\.?0*", "has no denominator other than 0; write a fraction such as 1/3"),
            new Kind("[^/]*/-.*", "has a minus sign in the denominator; write it in front, as in -1/3"),
            new Kind("[+-]?[\\d.]+ ?%", "is a percentage; write 0.5 for 50 %%"),
            new Kind(".*(\\^|\\*|\u00d7|\u00b7|\\dx10).*", "has an operator; write powers of ten as 1e-3"));

    private Misreading() { }

    /** Returns the end of the sentence that refuses a text, from its {@linkplain Numeral#plain plain} form. */
    static String of(String plain, String forms) {
        String beginning = plain.length() <= LONGEST_LOOKED_AT ? plain : "";
        return KINDS.stream().filter(kind -> kind.pattern().matcher(beginning).matches()).findFirst()
                .map(Kind::reason).orElse(plain.isEmpty() ? "is empty; write %s" : "is not a number; write %s")
                .formatted(forms);
    }
}
