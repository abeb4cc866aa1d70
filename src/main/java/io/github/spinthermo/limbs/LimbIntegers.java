package io.github.spinthermo.limbs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Passage between integers and limbs of 58 bits, of which the first has the sign. */
final class LimbIntegers {

    private static final int RADIX_BITS = LimbArray.RADIX_BITS;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private LimbIntegers() { }

    /** Writes a multiple of an integer by a power of 2, truncated, in so many limbs. */
    static void write(BigInteger integer, long[] words, int from, int count, int shift) {
        byte[] bytes = integer.toByteArray();
        for (int i = 0; i < count; i++) {
            long word = word(bytes, (count - 1 - i) * RADIX_BITS - shift);
            words[from + i] = i == 0 ? word : word & LimbArray.MASK;
        }
    }

    /** Returns 64 bits of an integer from a bit on: zeros before the first, and those of its sign beyond its end. */
    static long word(byte[] bytes, int firstBit) {
        if (firstBit < 0) {
            return firstBit <= -Long.SIZE ? 0 : word(bytes, 0) << -firstBit;
        }
        int last = bytes.length - 1 - firstBit / Byte.SIZE;
        int shift = firstBit % Byte.SIZE;
        long low = last >= Long.BYTES - 1 ? (long) WORDS.get(bytes, last - Long.BYTES + 1) : firstWord(bytes, last);
        return shift == 0 ? low : low >>> shift | byteAt(bytes, last - Long.BYTES) << (Long.SIZE - shift);
    }

    private static long firstWord(byte[] bytes, int last) {
        long word = 0;
        for (int i = last - Long.BYTES + 1; i <= last; i++) {
            word = word << Byte.SIZE | byteAt(bytes, i);
        }
        return word;
    }

    private static long byteAt(byte[] bytes, int i) {
        return Byte.toUnsignedLong(i >= 0 ? bytes[i] : (byte) (bytes[0] >> (Byte.SIZE - 1)));
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
