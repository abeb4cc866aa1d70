package io.github.spinthermo.fixed;

import io.github.spinthermo.integers.BitWindow;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Numbers of {@link LimbNumbers}, each an array of its own: Σ w_i 2^(−54i), i from 0 to K, and one more limb that is 0.
 * A first limb may have a sign; all others are from 0 to 2^54 − 1 once carries are taken.
 *
 * <p>Products are summed row by row without a carry between rows: a limb gets 2K parts of products below 2^54, which is
 * below 2^63 for K ≤ 250, with two parts more. Left out are the parts after the last limb: K lower ones, each below 1
 * unit of it, and upper ones as many, 2K + 1 units in all. An array of K limbs serves as one of fewer limbs, too, which
 * is told by its last.
 */
final class LongNumbers {

    /** The bits of a limb. */
    static final int RADIX_BITS = 54;

    private static final long MASK = (1L << RADIX_BITS) - 1;

    /** The bits of a word beyond a limb, of which each factor of an upper product takes half. */
    private static final int SIGN_BITS = (Long.SIZE - RADIX_BITS) / 2;

    private LongNumbers() { }

    /** Returns zero. */
    static long[] zero(int limbs) {
        return new long[limbs + 2];
    }

    /** Returns an integer over a power of 2, cut off after the last limb, below 2^54 in magnitude. */
    static long[] of(BigInteger integer, int bits, int limbs) {
        byte[] bytes = integer.toByteArray();
        long[] number = zero(limbs);
        number[0] = BitWindow.at(bytes, bits);
        for (int i = 1; i <= limbs; i++) {
            number[i] = BitWindow.at(bytes, bits - i * RADIX_BITS) & MASK;
        }
        return number;
    }

    /** Returns a number below 2^54 in magnitude in units of its last limb. */
    static BigInteger integer(long[] number, int last) {
        if (number[0] < 0) {
            long[] opposite = number.clone();
            negate(opposite, last);
            return integer(opposite, last).negate();
        }
        int longs = (last + 1) * RADIX_BITS / Long.SIZE + 1;
        ByteBuffer bytes = ByteBuffer.allocate(longs * Long.BYTES);
        for (int j = longs - 1; j >= 0; j--) {
            int i = last - j * Long.SIZE / RADIX_BITS;
            int before = j * Long.SIZE % RADIX_BITS;
            long word = limb(number, i) >>> before | limb(number, i - 1) << (RADIX_BITS - before);
            int rest = 2 * RADIX_BITS - before;
            bytes.putLong(rest < Long.SIZE ? word | limb(number, i - 2) << rest : word);
        }
        return new BigInteger(1, bytes.array());
    }

    /** Returns the double next to a number, or to one less than 2^−60 from it. */
    static double toDouble(long[] number) {
        long sign = number[0] >> (Long.SIZE - 1);
        double first = Math.scalb((double) ((number[1] ^ sign) & MASK), -RADIX_BITS);
        double second = Math.scalb((double) ((number[2] ^ sign) & MASK), -2 * RADIX_BITS);
        double magnitude = (number[0] ^ sign) + (first + second);
        return sign < 0 ? -magnitude : magnitude;
    }

    private static long limb(long[] number, int i) {
        return i < 0 ? 0 : number[i];
    }

    /** Returns the last bits of a number that is cut off so many bits behind the point, with a sign. */
    static int lastBits(long[] number, int places) {
        int i = places / RADIX_BITS;
        int more = places % RADIX_BITS;
        return (int) (number[i] << more | number[i + 1] >> (RADIX_BITS - more));
    }

    /** Takes the carries, from the last limb on. */
    static void carry(long[] number, int last) {
        long carry = 0;
        for (int i = last; i > 0; i--) {
            carry += number[i];
            number[i] = carry & MASK;
            carry >>= RADIX_BITS;
        }
        number[0] += carry;
    }

    /** Returns a sum. */
    static long[] sum(long[] a, long[] b, int last) {
        long[] sum = zero(last);
        for (int i = 0; i <= last; i++) {
            sum[i] = a[i] + b[i];
        }
        carry(sum, last);
        return sum;
    }

    /** Returns a difference. */
    static long[] difference(long[] a, long[] b, int last) {
        long[] difference = zero(last);
        for (int i = 0; i <= last; i++) {
            difference[i] = a[i] - b[i];
        }
        carry(difference, last);
        return difference;
    }

    /** Negates. */
    static void negate(long[] number, int last) {
        for (int i = 0; i <= last; i++) {
            number[i] = -number[i];
        }
        carry(number, last);
    }

    /** Counts the zeros behind the point of a number that is not negative, of 0 all that it has. */
    static int zeroBits(long[] number, int last) {
        int zeros = zeros(number, last);
        return zeros * RADIX_BITS + Long.numberOfLeadingZeros(number[zeros]) - Long.SIZE;
    }

    /** Returns a multiple by a power of 2 of a number that is not negative; both are below 2^54. */
    static long[] shiftedLeft(long[] number, int shift, int last) {
        int limbs = shift / RADIX_BITS;
        int more = shift % RADIX_BITS;
        long[] shifted = zero(last);
        for (int i = limbs; i <= last; i++) {
            shifted[i - limbs] = (number[i] << more & MASK) | number[i + 1] >> (RADIX_BITS - more);
        }
        return shifted;
    }

