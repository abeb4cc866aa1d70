package io.github.spinthermo.limbs;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Tables of a logarithm at one number of limbs: those of c/128, of 1 + j 2^−16, of 1 + j 2^−24 and of powers of 2, over
 * 16 and with the sign that takes them off; and the reciprocals of the series. Shared by all threads.
 */
final class LogTables {

    /** The largest |j| that are asked for: {@link LimbLogarithm} derives them. */
    private static final int LARGEST_COARSE = 260;
    private static final int LARGEST_FINE = 400;

    /** The largest c, of numbers next to 1/2. */
    private static final int LARGEST_FACTOR = 256;

    /** The c of the factor 1. */
    private static final int ONE = 128;

    /** The bits by which the argument of a series is below 1 at least. */
    private static final int SMALLEST = 23;

    /** The largest power of 2, of either sign. */
    private static final int LARGEST_POWER = 65;

    private static final AtomicReferenceArray<LogTables> KEPT = new AtomicReferenceArray<>(LimbArray.MOST_LIMBS + 1);

    /** −(ln (c/128))/16. */
    final LimbTable factors;

    /** −(ln (1 + j 2^−16))/16. */
    final LimbTable coarse;

    /** −(ln (1 + j 2^−24))/16. */
    final LimbTable fine;

    /** −(ln 2^e)/16. */
    final LimbTable powers;

    /** The reciprocal of each integer i at the place i. */
    final LimbArray reciprocals;

    private LogTables(int limbs) {
        int bits = LimbTable.bits(limbs);
        this.factors = new LimbTable(limbs, LARGEST_FACTOR, c -> off(RationalSeries.log(c, ONE, bits)));
        this.coarse = new LimbTable(limbs, LARGEST_COARSE, j -> ofOnePlus(j, LimbLogarithm.COARSE, bits));
        this.fine = new LimbTable(limbs, LARGEST_FINE, j -> ofOnePlus(j, LimbLogarithm.FINE, bits));
        this.powers = new LimbTable(limbs, LARGEST_POWER, e -> ofPower(e, bits));
        int terms = LimbLogarithm.terms(limbs * LimbArray.RADIX_BITS, SMALLEST);
        this.reciprocals = new LimbArray(limbs, terms + 1);
        BigInteger one = BigInteger.ONE.shiftLeft(reciprocals.bits());
        for (int i = 1; i <= terms; i++) {
            reciprocals.set(i, one.divide(BigInteger.valueOf(i)));
        }
    }

    private static BigInteger ofOnePlus(int j, int places, int bits) {
        long one = 1L << places;
        return off(RationalSeries.log(one + j, one, bits));
    }

    /** Returns e ln 2 with the sign that takes it off, over 16; |e| is below 2^7. */
    private static BigInteger ofPower(int exponent, int bits) {
        BigInteger log = RationalSeries.log(2, 1, bits + Byte.SIZE);
        return off(log.multiply(BigInteger.valueOf(exponent)).shiftRight(Byte.SIZE));
    }

    private static BigInteger off(BigInteger logarithm) {
        return logarithm.negate().shiftRight(LimbLogarithm.SCALE);
    }

    /** Returns the tables of a number of limbs. */
    static LogTables of(int limbs) {
        LogTables tables = KEPT.get(limbs);
        if (tables == null) {
            KEPT.compareAndSet(limbs, null, new LogTables(limbs));
            tables = KEPT.get(limbs);
        }
        return tables;
    }
}
