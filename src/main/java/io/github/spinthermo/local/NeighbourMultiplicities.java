package io.github.spinthermo.local;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.spin.TotalSpin;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Multiplicities l' of the n − 1 other spins from the largest J' down to some, each cut to its leading bits: those
 * of J' = J − s … J + s, the neighbours of a block J, tell how its copies are made by adding one spin.
 */
final class NeighbourMultiplicities {

    /** The memory for a multiplicity without its digits, in bytes: an object, an array and a reference. */
    private static final double NUMBER_BYTES = 90;

    private final int bits;
    private final int twiceS;
    private final long firstStep;
    private final BigInteger[] mantissas;
    private final int[] exponents;

    /**
     * Lists the multiplicities around some blocks.
     *
     * @param ensemble n ≥ 2 spins s
     * @param bits how many bits are kept
     * @param firstBlock k = ns − J of the first block whose neighbours J − s … J + s are asked for
     * @param lastBlock k of the last
     */
    NeighbourMultiplicities(SpinEnsemble ensemble, int bits, long firstBlock, long lastBlock) {
        SpinEnsemble others = SpinEnsemble.of(ensemble.n() - 1, ensemble.s());
        this.bits = bits;
        this.twiceS = Math.toIntExact(ensemble.s().twice());
        this.firstStep = Math.max(0, firstBlock - twiceS);
        long end = Math.min(others.totalSpinCount(), lastBlock + 1);
        this.mantissas = new BigInteger[Math.toIntExact(Math.max(0, end - firstStep))];
        this.exponents = new int[mantissas.length];
        Iterator<TotalSpin> levels = Multiplicities.descending(others).iterator();
        for (long step = 0; step < end; step++) {
            BigInteger count = levels.next().multiplicity();
            if (step >= firstStep) {
                put((int) (step - firstStep), count);
            }
        }
    }

    /**
     * Estimates the memory and time of the list.
     *
     * @param ensemble n ≥ 2 spins s
     * @param bits how many bits are kept
     * @param firstBlock k of the first block whose neighbours are asked for
     * @param lastBlock k of the last
     * @return memory and time
     */
    static Estimate estimate(SpinEnsemble ensemble, int bits, long firstBlock, long lastBlock) {
        SpinEnsemble others = SpinEnsemble.of(ensemble.n() - 1, ensemble.s());
        double count = lastBlock - firstBlock + 1.0;
        return Multiplicities.estimateDescending(others, lastBlock + 1.0)
                .plus(new Estimate(NUMBER_BYTES + bits / 8.0, 0).times(count));
    }

    private void put(int index, BigInteger count) {
        exponents[index] = Math.max(0, count.bitLength() - bits);
        mantissas[index] = count.shiftRight(exponents[index]);
    }

    /**
     * The multiplicities of J' = J − s … J + s in a common unit 2^e, each off by less than 2 units downwards.
     *
     * @param counts in units of 2^e, J' ascending; 0 where there is no such J', or no triangle J', s, J
     * @param exponent e; 2^e is at most 2^(1 − bits) times the largest of them, or 1
     */
    record Neighbours(BigInteger[] counts, int exponent) { }

    /**
     * Returns the neighbours of a block.
     *
     * @param step k = ns − J
     * @param twiceJ 2J
     * @return their multiplicities
     */
    Neighbours around(long step, long twiceJ) {
        BigInteger[] counts = new BigInteger[twiceS + 1];
        Arrays.fill(counts, BigInteger.ZERO);
        int smallest = (int) Math.max(0, twiceS - twiceJ);
        int exponent = 0;
        for (int a = smallest; a <= twiceS; a++) {
            exponent = Math.max(exponent, exponent(step - a));
        }
        for (int a = smallest; a <= twiceS; a++) {
            int index = index(step - a);
            if (index >= 0) {
                counts[a] = mantissas[index].shiftRight(exponent - exponents[index]);
            }
        }
        return new Neighbours(counts, exponent);
    }

    /** Returns the place of J' = J − s + a, which is k − a steps below the largest; −1 if it is not listed. */
    private int index(long step) {
        return step < firstStep || step - firstStep >= mantissas.length ? -1 : (int) (step - firstStep);
    }

    private int exponent(long step) {
        int index = index(step);
        return index < 0 ? 0 : exponents[index];
    }
}
