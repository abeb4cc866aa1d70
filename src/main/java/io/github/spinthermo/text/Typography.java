package io.github.spinthermo.text;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that papers and programs use, replaced by those of a keyboard, where this changes no meaning. */
final class Typography {

    private static final int FIRST_BEYOND_ASCII = 128;

    /** Minus sign, hyphens, figure dash and en dash, all of which stand for a minus sign in papers. */
    private static final Pattern MINUS = Pattern.compile("[\u2212\u2010-\u2013]");
    private static final Pattern SLASH = Pattern.compile("[/\u2044\u2215]");
    private static final Pattern AFTER_SIGN = Pattern.compile("^([+-])[\\s\\p{Z}]++");
    private static final Pattern GROUPING = Pattern.compile("(?<=[0-9])_(?=[0-9])");
    private static final Pattern INFINITY =
            Pattern.compile("([+-]?)(?:inf|infinity|oo|\u221e)", Pattern.CASE_INSENSITIVE);

    /** A number that ends in a sign such as ½, behind an integer or alone. */
    private static final Pattern MIXED = Pattern.compile("([+-]?)([0-9]*+)([\u00bc-\u00be\u2150-\u215e])");

    private Typography() { }

    /**
     * Writes a number as on a keyboard: {@code -1/2} for {@code −½}, {@code 1000} for {@code 1_000}, {@code inf} for
     * ∞.
     */
    static String plain(String text) {
        String plain = isPlain(text) ? text : replaced(text);
        if (endsInDigit(plain)) {
            return plain;
        }
        Matcher infinity = INFINITY.matcher(plain);
        return infinity.matches() ? infinity.group(1).replace("+", "") + "inf" : plain;
    }

    private static boolean endsInDigit(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return last >= '0' && last <= '9';
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= FIRST_BEYOND_ASCII || c == '_') {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text) {
        String plain = MINUS.matcher(strip(text)).replaceAll("-");
        plain = AFTER_SIGN.matcher(plain).replaceFirst("$1");
        plain = GROUPING.matcher(withSlash(plain)).replaceAll("");
        Matcher mixed = MIXED.matcher(plain);
        return mixed.matches() ? improper(mixed.group(1), mixed.group(2), mixed.group(3)) : plain;
    }

    /** Returns the text with the slash of a keyboard, and no white space around it. */
    private static String withSlash(String text) {
        Matcher slash = SLASH.matcher(text);
        return slash.find() ? strip(text.substring(0, slash.start())) + "/" + strip(text.substring(slash.end())) : text;
    }

    /** Returns the text without white space at its ends, be it breaking or not. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * Returns a number with a fraction of one character as an improper fraction; the compatibility form of ½ is 1⁄2.
     */
    private static String improper(String sign, String whole, String vulgar) {
        String[] fraction = Normalizer.normalize(vulgar, Normalizer.Form.NFKD).split("\u2044", -1);
        BigInteger denominator = new BigInteger(fraction[1]);
        BigInteger integer = new BigInteger("0" + whole);
        return sign + integer.multiply(denominator).add(new BigInteger(fraction[0])) + "/" + denominator;
    }
}
