package io.github.spinthermo.domains.network;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.domains.pair.UnsymmetrisedPairs;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A state that a domain may start in.
 *
 * @param spins twice its total spin j, conserved
 * @param excitations m + j, from 0 to 2j
 * @param weight its probability
 * @param copies the logarithm of the number of copies of j over which it is spread
 * @derivation 9.5
 */
public record StartLevel(long spins, long excitations, double weight, double copies) {

    /**
     * Lists the states of single spins that are up or down.
     *
     * @param up how many are up
     * @param size N
     * @return the state m = up − N/2 of each j
     */
    public static List<StartLevel> up(long up, long size) {
        List<StartLevel> levels = new ArrayList<>();
        UnsymmetrisedPairs.totalSpins(up, size - up).forEach((j, weight) -> levels.add(
                new StartLevel(j.twice(), (2 * up - size + j.twice()) / 2, weight.doubleValue(), 0)));
        return levels;
    }

    /**
     * Lists the states of a domain that is thermal in the space of all its spins, l_j q^k/(1 + q)^N with q = e^−|x| and
     * k the level from the lowest one.
     *
     * @param x the inverse temperature, finite and of either sign
     * @param size N
     * @return all states
     */
    public static List<StartLevel> thermal(double x, long size) {
        double decay = Math.abs(x);
        double norm = size * StrictMath.log1p(StrictMath.exp(-decay));
        List<StartLevel> levels = new ArrayList<>();
        long spins = size % 2;
        for (BigInteger count : Multiplicities.of(SpinEnsemble.of(size, HalfInteger.HALF)).ascending()) {
            Interruption.check();
            double copies = logarithm(count);
            for (long n = 0; n <= spins; n++) {
                long level = (size - spins) / 2 + (x < 0 ? spins - n : n);
                levels.add(new StartLevel(spins, n, StrictMath.exp(copies - decay * level - norm), copies));
            }
            spins += 2;
        }
        return levels;
    }

    private static double logarithm(BigInteger number) {
        int shift = Math.max(0, number.bitLength() - Double.MAX_EXPONENT);
        return StrictMath.log(number.shiftRight(shift).doubleValue()) + shift * StrictMath.log(2);
    }
}
