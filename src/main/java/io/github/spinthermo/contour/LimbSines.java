package io.github.spinthermo.contour;

import io.github.spinthermo.limbs.LimbArray;
import java.math.BigInteger;
import java.util.List;

/**
 * Sums over nodes on limbs, which takes a third of the time of integers. All values are divided by the power of 2 that
 * makes their sum less than 1, and have bits more instead, so that the limbs hold them exactly; a step truncates by
 * less than 2^−7 of a unit.
 */
final class LimbSines implements SineSums {

    /** Bits beyond a unit. */
    private static final int GUARD = 8;

    private static final int SUM = 0;
    private static final int PRODUCT = 1;
    private static final int FIRST = 2;

    /** The numbers of a node, a count: 2 cos θ, and the values at this block and the one before, which take turns. */
    private static final int NUMBERS = 3;

    private final LimbArray array;
    private final int count;
    private final int spare;

    /** The place of the values at this block among the numbers of a node. */
    private int place = 1;

    LimbSines(List<Node> nodes, double size, int bits) {
        int limbs = limbs(size, bits);
        this.count = nodes.size();
        this.array = new LimbArray(limbs, FIRST + NUMBERS * count);
        this.spare = array.bits() - bits - scale(size);
        for (int i = 0; i < count; i++) {
            Node node = nodes.get(i);
            array.set(FIRST + NUMBERS * i, node.twiceCosine().shiftLeft(array.bits() - bits));
            array.set(FIRST + NUMBERS * i + 1, node.now().shiftLeft(spare));
            array.set(FIRST + NUMBERS * i + 2, node.before().shiftLeft(spare));
        }
    }

    /** Tells whether numbers of so many bits, of this size, are short enough. */
    static boolean reach(double size, int bits) {
        return size < Double.MAX_VALUE && limbs(size, bits) <= LimbArray.MOST_LIMBS;
    }

    private static int limbs(double size, int bits) {
        return (bits + scale(size) + GUARD - 1) / LimbArray.RADIX_BITS + 1;
    }

    /** Returns the power of 2 that is above a size, at least 0. */
    private static int scale(double size) {
        return Math.max(0, Math.getExponent(size) + 1);
    }

    @Override
    public BigInteger next() {
        array.set(SUM, BigInteger.ZERO);
        for (int i = 0; i < count; i++) {
            int node = FIRST + NUMBERS * i;
            int now = node + place;
            int before = node + NUMBERS - place;
            array.add(SUM, SUM, now);
            array.multiply(PRODUCT, node, now);
            array.subtract(before, PRODUCT, before);
        }
        place = NUMBERS - place;
        return array.get(SUM).shiftRight(spare);
    }
}
