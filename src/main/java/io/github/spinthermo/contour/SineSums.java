package io.github.spinthermo.contour;

import java.math.BigInteger;
import java.util.List;

/**
 * Sums over nodes of v_D, the weighted sines of a block, which are walked from block to block by v_(D+2) = 2 cos θ v_D
 * − v_(D−2). For one thread.
 */
interface SineSums {

    /**
     * A node at the first block.
     *
     * @param twiceCosine 2 cos θ, in units
     * @param before v_(D−2), in units
     * @param now v_D, in units
     */
    record Node(BigInteger twiceCosine, BigInteger before, BigInteger now) { }

    /**
     * Returns sums of which each step from block to block truncates the value of each node by less than a unit.
     *
     * @param nodes all nodes, not none
     * @param size a bound of the sum of all |v_D| of any block
     * @param bits the bits behind the point
     */
    static SineSums of(List<Node> nodes, double size, int bits) {
        return LimbSines.reach(size, bits) ? new LimbSines(nodes, size, bits) : new IntegerSines(nodes, bits);
    }

    /** Returns the sum over all nodes at this block, in units, the last of which may be missing. */
    BigInteger next();
}
