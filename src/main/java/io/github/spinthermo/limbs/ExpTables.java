package io.github.spinthermo.limbs;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Tables of an exponential at one number of limbs: those of e^(j 2^−8) and e^(j 2^−16), and the reciprocals of
 * factorials. Shared by all threads.
 */
final class ExpTables {

    /** The binary places of j in the two tables. */
    static final int COARSE = 8;
    static final int FINE = 16;

    private static final AtomicReferenceArray<ExpTables> KEPT = new AtomicReferenceArray<>(LimbArray.MOST_LIMBS + 1);

    /** e^(j 2^−8), j up to 2^8. */
    final LimbTable coarse;

    /** e^(j 2^−16), j below 2^8. */
    final LimbTable fine;

    /** 1/i! at the place i. */
    final LimbArray reciprocals;

    private ExpTables(int limbs) {
        int bits = LimbTable.bits(limbs);
        this.coarse = new LimbTable(limbs, 1 << COARSE, j -> RationalSeries.exp(j, COARSE, bits));
        this.fine = new LimbTable(limbs, 1 << COARSE, j -> RationalSeries.exp(j, FINE, bits));
        int terms = LimbExponential.terms(limbs * LimbArray.RADIX_BITS, FINE);
        this.reciprocals = new LimbArray(limbs, terms + 1);
        BigInteger factorial = BigInteger.ONE;
        for (int i = 0; i <= terms; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(Math.max(1, i)));
            reciprocals.set(i, BigInteger.ONE.shiftLeft(reciprocals.bits()).divide(factorial));
        }
    }

    /** Returns the tables of a number of limbs. */
    static ExpTables of(int limbs) {
        ExpTables tables = KEPT.get(limbs);
        if (tables == null) {
            KEPT.compareAndSet(limbs, null, new ExpTables(limbs));
            tables = KEPT.get(limbs);
        }
        return tables;
    }
}
