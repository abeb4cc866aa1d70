package io.github.spinthermo.ladder;

import java.util.BitSet;

/**
 * One total spin of a start.
 *
 * @param twiceJ 2J
 * @param weight w_J
 * @param state the conditional populations of m = −J, …, J, whose sum is 1
 * @param occupied the levels whose population is not exactly 0, whatever it is as a double; m = −J is bit 0
 */
public record StartBlock(int twiceJ, double weight, LadderState state, BitSet occupied) {

    /**
     * Tells whether jumps down alone would change the populations.
     *
     * @return whether a level above the lowest is occupied
     */
    public boolean canFall() {
        return occupied.nextSetBit(1) >= 0;
    }

    /**
     * Tells whether jumps up alone would change the populations.
     *
     * @return whether a level below the highest is occupied
     */
    public boolean canRise() {
        return occupied.nextSetBit(0) < twiceJ;
    }
}
