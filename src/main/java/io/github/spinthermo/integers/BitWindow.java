package io.github.spinthermo.integers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Window of 64 bits on an integer of any length, given by its bytes as {@link java.math.BigInteger} tells them. */
public final class BitWindow {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private BitWindow() { }

    /**
     * Returns 64 bits of an integer from a bit on: zeros before the first, and those of its sign beyond its end.
     *
     * @param bytes the integer, as {@link java.math.BigInteger#toByteArray} returns it
     * @param firstBit the place of the lowest of these bits, also below 0
     * @return those bits
     */
    public static long at(byte[] bytes, int firstBit) {
        if (firstBit < 0) {
            return firstBit <= -Long.SIZE ? 0 : at(bytes, 0) << -firstBit;
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
}
