package io.github.spinthermo.limbs;

import io.github.spinthermo.integers.BitWindow;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Passage between integers and limbs of 58 bits, of which the first has the sign. */
final class LimbIntegers {

    private static final int RADIX_BITS = LimbArray.RADIX_BITS;

    private LimbIntegers() { }

    /** Writes a multiple of an integer by a power of 2, truncated, in so many limbs. */
    static void write(BigInteger integer, long[] words, int from, int count, int shift) {
        byte[] bytes = integer.toByteArray();
        for (int i = 0; i < count; i++) {
            long word = BitWindow.at(bytes, (count - 1 - i) * RADIX_BITS - shift);
            words[from + i] = i == 0 ? word : word & LimbArray.MASK;
        }
    }

    /** Returns Σ a_i 2^(58(count−1−i)), by way of words of 64 bits: each has bits of up to three limbs. */
    static BigInteger read(long[] words, int from, int count) {
        int longs = ((count - 1) * RADIX_BITS - 1) / Long.SIZE + 2;
        ByteBuffer bytes = ByteBuffer.allocate(longs * Long.BYTES);
        for (int j = longs - 1; j >= 0; j--) {
            int place = Math.min(count - 1, j * Long.SIZE / RADIX_BITS);
            int before = Math.min(Long.SIZE - 1, j * Long.SIZE - place * RADIX_BITS);
            long word = words[from + count - 1 - place] >> before;
            for (int bit = RADIX_BITS - before; bit < Long.SIZE && ++place < count; bit += RADIX_BITS) {
                word |= words[from + count - 1 - place] << bit;
            }
            bytes.putLong(word);
        }
        return new BigInteger(bytes.array());
    }
}
