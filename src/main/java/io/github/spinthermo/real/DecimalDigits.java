package io.github.spinthermo.real;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

    /** The digits that are written at once, as bytes of one word, and the number that has one more of them. */
    private static final int EIGHT = 8;
    private static final int HUNDRED_MILLION = 100_000_000;

    private static final long ZEROS = 0x3030_3030_3030_3030L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** A number of digits per bit that is above log10(2). */
    private static final double DIGITS_PER_BIT = 0.302;

    private static final long WORD_MASK = 0xFFFF_FFFFL;

    private DecimalDigits() { }

    /** Returns the characters of an integer that is not negative, as {@link BigInteger#toString} writes it. */
    static byte[] of(BigInteger number) {
        int bits = number.bitLength();
        return bits > MOST_BITS || bits < Long.SIZE
                ? number.toString().getBytes(StandardCharsets.ISO_8859_1)
                : ofWords(words(number), bits);
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

    private static byte[] ofWords(int[] words, int bits) {
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
        return Arrays.copyOfRange(text, place, text.length);
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
        int first = group / HUNDRED_MILLION;
        text[place] = (byte) ('0' + first);
        LONGS.set(text, place + GROUP - EIGHT, eight(group - first * HUNDRED_MILLION) + ZEROS);
    }

    /**
     * Returns the digits of a number below 10^8 as bytes, the first one lowest. Halves of four digits, then pairs, then
     * digits are divided side by side in one word: n/100 = 5243 n/2^19 for n below 10^4, n/10 = 103 n/2^10 below 100,
     * rounded down.
     */
    private static long eight(int number) {
        int upper = number / 10_000;
        long halves = upper | ((long) (number - upper * 10_000) << Integer.SIZE);
        long hundreds = ((halves * 5243) >>> 19) & 0x0000_007F_0000_007FL;
        long pairs = hundreds | ((halves - hundreds * 100) << Short.SIZE);
        long tens = ((pairs * 103) >>> 10) & 0x000F_000F_000F_000FL;
        return tens | ((pairs - tens * 10) << Byte.SIZE);
    }
}