    /** Returns a number over a power of 2 up to 2^53, cut off after the last limb. */
    static long[] shiftedRight(long[] number, int shift, int last) {
        long[] shifted = zero(last);
        shifted[0] = number[0] >> shift;
        for (int i = 1; i <= last; i++) {
            shifted[i] = (number[i - 1] << (RADIX_BITS - shift) | number[i] >> shift) & MASK;
        }
        return shifted;
    }

    static boolean isZero(long[] number, int last) {
        return zeros(number, last) == last && number[last] == 0;
    }

    /** Counts the limbs before the first one that is not 0; the last one is not asked. */
    static int zeros(long[] number, int last) {
        int count = 0;
        while (count < last && number[count] == 0) {
            count++;
        }
        return count;
    }

    /** Adds the product of a number from 0 to below 1 and another one, two rows at a time, without carries. */
    static void addProduct(long[] to, long[] a, long[] b, int last) {
        int first = zeros(b, last);
        for (int i = 1; i <= last; i += 2) {
            if (a[i] != 0 || a[i + 1] != 0) {
                addRows(to, a[i], a[i + 1], b, i, first, last);
            }
        }
    }

    /**
     * Adds the square of a number from 0 to below 1, without carries, in half the time of a product: two limbs that are
     * not the same are multiplied once, and doubled.
     */
    static void addSquare(long[] to, long[] a, int last) {
        for (int i = 1; 2 * i - 1 <= last; i += 2) {
            long limb = a[i];
            long next = a[i + 1];
            if (limb != 0 || next != 0) {
                addLimbs(to, limb, limb, 2 * i, last);
                addLimbs(to, 2 * limb, next, 2 * i + 1, last);
                addLimbs(to, next, next, 2 * i + 2, last);
                addRows(to, 2 * limb, 2 * next, a, i, i + 2, last);
            }
        }
    }

    /** Adds the product of two limbs whose places have this sum. */
    private static void addLimbs(long[] to, long a, long b, int places, int last) {
        if (places <= last) {
            to[places] += low(a, b);
        }
        if (places - 1 <= last) {
            to[places - 1] += high(a, b);
        }
    }

    /** Adds the multiples of a number, from its limb {@code first} on, by a limb of this place and by the next one. */
    private static void addRows(long[] to, long limb, long next, long[] number, int place, int first, int last) {
        long here = 0;
        long before = 0;
        for (int i = place - 1 + first; i <= last; i++) {
            long after = number[i - place + 1];
            to[i] += low(limb, here) + high(limb, after) + low(next, before) + high(next, here);
            before = here;
            here = after;
        }
    }

    /** Adds a multiple by an integer below 2^58 in magnitude, itself below 2^63, without carries. */
    static void addMultiple(long[] to, long factor, long[] number, int last) {
        to[0] += factor * number[0] + high(factor, number[1]);
        for (int i = 1; i <= last; i++) {
            to[i] += low(factor, number[i]) + high(factor, number[i + 1]);
        }
    }

    /**
     * Multiplies 1 + f by 1 + j 2^−places, |j| below 2^5, and writes the new f over the old one. Left out are a lower
     * part below 1 unit of the last limb and upper ones of a factor below 2^58, less than 2^5 units in all.
     */
    static void multiplyByNext(long[] f, int j, int places, int last) {
        int limbs = (places - 1) / RADIX_BITS;
        long factor = (long) j << (RADIX_BITS * (limbs + 1) - places);
        long carry = 0;
        f[0]++;
        for (int i = last; i > limbs; i--) {
            carry += f[i] + low(factor, f[i - limbs - 1]) + high(factor, f[i - limbs]);
            f[i] = carry & MASK;
            carry >>= RADIX_BITS;
        }
        carry += high(factor, f[0]);
        f[0]--;
        for (int i = limbs; i > 0; i--) {
            carry += f[i];
            f[i] = carry & MASK;
            carry >>= RADIX_BITS;
        }
        f[0] += carry;
    }

    /**
     * Divides a number that is not negative by an integer from 1 to 2^53, cut off after the last limb. A quotient of
     * doubles is off by less than 10, so that the remainder, computed modulo 2^64, is less than 2^57 in magnitude; the
     * quotient of that is off by 1 at most.
     */
    static void divide(long[] number, long divisor, int last) {
        double inverse = 1.0 / divisor;
        long rest = 0;
        for (int i = 0; i <= last; i++) {
            long digit = (long) ((Math.scalb((double) rest, RADIX_BITS) + number[i]) * inverse);
            rest = (rest << RADIX_BITS) + number[i] - digit * divisor;
            long more = (long) Math.floor(rest * inverse);
            digit += more;
            rest -= more * divisor;
            if (rest < 0) {
                rest += divisor;
                digit--;
            } else if (rest >= divisor) {
                rest -= divisor;
                digit++;
            }
            number[i] = digit;
        }
    }

    private static long low(long a, long b) {
        return a * b & MASK;
    }

    private static long high(long a, long b) {
        return Math.multiplyHigh(a << SIGN_BITS, b << SIGN_BITS);
    }
}
