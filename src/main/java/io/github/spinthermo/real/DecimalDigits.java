package io.github.spinthermo.real;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decimal digits of an integer, nine at a time by divisions of machine words: for the lengths of usual results this
 * takes half the time of {@link BigInteger#toString}, which longer ones are left to.
 */
final class DecimalDigits {

    /** The length of the longest integer that is written here, in bits. */
    private static final int MOST_BITS = 512;

    /** The digits that one division by 10^9 takes off, and 10^9. */
    private static final int GROUP = 9;
    private static final long BILLION = 1_000_000_000;

    private static final int HUNDRED = 100;

    /** The two digits of each number below 100. */
    private static final byte[] PAIRS = IntStream.range(0, HUNDRED).mapToObj(i -> "" + i / 10 + i % 10)
            .collect(Collectors.joining()).getBytes(StandardCharsets.ISO_8859_1);

    /** A number of digits per bit that is above log10(2). */
    private static final double DIGITS_PER_BIT = 0.302;

    private static final long WORD_MASK = 0xFFFF_FFFFL;

    private DecimalDigits() { }

    /** Writes an integer that is not negative, as {@link BigInteger#toString} does. */
    static String of(BigInteger number) {
        int bits = number.bitLength();
        return bits > MOST_BITS || bits < Long.SIZE ? number.toString() : ofWords(words(number), bits);
    }

    private static int[] words(BigInteger number) {
        int[] words = new int[(number.bitLength() - 1) / Integer.SIZE + 1];
        for (int i = words.length - 1, shift = 0; i >= 0; i -= 2, shift += Long.SIZE) {
            long two = number.shiftRight(shift).longValue();
            words[i] = (int) two;
            if (i > 0) {
                words[i - 1] = (int) (two >> Integer.SIZE);
            }
        }
        return words;
    }

    private static String ofWords(int[] words, int bits) {
        byte[] text = new byte[(int) (bits * DIGITS_PER_BIT) + GROUP];
        int place = text.length;
        for (int first = 0; first < words.length; ) {
            place -= GROUP;
            write(text, place, divideByBillion(words, first));
            while (first < words.length && words[first] == 0) {
                first++;
            }
        }
        while (text[place] == '0') {
            place++;
        }
        return new String(text, place, text.length - place, StandardCharsets.ISO_8859_1);
    }

    /** Divides the words from the first one on, in their place, and returns what is left over. */
    private static int divideByBillion(int[] words, int first) {
        long rest = 0;
        for (int i = first; i < words.length; i++) {
            long dividend = (rest << Integer.SIZE) | (words[i] & WORD_MASK);
            long quotient = dividend / BILLION;
            rest = dividend - quotient * BILLION;
            words[i] = (int) quotient;
        }
        return (int) rest;
    }

    private static void write(byte[] text, int place, int group) {
        int rest = group;
        for (int i = place + GROUP - 2; i > place; i -= 2) {
            int next = rest / HUNDRED;
            int pair = 2 * (rest - next * HUNDRED);
            text[i] = PAIRS[pair];
            text[i + 1] = PAIRS[pair + 1];
            rest = next;
        }
        text[place] = (byte) ('0' + rest);
    }
}
